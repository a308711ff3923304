import { type Day, EARLIEST, LATEST } from "../base/day.js";
import { rememberedForBoth } from "../base/memo.js";
import { type Citation, ENDINGS } from "../model/index.js";
import { entryDay } from "./entry.js";
import { afterNotice, isExit, isNoticeOfExit, memberSpells } from "./membership.js";
import { termEnd } from "./term.js";
import { firstDay, isByAll, type TimedEvent, type Timeline } from "./timeline.js";
import { type Course, dayIn } from "./variable.js";

/** How a treaty ended: by which event or rule, and the first day not in force. */
export interface Ending {
  how: string;
  day: Day;
  why: string;
  /** The event whose date it is; an ending that is reckoned has none. */
  event?: TimedEvent;
  sources: readonly Citation[];
}

/** How and when the treaty ended for all its parties, in a course: the first coded ending, else what follows from its term; null while it goes on. */
export const endingOf: (timeline: Timeline, course: Course) => Ending | null = rememberedForBoth((timeline, course) => {
  const { events, treaty } = timeline;
  const bilateral = treaty.parties.length === 2;
  const coded = events
    .filter((event) => (isEnding(event) || isExit(event)) && (bilateral || isByAll(treaty, event)))
    .map((event): Ending => ({ how: event.event, day: dayIn(course, event.at), why: event.text ?? "", event, sources: event.sources }))
    .sort((a, b) => a.day - b.day)[0];
  if (coded) return coded;
  if (entryDay(timeline, course) === null) return null;
  const reckoned = [provisionalEnd, noticeEnd, lastExit, ranOut].map((rule) => rule(timeline, course)).filter((end) => end !== null);
  return reckoned.sort((a, b) => a.day - b.day)[0] ?? null;
});

/** A treaty that was only applied provisionally lapses with that application. */
function provisionalEnd(timeline: Timeline, course: Course): Ending | null {
  const applied = timeline.events.find(({ event, ends }) => event === "provisional-application" && ends);
  if (!applied || firstDay(timeline, ["entry-into-force"], course) !== null) return null;
  return { how: "lapse", day: dayIn(course, applied.ends!), why: "its provisional application ended", sources: applied.sources };
}

function ranOut(timeline: Timeline, course: Course): Ending | null {
  const { day, why } = termEnd(timeline, course);
  return day === null ? null : { how: "expiry", day, why, sources: timeline.treaty.term?.sources ?? [] };
}

/** A notice of denunciation in a treaty of two ends it when the notice period has run. */
function noticeEnd(timeline: Timeline, course: Course): Ending | null {
  const notice = timeline.treaty.parties.length === 2 ? timeline.events.find(isNoticeOfExit) : undefined;
  return notice
    ? { how: "denunciation", day: afterNotice(timeline, course, notice), why: "the notice period ran out", sources: notice.sources }
    : null;
}

/** A treaty that fewer than two parties still keep has ended. */
function lastExit(timeline: Timeline, course: Course): Ending | null {
  const leaving = timeline.events.filter((event) => isExit(event) || event.event === "notice");
  const { parties } = timeline.treaty;
  if (leaving.length === 0 || parties.length <= 2) return null;
  const exits = parties.map(({ state }) => memberSpells(timeline, state, course, LATEST).at(-1)?.until ?? EARLIEST).sort((a, b) => b - a);
  const day = exits[1]!;
  if (day >= LATEST || day <= EARLIEST) return null;
  return { how: "lapse", day, why: "fewer than two parties were left", sources: leaving.flatMap(({ sources }) => sources) };
}

function isEnding({ event }: TimedEvent): boolean {
  return (ENDINGS as readonly string[]).includes(event);
}
