import { isoDay } from "../base/day.js";
import type { War } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { type Due, dueIn } from "./due.js";

/** Whether one treaty's promises fell due in one war, and by what. */
export interface Prediction {
  war: string;
  treaty: string;
  invoked: boolean;
  because: string[];
}

/**
 * Tries every war of a dataset on every treaty in force with a belligerent: is any promise to act owed? {@link dueIn} says on which days and
 * what is presumed. A war between members calls every promise but consultation.
 */
export function backtest(dataset: Dataset, wars: readonly War[]): Prediction[] {
  return wars.flatMap((war) => {
    const found = new Map<string, Prediction>();
    const entry = (treaty: string): Prediction => {
      const held = found.get(treaty) ?? { war: war.id, treaty, invoked: false, because: [] };
      found.set(treaty, held);
      return held;
    };
    for (const due of dueIn(dataset, war, entry)) {
      const held = entry(due.treaty);
      held.invoked = true;
      const because = dueWords(due);
      if (!held.because.includes(because)) held.because.push(because);
    }
    return [...found.values()].sort((a, b) => (a.treaty < b.treaty ? -1 : 1));
  });
}

function dueWords({ obligation, promisor, promisee, attackers, target, day, between }: Due): string {
  return between
    ? `${obligation}: members fight each other, ${attackers.join(", ")} against ${target} on ${isoDay(day)}`
    : `${obligation}: ${promisor} to ${promisee}, ${attackers.join(", ")} against ${target} on ${isoDay(day)}`;
}

/**
 * The predictions of one dataset refined by another that holds some of the same treaties, with typed conditions in place of flags: what it says
 * of a treaty that it links (by `linkOf`, to the id that the treaty has in the first) replaces what the first said of it.
 */
export function refined(
  coarse: readonly Prediction[],
  fine: readonly Prediction[],
  linksOf: (treaty: string) => readonly string[],
  linked: ReadonlySet<string>,
): Prediction[] {
  const better = new Map<string, Prediction>();
  for (const { war, treaty, invoked, because } of fine) {
    for (const id of linksOf(treaty)) {
      const key = `${war} ${id}`;
      const held = better.get(key) ?? { war, treaty: id, invoked: false, because: [] };
      held.invoked ||= invoked;
      held.because.push(...because.map((one) => `${treaty}: ${one}`));
      better.set(key, held);
    }
  }
  const kept = coarse.map((one) => {
    if (!linked.has(one.treaty)) return one;
    return (
      better.get(`${one.war} ${one.treaty}`) ?? {
        ...one,
        invoked: false,
        because: ["by the record it was not in force with a belligerent"],
      }
    );
  });
  const known = new Set(kept.map(({ war, treaty }) => `${war} ${treaty}`));
  return [...kept, ...[...better].filter(([key]) => !known.has(key)).map(([, one]) => one)];
}
