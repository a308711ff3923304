import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../base/day.js";
import { courses, dayIn, isExact, variable } from "./variable.js";

const day = (offset: number) => dayOf(1900, 1, 1) + offset;

describe("courses", () => {
  it("is one course where everything is exact", () => {
    const exact = [variable("a", "1900-01-01"), variable("b", "1950-01-01")];
    expect(exact.every(isExact)).toBe(true);
    expect(courses(exact, [day(10)])).toEqual([new Map()]);
  });

  it("leaves a date alone that lies wholly before or after the days asked about", () => {
    expect(courses([variable("a", "1899"), variable("b", "1950")], [day(0)])).toEqual([new Map()]);
    expect(courses([variable("a", "1899")], [day(0)], new Set(["a"])).length).toBeGreaterThan(1);
  });

  it("gives a date that occurs twice one value", () => {
    const shared = variable("a", "1900");
    for (const course of courses([shared, shared, variable("b", "1900")], [day(100)])) {
      expect(dayIn(course, shared)).toBe(dayIn(course, { ...shared }));
    }
  });

  it("walks a disputed date through each value", () => {
    const date = variable("a", "1900-01-01", [{ value: "1900-03-01", sources: [{ source: "s" }] }]);
    const found = new Set(courses([date], [day(20)]).map((course) => dayIn(course, date)));
    expect(found).toEqual(new Set([dayOf(1900, 1, 1), dayOf(1900, 3, 1)]));
  });

  it("tries enough days to tell every order of a date and a day asked about", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: -5, max: 70 }),
        (from, length, asked) => {
          const date = { key: "a", choices: [{ edtf: "", lo: day(from), hi: day(from + length) }] };
          const sign = (at: number) => Math.sign(at - day(asked));
          const every = new Set(Array.from({ length: length + 1 }, (_, i) => sign(day(from + i))));
          const tried = new Set(courses([date], [day(asked)]).map((course) => sign(dayIn(course, date))));
          const before = (signs: Set<number>) => [signs.has(-1) || signs.has(0), signs.has(1)];
          expect(before(tried)).toEqual(before(every));
        },
      ),
      { seed: 1961 },
    );
  });

  it("stays within bounds with many uncertain dates", () => {
    const many = Array.from({ length: 30 }, (_, i) => variable(`v${i}`, "1900"));
    expect(courses(many, [day(100)]).length).toBeLessThanOrEqual(4096);
  });
});
