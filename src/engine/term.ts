import { type Day, LATEST } from "../base/day.js";
import { addDuration, durationOf } from "../base/duration.js";
import { firstDay, type TimedEvent, type Timeline } from "./timeline.js";
import { type Course, dayIn } from "./variable.js";

/** Where the running of a treaty's term leads: the first day not in force, and why. `null`: it goes on, or nothing is coded. */
export interface TermEnd {
  day: Day | null;
  why: string;
}

/**
 * The first day not in force by the treaty's own term, in a course. A fixed term ends. Tacit renewal is presumed absent
 * notice; renewal by agreement needs a renewal that is coded. Where the sources do not tell, there is no computed end.
 */
export function termEnd(timeline: Timeline, course: Course): TermEnd {
  const { term } = timeline.treaty;
  const running = term?.length ? durationOf(term.length) : null;
  if (!term || term.kind !== "fixed" || !running) return { day: null, why: "" };
  const start = termStart(timeline, course);
  if (start === null) return { day: null, why: "" };
  let end = renewedUntil(timeline, course, addDuration(start, running));
  const renewal = term.renewal;
  if (renewal?.kind === "unknown") return { day: null, why: "the sources do not tell whether the term was renewed" };
  if (renewal?.kind !== "tacit") return { day: end, why: "its term ran out" };
  const notice = timeline.events.find(({ event, of }) => event === "notice" && of === "non-renewal");
  const step = durationOf(renewal.length ?? term.length!) ?? running;
  const ahead = renewal.notice ? durationOf(renewal.notice) : null;
  const most = renewal.times === undefined ? Number.POSITIVE_INFINITY : Number(renewal.times);
  for (let renewals = 0; end < LATEST && renewals < 1000; renewals++) {
    const deadline = ahead ? addDuration(end, ahead, -1) : end;
    if (notice && dayIn(course, notice.at) <= deadline)
      return { day: end, why: "its term ran out after a notice that it would not be renewed" };
    if (renewals >= most) return { day: end, why: "its last renewed term ran out" };
    if (!notice && most === Number.POSITIVE_INFINITY) break;
    end = addDuration(end, step);
  }
  return { day: null, why: "renewed tacitly as long as no party gives notice" };
}

/** The day from which the term runs: the event that the treaty names, else its entry into force. */
export function termStart(timeline: Timeline, course: Course): Day | null {
  const from = timeline.treaty.term?.from;
  const named = from ? timeline.events.find(({ key }) => key === from) : undefined;
  if (named) return dayIn(course, named.at);
  return timeline.bindsFrom === "signature" ? firstDay(timeline, ["signature"], course) : firstDay(timeline, ["entry-into-force"], course);
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
