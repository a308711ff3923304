import { parentPort, workerData } from "node:worker_threads";
import { extract } from "./extract.js";
import type { ReportKind } from "./extracted.js";

/** What the worker is started with. It answers once, with an `Outcome<Extracted>`. */
export interface ReportWork {
  kind: ReportKind;
  bytes: Uint8Array;
}

const { kind, bytes } = workerData as ReportWork;
parentPort!.postMessage(await extract(kind, bytes), []);
