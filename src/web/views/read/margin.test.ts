import fc from "fast-check";
import { expect, it } from "vitest";
import { placed } from "./margin.js";

const note = (wanted: number, height = 50) => ({ wanted, height });

it("a note stands beside its words, or below the one before", () => {
  expect(placed([note(0), note(20), note(300)], -1, 10)).toEqual([0, 60, 300]);
});

it("the chosen note stands beside its words, and those before it make room", () => {
  expect(placed([note(100), note(110), note(120), note(125)], 2, 10)).toEqual([0, 60, 120, 180]);
  // There is no room above the first line.
  expect(placed([note(0), note(10), note(20)], 2, 10)).toEqual([0, 60, 120]);
});

it("no two notes overlap, and the order of the text stays", () => {
  const notes = fc.array(fc.record({ wanted: fc.nat(2000), height: fc.integer({ min: 10, max: 200 }) }), { maxLength: 30 });
  fc.assert(
    fc.property(notes, fc.integer({ min: -1, max: 29 }), (given, chosen) => {
      const inOrder = given.toSorted((a, b) => a.wanted - b.wanted);
      const tops = placed(inOrder, Math.min(chosen, inOrder.length - 1), 8);
      for (const [at, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(0);
        if (at > 0) expect(top).toBeGreaterThanOrEqual(tops[at - 1]! + inOrder[at - 1]!.height + 8);
      }
    }),
  );
});
