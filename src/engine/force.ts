import { type Day, EARLIEST, LATEST } from "../base/day.js";
import { addDuration, durationOf } from "../base/duration.js";
import { rememberedForBoth } from "../base/memo.js";
import { ENDINGS, EXITS, type Status } from "../model/index.js";
import { termEnd } from "./term.js";
import { firstDay, type TimedEvent, type Timeline } from "./timeline.js";
import { type Course, dayIn } from "./variable.js";

/** Days from the first on which something holds to the first on which it no longer does. */
export interface Spell {
  from: Day;
  until: Day;
}

/** How a treaty ended: by which event or rule, and the first day not in force. */
export interface Ending {
  how: string;
  day: Day;
  why: string;
  event?: TimedEvent;
}

/** The day of the first signature in a course; without one, of the first event. */
export function signedDay(timeline: Timeline, course: Course): Day {
  const signatures = timeline.events.filter(({ event }) => event === "signature");
  return Math.min(...(signatures.length > 0 ? signatures : timeline.events).map(({ at }) => dayIn(course, at)));
}

/** The first day on which the treaty binds as a whole, in a course; null while none is recorded. */
export function entryDay(timeline: Timeline, course: Course): Day | null {
  if (timeline.bindsFrom === "signature") return signedDay(timeline, course);
  const entry = firstDay(timeline, ["entry-into-force"], course);
  const provisional = firstDay(timeline, ["provisional-application"], course);
  if (entry === null || provisional === null) return entry ?? provisional;
  return Math.min(entry, provisional);
}

/** How and when the treaty ended for all its parties, in a course; null while it goes on. */
export const endingOf: (timeline: Timeline, course: Course) => Ending | null = rememberedForBoth((timeline, course) => {
  const { events, treaty } = timeline;
  const bilateral = treaty.parties.length === 2;
  const coded = events
    .filter((event) => isEnding(event) || (isExit(event) && (!event.by || bilateral)))
    .map((event): Ending => ({ how: event.event, day: dayIn(course, event.at), why: event.text ?? "", event }))
    .sort((a, b) => a.day - b.day)[0];
  if (coded) return coded;
  const provisionalEnd = events.find(({ event, ends }) => event === "provisional-application" && ends);
  const entry = entryDay(timeline, course);
  if (entry === null) return null;
  if (provisionalEnd && firstDay(timeline, ["entry-into-force"], course) === null) {
    return { how: "lapse", day: dayIn(course, provisionalEnd.ends!), why: "its provisional application ended" };
  }
  const computed = [noticeEnd(timeline, course), lastExit(timeline, course), ranOut(timeline, course)].filter((end) => end !== null);
  return computed.sort((a, b) => a.day - b.day)[0] ?? null;
});

function ranOut(timeline: Timeline, course: Course): Ending | null {
  const { day, why } = termEnd(timeline, course);
  return day === null ? null : { how: "expiry", day, why };
}

/** A notice of denunciation in a treaty of two ends it when the notice period has run. */
function noticeEnd(timeline: Timeline, course: Course): Ending | null {
  if (timeline.treaty.parties.length !== 2) return null;
  const notice = timeline.events.find(({ event, of }) => event === "notice" && (of === "denunciation" || of === "withdrawal"));
  if (!notice) return null;
  return { how: "denunciation", day: afterNotice(timeline, course, notice), why: "the notice period ran out", event: notice };
}

function afterNotice(timeline: Timeline, course: Course, notice: TimedEvent): Day {
  const period = durationOf(timeline.treaty.term?.exit?.notice ?? "");
  const day = dayIn(course, notice.at);
  return period ? addDuration(day, period) : day;
}

/** A treaty that fewer than two parties still keep has ended. */
function lastExit(timeline: Timeline, course: Course): Ending | null {
  if (!timeline.events.some((event) => isExit(event) || event.event === "notice")) return null;
  const { parties } = timeline.treaty;
  if (parties.length <= 2) return null;
  const exits = parties.map(({ state }) => memberSpells(timeline, state, course, LATEST).at(-1)?.until ?? EARLIEST).sort((a, b) => b - a);
  const day = exits[1]!;
  return day >= LATEST || day <= EARLIEST ? null : { how: "lapse", day, why: "fewer than two parties were left" };
}

/**
 * The spells during which a state is bound, in a course. Without an accession, succession or entry into force of its own
 * it is bound from the treaty's entry, as is one that left before it joined anew; a withdrawal or denunciation, or a notice whose period has run, ends its spell.
 */
export function partySpells(timeline: Timeline, state: string, course: Course): Spell[] {
  return allSpells(timeline, course).get(state) ?? [];
}

