import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, civilDate, dayOf, daysInMonth, EARLIEST, isoDay, LATEST } from "./day.js";

const seed = 1961;
const days = fc.integer({ min: -1_000_000, max: 1_000_000 });

describe("dayOf and civilDate", () => {
  it("agree with the calendar of the language on known days", () => {
    for (const iso of ["1970-01-01", "1815-06-09", "1900-03-01", "2000-02-29", "2024-12-04", "1582-10-15"]) {
      const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
      expect(dayOf(y, m, d)).toBe(Date.UTC(y, m - 1, d) / 86_400_000);
    }
  });

  it("are inverse", () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: d } = civilDate(day);
        expect(dayOf(year, month, d)).toBe(day);
      }),
      { seed },
    );
  });

  it("agree with the calendar of the language everywhere", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        expect(civilDate(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
      }),
      { seed },
    );
  });

  it("carry months outside 1 to 12 into the year", () => {
    expect(dayOf(2024, 13, 1)).toBe(dayOf(2025, 1, 1));
    expect(dayOf(2024, 0, 1)).toBe(dayOf(2023, 12, 1));
  });
});

describe("daysInMonth", () => {
  it("knows leap years", () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});

describe("addMonths", () => {
  it("keeps the day of the month, or takes the last one", () => {
    expect(isoDay(addMonths(dayOf(2024, 1, 31), 1))).toBe("2024-02-29");
    expect(isoDay(addMonths(dayOf(1961, 9, 10), 420))).toBe("1996-09-10");
    expect(isoDay(addMonths(dayOf(2024, 2, 29), -12))).toBe("2023-02-28");
  });

  it("moves forward by at most 31 days a month, and never back", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const moved = addMonths(day, months) - day;
        expect(moved).toBeGreaterThanOrEqual(28 * months * (months > 0 ? 1 : 0));
        expect(moved).toBeLessThanOrEqual(31 * months);
      }),
      { seed },
    );
  });

  it("leaves the ends of time alone", () => {
    expect([addMonths(EARLIEST, 5), addMonths(LATEST, -5)]).toEqual([EARLIEST, LATEST]);
  });
});

describe("isoDay", () => {
  it("writes four digits of the year, also below 1000 and before year 0", () => {
    expect(isoDay(dayOf(50, 3, 1))).toBe("0050-03-01");
    expect(isoDay(dayOf(-100, 3, 1))).toBe("-0100-03-01");
    expect(isoDay(LATEST)).toBe("..");
  });
});
