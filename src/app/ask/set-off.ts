import { cascade, type Policy } from "../../engine/cascade.js";
import type { Contradiction } from "../../engine/contradiction.js";
import type { Dataset } from "../../engine/dataset.js";
import { type Rates, type Reliability, reliability, type Share } from "../../engine/reliability.js";
import type { Join } from "../../engine/round.js";
import type { Scenario } from "../../engine/scenario.js";
import { stateRef } from "../../engine/state-name.js";

/** A state that joins, as it is told: with the promise that called it and, where lots were drawn, how often it enters. */
export interface ToldJoin extends Omit<Join, "attack"> {
  cow: number | null;
  attack: string;
  probability: Share | null;
}

export interface ToldRound {
  round: number;
  joins: ToldJoin[];
  stayOut: ToldJoin[];
  neither: ToldJoin[];
  may: ToldJoin[];
  policy: string;
  seed: number | null;
  /** The share of draws in which there is such a round; null where all is certain. */
  probability: Share | null;
}

/** What a scenario sets off. */
export interface SetOff {
  rounds: ToldRound[];
  contradictions: Contradiction[];
  reliability?: Reliability;
}

const DEFAULT_DRAWS = 10_000;

/** The rounds of a cascade, as they are told, with contradictions and, where promises are kept only so often, with probabilities. */
export function setOff(
  dataset: Dataset,
  scenario: Scenario,
  policy: Policy,
  { policy: said = "all", seed = 1, draws = DEFAULT_DRAWS }: { policy?: string; seed?: number; draws?: number },
  rates: Rates | null,
): SetOff {
  const { rounds, contradictions } = cascade(dataset, scenario, policy);
  const drawn = rates && reliability(dataset, scenario, rates, { seed, draws, keeps: policy });
  const told = (join: Join): ToldJoin => {
    const { attack, ...rest } = join;
    const found = drawn?.states.find(({ state, side }) => state === join.state && side === join.side);
    return {
      ...rest,
      cow: stateRef(dataset, join.state, scenario.on.from).cow,
      attack: `${attack.attackers.join(", ")} against ${attack.target}`,
      probability: drawn ? (found ? shareOf(found) : { p: 0, low: 0, high: 0 }) : null,
    };
  };
  const probability = (round: number) => {
    const found = drawn?.rounds.find((one) => one.round === round);
    return found ? shareOf(found) : null;
  };
  return {
    rounds: rounds.map(({ round, joins, stayOut, neither, may }) => ({
      round,
      joins: joins.map(told),
      stayOut: stayOut.map(told),
      neither: neither.map(told),
      may: may.map(told),
      policy: said,
      seed: drawn ? seed : null,
      probability: probability(round),
    })),
    contradictions,
    ...(drawn && { reliability: drawn }),
  };
}

function shareOf({ p, low, high }: Share): Share {
  return { p, low, high };
}
