import { expect, test } from "vitest";
import type { Atlas } from "../../../app/atlas.js";
import { worldOf } from "../../atlas/world.js";
import { answeredSpells, atlasSpells, spellsOn, turningDays } from "./spells.js";

const ATLAS: Atlas = {
  dataset: { id: "t", version: "1", title: "T", covers: [5, null], asOf: "2020-01-01" },
  kinds: ["defense", "consultation"],
  statuses: ["signed", "in-force", "suspended", "depends"],
  states: ["a", "b", "c"].map((id) => ({ id, names: [{ name: id, days: [null, null] }], capitals: [], lived: [[null, null]] })),
  treaties: [
    { id: "one-way", title: "One way", signed: "1970", binding: "legal", parties: 2 },
    { id: "elsewhere", title: "Elsewhere", signed: "1970", binding: "legal", parties: 2 },
  ],
  rows: {
    treaty: [0, 0, 1, 1],
    state: [0, 1, 0, 2],
    from: [0, 0, 0, 0],
    to: [99, 99, null, null],
    owes: [1, 0, 3, 3],
    owed: [0, 1, 3, 3],
    status: [1, 1, 1, 1],
  },
};

test("the atlas gives what one owes the other, in the direction in which it is owed", () => {
  expect(atlasSpells(worldOf(ATLAS), ["a", "b"])).toEqual([
    { treaty: "one-way", kind: "defense", promisor: "a", from: 0, to: 99, status: "in-force", force: "duty" },
  ]);
});

test("turning days are those of the treaties of both, within the coverage", () => {
  expect(turningDays(worldOf(ATLAS), ["a", "b"], [])).toEqual([5, 100]);
});

test("answers of stretches that follow on each other and say the same are one spell", () => {
  const commitments = [
    { treaty: "x", obligation: "defense", promisor: { id: "a", cow: null }, status: "in-force", force: "duty" },
  ] as Parameters<typeof answeredSpells>[0][number]["commitments"];
  const spells = answeredSpells([
    { from: 10, to: null, commitments },
    { from: 0, to: 9, commitments },
  ]);
  expect(spells).toMatchObject([{ from: 0, to: null }]);
  expect(spellsOn(spells, 500)).toHaveLength(1);
  expect(spellsOn(spells, -1)).toHaveLength(0);
});
