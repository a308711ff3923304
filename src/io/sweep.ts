import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import type { AskedSweep } from "../app/ask/sweep.js";
import type { SweepPart } from "../app/sweep.js";
import { SweepTally } from "../app/sweep-summary.js";
import { attackTable, dayTable } from "../app/sweep-table.js";
import { civilDate } from "../base/day.js";
import { type Outcome, ok } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import type { Panel } from "../panel/panel.js";
import { PUBLISHED_END } from "../panel/system.js";
import { writePanel } from "./panel-file.js";
import { partOf } from "./sweep-part.js";
import { SweepParts } from "./sweep-parts.js";
import type { SweepOrder, SweepReply, SweepWork } from "./sweep-worker.js";

/** Told as a sweep goes on: steps done of all steps. */
export type SweepProgress = (done: number, of: number) => void;

export interface SweepRun {
  dataset: Dataset;
  /** Address of the built program, beside which the worker lies. */
  programUrl: string;
  workers: number;
  /** Where the rows go, CSV or Parquet by its ending; left out, only what they come to is kept. */
  output?: string;
}

export interface SweepDone {
  tally: SweepTally;
  /** The files written: of attacks, of days, and the sidecar of each. */
  files: string[];
  rows: number;
}

/**
 * Runs a sweep in workers and writes its tables. Steps are dealt out in chunks that depend on the steps alone and are put together in their
 * order, so that any number of workers gives the same bytes. Finished chunks are kept beside the output until the whole is in place: a sweep
 * that was broken off carries on from there.
 */
export async function runSweep(asked: AskedSweep, run: SweepRun, progress: SweepProgress): Promise<Outcome<SweepDone>> {
  const { output, dataset, programUrl } = run;
  const parts = output === undefined ? null : SweepParts.open(output, manifestOf(asked, dataset, programUrl));
  if (parts && !parts.ok) return parts;
  const kept = parts?.value;
  const heads = new Map<number, SweepPart>();
  const missing = asked.chunks.flatMap((_, chunk) => (kept?.read(chunk) ? [] : [chunk]));
  let done = asked.steps.length - missing.reduce((sum, chunk) => sum + stepsIn(asked, chunk), 0);
  progress(done, asked.steps.length);
  await dealOut(asked, run, missing, ({ chunk, buffer }) => {
    if (kept) kept.write(chunk, buffer);
    else heads.set(chunk, partOf(buffer)!);
    done += stepsIn(asked, chunk);
    progress(done, asked.steps.length);
  });
  const tally = new SweepTally();
  const partAt = (chunk: number): SweepPart => {
    const part = kept ? kept.read(chunk) : heads.get(chunk);
    if (!part) throw new Error(`part ${chunk} of the sweep is gone`);
    return part;
  };
  for (const chunk of asked.chunks.keys()) tally.add(partAt(chunk));
  if (output === undefined) return ok({ tally, files: [], rows: 0 });
  const days = output.replace(/(\.[^./\\]+)?$/, (end) => `.days${end}`);
  const ofDays = dayTable(tally.steps);
  const ofAttacks = attackTable(inOrder(asked, partAt));
  const files = { attacks: basename(output), days: basename(days) };
  const beside = (table: keyof typeof files, { heads }: Panel) => ({
    ...asked.sidecar,
    table,
    files,
    columns: heads.map(({ name, kind, means }) => ({ name, type: COLUMN_TYPES[kind], means })),
  });
  const wroteDays = await writePanel(ofDays, beside("days", ofDays), days, () => {});
  if (!wroteDays.ok) return wroteDays;
  const wrote = await writePanel(ofAttacks, beside("attacks", ofAttacks), output, () => {});
  if (!wrote.ok) return wrote;
  kept?.remove();
  return ok({ tally, files: [output, wrote.value.sidecar, days, wroteDays.value.sidecar], rows: wrote.value.rows });
}

const COLUMN_TYPES = { int: "integer", float: "decimal", text: "text" } as const;

function* inOrder({ chunks }: AskedSweep, partAt: (chunk: number) => SweepPart): Generator<SweepPart> {
  for (const chunk of chunks.keys()) yield partAt(chunk);
}

function stepsIn({ chunks }: AskedSweep, chunk: number): number {
  const { from, to } = chunks[chunk]!;
  return to - from + 1;
}

/** Gives each worker the next chunk whenever it is done with one, until none is left. */
async function dealOut(asked: AskedSweep, run: SweepRun, waiting: readonly number[], take: (reply: SweepReply) => void): Promise<void> {
  const { dataset, programUrl, output } = run;
  const carryTo = asked.carryTo ?? civilDate(PUBLISHED_END.cow).year;
  const work: SweepWork = { dataset: dataset.info.id, programUrl, by: asked.by, carryTo, withRows: output !== undefined };
  const queue = [...waiting];
  const next = (worker: Worker): boolean => {
    const chunk = queue.shift();
    if (chunk === undefined) return false;
    const { from, to } = asked.chunks[chunk]!;
    worker.postMessage({ chunk, steps: asked.steps.slice(from, to + 1) } satisfies SweepOrder, []);
    return true;
  };
  const workers: Worker[] = [];
  try {
    const all = Array.from({ length: Math.min(run.workers, queue.length) }, () => {
      const worker = new Worker(new URL("./sweep-worker.js", programUrl), { workerData: work });
      workers.push(worker);
      return new Promise<void>((resolve, reject) => {
        worker.on("message", (reply: SweepReply) => {
          try {
            take(reply);
          } catch (error) {
            reject(error);
          }
          if (!next(worker)) resolve();
        });
        worker.on("error", reject);
        worker.on("exit", (code) => reject(new Error(`a worker of the sweep ended early (${code})`)));
        if (!next(worker)) resolve();
      });
    });
    await Promise.all(all);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What the parts of a sweep are of. The worker's own text stands for the rules by which they were made. */
function manifestOf({ sidecar, chunks }: AskedSweep, dataset: Dataset, programUrl: string) {
  const program = createHash("sha256").update(readFileSync(new URL("./sweep-worker.js", programUrl)));
  return {
    format: 1,
    casus: `${sidecar.casus} ${program.digest("hex").slice(0, 16)}`,
    dataset: { id: dataset.info.id, version: dataset.info.version, content: contentOf(dataset) },
    options: sidecar.options,
    chunks: chunks.length,
  };
}

/** A hash of all that a sweep reads of a dataset. */
function contentOf(dataset: Dataset): string {
  const hash = createHash("sha256");
  const add = (thing: unknown) => hash.update(`${JSON.stringify(thing)}\n`);
  add(dataset.info);
  for (const [id, head] of dataset.states) add([head, dataset.state(id)]);
  for (const id of dataset.treaties.keys()) add(dataset.treaty(id));
  for (const area of dataset.allAreas()) add(area);
  for (const place of dataset.places.values()) add(place);
  return hash.digest("hex").slice(0, 24);
}
