import { type Day, isoDay, LATEST } from "../base/day.js";
import { endingOf } from "./ending.js";
import { entryDay } from "./entry.js";
import { partySpells } from "./force.js";
import type { Timeline } from "./timeline.js";
import { PREFERRED } from "./variable.js";

/** From the first day on which two parties of a treaty were both bound to the first on which they no longer were. */
export interface SharedDays {
  from: Day;
  until: Day;
  /** The same as they are dated: EDTF of the joining and of the leaving. */
  since: string;
  to: string;
  /** The party that left first; null where the treaty ended for both at once, or goes on. */
  left: string | null;
}

/**
 * The days on which two parties of a treaty of several were both bound; undefined where those are all its days, as in a treaty of two, or where
 * it never bound anybody; null where they never were.
 */
export function sharedDays(timeline: Timeline, [a, b]: readonly [string, string]): SharedDays | null | undefined {
  const entry = entryDay(timeline, PREFERRED);
  if (timeline.treaty.parties.length <= 2 || entry === null) return undefined;
  const [ours, theirs] = [partySpells(timeline, a, PREFERRED), partySpells(timeline, b, PREFERRED)];
  const both = ours.flatMap((one) =>
    theirs
      .map((other) => ({ from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) }))
      .filter(({ from, until }) => from < until),
  );
  if (both.length === 0) return null;
  const [from, until] = [both[0]!.from, both.at(-1)!.until];
  const end = endingOf(timeline, PREFERRED)?.day ?? LATEST;
  if (from === entry && until === end) return undefined;
  const left = until === end ? null : ours.at(-1)!.until === until ? a : b;
  return { from, until, since: datedAs(timeline, from, [a, b]), to: datedAs(timeline, until, [a, b]), left };
}

/** How a day on which one of these states joined or left is dated. */
function datedAs({ events }: Timeline, day: Day, states: readonly string[]): string {
  const event = events.find(({ at, by }) => at.choices[0]!.lo === day && states.some((state) => by?.includes(state)));
  return event?.at.choices[0]!.edtf ?? isoDay(day);
}
