import { describe, expect, it } from "vitest";
import { tinyDataset, tinySources, tinyState, tinyTreaty } from "../../test/support/tiny.js";
import { dayOf, isoDay } from "../base/day.js";
import { cascade, drawn } from "../engine/cascade.js";
import { codedName } from "../model/index.js";
import { systemSpells } from "../panel/system.js";
import { SWEEP_COLUMNS, type SweepPart, sweep } from "./sweep.js";
import { attacksOf, chunksOf, type SweepBy, stepsOf } from "./sweep-plan.js";
import { SweepTally } from "./sweep-summary.js";
import { attackTable, dayTable } from "./sweep-table.js";

// AAA and BBB defend each other from 1950-06-01; CCC promises to fight beside DDD, whoever attacks, from 1950-03-01.
const offense = tinyTreaty({
  id: "atop-77",
  parties: [{ state: "ccc" }, { state: "ddd" }],
  lifecycle: [{ event: "entry-into-force", date: "1950-03-01", sources: tinySources }],
  provisions: [{ ...tinyTreaty().provisions![0]!, obligation: "offense", promisors: ["ccc"], promisees: ["ddd"] }],
});
const dataset = tinyDataset([tinyTreaty(), offense], ["aaa", "bbb", "ccc", "ddd"]);
const system = systemSpells(dataset.states.values(), "cow");
const range = { from: dayOf(1950, 1, 1), to: dayOf(1951, 12, 31) };
const run = (by: SweepBy) => sweep(dataset, system, by, stepsOf(dataset, system, range, by));
const rowsOf = ({ rows, columns, texts }: SweepPart) =>
  Array.from({ length: rows }, (_, row) => {
    const cells = SWEEP_COLUMNS.map((_, i) => columns[i]![row]!);
    return [isoDay(cells[0]!), ...cells.slice(1, -1), texts[cells.at(-1)!]];
  });

describe("a sweep by change days", () => {
  const part = run("change-days");

  it("has a row for each attack that draws anybody in, with who joins and through what", () => {
    const on = rowsOf(part).filter(([day]) => day === "1950-06-02");
    expect(on).toEqual([
      ["1950-06-02", 1, 4, 1, 0, 1, 0, "3:77"],
      ["1950-06-02", 2, 4, 1, 0, 1, 0, "3:77"],
      ["1950-06-02", 3, 1, 1, 0, 1, 0, "2:t-1950"],
      ["1950-06-02", 3, 2, 1, 0, 1, 0, "1:t-1950"],
      ["1950-06-02", 4, 1, 1, 1, 1, 0, "2:t-1950 3:77"],
      ["1950-06-02", 4, 2, 1, 1, 1, 0, "1:t-1950 3:77"],
    ]);
  });

  it("counts every pair of every step", () => {
    expect(part.steps.map(({ from, to }) => `${isoDay(from)} ${isoDay(to)}`)).toEqual([
      "1950-01-01 1950-01-01",
      "1950-01-02 1950-03-01",
      "1950-03-02 1950-06-01",
      "1950-06-02 1951-12-31",
    ]);
    expect(part.steps.map(({ states, pairs }) => [states, pairs])).toEqual(part.steps.map(() => [4, 12]));
    expect(part.steps.at(-1)).toMatchObject({ pairsWithJoins: 6, pairsDefended: 6, joins: 8, maxJoins: 2 });
    expect(part.steps[0]).toMatchObject({ pairsWithJoins: 0, joins: 0 });
  });

  it("comes out the same whole or in parts", () => {
    const steps = stepsOf(dataset, system, range, "change-days");
    const [whole, parted] = [new SweepTally(), new SweepTally()];
    whole.add(part);
    for (const { from, to } of chunksOf(steps, system, 13)) parted.add(sweep(dataset, system, "change-days", steps.slice(from, to + 1)));
    expect(parted.summary(dataset, "change-days")).toEqual(whole.summary(dataset, "change-days"));
  });

  it("weighs its days by how long they stand", () => {
    const tally = new SweepTally();
    tally.add(part);
    const { years, decades, largest, mostOften } = tally.summary(dataset, "change-days");
    expect(years[1]).toEqual({ year: 1951, meanDrawnIn: 8 / 12, shareWithJoins: 6 / 12, shareDefended: 6 / 12 });
    expect(years[0]!.meanDrawnIn).toBeLessThan(years[1]!.meanDrawnIn);
    expect(decades).toHaveLength(1);
    expect(largest[0]).toMatchObject({ attacker: { id: "ddd" }, target: { id: "aaa" }, drawnIn: 2, on: "1950-06-02", attackersAlike: 1 });
    expect(mostOften[0]!.state).toEqual({ id: "ccc", cow: 3, name: "CCC" });
  });

  it("makes tables of attacks and of days", () => {
    const attacks = attackTable([part]);
    const [chunk] = [...attacks.chunks];
    expect(chunk!.rows).toBe(part.rows);
    expect(chunk!.columns).toHaveLength(attacks.heads.length);
    const days = dayTable(part.steps);
    const [table] = [...days.chunks];
    const column = (name: string) => Array.from(table!.columns[days.heads.findIndex((head) => head.name === name)] as Float64Array);
    expect(column("share_of_pairs_defended")).toEqual([0, 0, 2 / 12, 6 / 12]);
    expect(column("pairs")).toEqual([12, 12, 12, 12]);
  });
});

