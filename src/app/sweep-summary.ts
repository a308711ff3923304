import { type Day, dayOf, isoDay } from "../base/day.js";
import { intersection } from "../base/interval.js";
import type { Dataset } from "../engine/dataset.js";
import { nameOn, type StateRef, stateRef } from "../engine/state-name.js";
import { type Largest, noteLargest, type StepCount, type SweepPart } from "./sweep.js";
import { type SweepBy, type SweepStep, yearOf } from "./sweep-plan.js";

/** What attacks came to over some time; means and shares over all attacks of every day of it. */
export interface SweepMean {
  meanDrawnIn: number;
  /** The share of attacks in which anybody must help either side, and in which somebody must help the target. */
  shareWithJoins: number;
  shareDefended: number;
}

/** A state with its code and name on the day told of. */
export interface NamedState extends StateRef {
  name: string;
}

export interface SweepSummary extends SweepMean {
  /** Days (by years: years) on which attacks were tried, and attacks tried; those that draw anybody in. */
  steps: number;
  pairs: number;
  pairsWithJoins: number;
  /** The attacks that would draw in most states, the largest on each target. */
  largest: { attacker: NamedState; target: NamedState; on: string; drawnIn: number; attackersAlike: number }[];
  /** The states most often drawn in, with the share of all attacks in which they are. */
  mostOften: { state: NamedState; share: number }[];
  years: ({ year: number } & SweepMean)[];
  decades: ({ decade: number } & SweepMean)[];
}

interface Sums {
  attacks: number;
  joins: number;
  withJoins: number;
  defended: number;
}

/** Puts a sweep's parts together. They must come in order, so that the same parts give the same summary. */
export class SweepTally {
  private readonly largest: Record<string, Largest> = {};
  private readonly drawnIn = new Map<string, number>();
  private readonly counts: StepCount[] = [];

  add({ steps, largest, drawnIn }: Pick<SweepPart, "steps" | "largest" | "drawnIn">): void {
    this.counts.push(...steps);
    for (const [target, one] of Object.entries(largest)) noteLargest(this.largest, target, { ...one });
    for (const [state, times] of Object.entries(drawnIn)) this.drawnIn.set(state, (this.drawnIn.get(state) ?? 0) + times);
  }

  get steps(): readonly StepCount[] {
    return this.counts;
  }

  summary(dataset: Dataset, by: SweepBy, shown = 10): SweepSummary {
    const years = new Map<number, Sums>();
    const decades = new Map<number, Sums>();
    const all = sums();
    for (const count of this.counts) {
      for (const [year, weight] of yearsOf(count, by)) {
        for (const into of [all, held(years, year), held(decades, Math.floor(year / 10) * 10)]) addTo(into, count, weight);
      }
    }
    const total = (of: "pairs" | "pairsWithJoins") => this.counts.reduce((sum, one) => sum + one[of], 0);
    const end = this.counts.at(-1)?.to ?? 0;
    return {
      steps: this.counts.length,
      pairs: total("pairs"),
      pairsWithJoins: total("pairsWithJoins"),
      ...means(all),
      largest: Object.entries(this.largest)
        .sort(([a, one], [b, other]) => other.joins - one.joins || one.day - other.day || (a < b ? -1 : 1))
        .slice(0, shown)
        .map(([target, { joins, day, attacker, attackers }]) => ({
          attacker: named(dataset, attacker, day),
          target: named(dataset, target, day),
          on: isoDay(day),
          drawnIn: joins,
          attackersAlike: attackers,
        })),
      mostOften: [...this.drawnIn]
        .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
        .slice(0, shown)
        .map(([state, times]) => ({ state: named(dataset, state, end), share: times / all.attacks })),
      years: [...years].map(([year, one]) => ({ year, ...means(one) })),
      decades: [...decades].map(([decade, one]) => ({ decade, ...means(one) })),
    };
  }
}

function named(dataset: Dataset, id: string, day: Day): NamedState {
  return { ...stateRef(dataset, id, day), name: nameOn(dataset, id, day) };
}

/** The years that a step touches, with the number of its days in each; by years, once. */
function yearsOf(step: SweepStep, by: SweepBy): [year: number, weight: number][] {
  const first = yearOf(step.from);
  if (by === "years") return [[first, 1]];
  const found: [number, number][] = [];
  for (let year = first; ; year++) {
    const days = intersection(step, { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) });
    if (!days) return found;
    found.push([year, days.to - days.from + 1]);
  }
}

function sums(): Sums {
  return { attacks: 0, joins: 0, withJoins: 0, defended: 0 };
}

function held(into: Map<number, Sums>, key: number): Sums {
  const own = into.get(key) ?? sums();
  into.set(key, own);
  return own;
}

function addTo(into: Sums, { pairs, joins, pairsWithJoins, pairsDefended }: StepCount, weight: number): void {
  into.attacks += pairs * weight;
  into.joins += joins * weight;
  into.withJoins += pairsWithJoins * weight;
  into.defended += pairsDefended * weight;
}

function means({ attacks, joins, withJoins, defended }: Sums): SweepMean {
  const per = (sum: number) => (attacks === 0 ? 0 : sum / attacks);
  return { meanDrawnIn: per(joins), shareWithJoins: per(withJoins), shareDefended: per(defended) };
}
