import { type Day, dayOf, LATEST } from "../base/day.js";

/**
 * Major powers by the Correlates of War project's list of 2016 (Small and Singer's rule, kept up by the project): COW number, first and
 * last day. It is that project's classification and has no other source; going on is open.
 */
export const MAJOR_POWERS: readonly (readonly [code: number, from: Day, to: Day])[] = [
  [2, dayOf(1898, 8, 13), LATEST],
  [200, dayOf(1816, 1, 1), LATEST],
  [220, dayOf(1816, 1, 1), dayOf(1940, 6, 22)],
  [220, dayOf(1945, 8, 15), LATEST],
  [255, dayOf(1816, 1, 1), dayOf(1918, 11, 11)],
  [255, dayOf(1925, 1, 1), dayOf(1945, 5, 7)],
  [255, dayOf(1991, 12, 11), LATEST],
  [300, dayOf(1816, 1, 1), dayOf(1918, 11, 3)],
  [325, dayOf(1860, 1, 1), dayOf(1943, 9, 2)],
  [365, dayOf(1816, 1, 1), dayOf(1917, 12, 5)],
  [365, dayOf(1922, 1, 1), LATEST],
  [710, dayOf(1950, 1, 1), LATEST],
  [740, dayOf(1895, 4, 1), dayOf(1945, 8, 14)],
  [740, dayOf(1991, 12, 11), LATEST],
];

/** Whether a state, by its COW number, was a major power on a day of the period. */
export function isMajorPower(cow: number, from: Day, to: Day): boolean {
  return MAJOR_POWERS.some(([code, first, last]) => code === cow && first <= to && last >= from);
}
