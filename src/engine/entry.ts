import type { Day } from "../base/day.js";
import { firstDay, type Timeline } from "./timeline.js";
import { type Course, dayIn } from "./variable.js";

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

/** Days after the end of a provisional application and before the entry into force, on which the treaty does not bind. */
export function isBetweenApplications(timeline: Timeline, day: Day, course: Course): boolean {
  const ends = timeline.events.find(({ event, ends: end }) => event === "provisional-application" && end)?.ends;
  if (!ends || day < dayIn(course, ends)) return false;
  const entry = firstDay(timeline, ["entry-into-force"], course);
  return entry !== null && day < entry;
}
