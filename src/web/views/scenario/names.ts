import type { IfAnswer } from "../../../app/ask/if.js";
import { foldText } from "../../../base/id.js";
import { inSentence } from "../../../engine/words.js";
import { offersFor } from "../../atlas/names.js";
import { nameOf, type World } from "../../atlas/world.js";
import { dayAt } from "../../words/days.js";

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

/** `A`, `A and B`, `A, B and C`; with `most`, the first few and how many more there are. */
export function listed(words: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = words.length > most + 1 ? [...words.slice(0, most), `${words.length - most} more`] : words;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** `South Korea attacks North Korea`: what a scenario supposes, with the names as they stand in a sentence. */
export function supposed({ attackers, target, happening }: IfAnswer["scenario"], name: (id: string) => string): string {
  const does = happening === "armed-attack" ? "attack" : "threaten";
  return `${listed(attackers.map(({ id }) => name(id)))} ${attackers.length > 1 ? does : `${does}s`} ${name(target.id)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
