import type { Day } from "../../base/day.js";
import { foldText } from "../../base/id.js";
import { livedOn, nameOf, type World, type WorldState } from "./world.js";

/** A state offered for what was typed. */
export interface Offer {
  state: WorldState;
  /** Its name on the day. */
  name: string;
  /** The other name by which it was found, where that is not its name on the day. */
  also: string | null;
  /** Whether it was a state on the day. */
  lived: boolean;
}

/** The states that a text may mean on a day: by its name then, by another name, or by its id. States of that day come first. */
export function offersFor(world: World, text: string, day: Day): Offer[] {
  const sought = foldText(text);
  const offers: { offer: Offer; rank: number }[] = [];
  for (const state of world.states) {
    const name = nameOf(state, day);
    const lived = livedOn(state, day);
    const found = [name, ...state.names.map((one) => one.name), state.id]
      .map((one) => ({ one, rank: rankOf(foldText(one), sought) }))
      .filter(({ rank }) => rank < 3)
      .toSorted((a, b) => a.rank - b.rank)[0];
    if (!found) continue;
    const also = found.one === name || found.one === state.id ? null : found.one;
    offers.push({ offer: { state, name, also, lived }, rank: found.rank + (lived ? 0 : 4) });
  }
  return offers.toSorted((a, b) => a.rank - b.rank || (a.offer.name < b.offer.name ? -1 : 1)).map(({ offer }) => offer);
}

function rankOf(name: string, sought: string): number {
  if (name === sought) return 0;
  if (name.startsWith(sought)) return 1;
  return name.includes(` ${sought}`) || (sought.length > 2 && name.includes(sought)) ? 2 : 3;
}
