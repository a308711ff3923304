import { expect, test } from "vitest";
import { lawInWords, type Stated } from "./law.js";

const [a, b] = [
  { id: "rus", name: "Russia" },
  { id: "prk", name: "North Korea" },
];
const duty = (kind: string, promisor: string, more: Partial<Stated> = {}): Stated => ({
  kind,
  promisor,
  status: "in-force",
  force: "duty",
  ...more,
});
const says = (promises: readonly Stated[], past = false) => lawInWords({ when: "On 1 June 2025", past, a, b, promises });

test("what both owe is said once, primary kinds first", () => {
  const both = ["guarantee", "consultation", "defense"].flatMap((kind) => [duty(kind, "rus"), duty(kind, "prk")]);
  expect(says(both)).toBe("On 1 June 2025 Russia and North Korea owe each other defense and consultation, also guarantee.");
});

test("what only one owes is said by direction, and in the past", () => {
  expect(says([duty("defense", "rus")], true)).toBe("On 1 June 2025 Russia owed North Korea defense.");
  expect(says([duty("consultation", "rus"), duty("consultation", "prk"), duty("defense", "prk")])).toBe(
    "On 1 June 2025 Russia and North Korea owe each other consultation; besides, North Korea owes Russia defense.",
  );
});

test("a declaration owes nothing, and is not repeated where the same is owed", () => {
  const declared = (kind: string) => [duty(kind, "rus", { force: "declaration" }), duty(kind, "prk", { force: "declaration" })];
  expect(says(declared("consultation"))).toBe(
    "On 1 June 2025 no binding promise between Russia and North Korea is on record as in force; declared, not owed as law: consultation (each to the other).",
  );
  expect(says([...declared("consultation"), duty("consultation", "rus"), duty("consultation", "prk")])).not.toContain("declared");
});

test("what is signed, suspended, uncertain or a right is said apart", () => {
  expect(says([duty("defense", "rus", { status: "signed" })])).toContain("; signed, not in force: defense (Russia to North Korea).");
  expect(says([duty("defense", "rus", { status: "depends" })])).toContain(
    "; not the same throughout, or not certain: defense (Russia to North Korea).",
  );
  expect(says([duty("defense", "rus", { force: "right" })])).toContain("; as a right, not a duty: defense (Russia to North Korea).");
  expect(says([duty("defense", "rus", { under: "A" }), duty("defense", "rus", { status: "suspended", under: "B" })])).toBe(
    "On 1 June 2025 Russia owes North Korea defense; suspended: defense (Russia to North Korea, under the B).",
  );
});
