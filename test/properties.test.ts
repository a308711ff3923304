import { array, assert, constantFrom, integer, property, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetFrom } from "../src/app/dataset.js";
import { dayOf } from "../src/base/day.js";
import { cascade } from "../src/engine/cascade.js";
import { edgeCases } from "../src/engine/commitments.js";
import type { Dataset } from "../src/engine/dataset.js";
import { heldOn } from "../src/engine/held.js";
import { owed, owedRows, verdicts } from "../src/engine/owed.js";
import { reliability } from "../src/engine/reliability.js";
import type { Scenario } from "../src/engine/scenario.js";
import { timelineOf } from "../src/engine/timeline.js";
import type { Things, Treaty } from "../src/model/index.js";
import { shippedRecord } from "./support/record.js";

/** What must hold of every scenario on the shipped record, whatever its treaties say. */
const { info, things } = shippedRecord();
const dataset = datasetFrom(info, things);
const states = [...things.states.values()]
  .filter(({ id }) => dataset.treatiesOf(id).length > 0)
  .map(({ id }) => id)
  .sort();
const [FIRST, LAST] = [dayOf(1816, 1, 2), dayOf(2026, 11, 24)];
const FACTS = ["provoked", "requested", "self-defence", "under-way"];

const day = integer({ min: FIRST, max: LAST });
const scenarios = (attackersMax = 1) => [day, subarray(states, { minLength: 2, maxLength: attackersMax + 1 })] as const;

function scenarioOf(on: number, [target, ...attackers]: readonly string[], facts: Scenario["facts"] = {}): Scenario {
  return { happening: "armed-attack", attackers, target: target!, on: { from: on, to: on, edtf: "day" }, facts };
}

/** Days on which the scenarios of a sequence happen: many of one day are found at once. */
const DAYS = 50;

/** A plain sequence of scenarios: the same numbers on every machine. */
function* sequence(count: number): Generator<Scenario> {
  let seed = 1816;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let on = FIRST;
  for (let made = 0; made < count; ) {
    if (made % Math.ceil(count / DAYS) === 0) on = FIRST + next(LAST - FIRST);
    const [target, attacker, second] = [states[next(states.length)]!, states[next(states.length)]!, states[next(states.length)]!];
    if (target === attacker || target === second || attacker === second) continue;
    const facts = next(3) === 0 ? { provoked: next(2) === 0 ? ("yes" as const) : ("no" as const) } : undefined;
    made++;
    yield {
      happening: next(8) === 0 ? "threat" : "armed-attack",
      attackers: next(6) === 0 ? [attacker, second] : [attacker],
      target,
      on: { from: on, to: on, edtf: "day" },
      ...(facts && { facts }),
      ...(next(10) === 0 && { assisting: [second === attacker ? target : second].filter((one) => one !== target && one !== attacker) }),
    };
  }
}

describe("the verdicts alone and the explained ones", () => {
  it("agree on 100,000 scenarios", () => {
    let rows = 0;
    for (const scenario of sequence(100_000)) {
      const { attackers, assisting } = scenario;
      if (assisting?.some((one) => attackers.includes(one))) continue;
      const explained = owedRows(dataset, scenario);
      const alone = verdicts(dataset, scenario).flatMap(({ held: { dated, timeline, promisee }, promisors, verdict }) =>
        promisors.map((promisor) => `${timeline.treaty.id} ${dated.provision.id} ${promisor} ${promisee} ${verdict}`),
      );
      const told = explained.map(
        ({ treaty, provision, promisor, promisee, verdict }) => `${treaty} ${provision} ${promisor.id} ${promisee.id} ${verdict}`,
      );
      rows += told.length;
      if (alone.sort().join("\n") !== told.sort().join("\n")) expect(alone, JSON.stringify(scenario)).toEqual(told);
    }
    expect(rows).toBeGreaterThan(500_000);
  }, 300_000);
});

describe("promises compiled into spells", () => {
  it("are those that a look at every course of the dates finds", () => {
    assert(
      property(day, constantFrom(...states), (on, state) => {
        const compiled = heldOn(dataset, { from: on, to: on }, 1_000_000_000)
          .to(state)
          .flatMap(({ timeline, dated, promisors, wordings }) =>
            promisors.map(
              (promisor) => `${timeline.treaty.id} ${dated.provision.id} ${promisor} ${wordings.map(({ key }) => key).join("|")}`,
            ),
          );
        const walked = dataset.treatiesOf(state).flatMap((id) => {
          const timeline = timelineOf(dataset, dataset.treaty(id)!)!;
          return edgeCases(
            dataset,
            timeline,
            { from: on, to: on },
            () => true,
            (promisee) => promisee === state,
          ).flatMap(({ dated, promisor, cases }) => {
            const live = cases.filter(({ status, wording }) => status === "in-force" && wording !== null);
            return live.length === 0
              ? []
              : [`${id} ${dated.provision.id} ${promisor} ${live.map(({ wording }) => wording!.key).join("|")}`];
          });
        });
        expect(compiled.sort()).toEqual(walked.sort());
      }),
      { seed: 1949, numRuns: 60 },
    );
  }, 120_000);
});

