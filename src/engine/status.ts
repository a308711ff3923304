import { type Day, isoDay, LATEST } from "../base/day.js";
import { writtenDate, writtenDay } from "../base/edtf.js";
import type { Interval } from "../base/interval.js";
import { remembered } from "../base/memo.js";
import { type Citation, ENDINGS, EXITS, type Status, type Treaty } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { endingOf } from "./ending.js";
import { entryDay, signedDay } from "./entry.js";
import { partySpells, statusIn, turningDays } from "./force.js";
import { type Timeline, timelineOf, variablesByParty, variablesOf } from "./timeline.js";
import { stretchOn } from "./turns.js";
import { type Course, courses, dayIn, isExact, PREFERRED, type Variable } from "./variable.js";

/** What holds throughout the time asked about, else `depends`. */
export type StatusAnswer = Status | "depends";

/** How a treaty stands in the time asked about. */
export interface Standing {
  treaty: string;
  status: StatusAnswer;
  /** Every status that it may have had in that time. */
  possible: Status[];
  why: string;
}

export interface TreatyStatus extends Standing {
  sources: readonly Citation[];
}

/** One moment to test: a day in a course. */
export interface Moment {
  day: Day;
  course: Course;
}

/**
 * The moments that could differ: for every course of the uncertain dates, the first day asked about and each later one
 * on which something changes. With `states`, only dates of the treaty as a whole and of these parties vary.
 */
export function moments(
  timelines: readonly Timeline[],
  period: Interval,
  more: readonly Variable[] = [],
  states?: readonly string[],
): readonly Moment[] {
  const variables = [...timelines.flatMap((timeline) => concerning(timeline, states)), ...more];
  if (period.from === period.to && variables.every(isExact)) return [{ day: period.from, course: PREFERRED }];
  const pivotal = new Set(timelines.flatMap((timeline) => [...variablesOf(timeline).pivotal]));
  const all = courses(variables, [period.from, period.to], pivotal);
  return all.flatMap((course) => {
    if (period.from === period.to) return [{ day: period.from, course }];
    const changes = [...timelines.flatMap((timeline) => turningDays(timeline, course)), ...more.map((date) => dayIn(course, date))];
    const turns = changes.filter((day) => period.from < day && day <= period.to);
    return [...new Set([period.from, ...turns])].map((day) => ({ day, course }));
  });
}

function concerning(timeline: Timeline, states: readonly string[] | undefined): readonly Variable[] {
  if (!states) return variablesOf(timeline).variables;
  const { shared, own } = variablesByParty(timeline);
  return states.length === 0 ? shared : [...shared, ...states.flatMap((state) => own.get(state) ?? [])];
}

/** Whether nothing about the dates of a treaty as a whole is open. */
const isCertain = remembered((timeline: Timeline) => variablesByParty(timeline).shared.every(isExact));

/** The status of a treaty in the time asked about, as it was known; null if nothing of the treaty was public then. */
export function statusOf(dataset: Dataset, treaty: Treaty, period: Interval, known?: Day): TreatyStatus | null {
  const timeline = timelineOf(dataset, treaty, known);
  if (!timeline) return null;
  if (period.from !== period.to || timeline.known < LATEST) return statusThen(timeline, period);
  const found = foundStatuses(timeline);
  const stretch = stretchOn(dataset, timeline, period.from);
  let status = found.get(stretch);
  if (!status) {
    status = statusThen(timeline, period);
    found.set(stretch, status);
  }
  return status;
}

/** What was found of a treaty's status, by the stretch of its life. */
const foundStatuses = remembered<Timeline, Map<number, TreatyStatus>>(() => new Map());

function statusThen(timeline: Timeline, period: Interval): TreatyStatus {
  const standing = statusAmong(timeline, period, possibleStatuses(timeline, period));
  return { ...standing, sources: sourcesFor(timeline, standing.status) };
}

/** Every status that a treaty may have had in the time asked about. */
export function possibleStatuses(timeline: Timeline, period: Interval): Status[] {
  if (period.from === period.to && isCertain(timeline)) return [statusIn(timeline, period.from, PREFERRED)];
  return [...new Set(moments([timeline], period, [], []).map(({ day, course }) => statusIn(timeline, day, course)))];
}

/** The status of a treaty whose possible ones are known, with the reason in words. */
export function statusAmong(timeline: Timeline, period: Interval, possible: Status[]): Standing {
  const status = possible.length === 1 ? possible[0]! : "depends";
  return { treaty: timeline.treaty.id, status, possible, why: whyStatus(timeline, status, period) };
}

function whyStatus(timeline: Timeline, status: StatusAnswer, period: Interval): string {
  const entry = entryDay(timeline, PREFERRED);
  const ending = endingOf(timeline, PREFERRED);
  switch (status) {
    case "unsigned":
      return `It was signed only on ${dateOf(timeline, "signature", signedDay(timeline, PREFERRED))}.`;
    case "signed":
      return entry === null
        ? "It is signed; no entry into force is recorded."
        : `It is signed; it enters into force on ${dateOf(timeline, "entry-into-force", entry)}.`;
    case "in-force":
      return ending
        ? `In force from ${dateOf(timeline, "entry-into-force", entry!)} until ${endWords(timeline)}.`
        : `In force since ${dateOf(timeline, "entry-into-force", entry!)}.`;
    case "suspended":
      return "It is suspended.";
    case "ended":
      return `It ended: ${endWords(timeline)}.`;
    case "depends":
      return dependsWords(timeline, period);
  }
}

