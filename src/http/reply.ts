import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { SAFE_HEADERS } from "./guard/headers.js";
import { PROBLEM_TYPE, type ProblemDocument } from "./problem.js";

/** Smaller answers are sent as they are: compressed they would not travel sooner. */
export const WORTH_COMPRESSING = 1400;

export const ASK_AGAIN = "public, max-age=0, must-revalidate";

export type Coding = "br" | "gzip" | null;

const REFUSED = /(?:^|,)\s*(br|gzip)\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/;

/** The compression that a client takes and we prefer. */
export function codingOf(accepted: string | undefined): Coding {
  if (accepted === undefined || accepted === "") return null;
  const refused = REFUSED.exec(accepted)?.[1];
  if (/\bbr\b/.test(accepted) && refused !== "br") return "br";
  return /\bgzip\b/.test(accepted) && refused !== "gzip" ? "gzip" : null;
}

const pack = {
  br: promisify(brotliCompress) as (body: Buffer, options: object) => Promise<Buffer>,
  gzip: promisify(gzip) as (body: Buffer, options: object) => Promise<Buffer>,
};

/** Compresses off the thread that answers. */
export function compressed(body: Buffer, coding: "br" | "gzip"): Promise<Buffer> {
  return coding === "br"
    ? pack.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
    : pack.gzip(body, { level: 5 });
}

/** Headers of an answer that a client may keep if it asks again each time. */
export function answerHeaders(etag: string | null, type: string, link: string | null, coding: Coding): Record<string, string> {
  return {
    "Content-Type": type,
    "Cache-Control": etag === null ? "no-store" : ASK_AGAIN,
    Vary: "Accept-Encoding",
    ...(etag !== null && { ETag: etag }),
    ...(link !== null && { Link: link }),
    ...(coding !== null && { "Content-Encoding": coding }),
    ...SAFE_HEADERS,
  };
}

/** Whether a client already holds the answer (RFC 9110, weak comparison). */
export function holdsAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === "*") return true;
  const plain = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === plain);
}

export function problemHeaders(document: ProblemDocument): Record<string, string> {
  return {
    "Content-Type": PROBLEM_TYPE,
    "Cache-Control": "no-store",
    ...SAFE_HEADERS,
    ...((document.status === 429 || document.status === 503) && { "Retry-After": "1" }),
  };
}

/** A problem as an answer. */
export function problemReply(document: ProblemDocument, more: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(document), { status: document.status, headers: { ...problemHeaders(document), ...more } });
}
