import type { World } from "../../atlas/world.js";
import type { ShownKind } from "./arcs.js";
import { MANY, type Standing } from "./standing.js";

/** How a state's land is drawn: a colour, and how much of it in a hundred parts. */
export interface Shade {
  colour: string;
  strength: number;
}

/**
 * The land of states that treaties of many parties bind, by state, in the colour of the weightiest kind shown; with `only`, of the parties of that
 * treaty alone, however few.
 */
export function landShades(
  world: World,
  standing: readonly Standing[],
  shown: readonly ShownKind[],
  only: number | null,
): ReadonlyMap<string, Shade> {
  const found = new Map<string, Shade & { rank: number }>();
  const one = only === null ? undefined : standing.find(({ treaty }) => treaty === only);
  for (const { bound, kinds } of one ? [one] : standing) {
    if (!one && bound.length < MANY) continue;
    const rank = shown.findIndex(({ mask }) => kinds & mask);
    if (rank < 0) continue;
    for (const { state } of bound) {
      const { id } = world.states[state]!;
      if ((found.get(id)?.rank ?? Infinity) <= rank) continue;
      found.set(id, { colour: `var(${shown[rank]!.look.colour})`, strength: one ? 58 : 24, rank });
    }
  }
  return found;
}
