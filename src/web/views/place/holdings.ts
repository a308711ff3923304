import type { Day } from "../../../base/day.js";
import type { Place } from "../../../model/index.js";
import { boundsOf } from "../../words/written.js";

export type Held = NonNullable<Place["held"]>[number];

export const HOLDING_WORDS: Record<Held["as"], string> = {
  home: "home territory",
  dependency: "dependency",
  administration: "administration without title",
  claim: "claim",
};

/** A holding as a bar: an end that is open or not known is drawn to the edge. */
export interface HeldRow {
  held: Held;
  from: Day;
  to: Day;
}

const YEAR = 365;

/** Whose a place was through time, as bars from some years before the first date, and not before the day asked about, to the day given. */
export function heldRows(held: readonly Held[], on: Day, now: Day): { rows: HeldRow[]; from: Day; to: Day } {
  const spans = held.map((one) => ({ held: one, bounds: boundsOf(one.during) ?? ([null, null] as const) }));
  const days = spans.flatMap(({ bounds }) => bounds.filter((day): day is Day => day !== null));
  const first = Math.min(...days, on);
  const from = first - Math.max(5 * YEAR, Math.round((now - first) / 16));
  return {
    from,
    to: now,
    rows: spans.map(({ held: one, bounds }) => ({ held: one, from: bounds[0] ?? from, to: Math.min(bounds[1] ?? now, now) })),
  };
}
