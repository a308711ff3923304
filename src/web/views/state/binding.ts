import type { Day } from "../../../base/day.js";
import type { World } from "../../atlas/world.js";
import { PRIMARY_KINDS } from "../../words/kinds.js";

/** How many treaties bind a state to a kind, from a day on. */
export interface Step {
  from: Day;
  count: number;
}

const OPEN = 2 ** 31 - 1;

/** For each primary kind: how many binding treaties in force bind a state to it or promise it to it, as steps over time. Kinds without any are left out. */
export function bindingOver(world: World, state: string): { kind: string; steps: Step[] }[] {
  const { rows, atlas } = world;
  const index = world.state.get(state)?.index;
  const own = [...rows.state.keys()].filter(
    (at) =>
      rows.state[at] === index && atlas.statuses[rows.status[at]!] === "in-force" && atlas.treaties[rows.treaty[at]!]!.binding === "legal",
  );
  return PRIMARY_KINDS.flatMap(({ kind }) => {
    const bit = 1 << atlas.kinds.indexOf(kind);
    const spells = new Map<number, [Day, Day][]>();
    for (const at of own) {
      if (((rows.owes[at]! | rows.owed[at]!) & bit) === 0) continue;
      spells.set(rows.treaty[at]!, [...(spells.get(rows.treaty[at]!) ?? []), [rows.from[at]!, rows.to[at]!]]);
    }
    if (spells.size === 0) return [];
    const all = [...spells.values()];
    const days = [...new Set(all.flat().flatMap(([from, to]) => (to >= OPEN ? [from] : [from, to + 1])))].toSorted((x, y) => x - y);
    const steps: Step[] = [];
    for (const from of days) {
      const count = all.filter((ones) => ones.some(([start, end]) => start <= from && from <= end)).length;
      if (steps.at(-1)?.count !== count) steps.push({ from, count });
    }
    return [{ kind, steps }];
  });
}

/** The count that holds on a day. */
export function countOn(steps: readonly Step[], day: Day): number {
  return steps.findLast(({ from }) => from <= day)?.count ?? 0;
}
