import { inSentence } from "../../engine/words.js";
import { nameOf, type World } from "../atlas/world.js";
import { dayAt } from "./days.js";
import { middleOf } from "./written.js";

/** How things are called on a date: states by their names then, treaties by their short titles. */
export interface Naming {
  /** "North Korea"; the id in capitals while the names are on their way. */
  state(id: string): string;
  /** As it stands in a sentence: "the United States". */
  inText(id: string): string;
  /** "Russia, China and the United States". */
  states(ids: readonly string[], and?: string): string;
  treaty(id: string): string;
  /** "the Sino-North Korean treaty of 1961". */
  theTreaty(id: string): string;
  /** Words of the engine, which says states and treaties by their ids, with their names instead. */
  text(words: string): string;
}

/** The names of a dataset's things on a date. */
export function namingOf(world: World | null, date: string): Naming {
  const day = dayAt(date) ?? middleOf(date) ?? 0;
  const state = (id: string) => {
    const held = world?.state.get(id);
    return held ? nameOf(held, day) : id.toUpperCase();
  };
  const inText = (id: string) => inSentence(state(id));
  const treaty = (id: string) => world?.treaty.get(id)?.title ?? id;
  const theTreaty = (id: string) => (world?.treaty.has(id) ? withArticle(treaty(id)) : id);
  return {
    state,
    inText,
    treaty,
    theTreaty,
    states: (ids, and = "and") => listed(ids.map(inText), { and }),
    text: (words) =>
      words
        .replaceAll(/\b[A-Z][A-Z-]+[A-Z]\b/g, (word) => (world?.state.has(word.toLowerCase()) ? inText(word.toLowerCase()) : word))
        .replaceAll(/\b[a-z][a-z0-9]*(?:-[a-z0-9]+)+\b/g, (word) => (world?.treaty.has(word) ? theTreaty(word) : word)),
  };
}

/** "the Treaty of Dunkirk"; the titles that an import makes up take no article. */
export function withArticle(title: string): string {
  return /^(?:the |ATOP )/i.test(title) ? title : `the ${title}`;
}

/** "a, b and c"; with `most`, the first few and how many more there are. */
export function listed(
  words: readonly string[],
  { and = "and", most = Number.POSITIVE_INFINITY }: { and?: string; most?: number } = {},
): string {
  const shown = words.length > most + 1 ? [...words.slice(0, most), `${words.length - most} more`] : words;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${and} ${shown.at(-1)}`;
}

/** A first letter made large. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
