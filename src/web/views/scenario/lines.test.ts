import { expect, test } from "vitest";
import { changesBetween, rowKey } from "./changes.js";
import { answer, name, openRow, row } from "./example.js";
import { byReason, decidingWords, linesOf, toldOf } from "./lines.js";
import { questionsOf } from "./questions.js";
import { summaryOf } from "./summary.js";

test("states that owe the same for the same reasons share a line; another reason or another response makes another", () => {
  const rows = [
    row(),
    row({ by: "gbr" }),
    row({ by: "ita", response: null }),
    openRow("provoked", "Did Poland provoke the attack?", { by: "rou" }),
  ];
  expect(linesOf(rows).map(({ promisors }) => promisors)).toEqual([["fra", "gbr"], ["ita"], ["rou"]]);
});

test("what decides is told: what matters for what is owed, the first that fails, all that is open", () => {
  expect(decidingWords(row())).toBe("Poland is the target. The text sets no further condition.");
  const because = [
    { condition: "unprovoked", holds: "yes" as const, why: "Poland did not provoke the attack." },
    { condition: "adversary", holds: "no" as const, why: "Germany is not named." },
    { condition: "location", holds: "no" as const, why: "It is elsewhere." },
  ];
  expect(decidingWords(row({ because }))).toBe("Poland did not provoke the attack.");
  expect(decidingWords(row({ verdict: "not-owed", because }))).toBe("Germany is not named.");
  expect(
    byReason(linesOf([row({ verdict: "not-owed", because }), row({ verdict: "not-owed", because, provision: "art-2" })])),
  ).toHaveLength(1);
});

test("a broken promise is told apart from what is due", () => {
  const told = toldOf(answer([row(), row({ by: "deu", obligation: "nonaggression", breached: true })]));
  expect([told.must.length, told.broken.length]).toEqual([1, 1]);
});

test("a summary says who must, who may have to, who breaks what, and who owes the attacker nothing", () => {
  const notOwed = row({ by: "ita", promisee: { id: "deu", cow: null }, verdict: "not-owed" });
  const said = summaryOf(
    answer(
      [row(), row({ by: "gbr" }), openRow("provoked", "?", { by: "rou" }), row({ by: "deu", obligation: "nonaggression", breached: true })],
      { notCalled: [notOwed] },
    ),
    name,
  );
  expect(said).toEqual([
    "France and the United Kingdom must help to defend Poland, by all available means, at once.",
    "ROU may have to.",
    "Germany would break its own promise of nonaggression to Poland.",
    "ITA owes Germany no help in its own attack.",
  ]);
  expect(summaryOf(answer([]), name)[0]).toContain("No treaty on record in force on the eve");
});

test("each fact is asked once, in an order that stays while it is answered", () => {
  const first = openRow("provoked", "Did Poland provoke the attack?");
  const second = openRow("requested", "Has Poland asked for help?", { provision: "art-2" });
  const again = openRow("provoked", "Did Poland provoke the attack?", { provision: "art-3", obligation: "consultation" });
  const bare = answer([first, second, again]);
  expect(questionsOf(bare, bare, {}).map(({ fact, value, settles }) => [fact, value, settles.length])).toEqual([
    ["provoked", "", 2],
    ["requested", "", 1],
  ]);
  const now = answer([row(), second]);
  expect(questionsOf(bare, now, { provoked: "no", odd: "yes" }).map(({ fact, value }) => [fact, value])).toEqual([
    ["provoked", "no"],
    ["requested", ""],
    ["odd", "yes"],
  ]);
});

test("what a switch changed is known for answers to one case, and for no others", () => {
  const before = answer([openRow("provoked", "?"), row({ provision: "art-2" })]);
  const after = answer([row(), row({ provision: "art-2" })]);
  expect([...changesBetween(before, after)!]).toEqual([[rowKey(row()), "depends"]]);
  expect(changesBetween(before, { ...after, scenario: { ...after.scenario, place: "Danzig" } })).toBeNull();
});
