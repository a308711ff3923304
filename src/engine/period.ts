import type { Day } from "../base/day.js";
import { spanOf, whenOf, writtenDate } from "../base/edtf.js";
import type { Interval } from "../base/interval.js";
import { failed, type Outcome, ok, problem } from "../base/problem.js";

/** The time asked about: a day, or a month, year or other stretch, throughout which the answer must hold. */
export interface Period extends Interval {
  edtf: string;
}

/** Reads the time of a question: an EDTF day, month, year or interval with known ends. */
export function periodOf(edtf: string): Outcome<Period> {
  const span = spanOf(edtf);
  if (!span || span.from.lo < -5_000_000 || span.to.hi > 5_000_000) {
    return failed(
      problem("bad-date", `"${edtf}" is no date that can be asked about.`, {
        hint: "Write a day, a month or a year: 2025-06-01, 2025-06, 2025.",
      }),
    );
  }
  return ok({ edtf, from: span.from.lo, to: span.to.hi });
}

/** The last day of what was known: `known 1995` means by the end of 1995. */
export function knownDay(edtf: string): Outcome<Day> {
  const when = whenOf(edtf);
  if (!when)
    return failed(problem("bad-date", `"${edtf}" is no date.`, { hint: "Write a day, a month or a year: 1995-01-01, 1995-01, 1995." }));
  return ok(when.hi);
}

export function isOneDay({ from, to }: Interval): boolean {
  return from === to;
}

export function onWords(period: Period): string {
  return isOneDay(period) ? `on ${writtenDate(period.edtf)}` : `throughout ${writtenDate(period.edtf)}`;
}
