import { type Day, EARLIEST, LATEST } from "../base/day.js";
import { type When, whenOf } from "../base/edtf.js";
import type { Disputed, EventDate } from "../model/index.js";

/**
 * A date as the engine reckons with it. Uncertain and disputed dates are variables: within one evaluation each has one
 * value wherever it occurs, so that what is certain whatever its value comes out certain (DESIGN, rule 7).
 */
export interface Variable {
  /** Who it is: `treaty#event`. Dates that are the same day as another event share its key. */
  key: string;
  /** The preferred value first, then the disputed ones. */
  choices: readonly When[];
}

/** One way in which the uncertain past may have gone: a day for each variable. */
export type Course = ReadonlyMap<string, Day>;

/** The course in which every date takes its preferred value at its earliest. */
export const PREFERRED: Course = new Map();

const ONLY_PREFERRED: readonly Course[] = [PREFERRED];

const UNKNOWN_WHEN: When = { edtf: "unknown", lo: EARLIEST, hi: LATEST };

/** A variable from a date of the record that is not a reference. Unreadable disputed values are left aside. */
export function variable(key: string, date: Exclude<EventDate, object>, disputed?: Disputed): Variable {
  const preferred = date === "unknown" ? UNKNOWN_WHEN : (whenOf(date) ?? UNKNOWN_WHEN);
  const others = (disputed ?? []).filter(({ field }) => field === undefined || field === "date").map(({ value }) => whenOf(value));
  return { key, choices: [preferred, ...others.filter((when) => when !== null)] };
}

export function isExact({ choices }: Variable): boolean {
  return choices.length === 1 && choices[0]!.lo === choices[0]!.hi;
}

/** The day that a variable has in a course. */
export function dayIn(course: Course, variable: Variable): Day {
  return course.get(variable.key) ?? variable.choices[0]!.lo;
}

/** More courses than this are not walked through; then only the ends of each range are tried. */
const MOST_COURSES = 4096;

/**
 * Every course that could make a difference on the days asked about. A variable that lies wholly before or wholly after
 * those days under each of its choices keeps one value, unless it is `pivotal`: something else is counted from it.
 */
export function courses(variables: Iterable<Variable>, days: readonly Day[], pivotal: ReadonlySet<string> = new Set()): readonly Course[] {
  const open = new Map<string, Day[]>();
  for (const item of variables) {
    if (isExact(item) || open.has(item.key)) continue;
    if (!pivotal.has(item.key) && !straddles(item, days)) continue;
    open.set(item.key, candidates(item, days));
  }
  const count = [...open.values()].reduce((product, values) => product * values.length, 1);
  if (count > MOST_COURSES) for (const [key, values] of open) open.set(key, [values[0]!, values.at(-1)!]);
  if (open.size === 0) return ONLY_PREFERRED;
  let walked: Map<string, Day>[] = [new Map()];
  for (const [key, values] of open) {
    if (walked.length * values.length > MOST_COURSES) break;
    walked = walked.flatMap((course) => values.map((day) => new Map(course).set(key, day)));
  }
  return walked;
}

/** Whether a date may lie on either side of some days, and so matters for what holds on them. */
export function straddles({ choices }: Variable, days: readonly Day[]): boolean {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return !(choices.every(({ hi }) => hi <= first) || choices.every(({ lo }) => lo > last));
}

function candidates({ choices }: Variable, days: readonly Day[]): Day[] {
  const found = new Set<Day>();
  for (const { lo, hi } of choices) {
    for (const day of [lo, hi, ...days.flatMap((asked) => [asked, asked + 1])]) if (lo <= day && day <= hi) found.add(day);
  }
  return [...found].sort((a, b) => a - b);
}
