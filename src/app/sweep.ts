import { type Day, isoDay } from "../base/day.js";
import { contains } from "../base/interval.js";
import { type Drawn, drawn } from "../engine/cascade.js";
import type { Dataset } from "../engine/dataset.js";
import type { Join } from "../engine/round.js";
import { codeOn } from "../engine/state-name.js";
import type { SystemSpell } from "../panel/system.js";
import { attacksOf, type SweepBy, type SweepStep } from "./sweep-plan.js";

/** The columns of whole numbers of a sweep's rows, in the order in which they are kept. */
export const SWEEP_COLUMNS = ["day", "ccode1", "ccode2", "n_target", "n_attackers", "rounds", "may", "who"] as const;

/** What one step comes to: the counts that a row of the days' table is made of. */
export interface StepCount extends SweepStep {
  states: number;
  /** Attacks tried: ordered pairs of an attacker and a target. */
  pairs: number;
  /** Attacks that draw anybody in, and those in which somebody joins the target. */
  pairsWithJoins: number;
  pairsDefended: number;
  /** States drawn in, over all attacks; and in the attack that draws in most. */
  joins: number;
  maxJoins: number;
}

/** The attack on a target that would draw in most states: the first such day, the attacker with the lowest code, and how many attackers come to as many. */
export interface Largest {
  joins: number;
  day: Day;
  attacker: string;
  attackers: number;
}

/** What some steps of a sweep come to. A row is one attack that draws anybody in. */
export interface SweepPart {
  steps: StepCount[];
  /** By target (a state's id). */
  largest: Record<string, Largest>;
  /** By state's id: in how many attacks it is drawn in, each counted for the days of its step (by years: once). */
  drawnIn: Record<string, number>;
  rows: number;
  /** One array for each of {@link SWEEP_COLUMNS}; the last holds places among the texts. */
  columns: Int32Array[];
  texts: string[];
}

/** How many days a step counts for: those on which its attacks come out the same; a dyad-year counts once. */
export function weightOf({ from, to }: SweepStep, by: SweepBy): number {
  return by === "years" ? 1 : to - from + 1;
}

/**
 * Tries the attacks of some steps: each member of the state system attacks each other, all promises are kept, and facts that nobody stated stay
 * open, so that only what is owed whatever they are brings anybody in. Pairs that draw nobody in are counted and have no row. `who` names the
 * joiners as `code:treaty`, first the `n_target` that help the target, then the `n_attackers` that help the attacker, each in order of rounds.
 */
export function sweep(dataset: Dataset, system: readonly SystemSpell[], by: SweepBy, steps: readonly SweepStep[]): SweepPart {
  const part: SweepPart = { steps: [], largest: {}, drawnIn: {}, rows: 0, columns: [], texts: [] };
  const cells: number[][] = SWEEP_COLUMNS.map(() => []);
  const places = new Map<string, number>();
  const place = (text: string): number => {
    let at = places.get(text);
    if (at === undefined) {
      at = part.texts.push(text) - 1;
      places.set(text, at);
    }
    return at;
  };
  for (const step of steps) {
    const count: StepCount = { ...step, states: 0, pairs: 0, pairsWithJoins: 0, pairsDefended: 0, joins: 0, maxJoins: 0 };
    const members = new Set<number>();
    const weight = weightOf(step, by);
    for (const { day, attacks } of attacksOf(step, system, by)) {
      const on = { from: day, to: day, edtf: isoDay(day) };
      const codeOf = codesOn(dataset, system, day);
      for (const { attacker, targets } of attacks) {
        const attackers = [attacker.state];
        members.add(attacker.code);
        count.pairs += targets.length;
        for (const target of targets) {
          const found = drawn(dataset, { happening: "armed-attack", attackers, target: target.state, on });
          const n = found.joins.length;
          if (n === 0) continue;
          const helping = found.joins.filter(({ side }) => side === "target");
          count.pairsWithJoins++;
          count.joins += n;
          count.maxJoins = Math.max(count.maxJoins, n);
          if (helping.length > 0) count.pairsDefended++;
          for (const { state } of found.joins) part.drawnIn[state] = (part.drawnIn[state] ?? 0) + weight;
          noteLargest(part.largest, target.state, { joins: n, day, attacker: attacker.state, attackers: 1 });
          const row = [day, attacker.code, target.code, helping.length, n - helping.length, found.rounds, found.may];
          for (const [i, cell] of row.entries()) cells[i]!.push(cell);
          cells[row.length]!.push(place(whoText(found, helping, codeOf)));
          part.rows++;
        }
      }
    }
    count.states = members.size;
    part.steps.push(count);
  }
  part.columns = cells.map((column) => Int32Array.from(column));
  return part;
}

/** Keeps the greater of two; of equals the earlier day, and on one day the count of attackers that come to as many. */
export function noteLargest(largest: Record<string, Largest>, target: string, one: Largest): void {
  const held = largest[target];
  if (!held || one.joins > held.joins || (one.joins === held.joins && one.day < held.day)) largest[target] = one;
  else if (one.joins === held.joins && one.day === held.day) held.attackers += one.attackers;
}

function whoText({ joins }: Drawn, helping: readonly Join[], codeOf: (state: string) => string): string {
  const others = helping.length < joins.length ? joins.filter(({ side }) => side !== "target") : [];
  return [...helping, ...others].map(({ state, treaty }) => `${codeOf(state)}:${treatyText(treaty)}`).join(" ");
}

/** ATOP's treaties go by their numbers, as its users have them. */
function treatyText(id: string): string {
  return id.startsWith("atop-") ? id.slice(5) : id;
}

/** A state's Correlates of War number on a day: as a member of the system, else as the state's record has it; else its id. */
function codesOn(dataset: Dataset, system: readonly SystemSpell[], day: Day): (state: string) => string {
  const known = new Map<string, string>();
  for (const spell of system) if (contains(spell, day)) known.set(spell.state, String(spell.code));
  return (state) => {
    let code = known.get(state);
    if (code === undefined) {
      code = codeOn(dataset.states.get(state), "cow", day) ?? state;
      known.set(state, code);
    }
    return code;
  };
}
