import type { Obligation, War } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { dueIn } from "./due.js";
import type { Rates } from "./reliability.js";

/**
 * How often promises of help were kept in past wars: of the states that owed defense or offense by {@link dueIn} and did not fight the promisee
 * itself, the share that came to fight one of the promisee's enemies in that war. A kind that was never due has no rate of its own; the common
 * rate is that of all kinds together, and 1 where nothing was ever due.
 */
export function empiricalRates(dataset: Dataset, wars: readonly War[]): Rates {
  const counts = new Map<Obligation, { due: number; kept: number }>();
  for (const war of wars) {
    const seen = new Set<string>();
    for (const { obligation, promisor, promisee, between } of dueIn(dataset, war, () => {})) {
      if (between || (obligation !== "defense" && obligation !== "offense")) continue;
      const key = `${obligation} ${promisor} ${promisee}`;
      if (seen.has(key) || fights(war, promisor, [promisee])) continue;
      seen.add(key);
      const count = counts.get(obligation) ?? { due: 0, kept: 0 };
      count.due++;
      if (fights(war, promisor, enemiesOf(war, promisee))) count.kept++;
      counts.set(obligation, count);
    }
  }
  const all = [...counts.values()].reduce((sum, { due, kept }) => ({ due: sum.due + due, kept: sum.kept + kept }), { due: 0, kept: 0 });
  return {
    all: all.due === 0 ? 1 : all.kept / all.due,
    kinds: Object.fromEntries([...counts].map(([kind, { due, kept }]) => [kind, kept / due])),
  };
}

function enemiesOf({ episodes = [] }: War, state: string): string[] {
  return episodes.flatMap(({ attackers, target }) => (target === state ? attackers : attackers.includes(state) ? [target] : []));
}

function fights(war: War, state: string, enemies: readonly string[]): boolean {
  return enemiesOf(war, state).some((enemy) => enemies.includes(enemy));
}
