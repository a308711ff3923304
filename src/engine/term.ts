import { type Day, LATEST } from "../base/day.js";
import { addDuration, durationOf } from "../base/duration.js";
import { firstDay, isByAll, NOT_RENEWED, renewalKey, type TimedEvent, type Timeline } from "./timeline.js";
import { type Course, dayIn } from "./variable.js";

/** Where the running of a treaty's term leads: the first day not in force, and why. `null`: it goes on, or nothing is coded. */
export interface TermEnd {
  day: Day | null;
  why: string;
}

const GOES_ON: TermEnd = { day: null, why: "" };

/**
 * The first day not in force by the treaty's own term, in a course. A fixed term ends. Tacit renewal is presumed absent
 * notice; renewal by agreement needs a renewal that is coded. Where the sources do not tell, a course takes it either way.
 */
export function termEnd(timeline: Timeline, course: Course): TermEnd {
  const notice = nonRenewals(timeline).find((event) => isByAll(timeline.treaty, event) || timeline.treaty.parties.length === 2);
  return termEndAfter(timeline, course, notice ? dayIn(course, notice.at) : null);
}

/** The first day on which a party that gave notice of non-renewal, alone among several, is no longer bound; null without notice. */
export function ownTermEnd(timeline: Timeline, state: string, course: Course): Day | null {
  const notice = nonRenewals(timeline).find(({ by }) => by?.includes(state));
  return notice ? termEndAfter(timeline, course, dayIn(course, notice.at)).day : null;
}

/** Where the term leads if notice of non-renewal is given on a day (null: never). */
export function termEndAfter(timeline: Timeline, course: Course, notice: Day | null): TermEnd {
  const { term } = timeline.treaty;
  const first = firstTermEnd(timeline, course);
  if (!term || first === null) return GOES_ON;
  let end = renewedUntil(timeline, course, first);
  const { renewal } = term;
  if (renewal?.kind === "unknown" && course.get(renewalKey(timeline.treaty)) !== NOT_RENEWED.lo)
    return { day: null, why: "the sources do not tell whether it was renewed" };
  if (renewal?.kind !== "tacit") return { day: end, why: "its term ran out" };
  const step = durationOf(renewal.length ?? term.length!)!;
  const most = renewal.times === undefined ? Number.POSITIVE_INFINITY : Number(renewal.times);
  if (notice === null && most === Number.POSITIVE_INFINITY) return { day: null, why: "renewed tacitly as long as no party gives notice" };
  for (let renewals = 0; end < LATEST && renewals < 1000; renewals++) {
    if (notice !== null && notice <= lastNotice(timeline, end))
      return { day: end, why: "its term ran out after a notice that it would not be renewed" };
    if (renewals >= most) return { day: end, why: "its last renewed term ran out" };
    end = addDuration(end, step);
  }
  return GOES_ON;
}

/** The days before `end` on which a tacitly renewed term began anew. */
export function tacitRenewals(timeline: Timeline, course: Course, end: Day): Day[] {
  const { term } = timeline.treaty;
  let day = runningTermEnd(timeline, course);
  if (day === null || term?.renewal?.kind !== "tacit") return [];
  const step = durationOf(term.renewal.length ?? term.length!)!;
  const most = Number(term.renewal.times ?? Number.POSITIVE_INFINITY);
  const days: Day[] = [];
  while (day < end && days.length < most) {
    days.push(day);
    day = addDuration(day, step);
  }
  return days;
}

/** The last day on which notice of non-renewal is in time for a term that ends on a day. */
export function lastNotice({ treaty: { term } }: Timeline, end: Day): Day {
  const ahead = durationOf(term?.renewal?.notice ?? "");
  return ahead ? addDuration(end, ahead, -1) : end - 1;
}

/** The end of the term as first agreed and as coded renewals put it off; null where there is no fixed term. */
export function runningTermEnd(timeline: Timeline, course: Course): Day | null {
  const first = firstTermEnd(timeline, course);
  return first === null ? null : renewedUntil(timeline, course, first);
}

function firstTermEnd(timeline: Timeline, course: Course): Day | null {
  const { term } = timeline.treaty;
  const running = durationOf(term?.length ?? "");
  const start = termStart(timeline, course);
  return term?.kind === "fixed" && running && start !== null ? addDuration(start, running) : null;
}

/** The day from which the term runs: the event that the treaty names, else its entry into force. */
function termStart(timeline: Timeline, course: Course): Day | null {
  const from = timeline.treaty.term?.from;
  const named = from ? timeline.events.find(({ key }) => key === from) : undefined;
  if (named) return dayIn(course, named.at);
  return timeline.bindsFrom === "signature" ? firstDay(timeline, ["signature"], course) : firstDay(timeline, ["entry-into-force"], course);
}

function nonRenewals({ events }: Timeline): TimedEvent[] {
  return events.filter(({ event, of }) => event === "notice" && of === "non-renewal");
}

function renewedUntil(timeline: Timeline, course: Course, first: Day): Day {
  const { term } = timeline.treaty;
  let end = first;
  for (const renewal of timeline.events.filter(({ event }: TimedEvent) => event === "renewal")) {
    if (renewal.ends) end = Math.max(end, dayIn(course, renewal.ends));
    else {
      const length = durationOf(term?.renewal?.length ?? term?.length ?? "");
      if (length) end = addDuration(end, length);
    }
  }
  return end;
}
