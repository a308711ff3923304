import { LATEST } from "../base/day.js";
import type { Obligation } from "../model/index.js";
import { type Contradiction, clashes } from "./contradiction.js";
import type { Dataset } from "./dataset.js";
import { heldOn } from "./held.js";
import { type Judged, verdicts } from "./owed.js";
import type { Join, Round, Side } from "./round.js";
import type { Scenario } from "./scenario.js";

export interface Cascade {
  rounds: Round[];
  attackers: string[];
  defenders: string[];
  contradictions: Contradiction[];
}

/** Who keeps its promises. */
export type Policy = (state: string, treaty: string, obligation: Obligation) => boolean;

/** Kinds that bring a state into a war. */
export const BRINGS_IN: ReadonlySet<Obligation> = new Set<Obligation>(["defense", "offense"]);

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
export function cascade(dataset: Dataset, scenario: Scenario, policy: Policy, judge: Verdicts = verdictsIn(dataset)): Cascade {
  const { rounds, sides, kept } = run(scenario, policy, judge);
  const on = (side: Side) => [...sides].filter(([, one]) => one === side).map(([state]) => state);
  const joined = { attackers: on("attackers"), defenders: on("target") };
  return { rounds, ...joined, contradictions: clashes(dataset, scenario, rounds, kept, joined) };
}

/** The rounds of a cascade alone, without the promises that clash: what many draws of the same attack want. */
export function roundsUnder(scenario: Scenario, policy: Policy, judge: Verdicts): readonly Round[] {
  return run(scenario, policy, judge, "left").rounds;
}

/** What an attack sets off if all keep their promises, in figures. */
export interface Drawn {
  /** Who joins, by rounds and within a round by state. */
  joins: readonly Join[];
  /** In how many rounds somebody joined. */
  rounds: number;
  /** How many further states may have to: what they owe is not settled by what is given. */
  may: number;
}

/** Who is drawn in if all keep their promises: the joins of a cascade alone, as many scenarios want them. */
export function drawnIn(dataset: Dataset, scenario: Scenario): readonly Join[] {
  const { rounds } = run(scenario, ALL, verdictsIn(dataset), "left");
  return rounds.length === 0 ? NO_JOINS : rounds.flatMap(({ joins }) => joins);
}

/** The same, with the number of rounds and of those who may have to join besides. */
export function drawn(dataset: Dataset, scenario: Scenario): Drawn {
  const { rounds, sides, out, open } = run(scenario, ALL, verdictsIn(dataset), "counted");
  let may = 0;
  for (const state of open) if (!sides.has(state) && !out.has(state)) may++;
  const joined = rounds.filter(({ joins }) => joins.length > 0);
  if (joined.length === 0 && may === 0) return NOTHING_DRAWN;
  return { joins: joined.length === 1 ? joined[0]!.joins : joined.flatMap(({ joins }) => joins), rounds: joined.length, may };
}

const NO_JOINS: readonly Join[] = [];
const NOTHING_DRAWN: Drawn = { joins: NO_JOINS, rounds: 0, may: 0 };

const ALL: Policy = () => true;

/** The verdicts of what may bring states in; nothing is judged where nobody concerned is promised anything of the kind. */
export function verdictsIn(dataset: Dataset): Verdicts {
  return (scenario) => {
    const { target, attackers, alongside, against, known = LATEST } = scenario;
    const on = heldOn(dataset, { from: scenario.on.from - 1, to: scenario.on.to - 1 }, known).of(BRINGS_IN);
    const fights = (state: string) => on.toFighter(state).length > 0;
    const bound = on.to(target).length > 0 || on.protecting(target).length > 0;
    if (!bound && !attackers.some(fights) && !alongside?.some(fights) && !against?.some(fights)) return NOTHING;
    return verdicts(dataset, scenario, BRINGS_IN);
  };
}

const NOTHING: readonly Judged[] = [];

/** What is to be made of duties that are not settled: told by rounds, counted at the end, or left aside. */
type OpenCalls = "told" | "counted" | "left";

function run(
  scenario: Scenario,
  policy: Policy,
  judge: Verdicts,
  openCalls: OpenCalls = "told",
): { rounds: Round[]; sides: Map<string, Side>; kept: Join[]; out: ReadonlySet<string>; open: ReadonlySet<string> } {
  const { attackers, alongside, target, against, assisting } = scenario;
  const sides = new Map<string, Side>();
  for (const state of [...attackers, ...(alongside ?? [])]) sides.set(state, "attackers");
  for (const state of [target, ...(against ?? []), ...(assisting ?? [])]) sides.set(state, "target");
  const out = new Set<string>();
  const refused = new Set<string>();
  const rounds: Round[] = [];
  const kept: Join[] = [];
  const unsettled = new Set<string>();
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
      for (const judged of judgements) called(judged, attack, sides, obliged, openCalls === "left" ? null : open);
    }
    for (const state of open.keys()) unsettled.add(state);
    const round = roundOf(number, obliged, openCalls === "told" ? open : NONE_OPEN, sides, out, refused, policy, kept);
    if (round.joins.length + round.stayOut.length + round.neither.length + round.may.length > 0) rounds.push(round);
    if (round.joins.length === 0) break;
    for (const { state, side } of round.joins) sides.set(state, side);
    fresh = round.joins.map(({ state }) => state);
    anew = turning || round.joins.some(({ side }) => side === "attackers");
  }
  return { rounds, sides, kept, out, open: unsettled };
}

