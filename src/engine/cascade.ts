import { LATEST } from "../base/day.js";
import type { Obligation } from "../model/index.js";
import { type Contradiction, clashes } from "./contradiction.js";
import type { Dataset } from "./dataset.js";
import { heldOn } from "./held.js";
import { type Judged, verdicts } from "./owed.js";
import type { Scenario } from "./scenario.js";

/** On whose side a state fights. */
export type Side = "target" | "attackers";

/** A state that enters, and the promise that called it. */
export interface Join {
  state: string;
  side: Side;
  treaty: string;
  provision: string;
  obligation: Obligation;
  /** The state to which it keeps its promise, and the attack that called it. */
  promisee: string;
  attack: { attackers: readonly string[]; target: string };
}

export interface Round {
  round: number;
  joins: Join[];
  /** States that are obliged and do not honour it, under the policy. */
  stayOut: Join[];
  /** States that are obliged to both sides at once and so join neither. */
  neither: Join[];
  /** States whose obligation is not settled by what is given. */
  may: Join[];
}

export interface Cascade {
  rounds: Round[];
  attackers: string[];
  defenders: string[];
  contradictions: Contradiction[];
}

/** Who keeps its promises. */
export type Policy = (state: string, treaty: string) => boolean;

/** Kinds that bring a state into a war. */
const BRINGS_IN = new Set<Obligation>(["defense", "offense"]);

/** Verdicts of a scenario; a caller that runs many cascades over the same scenarios may remember them. */
export type Verdicts = (scenario: Scenario) => readonly Judged[];

/**
 * What an attack sets off (DESIGN, rule 13): in rounds, those who owe help join, and their joining calls further promises, until nothing is
 * called any more. Joins of a round are simultaneous and are never taken back; what was owed once stays owed. Joining a victim is no attack
 * on the aggressor, as rule 11 has it. A state obliged to both sides in one round joins neither.
 *
 * @example
 * cascade(dataset, { happening: "armed-attack", attackers: ["deu"], target: "pol", on }, () => true)
 */
export function cascade(dataset: Dataset, scenario: Scenario, policy: Policy, judge: Verdicts = judgeIn(dataset)): Cascade {
  const { rounds, sides, kept } = run(scenario, policy, judge);
  const on = (side: Side) => [...sides].filter(([, one]) => one === side).map(([state]) => state);
  const joined = { attackers: on("attackers"), defenders: on("target") };
  return { rounds, ...joined, contradictions: clashes(dataset, scenario, rounds, kept, joined) };
}

/** Who is drawn in if all keep their promises: the joins of a cascade alone, as many scenarios want them. */
export function drawnIn(dataset: Dataset, scenario: Scenario): readonly Join[] {
  const on = heldOn(dataset, { from: scenario.on.from - 1, to: scenario.on.to - 1 }, scenario.known ?? LATEST);
  const bound = on.to(scenario.target).length + on.protecting(scenario.target).length > 0;
  if (!bound && scenario.attackers.every((state) => on.toFighter(state).length === 0)) return NOBODY;
  return run(scenario, ALL, judgeIn(dataset)).rounds.flatMap(({ joins }) => joins);
}

const NOBODY: readonly Join[] = [];

const ALL: Policy = () => true;

function judgeIn(dataset: Dataset): Verdicts {
  return (scenario) => verdicts(dataset, scenario, BRINGS_IN);
}

