import { type Day, isoDay } from "../../base/day.js";
import type { When } from "../../base/edtf.js";
import { PRIMARY_OBLIGATIONS } from "../../model/index.js";
import type { Ended, Facts, Said } from "./facts.js";
import type { Match } from "./matches.js";

/** What is compared: as in `COMPARED`, with the ends of single members apart from those of the treaties. */
export const FIELDS = ["members", "signature", "entry", "end", "exit", ...PRIMARY_OBLIGATIONS] as const;
export type Field = (typeof FIELDS)[number];

/** Two dates agree that lie at most this many days apart. */
export const NEAR_DAYS = 31;

/** One thing that two datasets both speak of, and whether they say the same. */
export interface Cell {
  field: Field;
  match: Match;
  state: string | null;
  agrees: boolean;
  /** What each says: EDTF dates, "open", "yes" or "no". */
  says: [string, string];
  /** How many days lie between two dates; null where one of them is none. */
  days: number | null;
  /** One of the two codes the end as brought about by violation, which the law knows no date for. */
  leftOut?: boolean;
  /** For the kappa of ends: whether each had ended. */
  ended?: [boolean, boolean];
}

/** Every cell of a match: members, dates, end, obligations. */
export function cellsOf(match: Match, ours: Facts, theirs: Facts): Cell[] {
  const states = [...new Set([...ours.members.keys(), ...theirs.members.keys()])].sort();
  const both = states.filter((state) => ours.members.has(state) && theirs.members.has(state));
  const yesNo = (field: Field, state: string | null, a: boolean, b: boolean): Cell => ({
    field,
    match,
    state,
    agrees: a === b,
    says: [a ? "yes" : "no", b ? "yes" : "no"],
    days: null,
  });
  return [
    ...states.map((state) => yesNo("members", state, ours.members.has(state), theirs.members.has(state))),
    dateCell("signature", match, null, ours.signature, theirs.signature),
    ...both.map((state) => dateCell("entry", match, state, ours.members.get(state)!.entry, theirs.members.get(state)!.entry)),
    endCell("end", match, null, ours.end, theirs.end),
    ...both.map((state) => endCell("exit", match, state, ours.members.get(state)!.exit, theirs.members.get(state)!.exit)),
    ...PRIMARY_OBLIGATIONS.map((kind) => yesNo(kind, null, ours.obligations.has(kind), theirs.obligations.has(kind))),
  ];
}

function dateCell(field: Field, match: Match, state: string | null, a: Said, b: Said): Cell {
  const days = apart(a[0]!, b[0]!);
  return { field, match, state, agrees: days <= NEAR_DAYS, says: [a[0]!.edtf || isoDay(a[0]!.lo), b[0]!.edtf || isoDay(b[0]!.lo)], days };
}

function endCell(field: "end" | "exit", match: Match, state: string | null, a: Ended | null, b: Ended | null): Cell {
  const ended: [boolean, boolean] = [a !== null, b !== null];
  const leftOut = a?.cause === "violation" || b?.cause === "violation";
  if (a && b) return { ...dateCell(field, match, state, a.at, b.at), ended, leftOut };
  const says: [string, string] = [a ? a.at[0]!.edtf || isoDay(a.at[0]!.lo) : "open", b ? b.at[0]!.edtf || isoDay(b.at[0]!.lo) : "open"];
  return { field, match, state, agrees: a === b, says, days: null, ended, leftOut };
}

/** The days between two dates: none where their ranges meet. */
function apart(a: When, b: When): Day {
  return Math.max(0, a.lo - b.hi, b.lo - a.hi);
}
