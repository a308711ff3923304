import { EARLIEST, LATEST } from "../base/day.js";
import { type Interval, intersection } from "../base/interval.js";
import { ENDINGS, EXITS } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { partySpells } from "./force.js";
import { type Timeline, timelineOf } from "./timeline.js";
import { PREFERRED } from "./variable.js";

/** A treaty that stays in force between two states beside the one that replaced or terminated it. */
export interface Overlap extends Interval {
  treaty: string;
  /** Which of the treaty's relations names the other. */
  relation: number;
  replaced: string;
  pair: readonly [string, string];
  /** How many days both were in force; endless where neither has an end. */
  days: number;
}

/** On the day of the hand-over both may count as in force: sources give the day of signature for the one and of effect for the other. */
const HAND_OVER = 1;

/**
 * Where a treaty and the one that it replaces or terminates are in force together for more than a day between some pair of
 * common parties, by the preferred dates, and the record gives no reason: no note on the relation, and no text or note on an
 * event by which the earlier one later ended. For each relation the pair with the most days, the first of several.
 */
export function unexplainedOverlaps(dataset: Dataset): Overlap[] {
  return [...dataset.treaties.keys()].flatMap((id) => {
    const treaty = dataset.treaty(id);
    return (treaty?.relations ?? []).flatMap(({ relation, treaty: replaced, note }, index) => {
      const other = dataset.treaty(replaced);
      if (!treaty || !other || note !== undefined || (relation !== "replaces" && relation !== "terminates")) return [];
      const [later, earlier] = [timelineOf(dataset, treaty), timelineOf(dataset, other)];
      if (!later || !earlier) return [];
      const longest = longestOverlap(later, earlier);
      return longest ? [{ treaty: id, relation: index, replaced, ...longest }] : [];
    });
  });
}

const ENDS = new Set<string>([...ENDINGS, ...EXITS]);

/** Whether an event that ended a treaty, or the bond of one of two states, says in words how. */
function endIsTold({ events }: Timeline, pair: readonly string[]): boolean {
  return events.some(
    ({ event, by, text, note }) =>
      ENDS.has(event) && (!by || by.some((state) => pair.includes(state))) && (text !== undefined || note !== undefined),
  );
}

function longestOverlap(later: Timeline, earlier: Timeline): (Interval & Pick<Overlap, "pair" | "days">) | null {
  const common = later.treaty.parties
    .map(({ state }) => ({ state, days: both(boundDays(later, state), boundDays(earlier, state)) }))
    .filter(({ days }) => days.length > 0);
  let longest: (Interval & Pick<Overlap, "pair" | "days">) | null = null;
  for (const [index, a] of common.entries()) {
    for (const b of common.slice(index + 1)) {
      for (const { from, to } of both(a.days, b.days)) {
        const days = to - from + 1;
        if (days <= HAND_OVER || endIsTold(earlier, [a.state, b.state])) continue;
        if (!longest || days > longest.days) longest = { from, to, days, pair: [a.state, b.state] };
      }
    }
  }
  return longest;
}

function boundDays(timeline: Timeline, state: string): Interval[] {
  const spells = partySpells(timeline, state, PREFERRED).map(({ from, until }) => ({ from, to: until - 1 }));
  return both(spells, timeline.lived.get(state) ?? [{ from: EARLIEST, to: LATEST }]);
}

function both(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  return some.flatMap((one) => others.map((other) => intersection(one, other)).filter((days) => days !== null));
}
