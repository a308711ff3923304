import { expect, test } from "vitest";
import { byTreaty, counted, partnersOf, type StateCommitment } from "./state-data.js";

const promise = (promisor: string, promisee: string, obligation: string, more: Partial<StateCommitment> = {}) =>
  ({
    treaty: "t",
    title: "T",
    why: "In force.",
    binding: "legal",
    obligation,
    promisor: { id: promisor, cow: null },
    promisee: { id: promisee, cow: null },
    status: "in-force",
    force: "duty",
    ...more,
  }) as StateCommitment;

test("kinds with the same partners stand on one line, others apart", () => {
  const mutual = ["defense", "consultation"].flatMap((kind) =>
    ["b", "c"].flatMap((other) => [promise("a", other, kind), promise(other, "a", kind)]),
  );
  const [treaty] = byTreaty([...mutual, promise("b", "a", "basing")], "a");
  expect(treaty!.lines).toMatchObject([
    { kinds: ["defense", "consultation"], to: ["b", "c"], by: ["b", "c"] },
    { kinds: ["basing"], to: [], by: ["b"] },
  ]);
});

test("only duties in force make partners", () => {
  const commitments = [
    promise("a", "b", "defense"),
    promise("c", "a", "consultation", { force: "declaration" }),
    promise("d", "a", "defense", { status: "suspended" }),
  ];
  expect(partnersOf(commitments, "a")).toEqual([{ id: "b", owes: ["defense"], owed: [] }]);
  expect(counted(commitments, "a")).toEqual([{ kind: "defense", to: 1, by: 0 }]);
});