describe("an unrelated treaty", () => {
  const unrelated: Treaty = {
    id: "unrelated-1816",
    title: "Unrelated",
    kind: "treaty",
    binding: "legal",
    parties: [{ state: "tuv" }, { state: "nru" }],
    lifecycle: [{ event: "entry-into-force", date: "1979-01-01", sources: [] }],
    provisions: [{ id: "art-1", obligation: "defense", conditions: "none", text: "Each defends the other.", sources: [] }],
  };
  const more = datasetFrom(info, { ...things, treaties: new Map([...things.treaties, [unrelated.id, unrelated]]) });

  it("never removes a promise owed", () => {
    assert(
      property(...scenarios(2), (on, named) => {
        const before = owedRows(dataset, scenarioOf(on, named));
        const after = owedRows(more, scenarioOf(on, named)).filter(({ treaty }) => treaty !== unrelated.id);
        expect(after).toEqual(before);
      }),
      { seed: 1950, numRuns: 60 },
    );
  }, 120_000);
});

describe("the order of files", () => {
  const turned: Things = { ...things, treaties: new Map([...things.treaties].reverse()), states: new Map([...things.states].reverse()) };
  const other = datasetFrom(info, turned);

  it("never matters", () => {
    assert(
      property(...scenarios(2), (on, named) => {
        const scenario = scenarioOf(on, named);
        expect(owed(other, scenario, { notCalled: true })).toEqual(owed(dataset, scenario, { notCalled: true }));
        expect(rounds(other, scenario)).toEqual(rounds(dataset, scenario));
      }),
      { seed: 1951, numRuns: 40 },
    );
  }, 120_000);
});

function rounds(from: Dataset, scenario: Scenario) {
  return cascade(from, scenario, () => true).rounds.map(({ joins, neither }) => ({
    joins: joins.map(({ state, side }) => `${state} ${side}`),
    neither: neither.map(({ state }) => state),
  }));
}

describe("a fact that becomes known", () => {
  it("turns no promise from owed to not owed, nor the other way, but through its own condition", () => {
    assert(
      property(...scenarios(2), constantFrom(...FACTS), constantFrom("yes" as const, "no" as const), (on, named, fact, value) => {
        const before = owedRows(dataset, scenarioOf(on, named));
        const after = owedRows(dataset, scenarioOf(on, named, { [fact]: value }));
        const known = new Map(after.map((row) => [keyOf(row), row]));
        for (const row of before) {
          const now = known.get(keyOf(row))!;
          if (row.verdict === "depends" || now.verdict === row.verdict) continue;
          const turned = now.because.filter(
            ({ condition, holds }) => !row.because.some((one) => one.condition === condition && one.holds === holds),
          );
          expect(turned.map(({ condition }) => condition).join(" ")).toMatch(CONDITION_OF[fact]!);
        }
      }),
      { seed: 1952, numRuns: 80 },
    );
  }, 120_000);
});

/** The conditions that presume something of a fact until it is stated: article 51, and that hostilities are new. */
const CONDITION_OF: Record<string, RegExp> = {
  provoked: /unprovoked/,
  requested: /on-request/,
  "self-defence": /un-charter-51/,
  "under-way": /ongoing-conflict/,
};

function keyOf({ treaty, provision, promisor, promisee }: ReturnType<typeof owedRows>[number]): string {
  return `${treaty} ${provision} ${promisor.id} ${promisee.id}`;
}

describe("a cascade", () => {
  it("takes nobody back, ends, and leaves out who does not honour", () => {
    assert(
      property(...scenarios(2), array(constantFrom(...states), { maxLength: 20 }), (on, named, keepers) => {
        const scenario = scenarioOf(on, named, { provoked: "no" });
        const policy = (state: string) => keepers.includes(state);
        const { rounds: found, attackers, defenders } = cascade(dataset, scenario, policy);
        const joined = found.flatMap(({ joins }) => joins.map(({ state }) => state));
        expect(new Set(joined).size).toBe(joined.length);
        expect(joined.every((state) => policy(state))).toBe(true);
        expect(attackers.filter((state) => defenders.includes(state))).toEqual([]);
        expect([...attackers, ...defenders].sort()).toEqual([...new Set([...named, ...joined])].sort());
        expect(found.length).toBeLessThanOrEqual(states.length);
      }),
      { seed: 1953, numRuns: 60 },
    );
  }, 120_000);

  it("draws in no fewer states when more keep their promises in the first round", () => {
    assert(
      property(...scenarios(1), array(constantFrom(...states), { maxLength: 20 }), (on, named, keepers) => {
        const scenario = scenarioOf(on, named, { provoked: "no" });
        const first = (policy: (state: string) => boolean) =>
          new Set(cascade(dataset, scenario, policy).rounds[0]?.joins.map(({ state }) => state));
        const all = first(() => true);
        for (const state of first((one) => keepers.includes(one))) expect(all.has(state)).toBe(true);
      }),
      { seed: 1954, numRuns: 60 },
    );
  }, 120_000);

  it("gives the same draws for the same seed, all at a rate of one and nobody at none", () => {
    const scenario = scenarioOf(dayOf(2025, 6, 1), ["est", "rus"]);
    const drawn = (all: number, seed: number) => reliability(dataset, scenario, { all }, { seed, draws: 200 });
    expect(drawn(0.5, 7)).toEqual(drawn(0.5, 7));
    expect(drawn(0.5, 7)).not.toEqual(drawn(0.5, 8));
    expect(drawn(1, 1).states.every(({ p }) => p === 1)).toBe(true);
    expect(drawn(0, 1).states).toEqual([]);
    const { p, low, high } = drawn(0.5, 7).states[0]!;
    expect(low).toBeLessThan(p);
    expect(high).toBeGreaterThan(p);
  });
});
