import { expect, it } from "vitest";
import type { Comparison } from "../../../engine/compare.js";
import { summaryWords } from "./summary.js";

const comparison = (present: Record<string, boolean[]>): Comparison =>
  ({
    treaties: [{ title: "Pact of 1900" }, { title: "Treaty of 1950" }],
    rows: Object.entries(present).map(([obligation, cells]) => ({ obligation, cells: cells.map((one) => ({ present: one })) })),
  }) as unknown as Comparison;

it("says what all hold and what only some do", () =>
  expect(
    summaryWords(comparison({ defense: [true, true], consultation: [false, true], neutrality: [true, false], basing: [true, false] })),
  ).toBe("Both promise defense. Only the Treaty of 1950 promises consultation. Only the Pact of 1900 promises neutrality and basing."));
it("says so where they share nothing", () =>
  expect(summaryWords(comparison({ defense: [true, false] }))).toBe(
    "No kind of promise is in both of them. Only the Pact of 1900 promises defense.",
  ));
