import { LATEST } from "../base/day.js";
import { rememberedForBoth } from "../base/memo.js";
import type { Spell } from "./membership.js";
import type { TimedEvent, Timeline } from "./timeline.js";
import { type Course, dayIn } from "./variable.js";

/** A suspension with its direction (DESIGN, rule 5): whose duties rest, towards whom, under which provisions; absent means all. */
export interface Suspension extends Spell {
  by?: readonly string[];
  towards?: readonly string[];
  provisions?: readonly string[];
}

/** The suspensions of a treaty in a course, each until the first resumption that covers it. */
export const suspensions: (timeline: Timeline, course: Course) => readonly Suspension[] = rememberedForBoth(({ events }, course) =>
  events
    .filter(({ event }) => event === "suspension")
    .map((suspension) => {
      const from = dayIn(course, suspension.at);
      const resumed = events
        .filter((event) => event.event === "resumption" && covers(event, suspension))
        .map(({ at }) => dayIn(course, at))
        .filter((day) => day >= from);
      const { by, towards, provisions } = suspension;
      return {
        from,
        until: Math.min(LATEST, ...resumed),
        ...(by && { by }),
        ...(towards && { towards }),
        ...(provisions && { provisions }),
      };
    }),
);

/** A resumption that names nobody covers everybody; one that names some covers a suspension of those and no others. */
function covers(resumption: TimedEvent, suspension: TimedEvent): boolean {
  return (["by", "towards", "provisions"] as const).every((part) => {
    const [resumed, rested] = [resumption[part], suspension[part]];
    return !resumed || (rested?.every((one) => resumed.includes(one)) ?? false);
  });
}
