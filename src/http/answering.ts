import { createHash } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { type Outcome, ok } from "../base/problem.js";
import { bodyOf } from "./body.js";
import type { Stored } from "./cache.js";
import { type Operation, type SentFile, Written } from "./operation.js";
import { paged } from "./paging.js";
import { type ProblemDocument, problemOf, refusal } from "./problem.js";
import { problemsIn, readBody, readQuery } from "./read.js";
import { answerHeaders, codingOf, compressed, holdsAlready, problemReply, WORTH_COMPRESSING } from "./reply.js";
import type { Service } from "./service.js";

export type Exchange = Context<{ Bindings: HttpBindings }>;

const JSON_TYPE = "application/json";

/** Answers a request by the operation of its address: reads it, looks whether its client holds the answer already, asks, and writes. */
export async function answering(service: Service, operation: Operation, exchange: Exchange): Promise<Response> {
  const { incoming, outgoing } = exchange.env;
  const fromBody = operation.body !== null;
  const fail = (problems: Parameters<typeof problemOf>[0]) => problemReply(problemOf(problems, fromBody));
  const address = incoming.url!;
  const mark = address.indexOf("?");
  const query = readQuery(operation.query, mark < 0 ? "" : address.slice(mark + 1));
  const params = operation.params.safeParse(exchange.req.param());
  if (!params.success) return fail(problemsIn(params.error, "part of the address", []));
  if (!query.ok) return fail(query.problems);
  let put: unknown = null;
  const file = fileOf(operation, exchange);
  if (operation.body !== null && file === null) {
    const read = await readJson(service, operation, exchange);
    if (!("ok" in read)) return problemReply(read);
    if (!read.ok) return fail(read.problems);
    put = read.value;
  }
  const id = (put as { dataset?: string } | null)?.dataset ?? (query.value as { dataset?: string }).dataset ?? "record";
  // Panels may join two datasets; they open their own.
  const served = await service.datasets.get(id.split("+")[0]!);
  if (!served.ok) return fail(served.problems);
  const today = service.today();
  const { dataset, content } = served.value;
  const etag = fromBody ? null : etagOf(service, content, operation, params.data, query.value, today);
  if (etag !== null && holdsAlready(incoming.headers["if-none-match"], etag))
    return new Response(null, { status: 304, headers: answerHeaders(etag, JSON_TYPE, null, null) });
  const client = incoming.socket.remoteAddress ?? "";
  const asked = {
    dataset,
    params: params.data,
    query: query.value,
    body: put,
    file,
    today,
    service,
    client,
    gone: operation.heavy ? goneSignal(outgoing) : NEVER,
    etag,
  };
  const answer = await operation.run(asked as never);
  if (answer instanceof Response) return answer;
  if (!answer.ok) return fail(answer.problems);
  const page = operation.paged
    ? paged(answer.value as readonly { id: string }[], query.value, address)
    : ok({ value: answer.value, link: null });
  if (!page.ok) return fail(page.problems);
  const { value, link } = page.value;
  const text = value instanceof Written ? value.text : operation.encode ? operation.encode(value as never) : JSON.stringify(value);
  const coding = codingOf(incoming.headers["accept-encoding"]);
  const body = typeof text === "string" ? Buffer.from(text) : text;
  if (etag === null) return plainReply(body, link, coding);
  const stored: Stored = { etag, type: JSON_TYPE, link, body, br: null, gzip: null, sent: {}, today };
  service.cache.put(address, stored);
  if (coding === null || stored.body.length < WORTH_COMPRESSING)
    return new Response(stored.body as never, { headers: answerHeaders(etag, JSON_TYPE, link, null) });
  const packed = await compressed(stored.body, coding);
  service.cache.compressed(address, stored, coding, packed);
  return new Response(packed as never, { headers: answerHeaders(etag, JSON_TYPE, link, coding) });
}

/** Told when the client has gone; only long answers look at it. */
function goneSignal(outgoing: Exchange["env"]["outgoing"]): AbortSignal {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  return gone.signal;
}

const NEVER = new AbortController().signal;

async function plainReply(body: Buffer, link: string | null, coding: ReturnType<typeof codingOf>): Promise<Response> {
  if (coding === null || body.length < WORTH_COMPRESSING)
    return new Response(body as never, { headers: answerHeaders(null, JSON_TYPE, link, null) });
  return new Response((await compressed(body, coding)) as never, { headers: answerHeaders(null, JSON_TYPE, link, coding) });
}

async function readJson(service: Service, operation: Operation, exchange: Exchange): Promise<Outcome<unknown> | ProblemDocument> {
  const { incoming } = exchange.env;
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(incoming.headers["content-type"] ?? ""))
    return refusal("unsupported-body", bodyTypes(operation));
  const body = await bodyOf(incoming, operation.mostBody ?? service.limits.options.body);
  return Buffer.isBuffer(body) ? readBody(operation.body!, body.toString("utf8"), operation.examples[0]?.body) : body;
}

function bodyTypes({ files }: Operation): string {
  const others = files ? `, or a file with one of: ${Object.keys(files).join(", ")}` : "";
  return `The body must be JSON, with Content-Type: application/json${others}.`;
}

/** The file that stands in the place of a JSON body, not yet read. */
function fileOf({ files = {} }: Operation, { env: { incoming } }: Exchange): SentFile | null {
  const type = (incoming.headers["content-type"] ?? "").split(";", 1)[0]!.trim().toLowerCase();
  return Object.hasOwn(files, type) ? { type, bytes: (most) => bodyOf(incoming, most) } : null;
}

/**
 * The mark of an answer: what the dataset holds, which casus answers, and what was asked, with the day that stands for a day left out. It is known
 * before the answer is. Weak, since compressed forms share it.
 */
function etagOf(service: Service, content: string, { id, query }: Operation, params: unknown, asked: object, today: string): string {
  const day = "on" in query.shape && (asked as { on?: string }).on !== undefined ? "" : today;
  const hash = createHash("sha1")
    .update(`${id}${day}${JSON.stringify(params)}${JSON.stringify(asked)}`)
    .digest("base64url");
  return `W/"${content}-${service.version}-${hash.slice(0, 16)}"`;
}