function run(scenario: Scenario, policy: Policy, judge: Verdicts): { rounds: Round[]; sides: Map<string, Side>; kept: Join[] } {
  const { attackers, alongside, target, against, assisting } = scenario;
  const sides = new Map<string, Side>();
  for (const state of [...attackers, ...(alongside ?? [])]) sides.set(state, "attackers");
  for (const state of [target, ...(against ?? []), ...(assisting ?? [])]) sides.set(state, "target");
  const out = new Set<string>();
  const rounds: Round[] = [];
  const kept: Join[] = [];
  let fresh: readonly string[] = [];
  // The first attack is judged again only if that can bring something new: further attackers, or promises that wait for others to help.
  let anew = true;
  let turning = false;
  for (let number = 1; ; number++) {
    const obliged = new Map<string, Join[]>();
    const open = new Map<string, Join>();
    for (const attack of attacksOf(scenario, sides, fresh, anew)) {
      const judgements = judge(attack);
      if (number === 1) turning = judgements.some(({ held, verdict }) => held.turnsOnHelpers && verdict !== "owed");
      for (const judged of judgements) called(judged, attack, sides, obliged, open);
    }
    const round: Round = { round: number, joins: [], stayOut: [], neither: [], may: [] };
    for (const [state, calls] of [...obliged].sort(byState)) {
      kept.push(...calls.filter(({ side }) => sides.has(state) && sides.get(state) !== side));
      if (sides.has(state) || out.has(state)) continue;
      const honoured = calls.filter((call) => policy(state, call.treaty));
      if (new Set(calls.map(({ side }) => side)).size > 1) {
        out.add(state);
        round.neither.push(...calls);
      } else if (honoured.length > 0) round.joins.push(honoured[0]!);
      else {
        out.add(state);
        round.stayOut.push(calls[0]!);
      }
    }
    round.may = [...open]
      .sort(byState)
      .flatMap(([state, call]) => (sides.has(state) || out.has(state) || obliged.has(state) ? [] : [call]));
    if (round.joins.length + round.stayOut.length + round.neither.length > 0 || (number === 1 && round.may.length > 0)) rounds.push(round);
    if (round.joins.length === 0) break;
    for (const { state, side } of round.joins) sides.set(state, side);
    fresh = round.joins.map(({ state }) => state);
    anew = turning || round.joins.some(({ side }) => side === "attackers");
  }
  return { rounds, sides, kept };
}

/**
 * The attacks of a round: the first one, with those who fight beside it by now; and, of those who just joined the target, their entering
 * against each of the attackers, which calls what it calls.
 */
function attacksOf(scenario: Scenario, sides: ReadonlyMap<string, Side>, fresh: readonly string[], anew: boolean): Scenario[] {
  if (fresh.length === 0) return [scenario];
  const { target, assisting, against } = scenario;
  const attackers = [...sides].filter(([, side]) => side === "attackers").map(([state]) => state);
  const helpers = [...sides].filter(([state, side]) => side === "target" && state !== target).map(([state]) => state);
  const first: Scenario = {
    ...scenario,
    attackers: [
      ...scenario.attackers,
      ...attackers.filter((one) => !scenario.attackers.includes(one) && !scenario.alongside?.includes(one)),
    ],
    assisting: helpers.filter((one) => !against?.includes(one) || assisting?.includes(one)),
  };
  const joiners = fresh.filter((state) => sides.get(state) === "target");
  if (joiners.length === 0) return anew ? [first] : [];
  const { place: _, ...elsewhere } = scenario;
  const entering = attackers.map(
    (attacked): Scenario => ({
      ...elsewhere,
      attackers: joiners,
      target: attacked,
      alongside: [target, ...helpers.filter((one) => !joiners.includes(one))],
      against: attackers.filter((one) => one !== attacked),
      assisting: [],
      joiner: true,
    }),
  );
  return anew ? [first, ...entering] : entering;
}

/** Adds whom a verdict obliges, or may oblige. */
function called(
  { verdict, promisors, held: { timeline, dated, promisee, wordings } }: Judged,
  { attackers, alongside, target, joiner }: Scenario,
  sides: ReadonlyMap<string, Side>,
  obliged: Map<string, Join[]>,
  open: Map<string, Join>,
): void {
  if (verdict === "not-owed" || wordings.at(-1)!.response?.means === "non-military") return;
  const { obligation, id } = dated.provision;
  const helped = obligation === "offense" ? promisee : target;
  const fights = attackers.includes(helped) || (alongside?.includes(helped) ?? false);
  const side: Side = fights !== (joiner ?? false) ? "attackers" : "target";
  for (const state of promisors) {
    if (sides.get(state) === side) continue;
    const call: Join = {
      state,
      side,
      treaty: timeline.treaty.id,
      provision: id,
      obligation,
      promisee,
      attack: { attackers, target },
    };
    if (verdict === "depends") {
      if (!open.has(state)) open.set(state, call);
    } else obliged.set(state, [...(obliged.get(state) ?? []), call]);
  }
}

function byState([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
