import { type Day, LATEST } from "../base/day.js";
import type { Interval } from "../base/interval.js";
import type { Truth } from "../base/truth.js";
import type { Dataset } from "./dataset.js";
import type { Period } from "./period.js";
import { type Site, siteOf } from "./place.js";
import { namedOn, type StateRef, stateRef } from "./state-name.js";
import type { Moment } from "./status.js";

/** What happens to the target: an armed attack, or the threat of one. An attack is also a threat and a crisis; a threat is also a crisis. */
export type Happening = "armed-attack" | "threat" | "crisis";

/** A hypothetical attack or threat, with its facts. States are ids. */
export interface Scenario {
  happening: Happening;
  attackers: readonly string[];
  target: string;
  on: Period;
  /** Where; left out, the target's home territory. */
  place?: string;
  /** States that already assist the target. */
  assisting?: readonly string[];
  /** Stated facts: provoked, self-defence, requested, and those that a verdict asked for. yes, no or unknown. */
  facts?: Readonly<Record<string, Truth>>;
  known?: Day;
}

/** A scenario as the conditions are judged against. */
export interface Case {
  dataset: Dataset;
  scenario: Scenario;
  site: Site;
  /** The eve of the attack: promises are tested as they stood then (DESIGN, rule 12). A coarse day has many eves. */
  eve: Interval;
  known: Day;
  /** The name of a state on the day, as it stands inside a sentence. */
  name: (id: string) => string;
  ref: (id: string) => StateRef;
  /** The facts that were asked for. */
  consulted: Set<string>;
  /** Verdicts already reached in this case, by wording. */
  settled: Map<object, Map<string, Settled>>;
  /** Whether a promise of another treaty is owed in the same case; circles come out as no (least fixpoint). */
  owedUnder(treaty: string, provision: string | undefined, by: readonly string[] | undefined): { holds: Truth; asks: readonly Ask[] };
  /** Where conditions on the status of other treaties are judged together: the one day and course in which they are. */
  moment?: Moment;
}

export function caseOf(dataset: Dataset, scenario: Scenario, owedUnder: Case["owedUnder"]): Case {
  const { on, known = LATEST } = scenario;
  const names = new Map<string, string>();
  const refs = new Map<string, StateRef>();
  return {
    name: (id) => heldIn(names, id, () => namedOn(dataset, id, on.from)),
    ref: (id) => heldIn(refs, id, () => stateRef(dataset, id, on.from)),
    settled: new Map(),
    consulted: new Set(),
    dataset,
    scenario,
    site: siteOf(dataset, scenario.place, scenario.target),
    eve: { from: on.from - 1, to: on.to - 1 },
    known,
    owedUnder,
  };
}

function heldIn<V>(held: Map<string, V>, key: string, make: () => V): V {
  let value = held.get(key);
  if (value === undefined) {
    value = make();
    held.set(key, value);
  }
  return value;
}

/** What the scenario states of a fact; that it was asked for is remembered, so that facts nobody asked for can be told. */
export function stated({ scenario, consulted }: Case, fact: string): Truth {
  consulted.add(fact);
  return scenario.facts?.[fact] ?? "unknown";
}

/** A question whose answer would help to settle a verdict. */
export interface Ask {
  fact: string;
  question: string;
  values: readonly string[];
}

/** One step of the reasoning: what was tested, whether it holds, and why. */
export interface Reason {
  condition: string;
  holds: Truth;
  why: string;
}

export interface Judgement extends Reason {
  asks: readonly Ask[];
}

export function judged(condition: string, holds: Truth, why: string, asks: readonly Ask[] = []): Judgement {
  return { condition, holds, why: sentence(why), asks: holds === "unknown" ? asks : [] };
}

function sentence(text: string): string {
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  return first === capital ? text : capital + text.slice(1);
}

export function yesNoAsk(fact: string, question: string): Ask {
  return { fact, question, values: ["yes", "no"] };
}

export type Verdict = "owed" | "depends" | "not-owed";

/** A verdict with what it rests on. */
export interface Settled {
  verdict: Verdict;
  because: Reason[];
  asks: Ask[];
}
