import { describe, expect, it } from "vitest";
import { ticks, yearChart } from "./sweep-chart.js";

const line = (points: [number, number][]) => ({
  title: "Drawn in & out",
  unit: "states",
  points: points.map(([year, value]) => ({ year, value })),
});

describe("a chart by years", () => {
  it("names what it shows and its source, for readers and screen readers", () => {
    const svg = yearChart(
      "A <title>",
      [
        line([
          [1816, 0.5],
          [1817, 2],
        ]),
      ],
      "Source: x",
    );
    expect(svg).toContain('<title id="title">A &lt;title&gt;</title>');
    expect(svg).toContain("Drawn in &amp; out (states): 0.5 in 1816, at most 2 in 1817, 2 in 1817.");
    expect(svg).toContain("Source: x");
    expect(svg).toContain("prefers-color-scheme:dark");
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("draws one year, and years on which nothing happens", () => {
    expect(yearChart("t", [line([[1900, 0]])], "s")).not.toMatch(/NaN|Infinity|undefined/);
    expect(
      yearChart(
        "t",
        [
          line([
            [1900, 0],
            [1901, 0],
          ]),
        ],
        "s",
      ),
    ).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("has round steps on its axes", () => {
    expect(ticks(0, 7.9, 4)).toEqual([0, 2, 4, 6]);
    expect(ticks(0, 0.08, 4)).toEqual([0, 0.02, 0.04, 0.06, 0.08]);
    expect(ticks(1914, 1918, 8, 1)).toEqual([1914, 1915, 1916, 1917, 1918]);
    expect(ticks(1816, 2018, 8, 1)).toEqual([1850, 1900, 1950, 2000]);
  });
});
