import { Readable } from "node:stream";
import type { LongQuestion } from "../io/long-work.js";
import type { Pieces } from "../io/long-workers.js";
import { SAFE_HEADERS } from "./guard/headers.js";
import { withinLimits } from "./long.js";
import type { Asked } from "./operation.js";
import { problemOf } from "./problem.js";
import { ASK_AGAIN, problemReply } from "./reply.js";

const TYPES = { csv: "text/csv; charset=utf-8; header=present", parquet: "application/vnd.apache.parquet" } as const;

/** A panel as a file: streamed as it is made, no faster than it is read. */
export async function panelReply(
  asked: Pick<Asked<unknown, object, null>, "service" | "client" | "gone" | "etag" | "query">,
  question: LongQuestion & { kind: "panel" },
): Promise<Response> {
  const { service, gone, etag, query } = asked;
  let end = () => {};
  const streaming = new Promise<void>((resolve) => {
    end = resolve;
  });
  const begun = new Promise<Response>((resolve, reject) => {
    void withinLimits({ ...asked, gone: AbortSignal.any([gone]) }, async () => {
      const panel = await service.long.panel(question, gone);
      if (!panel.ok) {
        resolve(problemReply(problemOf(panel.problems)));
        return;
      }
      resolve(fileReply(question, panel.value, query, etag, end, (error) => service.log.mistake(`panel ${question.words.unit}`, error)));
      await streaming;
    }).then((refused) => refused instanceof Response && resolve(refused), reject);
  });
  gone.addEventListener("abort", end);
  return begun;
}

function fileReply(
  { words: { unit }, format, dataset }: LongQuestion & { kind: "panel" },
  pieces: Pieces,
  query: object,
  etag: string | null,
  end: () => void,
  mistaken: (error: unknown) => void,
): Response {
  const kept = Object.entries(query).filter(([name, value]) => value !== undefined && name !== "format" && name !== "limit");
  const sidecar = `/api/v1/panel/${unit}/sidecar?${new URLSearchParams(Object.fromEntries(kept.map(([name, value]) => [name, String(value)])))}`;
  const told = async function* () {
    try {
      yield* pieces;
    } catch (error) {
      // The headers have gone out: all that can be done is to break off, so that nobody takes a part for the whole.
      mistaken(error);
      throw error;
    } finally {
      end();
    }
  };
  return new Response(Readable.toWeb(Readable.from(told(), { objectMode: false, highWaterMark: 1 << 16 })) as ReadableStream, {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="${dataset.replace(/[^\w.+-]/g, "_")}-${unit}.${format}"`,
      "Cache-Control": ASK_AGAIN,
      ...(etag !== null && { ETag: etag }),
      Link: `<${sidecar}>; rel="describedby"; type="application/json"`,
      ...SAFE_HEADERS,
    },
  });
}
