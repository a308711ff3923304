import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Obligation } from "../model/index.js";
import { type Policy, roundsUnder, verdictsIn } from "./cascade.js";
import type { Dataset } from "./dataset.js";
import type { Judged } from "./owed.js";
import type { Side } from "./round.js";
import type { Scenario } from "./scenario.js";

/** How often promises are kept: a rate for all, and rates of their own for states, treaties or kinds of obligation. */
export interface Rates {
  all: number;
  states?: ReadonlyMap<string, number>;
  treaties?: ReadonlyMap<string, number>;
  kinds?: Partial<Record<Obligation, number>>;
}

/** A share of the draws with its interval of 95 % (Wilson 1927). */
export interface Share {
  p: number;
  low: number;
  high: number;
}

export interface Reliability {
  draws: number;
  seed: number;
  rates: { all: number; states: Record<string, number>; treaties: Record<string, number>; kinds: Partial<Record<Obligation, number>> };
  /** The share of draws in which each state enters, and on which side. */
  states: ({ state: string; side: Side } & Share)[];
  /** The share of draws in which there is such a round at all. */
  rounds: ({ round: number } & Share)[];
  /** The share of draws in which anybody enters on the target's side. */
  helped: Share;
}

/**
 * What a cascade comes to if promises are kept only so often: many cascades, in each of which a state keeps its promises or not. A state draws
 * one lot for all its promises, so several promises to the same end do not multiply its chances; it keeps a promise if its lot lies below the
 * rate, where the treaty's rate goes before the state's, and that before the kind's and the common one. The same seed gives the same result.
 */
export function reliability(
  dataset: Dataset,
  scenario: Scenario,
  rates: Rates,
  { seed, draws, keeps = () => true }: { seed: number; draws: number; keeps?: Policy },
): Reliability {
  const random = xoroshiro128plus(seed);
  for (let i = 0; i < WARM_UP; i++) uniformFloat64(random);
  const judge = rememberedVerdicts(dataset);
  const entered = new Map<string, { side: Side; count: number }>();
  const reached: number[] = [];
  let helped = 0;
  for (let draw = 0; draw < draws; draw++) {
    const lots = new Map<string, number>();
    const policy: Policy = (state, treaty, obligation) => {
      let lot = lots.get(state);
      if (lot === undefined) {
        lot = uniformFloat64(random);
        lots.set(state, lot);
      }
      return keeps(state, treaty, obligation) && lot < rateOf(rates, state, treaty, obligation);
    };
    const rounds = roundsUnder(scenario, policy, judge);
    const joins = rounds.flatMap((round) => round.joins);
    for (const { state, side } of joins) entered.set(state, { side, count: (entered.get(state)?.count ?? 0) + 1 });
    for (const round of rounds) if (round.joins.length > 0) reached[round.round] = (reached[round.round] ?? 0) + 1;
    if (joins.some(({ side }) => side === "target")) helped++;
  }
  const states = [...entered].map(([state, { side, count }]) => ({ state, side, ...share(count, draws) }));
  return {
    draws,
    seed,
    rates: {
      all: rates.all,
      states: Object.fromEntries(rates.states ?? []),
      treaties: Object.fromEntries(rates.treaties ?? []),
      kinds: rates.kinds ?? {},
    },
    states: states.sort((a, b) => b.p - a.p || (a.state < b.state ? -1 : 1)),
    rounds: [...reached].flatMap((count, round) => (count ? [{ round, ...share(count, draws) }] : [])),
    helped: share(helped, draws),
  };
}

function rateOf({ all, states, treaties, kinds }: Rates, state: string, treaty: string, obligation: Obligation): number {
  return treaties?.get(treaty) ?? states?.get(state) ?? kinds?.[obligation] ?? all;
}

/** The sides of a war come back in many draws; what they call is the same each time. */
function rememberedVerdicts(dataset: Dataset): (scenario: Scenario) => readonly Judged[] {
  const judge = verdictsIn(dataset);
  const known = new Map<string, readonly Judged[]>();
  return (scenario) => {
    const { attackers, target, alongside, against, assisting, joiner } = scenario;
    const key = [attackers, [target], alongside ?? [], against ?? [], assisting ?? [], [joiner ? "joiner" : ""]]
      .map((part) => part.join())
      .join(" ");
    let found = known.get(key);
    if (!found) {
      found = judge(scenario);
      known.set(key, found);
    }
    return found;
  };
}

/** The generator's first numbers after a small seed are far from uniform and are thrown away. */
const WARM_UP = 64;

/** The two-sided normal quantile of 95 %. */
const Z = 1.959964;

/** A share with Wilson's score interval. */
export function share(count: number, of: number): Share {
  if (of === 0) return { p: 0, low: 0, high: 1 };
  const p = count / of;
  const centre = (p + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
  return { p, low: count === 0 ? 0 : Math.max(0, centre - half), high: count === of ? 1 : Math.min(1, centre + half) };
}
