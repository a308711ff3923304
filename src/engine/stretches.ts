import { LATEST } from "../base/day.js";
import type { Interval } from "../base/interval.js";
import { type EdgeCase, edgeCases } from "./commitments.js";
import type { Dataset } from "./dataset.js";
import type { Timeline } from "./timeline.js";
import { turnsInOrder } from "./turns.js";
import { type DatedProvision, datedProvisions } from "./wording.js";

/** Nothing changes after the last date of a treaty, so the days behind it need not be tried to the end of time. */
const STEADY = 366_000;

/** Days throughout which every promise of a treaty stands as it stood on the first of them. Both ends are counted. */
export interface Stretch extends Interval {
  edges: EdgeCase[];
}

/**
 * The life of a treaty cut at every day on which something of it may change, with what stands in each stretch: all that a panel, a map or a
 * chart over time needs of it. `wanted` limits it to some provisions; a treaty without any has no stretches.
 */
export function* stretches(
  dataset: Dataset,
  timeline: Timeline,
  wanted: (dated: DatedProvision) => boolean = () => true,
): Generator<Stretch> {
  if (!datedProvisions(dataset, timeline).some(wanted)) return;
  const cuts = turnsInOrder(dataset, timeline);
  for (const [i, from] of cuts.entries()) {
    const to = (cuts[i + 1] ?? LATEST) - 1;
    const edges = edgeCases(dataset, timeline, { from, to: Math.min(to, from + STEADY) }, (_, __, dated) => wanted(dated));
    yield { from, to, edges };
  }
}
