import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "./day.js";
import { addDuration, durationOf, writtenDuration } from "./duration.js";

describe("durationOf", () => {
  it("reads years, months, days, hours and minutes", () => {
    expect(durationOf("P10Y")).toEqual({ months: 120, days: 0, minutes: 0 });
    expect(durationOf("P1Y6M")).toEqual({ months: 18, days: 0, minutes: 0 });
    expect(durationOf("PT2H30M")).toEqual({ months: 0, days: 0, minutes: 150 });
  });

  it.each(["", "P", "10Y", "PT", "P1W", "ten years"])("refuses %s", (text) => expect(durationOf(text)).toBeNull());
});

describe("addDuration", () => {
  it("counts whole calendar years and months", () => {
    expect(isoDay(addDuration(dayOf(1961, 9, 10), durationOf("P10Y")!))).toBe("1971-09-10");
    expect(isoDay(addDuration(dayOf(1996, 9, 10), durationOf("P1Y")!, -1))).toBe("1995-09-10");
    expect(isoDay(addDuration(dayOf(2024, 1, 31), durationOf("P1M1D")!))).toBe("2024-03-01");
  });
});

describe("writtenDuration", () => {
  it.each([
    ["P10Y", "10 years"],
    ["P1Y", "1 year"],
    ["P18M", "1 year 6 months"],
    ["PT2H", "2 hours"],
  ])("writes %s as %s", (iso, words) => expect(writtenDuration(iso)).toBe(words));
});
