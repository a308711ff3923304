import { Worker } from "node:worker_threads";
import { failed, type Outcome, ok } from "../base/problem.js";
import { GONE, type LongOrder, type LongQuestion, type LongReply, type LongWorker, PIECES } from "./long-work.js";

/** An answer that comes in pieces: each is taken before many more are made. */
export type Pieces = AsyncGenerator<Uint8Array, void, void>;

interface Waiting {
  order: LongOrder;
  hear(reply: LongReply): void;
}

/** Workers that answer long questions one at a time each, so that whoever asks short ones is not kept waiting. They start when first wanted. */
export class LongWorkers {
  private readonly idle: Worker[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly all = new Set<Worker>();
  private readonly start: LongWorker;
  private readonly most: number;

  constructor(start: LongWorker, most = 2) {
    this.start = start;
    this.most = most;
  }

  /** The answer to a question, as JSON. Rejects where casus has made a mistake. */
  ask(question: Exclude<LongQuestion, { kind: "panel" }>, gone?: AbortSignal): Promise<Outcome<string>> {
    return new Promise((resolve, reject) => {
      this.put(question, gone, (reply) => {
        if (reply.is === "answer") resolve(ok(reply.text));
        if (reply.is === "problems") resolve(failed(...reply.problems));
        if (reply.is === "mistake") reject(new Error(reply.stack));
        if (reply.is === "done") reject(new Error("nobody waited for the answer"));
      });
    });
  }

  /** The bytes of a panel, piece by piece; known to be right before the first of them comes. */
  panel(question: LongQuestion & { kind: "panel" }, gone?: AbortSignal): Promise<Outcome<Pieces>> {
    const untaken: LongReply[] = [];
    let wake = () => {};
    return new Promise((resolve, reject) => {
      const state = this.put(question, gone, (reply) => {
        if (reply.is === "begun") resolve(ok(pieces()));
        else if (reply.is === "problems") resolve(failed(...reply.problems));
        else {
          if (reply.is === "mistake") reject(new Error(reply.stack));
          untaken.push(reply);
          wake();
        }
      });
      async function* pieces(): Pieces {
        try {
          for (;;) {
            const reply = untaken.shift();
            if (!reply) {
              await new Promise<void>((resume) => {
                wake = resume;
              });
              continue;
            }
            if (reply.is === "mistake") throw new Error(reply.stack);
            if (reply.is !== "piece") return;
            yield new Uint8Array(reply.bytes);
            Atomics.sub(state, PIECES, 1);
            Atomics.notify(state, PIECES);
          }
        } finally {
          giveUp(state);
        }
      }
    });
  }

  /** Ends all workers. */
  async stop(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private put(question: LongQuestion, gone: AbortSignal | undefined, hear: (reply: LongReply) => void): Int32Array {
    const state = new Int32Array(new SharedArrayBuffer(8));
    const job: Waiting = { order: { question, state }, hear };
    gone?.addEventListener("abort", () => {
      giveUp(state);
      const at = this.waiting.indexOf(job);
      if (at >= 0) {
        this.waiting.splice(at, 1);
        hear({ is: "done" });
      }
    });
    this.waiting.push(job);
    this.next();
    return state;
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const worker = this.idle.pop() ?? (this.all.size < this.most ? this.hire() : null);
    if (!worker) return;
    const { order, hear } = this.waiting.shift()!;
    const done = (reply: LongReply) => {
      hear(reply);
      if (reply.is === "piece" || reply.is === "begun") return;
      worker.off("message", done);
      worker.off("error", broken);
      worker.unref();
      this.idle.push(worker);
      this.next();
    };
    const broken = (error: Error) => {
      this.all.delete(worker);
      hear({ is: "mistake", stack: error.stack ?? error.message });
      this.next();
    };
    worker.ref();
    worker.on("message", done);
    worker.once("error", broken);
    worker.postMessage(order, []);
  }

  private hire(): Worker {
    const worker = new Worker(new URL("./long-worker.js", this.start.programUrl), { workerData: this.start });
    this.all.add(worker);
    return worker;
  }
}

function giveUp(state: Int32Array): void {
  Atomics.store(state, GONE, 1);
  Atomics.notify(state, PIECES);
}
