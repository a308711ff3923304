import { Worker } from "node:worker_threads";
import { failed, type Outcome, problem } from "../../base/problem.js";
import type { Extracted } from "./extracted.js";
import { LIMITS } from "./limits.js";
import type { ReportWork } from "./report-worker.js";

/** How a document is opened in a worker. */
export interface Apart {
  /** Address of the worker's file. */
  worker: URL;
  /** Ends it: nobody wants the answer any more. */
  signal?: AbortSignal | undefined;
  /** Milliseconds it may take. */
  within?: number | undefined;
  /** Bytes by which the process may grow meanwhile. */
  growth?: number | undefined;
}

/** How often the process's size is looked at, in milliseconds. */
const WATCH = 50;

/**
 * Opens a document in a worker of its own, which is ended when it takes too long, needs too much memory or is no longer wanted: files are
 * made by strangers. Rejects with the signal's reason where it was aborted, and where casus made a mistake.
 */
export async function extractApart(work: ReportWork, { worker: file, signal, within, growth }: Apart): Promise<Outcome<Extracted>> {
  signal?.throwIfAborted();
  const bytes = work.bytes.slice();
  const worker = new Worker(file, {
    workerData: { kind: work.kind, bytes } satisfies ReportWork,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb },
    // Libraries that open files print what they think of them: that is no answer of ours.
    stdout: true,
    stderr: true,
  });
  const allowed = process.memoryUsage.rss() + (growth ?? LIMITS.growth);
  const limit = within ?? LIMITS.milliseconds;
  const endings: (() => void)[] = [];
  const answer = new Promise<Outcome<Extracted>>((resolve, reject) => {
    const tooMuch = (what: string) =>
      resolve(
        failed(problem("too-large", `Opening it takes more than ${what}.`, { hint: "Save its text from another program, as plain text." })),
      );
    const timer = setTimeout(() => tooMuch(`${limit / 1000} seconds`), limit);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > allowed) tooMuch("the memory allowed");
    }, WATCH);
    const abort = () => reject(signal!.reason as Error);
    signal?.addEventListener("abort", abort);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch("the memory allowed") : reject(error),
    );
    worker.once("exit", (code) => reject(new Error(`The worker that opens documents ended with ${code}.`)));
    endings.push(
      () => clearTimeout(timer),
      () => clearInterval(watch),
      () => signal?.removeEventListener("abort", abort),
    );
  });
  return answer.finally(async () => {
    for (const end of endings) end();
    await worker.terminate();
  });
}
