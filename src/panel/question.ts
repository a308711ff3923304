import { dayOf } from "../base/day.js";
import type { StateHead } from "../engine/dataset.js";
import type { Resolution } from "./period.js";
import type { PanelSource } from "./promises.js";
import type { StateSystemName } from "./system.js";

export const UNITS = ["state-years", "dyad-years", "directed-dyad-years", "treaty-years"] as const;
export type Unit = (typeof UNITS)[number];

/** What a panel can tell of each row. */
export const MEASURES = ["obligations", "any", "number", "transition", "ids", "major", "since", "similarity"] as const;
export type Measure = (typeof MEASURES)[number];

export const ROWS = ["system", "dataset", "both"] as const;
export type Rows = (typeof ROWS)[number];

/** Whether every period lies within the dataset's coverage and nothing in it is uncertain: then no obligation is NA. */
export function isAllKnown({ source: { covers, promises }, from, to }: PanelQuestion): boolean {
  return dayOf(from, 12, 31) >= covers.from && dayOf(to, 1, 1) <= covers.to && !promises.maybe.some((kinds) => kinds !== 0);
}

/** What a panel is asked for. Years are calendar years, both ends counted. */
export interface PanelQuestion {
  unit: Unit;
  source: PanelSource;
  /** The states whose codes and system memberships count: the shipped record's. */
  states: ReadonlyMap<string, StateHead>;
  codes: StateSystemName;
  rows: Rows;
  resolution: Resolution;
  measures: readonly Measure[];
  from: number;
  to: number;
  /** Carries system memberships that go on at the published end to the end of this year. */
  carryTo?: number | undefined;
}
