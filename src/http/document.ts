import { createHash } from "node:crypto";
import type { Exchange } from "./answering.js";
import { PAGE_HEADERS, SAFE_HEADERS } from "./guard/headers.js";
import { openApi } from "./openapi.js";
import type { Operation } from "./operation.js";
import { problemsPage, referencePage } from "./reference.js";
import { REFERENCE_CSS } from "./reference-css.js";
import { codingOf, compressed, holdsAlready } from "./reply.js";

/** A text that the server has from its start on, with its compressed forms as they were first wanted. */
class Fixed {
  private held: { body: Buffer; etag: string; br?: Buffer; gzip?: Buffer } | null = null;
  private readonly make: () => string;
  private readonly type: string;

  constructor(type: string, make: () => string) {
    this.type = type;
    this.make = make;
  }

  async reply({ env: { incoming } }: Exchange): Promise<Response> {
    this.held ??= withMark(Buffer.from(this.make()));
    const { held } = this;
    const headers = {
      ...(this.type.startsWith("text/html") ? PAGE_HEADERS : SAFE_HEADERS),
      "Content-Type": this.type,
      "Cache-Control": "no-cache",
      ETag: held.etag,
      Vary: "Accept-Encoding",
    };
    if (holdsAlready(incoming.headers["if-none-match"], held.etag)) return new Response(null, { status: 304, headers });
    const coding = codingOf(incoming.headers["accept-encoding"]);
    if (coding === null) return new Response(held.body as never, { headers });
    held[coding] ??= await compressed(held.body, coding);
    return new Response(held[coding] as never, { headers: { ...headers, "Content-Encoding": coding } });
  }
}

function withMark(body: Buffer): { body: Buffer; etag: string } {
  return { body, etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"` };
}

/** What the API says of itself, by address. */
export function documents(
  operations: readonly Operation[],
  base: string,
  version: string,
): Map<string, (exchange: Exchange) => Promise<Response>> {
  const document = () => openApi(operations, base, version);
  const html = "text/html; charset=utf-8";
  const fixed: [string, Fixed][] = [
    [`${base}/openapi.json`, new Fixed("application/json", () => JSON.stringify(document()))],
    [`${base}/reference`, new Fixed(html, () => referencePage(operations, document(), base))],
    [`${base}/problems`, new Fixed(html, problemsPage)],
    ["/reference.css", new Fixed("text/css; charset=utf-8", () => REFERENCE_CSS)],
  ];
  return new Map(fixed.map(([path, text]) => [path, (exchange) => text.reply(exchange)]));
}
