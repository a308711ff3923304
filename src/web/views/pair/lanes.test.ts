import { expect, test } from "vitest";
import type { BetweenAnswer } from "../../../app/ask/between.js";
import { changesInWords, drawn, lanesOf, piecesOf, treatyBars } from "./lanes.js";
import type { Spell } from "./spells.js";

type Link = BetweenAnswer["lineage"][number];
const spell = (from: number, to: number | null, more: Partial<Spell> = {}): Spell => ({
  treaty: "x",
  kind: "defense",
  promisor: "a",
  from,
  to,
  status: "in-force",
  force: "duty",
  ...more,
});
const link = (signed: string, more: Partial<Link> = {}): Link => ({
  treaty: "x",
  title: "X",
  binding: "legal",
  signed,
  from: signed,
  to: null,
  ended: null,
  predecessors: [],
  gains: [],
  loses: [],
  revives: [],
  differs: [],
  stillOwed: [],
  replaces: [],
  sources: [],
  ...more,
});
const change = (promisor: string) => ({ obligation: "defense", promisor }) as Link["gains"][number];

test("overlapping spells become pieces that do not overlap; the strongest is shown", () => {
  const pieces = piecesOf([spell(0, 99), spell(50, null, { treaty: "y", status: "signed" })]);
  expect(pieces.map(({ from, to, status }) => [from, to, status])).toEqual([
    [0, 99, "in-force"],
    [100, null, "signed"],
  ]);
});

test("what is suspended under another treaty is told beside what stands", () => {
  const [first, second] = piecesOf([spell(0, null), spell(10, null, { treaty: "y", status: "suspended" })]);
  expect(first).not.toHaveProperty("beside");
  expect(second).toMatchObject({ from: 10, status: "in-force", beside: "suspended", treaties: ["x"] });
});

test("pieces that look alike are drawn as one, whatever the treaty", () => {
  expect(drawn(piecesOf([spell(0, 9), spell(10, 19, { treaty: "y" })]))).toMatchObject([{ from: 0, to: 19 }]);
});

test("both directions are one lane only where they are alike throughout", () => {
  const alike = lanesOf([spell(0, 9), spell(0, 9, { promisor: "b" })], [], ["a", "b"]);
  expect(alike.map(({ from }) => from)).toEqual(["each"]);
  const unlike = lanesOf([spell(0, 9), spell(0, 8, { promisor: "b" })], [], ["a", "b"]);
  expect(unlike.map(({ from }) => from)).toEqual(["a", "b"]);
});

test("lost and revived are marked on the first day in force of the treaty that did so", () => {
  const lineage = [
    link("1961-07-06", { gains: [change("a")] }),
    link("2000-02-09", { treaty: "y", from: "2000-10-30", loses: [change("a")] }),
    link("2024-06-19", { treaty: "z", from: "2024-12-04", revives: [change("a") as Link["revives"][number]] }),
  ];
  const [lane] = lanesOf([spell(-3000, 9000), spell(20_061, null, { treaty: "z" })], lineage, ["a", "b"]);
  expect(lane!.marks).toEqual([
    { day: -3000, what: "gained", treaty: "x" },
    { day: 11_260, what: "lost", treaty: "y" },
    { day: 20_061, what: "revived", treaty: "z" },
  ]);
  expect(changesInWords(lineage, () => true)).toEqual([{ kinds: ["defense"], says: "promised in 1961, lost in 2000, revived in 2024" }]);
});

test("a kind lost in one line of treaties that stands in another is not said to be lost", () => {
  const lineage = [link("1925-10-16", { gains: [change("a")] }), link("1947-03-04", { treaty: "y", loses: [change("a")] })];
  expect(changesInWords(lineage, () => true)).toEqual([]);
  expect(changesInWords(lineage, () => false)).toHaveLength(1);
});

test("a treaty without promises between the two is shown by its own dates", () => {
  const [bar] = treatyBars([], [link("1925-01-01", { from: "1926-01-01", to: "1930-01-01" })]);
  expect(bar!.pieces.map(({ status }) => status)).toEqual(["signed", "in-force"]);
  expect(bar!.ended).toBe(bar!.pieces[1]!.to! + 1);
});
