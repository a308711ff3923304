import { type Interval, overlaps } from "../../base/interval.js";
import type { Bearer, BorneName, Term } from "./bearers.js";

/** What is known where a name stands. */
export interface Setting {
  /** The days that may be meant, the likeliest first: of the report, of a date beside the name. Empty where no day is known. */
  times: readonly Interval[];
  /** Whether an office stands before the name. */
  titled?: boolean;
  /** The state that the office before it is of. */
  state?: string | null;
  /** Whether the document has named a state. */
  names?: (state: string) => boolean;
}

/**
 * Whom a name means: of all who bear it the one in office on the first of the days on which somebody is, the highest in office of one state. With
 * nobody in office, the one of whose offices nothing is known, or the last who governed before, where no other bears the name or an office stands
 * before it. Null where that leaves nobody, or several.
 */
export function holderOf({ bearers, alone }: BorneName, { times, titled = false, state = null, names }: Setting): Bearer | null {
  if (alone === "never" && !titled) return null;
  const own = state === null ? bearers : bearers.filter((one) => one.state === state || one.terms.some((term) => term.state === state));
  for (const time of times) {
    const found = inOffice(own, time, "sure", names) ?? (alone === "in-office" && !titled ? null : inOffice(own, time, "may", names));
    if (found) return found;
  }
  if (alone === "in-office" && !titled && times.length > 0) return null;
  const undated = own.filter(({ terms }) => terms.length === 0);
  if (undated.length > 0) return undated.length === 1 ? undated[0]! : null;
  if (alone !== undefined && !titled && bearers.length > 1 && times.length > 0) return null;
  const until = times.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...times.map(({ to }) => to));
  const before = own.filter(
    ({ terms }) => alone === undefined || terms.some((term) => term.may.from <= until && (governs(term) || titled)),
  );
  return before.toSorted((a, b) => lastDay(a) - lastDay(b)).at(-1) ?? null;
}

/** Who of several certainly held an office at a time; null where nobody did, or leaders of two states of which the document has named both or neither. */
export function inOffice(
  bearers: readonly Bearer[],
  time: Interval,
  how: "sure" | "may" = "sure",
  names: (state: string) => boolean = () => true,
): Bearer | null {
  const held = bearers.flatMap((bearer) => bearer.terms.filter((term) => overlaps(term[how], time)).map((term) => ({ bearer, term })));
  const leading = held.filter(({ term }) => leads(term));
  const top = leading.length > 0 ? leading : held;
  const states = new Set(top.map(({ term }) => term.state));
  const known = states.size > 1 ? top.filter(({ term }) => names(term.state)) : top;
  if (known.length === 0 || known.some(({ term }) => term.state !== known[0]!.term.state)) return null;
  const best = Math.min(...known.map(({ term }) => order(term)));
  const highest = new Set(known.filter(({ term }) => order(term) === best).map(({ bearer }) => bearer));
  return highest.size === 1 ? [...highest][0]! : null;
}

const ORDER: readonly Term["rank"][] = [
  "paramount-leader",
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "defence-minister",
  "other",
];
const order = ({ rank }: Term): number => ORDER.indexOf(rank);

/** Whether it is the office of one who leads a state; of a leader or one of the two ministers whom the world knows by name. */
const leads = (term: Term): boolean => order(term) < 3;
const governs = ({ rank }: Term): boolean => rank !== "other";

const lastDay = ({ terms }: Bearer): number => Math.max(...terms.map(({ may }) => may.to));
