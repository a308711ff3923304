import { type Day, EARLIEST, LATEST } from "../base/day.js";
import { contains } from "../base/interval.js";
import { rememberedForBoth } from "../base/memo.js";
import type { Status } from "../model/index.js";
import { endingOf } from "./ending.js";
import { entryDay, isBetweenApplications, signedDay } from "./entry.js";
import { hasOwnDates, joinedLater, memberSpells, type Spell } from "./membership.js";
import { suspensions } from "./suspension.js";
import type { Timeline } from "./timeline.js";
import { type Course, dayIn } from "./variable.js";

/** The spells during which a state is bound by a treaty, in a course. */
export function partySpells(timeline: Timeline, state: string, course: Course): readonly Spell[] {
  return allSpells(timeline, course).get(state) ?? [];
}

const allSpells = rememberedForBoth((timeline: Timeline, course: Course): ReadonlyMap<string, readonly Spell[]> => {
  const end = endingOf(timeline, course)?.day ?? LATEST;
  const { parties } = timeline.treaty;
  if (hasOwnDates(timeline)) return new Map(parties.map(({ state }) => [state, memberSpells(timeline, state, course, end)]));
  const entry = entryDay(timeline, course);
  const shared = entry === null || entry >= end ? [] : [{ from: entry, until: end }];
  return new Map(parties.map(({ state }) => [state, shared]));
});

/** The days on which a treaty as a whole passes from one status to the next, in a course. */
export const stagesOf = rememberedForBoth((timeline: Timeline, course: Course) => ({
  signed: signedDay(timeline, course),
  entry: entryDay(timeline, course),
  end: endingOf(timeline, course)?.day ?? LATEST,
  rests: suspensions(timeline, course),
}));

/** What the status of the treaty as a whole is on a day, in a course. */
export function statusIn(timeline: Timeline, day: Day, course: Course): Status {
  const { signed, entry, end, rests: resting } = stagesOf(timeline, course);
  if (day < signed) return "unsigned";
  if (day >= end) return "ended";
  if (entry === null || day < entry || isBetweenApplications(timeline, day, course)) return "signed";
  const rests = resting.some(({ by, towards, provisions, from, until }) => !by && !towards && !provisions && from <= day && day < until);
  return rests ? "suspended" : "in-force";
}

/** Who owes whom under which provision. */
export interface EdgeName {
  promisor: string;
  promisee: string;
  provision: string;
}

/** Whether what one party owes another under a provision is in force, suspended, or neither on a day, in a course. */
export function edgeStatusIn(timeline: Timeline, edge: EdgeName, day: Day, course: Course): Status {
  return edgeStatusesIn(timeline, day, course)(edge);
}

/** The same for many edges of one treaty: what holds of the treaty and of each party is found out once. */
export function edgeStatusesIn(timeline: Timeline, day: Day, course: Course): (edge: EdgeName) => Status {
  const whole = statusIn(timeline, day, course);
  if (whole !== "in-force") return () => whole;
  const resting = suspensions(timeline, course).filter(({ from, until }) => from <= day && day < until);
  const parties = new Map<string, Status>();
  const partyStatus = (state: string): Status => {
    const known = parties.get(state) ?? partyStatusIn(timeline, state, day, course);
    parties.set(state, known);
    return known;
  };
  return ({ promisor, promisee, provision }) => {
    const [own, other] = [partyStatus(promisor), partyStatus(promisee)];
    if (own !== "in-force" || other !== "in-force") return own === "in-force" ? other : own;
    const rests = resting.some(
      ({ by, towards, provisions }) =>
        (by?.includes(promisor) ?? true) && (towards?.includes(promisee) ?? true) && (provisions?.includes(provision) ?? true),
    );
    return rests ? "suspended" : "in-force";
  };
}

/** How a state stands to a treaty that is in force on a day: bound, no longer, not yet, or never before its accession. */
function partyStatusIn(timeline: Timeline, state: string, day: Day, course: Course): Status {
  const spells = partySpells(timeline, state, course);
  if (spells.some(({ from, until }) => from <= day && day < until)) {
    const lived = timeline.lived.get(state);
    return lived && !lived.some((days) => contains(days, day)) ? "ended" : "in-force";
  }
  if (spells.some(({ until }) => until <= day)) return "ended";
  return joinedLater(timeline, state) ? "unsigned" : "signed";
}

/** Every day on which something about the treaty changes in a course, in order. */
export function turningDays(timeline: Timeline, course: Course): Day[] {
  const days = new Set<Day>(
    timeline.events.flatMap(({ at, ends }) => (ends ? [dayIn(course, at), dayIn(course, ends)] : [dayIn(course, at)])),
  );
  const ending = endingOf(timeline, course);
  if (ending) days.add(ending.day);
  const signed = signedDay(timeline, course);
  for (const { state } of timeline.treaty.parties) {
    for (const { from, until } of partySpells(timeline, state, course)) days.add(from).add(until);
    for (const { from, to } of timeline.lived.get(state) ?? []) if (to > signed) days.add(Math.max(from, signed)).add(to + 1);
  }
  return [...days].filter((day) => day > EARLIEST && day < LATEST).sort((a, b) => a - b);
}
