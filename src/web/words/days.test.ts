import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, isoDay } from "../../base/day.js";
import { dateInWords, dayAt, dayInWords, moved, readDate } from "./days.js";

test.each([
  ["1 June 2025", "2025-06-01"],
  ["june 1, 2025", "2025-06-01"],
  ["Jun 2025", "2025-06"],
  ["1914", "1914"],
  ["1/6/2025", "2025-06-01"],
  ["6/2025", "2025-06"],
  ["2025-6-1", "2025-06-01"],
  ["31 February 2025", null],
  ["yesterday", null],
  ["", null],
  ["ju 2025", null],
])("%s is read as %s", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});

test("what is written is read again, for every day", () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1815, 1, 1), max: dayOf(2100, 1, 1) }), (day) => {
      expect(readDate(dayInWords(day))).toBe(isoDay(day));
      expect(dayAt(isoDay(day))).toBe(day);
      expect(dateInWords(isoDay(day))).toBe(dayInWords(day));
    }),
  );
});

test("a moved date keeps its coarseness and stays within its month", () => {
  expect(moved("2025-01-31", { months: 1 })).toBe("2025-02-28");
  expect(moved("2024-02-29", { years: 1 })).toBe("2025-02-28");
  expect(moved("2025-06", { months: -6 })).toBe("2024-12");
  expect(moved("1914", { years: -1 })).toBe("1913");
  expect(moved("2025-03-01", { days: -1 })).toBe("2025-02-28");
});
