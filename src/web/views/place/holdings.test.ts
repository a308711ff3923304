import { expect, it } from "vitest";
import { dayAt } from "../../words/days.js";
import { type Held, heldRows } from "./holdings.js";

const held = (state: string, during: string): Held => ({ state, as: "dependency", during, sources: [] });
const now = dayAt("2026-01-01")!;

it("draws open ends to the edges, and begins some years before the first date", () => {
  const { rows, from, to } = heldRows([held("esp", "../1898"), held("usa", "1898/..")], dayAt("2025-06-01")!, now);
  expect(to).toBe(now);
  expect(from).toBeLessThan(dayAt("1898-01-01")!);
  expect(rows.map((row) => [row.from, row.to])).toEqual([
    [from, dayAt("1898-12-31")],
    [dayAt("1898-01-01"), now],
  ]);
});

it("reaches back to the day asked about", () => {
  const { from } = heldRows([held("usa", "1898/..")], dayAt("1850-01-01")!, now);
  expect(from).toBeLessThan(dayAt("1850-01-01")!);
});
