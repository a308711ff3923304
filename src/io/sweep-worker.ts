import { parentPort, workerData } from "node:worker_threads";
import { sweep } from "../app/sweep.js";
import type { SweepBy, SweepStep } from "../app/sweep-plan.js";
import { problemText } from "../base/problem.js";
import { systemSpells } from "../panel/system.js";
import { openDataset } from "./open-dataset.js";
import { recordHome } from "./record.js";
import { partBuffer } from "./sweep-part.js";

/** What a worker is started with. */
export interface SweepWork {
  dataset: string;
  programUrl: string;
  by: SweepBy;
  /** The year to the end of which memberships of the state system are carried. */
  carryTo: number;
  /** Whether the rows are wanted, or only what they come to. */
  withRows: boolean;
}

/** A chunk of steps to try; answered by its number and the part's buffer, which is handed over and not copied. */
export interface SweepOrder {
  chunk: number;
  steps: SweepStep[];
}

export interface SweepReply {
  chunk: number;
  buffer: ArrayBuffer;
}

const { dataset: id, programUrl, by, carryTo, withRows } = workerData as SweepWork;
const opened = await openDataset(id, recordHome(programUrl));
if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
const { dataset } = opened.value;
const system = systemSpells(dataset.states.values(), "cow", carryTo);

parentPort!.on("message", ({ chunk, steps }: SweepOrder) => {
  const buffer = partBuffer(sweep(dataset, system, by, steps), withRows);
  parentPort!.postMessage({ chunk, buffer } satisfies SweepReply, [buffer]);
});
