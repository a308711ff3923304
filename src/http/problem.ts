import type { Problem, ProblemCode } from "../base/problem.js";
import { PROBLEM_CODES } from "../base/problem.js";

/** What can be wrong with a request itself, beside what can be wrong with a question: code, status and meaning. Codes are never renamed. */
export const HTTP_CODES = {
  "malformed-request": [400, "The request is not well-formed: its address, its parameters or its body."],
  "wrong-origin": [403, "The request comes from a page of another site."],
  "not-found": [404, "There is nothing at this address."],
  "method-not-allowed": [405, "This address does not take that method; Allow names those that it takes."],
  "request-timeout": [408, "The request was not sent in time."],
  "body-too-large": [413, "The body of the request is larger than is taken."],
  "address-too-long": [414, "The address of the request is longer than is taken."],
  "unsupported-body": [415, "The body of the request is of a type that this address does not take."],
  "wrong-host": [421, "The request names a host that this server is not."],
  "too-many-requests": [429, "This client has asked too much at once; Retry-After tells when to come back."],
  "headers-too-large": [431, "The headers of the request are larger than is taken."],
  "internal-error": [500, "casus has made a mistake; the server's log has more."],
  busy: [503, "The server is busy; Retry-After tells when to come back."],
  "answer-timeout": [503, "The answer took longer than is allowed."],
} as const satisfies Record<string, readonly [number, string]>;

export type HttpCode = keyof typeof HTTP_CODES;

/** A problem as it goes over the wire (RFC 9457), with ours inside. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  problems: Problem[];
}

/** Codes of questions that cannot be read, as opposed to questions that can be read and not answered. */
const UNREADABLE = new Set<ProblemCode>(["bad-question", "bad-date", "not-a-day", "bad-value", "missing-key", "unknown-key", "wrong-type"]);

/**
 * The status of a problem with a question: 404 where a thing asked for is not there, 400 where the question cannot be read, 422 where it can be
 * read and not answered. What a body names and is not there makes the body unanswerable: 422.
 */
export function statusOf(code: ProblemCode, fromBody = false): number {
  if (code === "stale-record") return 503;
  if (code === "unknown-dataset") return fromBody ? 422 : 404;
  if (code.startsWith("unknown-") && code !== "unknown-key") return fromBody ? 422 : 404;
  return UNREADABLE.has(code) ? 400 : 422;
}

export const PROBLEM_TYPE = "application/problem+json";

/** The meaning of a code, of whichever list. */
export function meaningOf(code: string): string {
  return code in HTTP_CODES ? HTTP_CODES[code as HttpCode][1] : PROBLEM_CODES[code as ProblemCode];
}

/** What is wrong with a question, as a document: the first problem names it, all are in it. */
export function problemOf(problems: readonly Problem[], fromBody = false): ProblemDocument {
  const first = problems[0]!;
  return documentOf(first.code, statusOf(first.code, fromBody), problems.map(({ message }) => message).join(" "), problems);
}

/** What is wrong with a request, as a document. */
export function refusal(code: HttpCode, detail: string, problems: readonly Problem[] = []): ProblemDocument {
  return documentOf(code, HTTP_CODES[code][0], detail, problems);
}

function documentOf(code: string, status: number, detail: string, problems: readonly Problem[]): ProblemDocument {
  return { type: `/api/v1/problems#${code}`, title: meaningOf(code), status, detail, problems: [...problems] };
}
