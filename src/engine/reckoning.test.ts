import { describe, expect, it } from "vitest";
import { dayOf } from "../base/day.js";
import { yearsBetween } from "./reckoning.js";

describe("yearsBetween", () => {
  it.each([
    [[2000, 7, 19], [2024, 6, 19], 23],
    [[2000, 7, 19], [2024, 7, 18], 23],
    [[2000, 7, 19], [2024, 7, 19], 24],
    [[2000, 2, 29], [2001, 2, 28], 0],
    [[2000, 2, 29], [2001, 3, 1], 1],
  ] as [[number, number, number], [number, number, number], number][])("from %j to %j completes %i", (from, to, years) => {
    expect(yearsBetween(dayOf(...from), dayOf(...to))).toBe(years);
  });
});