it("the figures of an attack are those of its cascade, told in full", () => {
  const hinged = tinyTreaty({
    id: "open",
    parties: [{ state: "ccc" }, { state: "aaa" }],
    provisions: [{ ...tinyTreaty().provisions![0]!, conditions: [{ kind: "unprovoked" }] }],
  });
  const more = tinyDataset([tinyTreaty(), offense, hinged], ["aaa", "bbb", "ccc", "ddd"]);
  const on = { from: range.to, to: range.to, edtf: isoDay(range.to) };
  let open = 0;
  for (const attacker of more.states.keys())
    for (const target of more.states.keys()) {
      if (attacker === target) continue;
      const scenario = { happening: "armed-attack" as const, attackers: [attacker], target, on };
      const { rounds } = cascade(more, scenario, () => true);
      const joins = rounds.flatMap((round) => round.joins);
      const joined = new Set([attacker, target, ...joins.map(({ state }) => state)]);
      const may = new Set(rounds.flatMap((round) => round.may.map(({ state }) => state)).filter((state) => !joined.has(state)));
      expect(drawn(more, scenario)).toEqual({ joins, rounds: rounds.filter((round) => round.joins.length > 0).length, may: may.size });
      open += may.size;
    }
  expect(open).toBeGreaterThan(0);
});

describe("a sweep by years", () => {
  it("tries each directed dyad once a year, on 1 July if both are members then", () => {
    expect(run("years").steps.map(({ pairs }) => pairs)).toEqual([12, 12]);
    expect([...new Set(rowsOf(run("years")).map(([day]) => day))]).toEqual(["1950-07-01", "1951-07-01"]);
  });

  it("takes the first common day where there is no common 1 July, and a pair that parts and meets again once", () => {
    const heads = ["aaa", "bbb"].map((id, i) => codedName(tinyState(id, i + 1)));
    const code = (during: string) => ({ system: "cow" as const, code: "2", during });
    heads[1] = { ...heads[1]!, codes: [code("1950-02-01/1950-03-31"), code("1950-09-01/1950-12-31")] };
    const spells = systemSpells(heads, "cow");
    const tried = attacksOf({ from: dayOf(1950, 1, 1), to: dayOf(1950, 12, 31) }, spells, "years");
    expect(tried.map(({ day, attacks }) => [isoDay(day), attacks.reduce((sum, { targets }) => sum + targets.length, 0)])).toEqual([
      ["1950-02-01", 2],
    ]);
  });
});
