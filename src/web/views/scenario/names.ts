import type { IfAnswer } from "../../../app/ask/if.js";
import { foldText } from "../../../base/id.js";
import { inSentence } from "../../../engine/words.js";
import { offersFor } from "../../atlas/names.js";
import { nameOf, type World } from "../../atlas/world.js";
import { dayAt } from "../../words/days.js";
import { listed } from "../../words/naming.js";

/** The id of a state as an address may write it: an id in any case, or a name of that day. Other texts stay as they are. */
export function idOf(world: World | null, text: string, on: string): string {
  const id = text.toLowerCase();
  if (!world || !text || world.state.has(id)) return id;
  const [first] = offersFor(world, text, dayAt(on) ?? 0);
  return first && foldText(first.also ?? first.name) === foldText(text) ? first.state.id : id;
}

/** How states are called on a date, as their names stand inside a sentence. */
export function namer(world: World | null, on: string): (id: string) => string {
  const day = dayAt(on) ?? 0;
  return (id) => {
    const state = world?.state.get(id);
    return state ? inSentence(nameOf(state, day)) : id.toUpperCase();
  };
}

/** `South Korea attacks North Korea`: what a scenario supposes, with the names as they stand in a sentence. */
export function supposed({ attackers, target, happening }: IfAnswer["scenario"], name: (id: string) => string): string {
  const does = happening === "armed-attack" ? "attack" : "threaten";
  return `${listed(attackers.map(({ id }) => name(id)))} ${attackers.length > 1 ? does : `${does}s`} ${name(target.id)}`;
}
