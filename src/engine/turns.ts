import { type Day, EARLIEST, LATEST } from "../base/day.js";
import { rememberedForBoth } from "../base/memo.js";
import type { Dataset } from "./dataset.js";
import { turningDays } from "./force.js";
import { type Timeline, variablesOf } from "./timeline.js";
import { courses, PREFERRED } from "./variable.js";
import { type DatedProvision, datedProvisions, datesOf } from "./wording.js";

/**
 * The first days of a new state of things in the life of a treaty, in no particular order. Certain dates count as they are; one that is
 * uncertain or disputed counts with the first and last day of each of its values, for there it begins or ceases to be open what holds.
 */
export function turnsOf(dataset: Dataset, timeline: Timeline): Day[] {
  return withDayAfter(timeline, treatyTurns(timeline, datedProvisions(dataset, timeline)));
}

/** Where an uncertain date may fall on a turn, it may also fall after it: an exit, for one, counts only from the day after the entry on. */
function withDayAfter(timeline: Timeline, turning: readonly Day[]): Day[] {
  const open = variablesOf(timeline).variables.flatMap(({ choices }) => choices.filter(({ lo, hi }) => lo < hi));
  return turning.flatMap((day) => (open.some(({ lo, hi }) => lo <= day && day < hi) ? [day, day + 1] : [day]));
}

function treatyTurns(timeline: Timeline, dated: readonly DatedProvision[]): Day[] {
  const { variables, pivotal } = variablesOf(timeline);
  const wordings = dated.flatMap(datesOf);
  // Terms that are counted from an uncertain date run out on different days in its different courses.
  const ways = new Set([PREFERRED, ...courses(variables, [], pivotal)]);
  return [
    ...[...ways].flatMap((course) => turningDays(timeline, course)),
    ...[...variables, ...wordings].flatMap(({ choices }) => choices.flatMap(({ lo, hi }) => (lo === hi ? [lo] : [lo, hi, hi + 1]))),
  ].filter((day) => day > EARLIEST && day < LATEST);
}

/** The turns of a treaty's life in order, each once; worked out once. */
export const turnsInOrder: (dataset: Dataset, timeline: Timeline) => readonly Day[] = rememberedForBoth((dataset, timeline) =>
  [...new Set(turnsOf(dataset, timeline))].sort((a, b) => a - b),
);

/**
 * The number of the stretch of a treaty's life in which a day lies: within one, the treaty, its parties and promises stand as they stand on
 * each of its days, so that what was found for one day holds for the others.
 */
export function stretchOn(dataset: Dataset, timeline: Timeline, day: Day): number {
  const turns = turnsInOrder(dataset, timeline);
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
