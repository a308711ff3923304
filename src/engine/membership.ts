import { type Day, LATEST } from "../base/day.js";
import { addDuration, durationOf } from "../base/duration.js";
import { EXITS } from "../model/index.js";
import { entryDay } from "./entry.js";
import { ownTermEnd } from "./term.js";
import type { TimedEvent, Timeline } from "./timeline.js";
import { type Course, dayIn } from "./variable.js";

/** Days from the first on which something holds to the first on which it no longer does. */
export interface Spell {
  from: Day;
  until: Day;
}

const JOINS = new Set<string>(["accession", "succession", "entry-into-force"]);

/** Whether any party has dates of its own, by joining, leaving or giving notice. */
export function hasOwnDates({ events }: Timeline): boolean {
  return events.some(({ by, event }) => by && (JOINS.has(event) || isExit({ event }) || event === "notice"));
}

/** Whether a party joined a treaty that others had made. */
export function joinedLater({ events }: Timeline, state: string): boolean {
  return events.some(({ by, event }) => by?.includes(state) && JOINS.has(event));
}

/**
 * The spells during which a state is bound, in a course, if the treaty as a whole ends on `end`. Without an accession, succession
 * or entry into force of its own it is bound from the treaty's entry, as is one that left before it joined anew; a withdrawal
 * or denunciation, or a notice whose period has run, ends its spell.
 */
export function memberSpells(timeline: Timeline, state: string, course: Course, end: Day): Spell[] {
  const entry = entryDay(timeline, course);
  if (entry === null || !timeline.treaty.parties.some((party) => party.state === state)) return [];
  const own = timeline.events.filter(({ by }) => by?.includes(state));
  const leaves = timeline.treaty.parties.length > 2 ? leavingDays(timeline, state, own, course) : [];
  const coded = own.filter(({ event }) => JOINS.has(event)).map(({ at }) => Math.max(entry, dayIn(course, at)));
  const original = coded.length === 0 || leaves.some((day) => day <= Math.min(...coded));
  const joins = [...(original ? [entry] : []), ...coded].sort((a, b) => a - b);
  const spells: Spell[] = [];
  for (const from of joins) {
    const last = spells.at(-1);
    if (last && from < last.until) continue;
    const until = Math.min(end, leaves.find((day) => day > from) ?? LATEST);
    if (from < until) spells.push({ from, until });
  }
  return spells;
}

function leavingDays(timeline: Timeline, state: string, own: readonly TimedEvent[], course: Course): Day[] {
  const exits = own.filter(isExit).map(({ at }) => dayIn(course, at));
  if (exits.length > 0) return exits.sort((a, b) => a - b);
  const noticed = own.filter(isNoticeOfExit).map((notice) => afterNotice(timeline, course, notice));
  const lapsed = ownTermEnd(timeline, state, course);
  return [...noticed, ...(lapsed === null ? [] : [lapsed])].sort((a, b) => a - b);
}

/** The day on which a notice takes effect: when the notice period has run. */
export function afterNotice(timeline: Timeline, course: Course, notice: TimedEvent): Day {
  const period = durationOf(timeline.treaty.term?.exit?.notice ?? "");
  const day = dayIn(course, notice.at);
  return period ? addDuration(day, period) : day;
}

export function isExit({ event }: Pick<TimedEvent, "event">): boolean {
  return (EXITS as readonly string[]).includes(event);
}

export function isNoticeOfExit({ event, of }: Pick<TimedEvent, "event" | "of">): boolean {
  return event === "notice" && (of === "denunciation" || of === "withdrawal");
}
