import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "./day.js";
import { spanOf } from "./edtf.js";
import { contains, difference, type Interval, intersection, overlaps, union, within } from "./interval.js";

const seed = 1961;
const interval = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]): Interval => ({ from, to: from + length }));
const intervals = fc.array(interval, { maxLength: 8 });
const days = Array.from({ length: 160 }, (_, i) => i - 60);
const has = (set: readonly Interval[], day: number) => set.some((one) => contains(one, day));

describe("sets of days", () => {
  it("unite, without overlap or touch", () => {
    fc.assert(
      fc.property(intervals, (set) => {
        const whole = union(set);
        for (const day of days) expect(has(whole, day)).toBe(has(set, day));
        for (const [i, { from }] of whole.entries()) if (i > 0) expect(from).toBeGreaterThan(whole[i - 1]!.to + 1);
      }),
      { seed },
    );
  });

  it("are taken away from a stretch", () => {
    fc.assert(
      fc.property(interval, intervals, (whole, holes) => {
        const rest = difference(whole, holes);
        for (const day of days) expect(has(rest, day)).toBe(contains(whole, day) && !has(holes, day));
      }),
      { seed },
    );
  });

  it("intersect where they overlap", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = intersection(a, b);
        expect(both !== null).toBe(overlaps(a, b));
        for (const day of days) expect(both !== null && contains(both, day)).toBe(contains(a, day) && contains(b, day));
      }),
      { seed },
    );
  });
});

describe("within", () => {
  const at = (edtf: string, days: [number, number, number][]) => days.map(([y, m, d]) => within(spanOf(edtf)!, dayOf(y, m, d)));

  it("is certain where the ends are days", () => {
    expect(
      at("1990-02-01/1992-05-31", [
        [1990, 1, 31],
        [1990, 2, 1],
        [1992, 5, 31],
        [1992, 6, 1],
      ]),
    ).toEqual(["no", "yes", "yes", "no"]);
  });

  it("is unknown where an end is only known to a year, a month or a range", () => {
    expect(
      at("1990/1992-05", [
        [1989, 12, 31],
        [1990, 6, 1],
        [1991, 6, 1],
        [1992, 5, 30],
        [1992, 6, 1],
      ]),
    ).toEqual(["no", "unknown", "yes", "unknown", "no"]);
    expect(
      at("[1990..1991]/[1995..1996]", [
        [1990, 6, 1],
        [1993, 1, 1],
        [1995, 6, 1],
      ]),
    ).toEqual(["unknown", "yes", "unknown"]);
  });

  it("is certain on each day of a single date, which names the stretch that it covers", () => {
    expect(
      at("1990", [
        [1989, 12, 31],
        [1990, 1, 1],
        [1990, 12, 31],
        [1991, 1, 1],
      ]),
    ).toEqual(["no", "yes", "yes", "no"]);
  });
});
