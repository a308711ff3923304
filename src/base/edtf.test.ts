import { parse } from "@edtf-ts/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, EARLIEST, isoDay, LATEST } from "./day.js";
import { spanOf, whenOf, writtenDate } from "./edtf.js";

const bounds = (edtf: string): string => {
  const when = whenOf(edtf);
  return when ? `${isoDay(when.lo)} ${isoDay(when.hi)}` : "none";
};

describe("whenOf", () => {
  it.each([
    ["1996-09-10", "1996-09-10 1996-09-10"],
    ["2000-02", "2000-02-01 2000-02-29"],
    ["1815", "1815-01-01 1815-12-31"],
    ["1815?", "1815-01-01 1815-12-31"],
    ["1815-06~", "1815-06-01 1815-06-30"],
    ["184X", "1840-01-01 1849-12-31"],
    ["18XX", "1800-01-01 1899-12-31"],
    ["1814-XX-XX", "1814-01-01 1814-12-31"],
    ["[1814..1816]", "1814-01-01 1816-12-31"],
    ["[1995-08-07..1995-09-07]", "1995-08-07 1995-09-07"],
    ["[1995-08-07,1995-09-07]", "1995-08-07 1995-09-07"],
    ["0050", "0050-01-01 0050-12-31"],
    ["1999-21", "1999-03-01 1999-05-31"],
  ])("bounds %s", (edtf, expected) => expect(bounds(edtf)).toBe(expected));

  it.each(["2023-02-30", "1996-9-10", "1996-13", "abc", "", "2024-12-04/..", "{1961,1962}", "10 September 1996", "1996-00-01"])(
    "refuses %s",
    (edtf) => expect(whenOf(edtf)).toBeNull(),
  );

  it("leaves one end open where a set does", () => {
    expect(whenOf("[1995-09..]")).toMatchObject({ lo: dayOf(1995, 9, 1), hi: LATEST });
    expect(whenOf("[..1995-09]")).toMatchObject({ lo: EARLIEST, hi: dayOf(1995, 9, 30) });
  });

  it("flags doubt without widening", () => {
    expect(whenOf("1815?")?.flag).toBe("uncertain");
    expect(whenOf("1815~")?.flag).toBe("approximate");
    expect(whenOf("1815%")?.flag).toBe("uncertain-approximate");
  });

  it("reads back every day that is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 900_000 }), (day) => {
        expect(whenOf(isoDay(day))).toMatchObject({ lo: day, hi: day });
      }),
      { seed: 1961 },
    );
  });
});

describe("the short ways past the library", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  const plain = fc
    .tuple(
      fc.integer({ min: 1900, max: 1902 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([year, month, day, parts]) => [String(year), two(month), two(day)].slice(0, parts + 1).join("-"));
  const library = (edtf: string) => {
    const { success, value } = parse(edtf) as { success: boolean; value: { minMs: bigint; maxMs: bigint } };
    return success ? [Number(value.minMs) / 86_400_000, Math.floor(Number(value.maxMs) / 86_400_000)] : null;
  };

  it("give what the library gives, for flagged dates and for one day between two", () => {
    fc.assert(
      fc.property(plain, plain, fc.constantFrom("?", "~", "%"), (a, b, flag) => {
        const [first, last] = [a, b].sort((x, y) => whenOf(x)!.lo - whenOf(y)!.lo) as [string, string];
        const apart = first.length === last.length && whenOf(first)!.hi < whenOf(last)!.lo;
        for (const edtf of [`${a}${flag}`, ...(apart ? [`[${first}..${last}]`] : [])]) {
          const when = whenOf(edtf);
          expect(when && [when.lo, when.hi], edtf).toEqual(library(edtf));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("take no set that ends before it begins, and none of dates that do not exist", () => {
    expect(["[1914-08-03..1914-08-01]", "[1914-02-30..1914-08-01]", "[..]", "1914-02-30?"].map(whenOf)).toEqual([null, null, null, null]);
  });
});

describe("spanOf", () => {
  it("includes both ends", () => {
    const span = spanOf("1961-07-06/1996-09-10")!;
    expect([span.from.lo, span.to.hi]).toEqual([dayOf(1961, 7, 6), dayOf(1996, 9, 10)]);
  });

  it("tells an open end from one that is not known", () => {
    expect(spanOf("2024-12-04/..")).toMatchObject({ open: true, to: { lo: LATEST, hi: LATEST } });
    expect(spanOf("2024-12-04/")).toMatchObject({ open: false, to: { lo: dayOf(2024, 12, 4), hi: LATEST } });
    expect(spanOf("/1917")).toMatchObject({ from: { lo: EARLIEST, hi: dayOf(1917, 12, 31) } });
  });

  it("takes a single date for the stretch that it covers", () => {
    expect(spanOf("2000")).toMatchObject({ from: { lo: dayOf(2000, 1, 1) }, to: { hi: dayOf(2000, 12, 31) } });
  });

  it.each(["1996/1961", "/", "x/1961", "1961/y"])("refuses %s", (edtf) => expect(spanOf(edtf)).toBeNull());
});

describe("writtenDate", () => {
  it.each([
    ["2024-06-19", "19 June 2024"],
    ["2000-02", "February 2000"],
    ["1815?", "1815 (uncertain)"],
    ["1815~", "about 1815"],
    ["2024-06-18/2024-06-19", "18-19 June 2024"],
    ["1961-07-06/1996-09-10", "6 July 1961 to 10 September 1996"],
    ["2024-12-04/..", "since 4 December 2024"],
    ["/1917", "until 1917"],
    ["2025-22", "between 1 June 2025 and 31 August 2025"],
    ["../..", "always"],
    ["/..", "from an unknown day on"],
    ["[1995-08-07..1995-09-07]", "between 7 August 1995 and 7 September 1995"],
  ])("writes %s as %s", (edtf, words) => expect(writtenDate(edtf)).toBe(words));
});
