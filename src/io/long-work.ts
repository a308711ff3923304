import type { CascadeWords } from "../app/ask/cascade.js";
import type { PanelWords } from "../app/ask/panel.js";
import type { SimilarityWords } from "../app/ask/similarity.js";
import type { Problem } from "../base/problem.js";
import type { ReadWords } from "./reading.js";

/** A question whose answer takes long, as a worker is asked it. */
export type LongQuestion =
  | { kind: "cascade"; dataset: string; words: CascadeWords }
  | { kind: "read"; dataset: string; words: ReadWords }
  | { kind: "similarity"; dataset: string; words: SimilarityWords }
  | { kind: "preview"; dataset: string; words: PanelWords; limit: number }
  | { kind: "sidecar"; dataset: string; words: PanelWords }
  | { kind: "panel"; dataset: string; words: PanelWords; format: "csv" | "parquet" };

export interface LongOrder {
  question: LongQuestion;
  /** Pieces handed over and not yet taken, and whether nobody wants any more: see {@link PIECES} and {@link GONE}. */
  state: Int32Array;
}

export const PIECES = 0;
export const GONE = 1;

/** How many pieces a worker makes ahead of whoever takes them. */
export const AHEAD = 4;

/** What a worker says: that its rows are about to come, a piece, its answer as JSON, that it is done, or what is wrong. */
export type LongReply =
  | { is: "begun" }
  | { is: "piece"; bytes: ArrayBuffer }
  | { is: "answer"; text: string }
  | { is: "done" }
  | { is: "problems"; problems: Problem[] }
  | { is: "mistake"; stack: string };

/** What a worker is started with. */
export interface LongWorker {
  programUrl: string;
  home: string;
}
