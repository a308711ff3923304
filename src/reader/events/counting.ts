import { ordinal } from "../phrase.js";
import { numberIn, withinIn } from "../verdict/quantity.js";
import type { Member } from "./member.js";
import { type Difference, valuesOf } from "./value.js";

/** One way in which a report counts: the value, what is measured, and within which time. */
interface Counting {
  value: string;
  measure: string;
  within: number | null;
  words: string;
  report: number;
}

/** How reports count one meeting or visit. "Second within a year" and "third" are different countings; "second" and "third" contradict each other. */
export function countingsIn(members: readonly Member[]): Difference[] {
  const all = members.flatMap(({ claim, report, after }): Counting[] => {
    if (claim.kind !== "reckoning") return [];
    const text = `${claim.value} ${claim.subject ?? ""} ${claim.quote}${after}`;
    const within = claim.measure === "ordinal" ? withinIn(text) : null;
    const number = claim.measure === "first_since" ? null : numberIn(claim.value);
    const value = number === null ? claim.value : String(number);
    return [{ value, measure: claim.measure, within, words: wordsOf(claim.measure, value, within, claim.of), report }];
  });
  const values = valuesOf(all.map(({ words, report }) => ({ value: words, report })));
  if (values.length < 2) return [];
  const kinds = new Map<string, Set<string>>();
  for (const { measure, within, value } of all) {
    const kind = `${measure} ${within ?? ""}`;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(value));
  }
  const against = [...kinds.values()].some((told) => told.size > 1);
  const list = values.map(({ value }) => value).join("; ");
  const says = against
    ? `The reports count differently and cannot all be right: ${list}.`
    : `These are different countings, which can all be right: ${list}.`;
  return [{ field: "value", values, says }];
}

function wordsOf(measure: string, value: string, within: number | null, of: string): string {
  if (measure === "first_in_years") return `first ${of} in ${value} years`;
  if (measure === "first_since") return `first ${of} since ${value}`;
  const time = within === null ? "" : within === 12 ? " within a year" : ` within ${within} months`;
  return `${ordinal(value)} ${of}${time}`;
}