const allSpells = rememberedForBoth((timeline: Timeline, course: Course) => {
  const end = endingOf(timeline, course)?.day ?? LATEST;
  if (!timeline.events.some(({ by, event }) => by && (JOINS.has(event) || isExit({ event }) || event === "notice"))) {
    const entry = entryDay(timeline, course);
    const shared = entry === null || entry >= end ? [] : [{ from: entry, until: end }];
    return new Map(timeline.treaty.parties.map(({ state }) => [state, shared]));
  }
  return new Map(timeline.treaty.parties.map(({ state }) => [state, memberSpells(timeline, state, course, end)]));
});

function memberSpells(timeline: Timeline, state: string, course: Course, end: Day): Spell[] {
  const entry = entryDay(timeline, course);
  if (entry === null || !timeline.treaty.parties.some((party) => party.state === state)) return [];
  const own = timeline.events.filter(({ by }) => by?.includes(state));
  const multilateral = timeline.treaty.parties.length > 2;
  const exits = multilateral ? own.filter(isExit).map(({ at }) => dayIn(course, at)) : [];
  const noticed =
    multilateral && exits.length === 0
      ? own.filter(({ event, of }) => event === "notice" && (of === "denunciation" || of === "withdrawal"))
      : [];
  const leaves = [...exits, ...noticed.map((notice) => afterNotice(timeline, course, notice))].sort((a, b) => a - b);
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

/** What the status of the treaty as a whole is on a day, in a course. */
export function statusIn(timeline: Timeline, day: Day, course: Course): Status {
  if (day < signedDay(timeline, course)) return "unsigned";
  const ending = endingOf(timeline, course);
  if (ending && day >= ending.day) return "ended";
  const entry = entryDay(timeline, course);
  if (entry === null || day < entry) return "signed";
  return suspensions(timeline, course).some((s) => !s.by && !s.provisions && s.from <= day && day < s.until) ? "suspended" : "in-force";
}

/** A suspension with its direction: whose duties rest, towards whom, under which provisions; absent means all. */
export interface Suspension extends Spell {
  by?: readonly string[];
  towards?: readonly string[];
  provisions?: readonly string[];
  event: TimedEvent;
}

export const suspensions: (timeline: Timeline, course: Course) => readonly Suspension[] = rememberedForBoth(({ events }, course) =>
  events
    .filter(({ event }) => event === "suspension")
    .map((event) => {
      const from = dayIn(course, event.at);
      const resumed = events
        .filter((other) => other.event === "resumption" && sameStates(other.by, event.by) && sameStates(other.towards, event.towards))
        .map(({ at }) => dayIn(course, at))
        .filter((day) => day >= from);
      const { by, towards, provisions } = event;
      return {
        from,
        until: Math.min(LATEST, ...resumed),
        ...(by && { by }),
        ...(towards && { towards }),
        ...(provisions && { provisions }),
        event,
      };
    }),
);

/** Whether what `promisor` owes `promisee` under a provision is in force, suspended, or neither on a day, in a course. */
export function edgeStatusIn(
  timeline: Timeline,
  edge: { promisor: string; promisee: string; provision: string },
  day: Day,
  course: Course,
): Status {
  const whole = statusIn(timeline, day, course);
  if (whole !== "in-force") return whole;
  for (const state of [edge.promisor, edge.promisee]) {
    const spells = partySpells(timeline, state, course);
    if (!spells.some(({ from, until }) => from <= day && day < until)) return spells.some(({ until }) => until <= day) ? "ended" : "signed";
  }
  const resting = suspensions(timeline, course).some(
    ({ by, towards, provisions, from, until }) =>
      from <= day &&
      day < until &&
      (by?.includes(edge.promisor) ?? true) &&
      (towards?.includes(edge.promisee) ?? true) &&
      (provisions?.includes(edge.provision) ?? true),
  );
  return resting ? "suspended" : "in-force";
}

/** Every day on which something about the treaty changes in a course, in order. */
export function turningDays(timeline: Timeline, course: Course): Day[] {
  const days = new Set<Day>(
    timeline.events.flatMap(({ at, ends }) => (ends ? [dayIn(course, at), dayIn(course, ends)] : [dayIn(course, at)])),
  );
  const ending = endingOf(timeline, course);
  if (ending) days.add(ending.day);
  for (const { state } of timeline.treaty.parties)
    for (const { from, until } of partySpells(timeline, state, course)) days.add(from).add(until);
  return [...days].filter((day) => day > EARLIEST && day < LATEST).sort((a, b) => a - b);
}

const JOINS = new Set<string>(["accession", "succession", "entry-into-force"]);

function isEnding({ event, by }: TimedEvent): boolean {
  return (ENDINGS as readonly string[]).includes(event) && !by;
}

function isExit({ event }: Pick<TimedEvent, "event">): boolean {
  return (EXITS as readonly string[]).includes(event);
}

function sameStates(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join() === (b ?? []).join();
}
