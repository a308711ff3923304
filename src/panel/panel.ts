import { dyadHeads, dyads } from "./dyads.js";
import type { Measure, PanelQuestion, Unit } from "./question.js";
import { stateHeads, stateRows } from "./states.js";
import type { Chunk, ColumnHead } from "./table.js";
import { treatyHeads, treatyRows } from "./treaties.js";

/** A panel: its columns, and its rows period by period. */
export interface Panel {
  heads: readonly ColumnHead[];
  chunks: Generator<Chunk>;
}

/** The measures that a unit can have; a treaty has no similarity. */
export const MEASURES_OF: Record<Unit, readonly Measure[]> = {
  "state-years": ["any", "obligations", "number", "transition", "ids", "major", "since"],
  "dyad-years": ["obligations", "any", "number", "ids", "major", "since", "similarity"],
  "directed-dyad-years": ["obligations", "any", "number", "ids", "major", "since", "similarity"],
  "treaty-years": ["obligations", "number"],
};

export const DEFAULT_MEASURES: Record<Unit, readonly Measure[]> = {
  "state-years": ["any", "obligations", "number", "transition", "ids"],
  "dyad-years": ["obligations"],
  "directed-dyad-years": ["obligations"],
  "treaty-years": ["obligations", "number"],
};

/** The panel that a question asks for. Rows are made as they are read, one period at a time: memory does not grow with the years. */
export function panel(question: PanelQuestion): Panel {
  switch (question.unit) {
    case "state-years":
      return { heads: stateHeads(question), chunks: stateRows(question) };
    case "treaty-years":
      return { heads: treatyHeads(question), chunks: treatyRows(question) };
    default:
      return { heads: dyadHeads(question), chunks: dyads(question) };
  }
}