const NONE_OPEN: ReadonlyMap<string, Join> = new Map();

/** Who joins, who stays out and who may have to, of those who are called at once. Who broke one promise may keep another, called later. */
function roundOf(
  number: number,
  obliged: ReadonlyMap<string, Join[]>,
  open: ReadonlyMap<string, Join>,
  sides: ReadonlyMap<string, Side>,
  out: Set<string>,
  refused: Set<string>,
  policy: Policy,
  kept: Join[],
): Round {
  const round: Round = { round: number, joins: [], stayOut: [], neither: [], may: [] };
  for (const state of obliged.size > 1 ? [...obliged.keys()].sort() : obliged.keys()) {
    const calls = obliged.get(state)!;
    const own = sides.get(state);
    if (own) kept.push(...calls.filter(({ side }) => side !== own));
    if (own || out.has(state)) continue;
    if (calls.some(({ side }) => side !== calls[0]!.side)) {
      out.add(state);
      round.neither.push(...calls);
      continue;
    }
    const honoured = calls.find(({ treaty, obligation }) => policy(state, treaty, obligation));
    if (honoured) round.joins.push(honoured);
    else if (!refused.has(state)) {
      refused.add(state);
      round.stayOut.push(calls[0]!);
    }
  }
  for (const [state, call] of open.size > 1 ? [...open].sort(byState) : open)
    if (!sides.has(state) && !out.has(state) && !obliged.has(state) && !refused.has(state)) round.may.push(call);
  return round;
}

/**
 * The attacks of a round: the first one, with those who fight beside it by now; and, of those who just joined the target, their entering
 * against each of the attackers, which calls what it calls.
 */
function attacksOf(scenario: Scenario, sides: ReadonlyMap<string, Side>, fresh: readonly string[], anew: boolean): Scenario[] {
  if (fresh.length === 0) return [scenario];
  const { target } = scenario;
  const attackers: string[] = [];
  const helpers: string[] = [];
  for (const [state, side] of sides) if (state !== target) (side === "attackers" ? attackers : helpers).push(state);
  const attacks: Scenario[] = anew ? [afresh(scenario, attackers, helpers)] : [];
  const joiners = fresh.filter((state) => sides.get(state) === "target");
  if (joiners.length === 0) return attacks;
  const alongside = joiners.length === helpers.length ? [target] : [target, ...helpers.filter((one) => !joiners.includes(one))];
  const facts = scenario.facts && factsElsewhere(scenario.facts);
  for (const attacked of attackers) {
    const against = attackers.length > 1 ? attackers.filter((one) => one !== attacked) : NOBODY_ELSE;
    attacks.push({
      ...scenario,
      place: undefined,
      attackers: joiners,
      target: attacked,
      alongside,
      against,
      assisting: NOBODY_ELSE,
      // Who helps a victim attacks nobody; who helps the side that a joiner entered against does.
      joiner: !scenario.joiner,
      facts,
    });
  }
  return attacks;
}

/** What is stated of the first attack (provocation, a request, the place) says nothing of those that follow from it. */
const OF_THE_ATTACK = /^(?:provoked|requested|self-defence|under-way|on-.+|in-(?!force-).+|.+-(?:assists|supports-attacker))$/;

function factsElsewhere(facts: NonNullable<Scenario["facts"]>): Scenario["facts"] {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !OF_THE_ATTACK.test(name)));
}

const NOBODY_ELSE: readonly string[] = [];

/** The first attack once more, with those who attack and help by now. */
function afresh(scenario: Scenario, attackers: readonly string[], helpers: readonly string[]): Scenario {
  const { assisting, against, alongside } = scenario;
  const joined = attackers.filter((one) => !scenario.attackers.includes(one) && !alongside?.includes(one));
  return {
    ...scenario,
    attackers: [...scenario.attackers, ...joined],
    assisting: helpers.filter((one) => !against?.includes(one) || assisting?.includes(one)),
  };
}

/** Adds whom a verdict obliges, or may oblige. */
function called(
  { verdict, promisors, held: { timeline, dated, promisee, wordings } }: Judged,
  { attackers, target }: Scenario,
  sides: ReadonlyMap<string, Side>,
  obliged: Map<string, Join[]>,
  open: Map<string, Join> | null,
): void {
  if (verdict === "not-owed" || (verdict === "depends" && !open) || wordings.at(-1)!.response?.means === "non-military") return;
  const { obligation, id } = dated.provision;
  const helped = obligation === "offense" ? promisee : target;
  const side = sides.get(helped);
  if (!side) return;
  const treaty = timeline.treaty.id;
  const attack = { attackers, target };
  for (const state of promisors) {
    if (sides.get(state) === side || (verdict === "depends" && open!.has(state))) continue;
    const call: Join = { state, side, treaty, provision: id, obligation, promisee, attack };
    if (verdict === "depends") open!.set(state, call);
    else {
      const calls = obliged.get(state);
      if (calls) calls.push(call);
      else obliged.set(state, [call]);
    }
  }
}

function byState([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
