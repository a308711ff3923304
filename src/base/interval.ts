import type { Day } from "./day.js";
import type { Span } from "./edtf.js";
import { type Truth } from "./truth.js";

/** A stretch of known days, both ends included. Empty stretches are not represented. */
export interface Interval {
  from: Day;
  to: Day;
}

export function contains(interval: Interval, day: Day): boolean {
  return interval.from <= day && day <= interval.to;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The days of both, or null if there are none. */
export function intersection(a: Interval, b: Interval): Interval | null {
  return overlaps(a, b) ? { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) } : null;
}

/** The days of either, as ordered stretches that neither overlap nor touch. */
export function union(intervals: Iterable<Interval>): Interval[] {
  const merged: Interval[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The days of `whole` that lie in none of `holes`, in order. */
export function difference(whole: Interval, holes: Iterable<Interval>): Interval[] {
  const rest: Interval[] = [];
  let from = whole.from;
  for (const hole of union(holes)) {
    if (hole.from > whole.to) break;
    if (hole.from > from) rest.push({ from, to: hole.from - 1 });
    from = Math.max(from, hole.to + 1);
  }
  if (from <= whole.to) rest.push({ from, to: whole.to });
  return rest;
}

/** Whether a day lies in a stretch whose ends may be uncertain. */
export function within(span: Span, day: Day): Truth {
  if (day < span.from.lo || day > span.to.hi) return "no";
  return day >= span.from.hi && day <= span.to.lo ? "yes" : "unknown";
}

/** The widest stretch of days that a span may cover. */
export function hull(span: Span): Interval {
  return { from: span.from.lo, to: span.to.hi };
}
