import type { Exchange } from "./answering.js";
import { PAGE_HEADERS } from "./guard/headers.js";
import { refusal } from "./problem.js";
import { plainPage } from "./reference.js";
import { codingOf, holdsAlready, problemReply } from "./reply.js";
import type { Service } from "./service.js";

/** The views of the workbench: each address gives the same page, which shows what its address says. */
const VIEWS = /^\/(?:world|scenario|read|treaties|compare|data|about|(?:pair|treaty|state|meeting|person|place)(?:\/[^/]+){0,2})?\/?$/;

/** Answers an address outside the API: a view, a file of the page, or that there is nothing. */
export function pageReply(service: Service, exchange: Exchange): Response {
  const { incoming } = exchange.env;
  const { method, headers } = incoming;
  if (method !== "GET" && method !== "HEAD")
    return problemReply(refusal("method-not-allowed", "This address takes GET, HEAD."), { Allow: "GET, HEAD" });
  const path = incoming.url!.split("?", 1)[0]!;
  const isView = VIEWS.test(path);
  if (isView && service.page === null) return html(NOT_BUILT, path === "/" ? 200 : 404);
  const file = service.page?.file(isView ? "/index.html" : path);
  if (!file)
    return headers.accept?.includes("text/html")
      ? html(NOTHING_HERE, 404)
      : problemReply(refusal("not-found", "There is nothing at this address."));
  const common = {
    ...PAGE_HEADERS,
    "Cache-Control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: file.etag,
    Vary: "Accept-Encoding",
  };
  if (holdsAlready(headers["if-none-match"], file.etag)) return new Response(null, { status: 304, headers: common });
  const coding = codingOf(headers["accept-encoding"]);
  const packed = coding === "br" ? (file.br ?? null) : coding === "gzip" ? file.gzip : null;
  return new Response((packed ?? file.body) as never, {
    headers: { ...common, "Content-Type": file.type, ...(packed && { "Content-Encoding": coding! }) },
  });
}

function html(body: string, status: number): Response {
  return new Response(body, {
    status,
    headers: { ...PAGE_HEADERS, "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" },
  });
}

const NOT_BUILT = plainPage(
  "casus is serving",
  `<h1>casus is serving</h1>
<p>The workbench, a page to look at the record with, was not built. In a clone, run <code>npm ci</code> and <code>npm run build</code>, and start again.</p>
<p>The API is there: <a href="/api/v1">/api/v1</a>, and its <a href="/api/v1/reference">reference</a>.</p>`,
);

const NOTHING_HERE = plainPage(
  "Nothing here",
  `<h1>Nothing here</h1>
<p>There is nothing at this address. <a href="/">Begin</a>, or see the <a href="/api/v1/reference">reference of the API</a>.</p>`,
);
