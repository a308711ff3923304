import { type Day, LATEST } from "../base/day.js";
import type { Interval } from "../base/interval.js";
import type { Truth } from "../base/truth.js";
import type { Joiners } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import type { Period } from "./period.js";
import { type Site, siteOf } from "./site.js";
import { namedOn, type StateRef, stateRef } from "./state-name.js";
import type { Moment } from "./status.js";

/** What happens to the target: an armed attack, or the threat of one. An attack is also a threat and a crisis; a threat is also a crisis. */
export type Happening = "armed-attack" | "threat" | "crisis";

/** A hypothetical attack or threat, with its facts; one episode of a war. States are ids. */
export interface Scenario {
  happening: Happening;
  attackers: readonly string[];
  target: string;
  on: Period;
  /** Where; left out, the target's home territory. */
  place?: string;
  /** States that already assist the target. */
  assisting?: readonly string[];
  /** States that already fight on the attackers' side, and further states that the attackers' side fights. */
  alongside?: readonly string[];
  against?: readonly string[];
  /** The attackers enter a war that is under way, to help a victim of the target. */
  joiner?: boolean;
  joinerIsAttack?: Joiners;
  /** Stated facts: provoked, self-defence, requested, and those that a verdict asked for. yes, no or unknown. */
  facts?: Readonly<Record<string, Truth>>;
  known?: Day;
}

type OwedUnder = (treaty: string, provision: string | undefined, by: readonly string[] | undefined) => OwedElsewhere;

/** Whether a promise of another treaty is owed in the same case, and what that is open on. */
export interface OwedElsewhere {
  holds: Truth;
  asks: () => readonly Ask[];
}

/** A scenario as the conditions are judged against. */
export class Case {
  /** The eve of the attack: promises are tested as they stood then (DESIGN, rule 12). A coarse day has many eves. */
  readonly eve: Interval;
  readonly known: Day;
  readonly site: Site;
  /** Where conditions on the status of other treaties are judged together: the one day and course in which they are. */
  moment?: Moment;
  private facts?: Set<string>;
  private others?: Map<string, OwedElsewhere>;
  private named?: Map<string, string>;
  private refs?: Map<string, StateRef>;

  constructor(
    readonly dataset: Dataset,
    readonly scenario: Scenario,
    /** Whether a promise of another treaty is owed in the same case; circles come out as no (least fixpoint). */
    readonly owedUnder: OwedUnder,
    /** Whether the facts that conditions ask for are to be remembered; verdicts alone have no use for them. */
    readonly keepsFacts: boolean = true,
  ) {
    const { on, known = LATEST, place, target } = scenario;
    this.eve = { from: on.from - 1, to: on.to - 1 };
    this.known = known;
    this.site = siteOf(dataset, place, target, on);
  }

  /** The same case, with conditions on the status of other treaties judged in one moment. */
  in(moment: Moment): Case {
    const same = new Case(this.dataset, this.scenario, this.owedUnder, this.keepsFacts);
    same.moment = moment;
    return same;
  }

  /** The name of a state on the day, as it stands inside a sentence. */
  name(id: string): string {
    return heldIn((this.named ??= new Map()), id, () => namedOn(this.dataset, id, this.scenario.on.from));
  }

  ref(id: string): StateRef {
    return heldIn((this.refs ??= new Map()), id, () => stateRef(this.dataset, id, this.scenario.on.from));
  }

  names(ids: readonly string[], joint = ", "): string {
    return ids.map((id) => this.name(id)).join(joint);
  }

  /** The facts that were asked for. */
  get consulted(): Set<string> {
    return (this.facts ??= new Set());
  }

  /** What was found of other treaties' promises in this case. */
  get elsewhere(): Map<string, OwedElsewhere> {
    return (this.others ??= new Map());
  }

  /** Everybody who fights on the attackers' side. */
  get attacking(): readonly string[] {
    const { attackers, alongside } = this.scenario;
    return alongside?.length ? [...attackers, ...alongside] : attackers;
  }

  /** Whether a state fights, or helps one that does. */
  takesPart(state: string): boolean {
    const { attackers, target, assisting, alongside, against } = this.scenario;
    return (
      state === target ||
      attackers.includes(state) ||
      (assisting?.includes(state) ?? false) ||
      (alongside?.includes(state) ?? false) ||
      (against?.includes(state) ?? false)
    );
  }
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
export function stated(at: Case, fact: string): Truth {
  if (at.keepsFacts) at.consulted.add(fact);
  return at.scenario.facts?.[fact] ?? "unknown";
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
  /** Of several conditions together: those that decided. */
  parts?: Reason[];
}

/** A step as it is reached: its words and questions are made only when somebody wants to read them. */
export interface Judgement {
  condition: string;
  holds: Truth;
  why: () => string;
  asks: () => readonly Ask[];
  /** Of several conditions together: those that decided. */
  parts?: readonly Judgement[];
}

const NO_ASKS = (): readonly Ask[] => [];

export function judged(condition: string, holds: Truth, why: string | (() => string), asks?: () => readonly Ask[]): Judgement {
  return {
    condition,
    holds,
    why: typeof why === "string" ? () => why : why,
    asks: holds === "unknown" && asks ? asks : NO_ASKS,
  };
}

/** A step in words. */
export function reasonOf({ condition, holds, why, parts }: Judgement): Reason {
  return { condition, holds, why: sentence(why()), ...(parts && { parts: parts.map(reasonOf) }) };
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
