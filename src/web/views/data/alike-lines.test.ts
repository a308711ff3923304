import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SIMILARITY_COLUMNS } from "../../../panel/similarity.js";
import { axesOf, dashAt, figureOf, lastKnown, MEASURES, MOST, pathOf, rangeOf, readingOf, spread, stretchesOf } from "./alike-lines.js";

const points = [
  { year: 1816, usa: null, gbr: 0.5 },
  { year: 1817, usa: 0.25, gbr: 0.75 },
  { year: 1818, usa: 0.5, gbr: null },
  { year: 1819, usa: null, gbr: null },
  { year: 1820, usa: 1, gbr: null },
];

describe("lines", () => {
  it("break where there is no value, and where a year is missing", () => {
    expect(stretchesOf(points, "usa")).toEqual([
      [
        { year: 1817, value: 0.25 },
        { year: 1818, value: 0.5 },
      ],
      [{ year: 1820, value: 1 }],
    ]);
    expect(
      stretchesOf(
        [
          { year: 1900, usa: 0 },
          { year: 1902, usa: 0 },
        ],
        "usa",
      ),
    ).toHaveLength(2);
  });

  it("are told apart by their dashes", () => {
    expect(new Set(Array.from({ length: MOST }, (_, at) => dashAt(at))).size).toBe(MOST);
  });

  it("go through their years, and show a year alone", () => {
    const place = { x: (year: number) => year - 1816, y: (value: number) => value * 10 };
    expect(stretchesOf(points, "usa").map((stretch) => pathOf(stretch, place))).toEqual(["M1.0 2.5L2.0 5.0", "M4.0 10.0h0.01"]);
  });
});

describe("a year", () => {
  it("is read from the most to the least alike, NA last", () => {
    expect(readingOf(points, ["usa", "gbr"], 1817).map(({ other }) => other)).toEqual(["gbr", "usa"]);
    expect(readingOf(points, ["gbr", "usa"], 1818)).toEqual([
      { other: "usa", value: 0.5 },
      { other: "gbr", value: null },
    ]);
    expect(readingOf(points, ["usa"], 1700)).toEqual([{ other: "usa", value: null }]);
  });

  it("is the last with a value", () => {
    expect(lastKnown(points, ["gbr"])).toBe(1817);
    expect(lastKnown(points, ["xxx"])).toBeNull();
  });
});

describe("axes", () => {
  it("reach from 0, or from a fifth below the least value, to 1", () => {
    expect(rangeOf(points, ["usa"])).toEqual([0, 1]);
    expect(rangeOf([{ year: 1900, usa: -0.13 }], ["usa"])).toEqual([-0.2, 1]);
    expect(rangeOf([{ year: 1900, usa: -1 }], ["usa"])).toEqual([-1, 1]);
    expect(rangeOf([], ["usa"])).toEqual([0, 1]);
  });

  it("find the year at a place again", () => {
    const axes = axesOf({ left: 40, right: 640, top: 10, bottom: 300 }, [1816, 2026], [0, 1]);
    for (const year of [1816, 1914, 2026]) expect(axes.year(axes.x(year))).toBe(year);
    expect(axes.year(-100)).toBe(1816);
    expect(axes.years[0]).toBe(1825);
  });
});

describe("labels", () => {
  it("keep apart, within the chart where there is room", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 350 }), { minLength: 1, maxLength: 8 }), (wanted) => {
        const places = spread(wanted, 16, 0, 300);
        const sorted = places.toSorted((a, b) => a - b);
        for (const [at, place] of sorted.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(300);
          if (at > 0) expect(place - sorted[at - 1]!).toBeGreaterThanOrEqual(16);
        }
      }),
    );
  });

  it("stay where they are when they do not touch", () => {
    expect(spread([100, 20, 60], 16, 0, 300)).toEqual([100, 20, 60]);
  });
});

describe("words and figures", () => {
  it("name each measure of the panels", () => {
    expect(Object.keys(MEASURES)).toEqual([...SIMILARITY_COLUMNS]);
  });

  it("write NA, and no minus zero", () => {
    expect([figureOf(null), figureOf(0.4331), figureOf(-0.001), figureOf(-0.1219, 3)]).toEqual(["NA", "0.43", "0.00", "−0.122"]);
  });
});
