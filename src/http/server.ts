import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { appOf } from "./app.js";
import { addressProblem } from "./guard/address.js";
import { hostGuard } from "./guard/host.js";
import { type ProblemDocument, refusal } from "./problem.js";
import { answerHeaders, codingOf, holdsAlready, problemHeaders, WORTH_COMPRESSING } from "./reply.js";
import type { Service } from "./service.js";

export interface Serving {
  server: Server;
  port: number;
  /** Ends what is under way and then the server, within so many milliseconds. */
  stop(within?: number): Promise<void>;
}

/** Serves on a port of a host; rejects with the system's error where that port is not to be had. */
export async function serve(
  service: Service,
  { port, host, allowed }: { port: number; host: string; allowed: readonly string[] },
): Promise<Serving> {
  const { options } = service.limits;
  const app = appOf(service);
  const ask = getRequestListener(app.fetch, { overrideGlobalObjects: true });
  let guard: ReturnType<typeof hostGuard> = () => null;
  const server = createServer(
    {
      headersTimeout: options.headersTime,
      requestTimeout: options.requestTime,
      connectionsCheckingInterval: Math.min(1000, options.headersTime),
      keepAliveTimeout: 30_000,
      maxHeaderSize: 16 * 1024,
    },
    (incoming, outgoing) => receive(service, guard, ask, incoming, outgoing),
  );
  server.maxConnections = options.connections;
  server.timeout = options.idleTime;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === "ECONNRESET") return socket.destroy();
    const document =
      error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? refusal("request-timeout", "The request was not sent in time.")
        : error.code === "HPE_HEADER_OVERFLOW"
          ? refusal("headers-too-large", "The headers of a request have at most 16 KiB.")
          : refusal("malformed-request", "The request is not well-formed HTTP.");
    const body = JSON.stringify(document);
    const headers = { ...problemHeaders(document), "Content-Length": String(Buffer.byteLength(body)), Connection: "close" };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${document.status} ${document.title.split(":")[0]}\r\n${lines.join("")}\r\n${body}`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, 4096, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const served = (server.address() as AddressInfo).port;
  guard = hostGuard({ port: served, allowed });
  return { server, port: served, stop: (within = 5000) => stop(server, within) };
}

/** Settles who may ask and how much, answers from what is held, and else asks the application. */
function receive(
  service: Service,
  guard: ReturnType<typeof hostGuard>,
  ask: ReturnType<typeof getRequestListener>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const { limits, log } = service;
  const started = log.tellsRequests ? performance.now() : 0;
  const url = incoming.url ?? "";
  const client = incoming.socket.remoteAddress ?? "";
  const refused =
    addressProblem(url) ??
    guard(incoming.headers) ??
    methodProblem(incoming.method) ??
    (limits.mayAsk(client) ? null : refusal("too-many-requests", "This client asks faster than is taken."));
  if (refused) return refuse(service, incoming, outgoing, refused, started);
  if (!limits.enter()) return refuse(service, incoming, outgoing, refusal("busy", "Too many requests are under way."), started);
  outgoing.once("close", () => {
    limits.leave();
    if (log.tellsRequests)
      log.request(incoming.method!, url, outgoing.statusCode, performance.now() - started, incoming.socket.bytesWritten);
  });
  if (incoming.method === "GET" && fromCache(service, incoming, outgoing, url)) return;
  void ask(incoming, outgoing);
  outgoing.once("finish", () => letFlowAway(incoming));
}

const METHODS = new Set(["GET", "HEAD", "POST"]);

function methodProblem(method = ""): ProblemDocument | null {
  return METHODS.has(method)
    ? null
    : refusal("method-not-allowed", "The API is read by GET and HEAD; scenarios and reports are asked by POST.");
}

function refuse(service: Service, incoming: IncomingMessage, outgoing: ServerResponse, document: ProblemDocument, started: number): void {
  const body = JSON.stringify(document);
  const allow = document.status === 405 ? { Allow: "GET, HEAD, POST" } : {};
  const close = incoming.headers["content-length"] || incoming.headers["transfer-encoding"] ? { Connection: "close" } : {};
  outgoing.writeHead(document.status, { ...problemHeaders(document), ...allow, ...close, "Content-Length": Buffer.byteLength(body) });
  outgoing.end(incoming.method === "HEAD" ? undefined : body);
  letFlowAway(incoming);
  service.log.request(incoming.method ?? "", incoming.url ?? "", document.status, performance.now() - started, body.length);
}

/** How long, and how much, a body that nobody reads may still flow in, so that its sender comes to read the answer. */
const FLOWS = { ms: 5000, bytes: 128 * 1024 * 1024 };

function letFlowAway(incoming: IncomingMessage): void {
  if (incoming.complete) return;
  let bytes = 0;
  const end = () => incoming.socket.destroy();
  const timer = setTimeout(end, FLOWS.ms);
  incoming.on("data", (part: Buffer) => {
    bytes += part.length;
    if (bytes > FLOWS.bytes) end();
  });
  incoming.once("close", () => clearTimeout(timer));
  incoming.once("end", () => clearTimeout(timer));
  incoming.resume();
}

/** Answers from the answers last given; true where that could be done. */
function fromCache({ cache, today }: Service, incoming: IncomingMessage, outgoing: ServerResponse, url: string): boolean {
  const stored = cache.get(url, today());
  if (!stored) return false;
  const { headers } = incoming;
  const { etag, type, link } = stored;
  if (holdsAlready(headers["if-none-match"], etag)) {
    outgoing.writeHead(304, answerHeaders(etag, type, link, null)).end();
    return true;
  }
  const coding = stored.body.length < WORTH_COMPRESSING ? null : codingOf(headers["accept-encoding"]);
  const body = coding === null ? stored.body : stored[coding];
  if (body === null) return false;
  const lines = (stored.sent[coding ?? "plain"] ??= Object.entries({
    ...answerHeaders(etag, type, link, coding),
    "Content-Length": String(body.length),
  }).flat());
  outgoing.writeHead(200, lines).end(body);
  return true;
}

function stop(server: Server, within: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), within);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
