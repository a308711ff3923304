import { spanOf } from "../../base/edtf.js";
import { contains, hull } from "../../base/interval.js";
import { remembered } from "../../base/memo.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Links } from "../claim.js";
import { byTextOf, stateIdOf, wordsOf } from "./naming.js";

/** Whom a name in a claim means: a person of the dataset, a state whose leaders or envoys are meant, or nobody that it knows. */
export interface Who {
  name: string;
  person: string | null;
  /** The state that was named, or for which the person speaks. */
  state: string | null;
}

/** Whom the name means: as the reader linked it, else by full name, alias or a family name that only one person on record bears. */
export function whoIs(dataset: Dataset, name: string, { people, speaksFor }: Links): Who {
  const linked = people?.[name];
  const person = linked !== undefined && dataset.people.has(linked) ? linked : personOf(dataset, name);
  const spoken = speaksFor?.[name];
  const own = person === null ? null : (dataset.person(person)?.offices?.[0]?.state ?? null);
  const state = spoken === undefined ? (own ?? stateNamed(dataset, name)) : stateIdOf(dataset, spoken);
  return { name, person, state };
}

/** The state that words begin with or are: "North Korea", "USA", "Chinese leader". */
const stateNamed = byTextOf((dataset, text): string | null => {
  const words = wordsOf(text).filter((word) => word !== "the");
  for (let length = Math.min(5, words.length); length > 0; length--) {
    const state = stateIdOf(dataset, length === words.length ? text : words.slice(0, length).join(" "));
    if (state !== null) return state;
  }
  return null;
});

const personOf = byTextOf((dataset, name): string | null => {
  const { full, part } = names(dataset);
  const words = wordsOf(name);
  const text = words.join(" ");
  const exact = full.get(text);
  if (exact !== undefined) return exact;
  for (let length = words.length - 1; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const found = full.get(words.slice(at, at + length).join(" "));
      if (found && (length > 1 || words.slice(0, at).every((word) => TITLES.has(word)))) return found;
    }
  }
  const bare = words.filter((word) => !TITLES.has(word));
  return (bare.length === 1 && part.get(bare[0]!)) || null;
});

/** People by full name and alias, and by the parts of their names that only one of them has (null: several). */
const names: (dataset: Dataset) => { full: ReadonlyMap<string, string>; part: ReadonlyMap<string, string | null> } = remembered(
  (dataset) => {
    const full = new Map<string, string>();
    const part = new Map<string, string | null>();
    for (const { id, name, aliases } of dataset.people.values()) {
      for (const text of [name, ...(aliases ?? [])]) {
        const words = wordsOf(text);
        full.set(words.join(" "), id);
        for (const word of new Set(words.filter(({ length }) => length > 1)))
          part.set(word, part.has(word) && part.get(word) !== id ? null : id);
      }
    }
    return { full, part };
  },
);

const TITLES = new Set(
  "president prime minister premier chairman leader mr mrs ms dr general secretary foreign defense defence marshal russian chinese soviet american korean north south the of".split(
    " ",
  ),
);

/** Whether a person was a leader of a state on a day: its head of state or government, or its paramount leader. */
export function leads(dataset: Dataset, person: string, state: string, day: number): boolean {
  const offices = dataset.person(person)?.offices ?? [];
  return offices.some((office) => office.state === state && LEADERS.has(office.rank) && contains(hull(spanOf(office.during)!), day));
}

const LEADERS = new Set(["head-of-state", "head-of-government", "paramount-leader"]);