/** How and when it ended, in words: `expiry on 10 September 1996`. */
export function endWords(timeline: Timeline): string {
  const ending = endingOf(timeline, PREFERRED);
  if (!ending) return "it goes on";
  const written = ending.event ? writtenDate(ending.event.at.choices[0]!.edtf) : writtenDay(ending.day);
  const on = /^(?:between|before|after|in) /.test(written) ? "" : "on ";
  return `${ending.how} ${on}${written}${ending.event || !ending.why ? "" : ` (${ending.why})`}`;
}

function dependsWords(timeline: Timeline, period: Interval): string {
  const unsure = timeline.events.filter(({ event, at }) => DECIDING.has(event) && !isExact(at) && mayTurnWithin(at, period));
  if (unsure.length > 0) {
    const dates = unsure.map(({ event, at }) => `the ${event}, dated ${at.choices.map(({ edtf }) => writtenDate(edtf)).join(" or ")}`);
    return `It turns on ${dates.join(", and on ")}.`;
  }
  const changes = turningDays(timeline, PREFERRED)
    .filter((day) => period.from < day && day <= period.to && statusIn(timeline, day, PREFERRED) !== statusIn(timeline, day - 1, PREFERRED))
    .map((day) => `${statusIn(timeline, day, PREFERRED).replaceAll("-", " ")} from ${writtenDay(day)}`);
  if (changes.length === 0) return "The sources do not tell whether its term was renewed.";
  return `It was ${statusIn(timeline, period.from, PREFERRED).replaceAll("-", " ")} at first, ${changes.join(", ")}.`;
}

/** Whether some value of a date lies before the end of a period and some value after its beginning. */
function mayTurnWithin({ choices }: Variable, { from, to }: Interval): boolean {
  return Math.min(...choices.map(({ lo }) => lo)) <= to && Math.max(...choices.map(({ hi }) => hi)) >= from;
}

/** Events whose day decides the status; ratification and exchange only prepare it. */
const DECIDING = new Set([
  "signature",
  "entry-into-force",
  "provisional-application",
  "notice",
  "renewal",
  "suspension",
  "resumption",
  ...ENDINGS,
  ...EXITS,
]);

function dateOf(timeline: Timeline, event: string, day: Day): string {
  const found = timeline.events.find((one) => one.event === event && !one.by) ?? timeline.events.find((one) => one.event === event);
  return found ? writtenDate(found.at.choices[0]!.edtf) : writtenDay(day);
}

/** Which events tell why a treaty has a status. */
const TELLING: Record<Exclude<StatusAnswer, "depends">, readonly string[]> = {
  unsigned: ["signature"],
  signed: ["signature"],
  "in-force": ["entry-into-force", "provisional-application", "signature"],
  suspended: ["suspension"],
  ended: ["expiry", "termination", "replacement", "lapse", "denunciation", "withdrawal", "notice"],
};

function sourcesFor(timeline: Timeline, status: StatusAnswer): Citation[] {
  const kinds = status === "depends" ? timeline.events.map(({ event }) => event) : TELLING[status];
  const found = kinds.map((kind) => timeline.events.find(({ event }) => event === kind)).filter((event) => event !== undefined);
  const uncertain = status === "depends" ? found.filter(({ at }) => !isExact(at)) : found.slice(0, 1);
  return (uncertain.length > 0 ? uncertain : found).flatMap(({ sources }) => sources);
}

/** The EDTF dates by which a treaty is listed: signature, first day in force, first day not in force; null where there is none. */
export const listedDates: (timeline: Timeline) => { signed: string; inForce: string | null; ended: string | null } = remembered(
  (timeline) => {
    const edtfOf = (kinds: readonly string[]) =>
      timeline.events.find(({ event, by }) => kinds.includes(event) && !by)?.at.choices[0]!.edtf ?? null;
    const entry = entryDay(timeline, PREFERRED);
    const ending = endingOf(timeline, PREFERRED);
    const signed =
      timeline.events.find(({ event }) => event === "signature")?.at.choices[0]!.edtf ?? timeline.events[0]!.at.choices[0]!.edtf;
    return {
      signed,
      inForce:
        entry === null ? null : timeline.bindsFrom === "signature" ? signed : edtfOf(["provisional-application", "entry-into-force"]),
      ended: ending ? (ending.event?.at.choices[0]!.edtf ?? isoOf(ending.day)) : null,
    };
  },
);

/** The days of a party, as EDTF: first day bound and first day no longer bound. */
export function partyDates(timeline: Timeline, state: string): { from: string | null; to: string | null } {
  const spells = partySpells(timeline, state, PREFERRED);
  const first = spells[0];
  const last = spells.at(-1);
  return { from: first ? isoOf(first.from) : null, to: last ? isoOf(last.until) : null };
}

function isoOf(day: Day): string | null {
  const iso = isoDay(day);
  return iso === ".." ? null : iso;
}
