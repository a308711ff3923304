import { civilDate, type Day, EARLIEST } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { foldText } from "../../base/id.js";
import { remembered, rememberedByText } from "../../base/memo.js";
import type { Dataset } from "../../engine/dataset.js";

/** The words of a text as names are compared: without marks, possessives and punctuation, in lower case. */
export function wordsOf(text: string): string[] {
  const plain = foldText(text.replace(/['’]s(?![\p{L}])/gu, ""))
    .replace(/\b(?:[a-z]\.){2,}/g, (initials) => initials.replaceAll(".", ""))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain === "" ? [] : plain.split(" ");
}

/** One name of a treaty, in words. */
export interface TreatyName {
  text: string;
  words: readonly string[];
  /** Words that tell it from others: no year, state or word that any treaty may bear. */
  telling: readonly string[];
}

/** What a treaty is called, by whom and when it was made. */
export interface NamedTreaty {
  id: string;
  names: readonly TreatyName[];
  /** Every word of its names. */
  words: ReadonlySet<string>;
  parties: readonly string[];
  year: number | null;
  signed: Day;
}

/** Every treaty of a dataset under its names, oldest first. */
export const namedTreaties: (dataset: Dataset) => readonly NamedTreaty[] = remembered((dataset) =>
  [...dataset.treaties.values()]
    .map(({ id, title, short, aliases, signed, parties }): NamedTreaty => {
      const names = [...new Set([title, short, ...(aliases ?? []), id.replaceAll("-", " ")])]
        .filter((name) => name !== undefined)
        .map((text): TreatyName => {
          const words = wordsOf(text).filter((word, index) => index > 0 || word !== "the");
          return { text, words, telling: spokenOf(dataset, words).rest };
        });
      const days = spanOf(signed);
      return {
        id,
        names,
        words: new Set(names.flatMap(({ words }) => words)),
        parties,
        year: days && civilDate(days.from.lo).year,
        signed: days?.from.lo ?? EARLIEST,
      };
    })
    .sort((a, b) => a.signed - b.signed),
);

export const namedTreaty: (dataset: Dataset) => ReadonlyMap<string, NamedTreaty> = remembered(
  (dataset) => new Map(namedTreaties(dataset).map((treaty) => [treaty.id, treaty])),
);

/** What words say of a treaty beside its name. */
export interface Spoken {
  words: readonly string[];
  states: readonly string[];
  years: readonly number[];
  /** Words that only some treaties bear. */
  rest: readonly string[];
}

/** Takes apart the words by which an instrument is called: states, years, and what is left when the words of any treaty are gone. */
export function spokenOf(dataset: Dataset, words: readonly string[]): Spoken {
  const { longest, ids, starts } = stateNames(dataset);
  const states = new Set<string>();
  const years: number[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let length = starts.has(words[at]!) ? Math.min(longest, words.length - at) : 0; length > 0 && taken === 0; length--) {
      const id = ids.get(words.slice(at, at + length).join(" "));
      if (id === undefined) continue;
      states.add(id);
      taken = length;
    }
    const word = words[at]!;
    if (taken === 0 && /^1[5-9]\d\d$|^20\d\d$/.test(word)) years.push(Number(word));
    else if (taken === 0 && !ANY_TREATY.has(word) && !/^\d+$/.test(word)) rest.push(word);
    at += Math.max(1, taken);
  }
  return { words, states: [...states], years, rest };
}

/** The states that a text names, each once. */
export const statesNamedIn: (dataset: Dataset, text: string) => readonly string[] = byTextOf(
  (dataset, text) => spokenOf(dataset, wordsOf(text)).states,
);

/** The names, adjectives and codes of the states; the usual ones of a state go before former ones of others, and what could mean several is left out. */
const stateNames: (dataset: Dataset) => { ids: ReadonlyMap<string, string>; longest: number; starts: ReadonlySet<string> } = remembered(
  (dataset) => {
    const usual = new Map<string, string | null>();
    const former = new Map<string, string | null>();
    const add = (held: Map<string, string | null>, text: string | undefined, id: string) => {
      if (!text) return;
      const key = wordsOf(text).join(" ").replace(/^the /, "");
      held.set(key, held.has(key) && held.get(key) !== id ? null : id);
    };
    for (const { id, name, adjective, names } of dataset.states.values()) {
      for (const text of [name, adjective]) add(usual, text, id);
      for (const spell of names)
        for (const text of [spell.name, spell.official, spell.adjective, ...(spell.aliases ?? [])]) add(former, text, id);
    }
    for (const [text, id] of Object.entries(SHORT_FORMS)) if (dataset.states.has(id)) usual.set(text, id);
    const ids = new Map<string, string>();
    for (const [key, id] of [...former, ...usual]) {
      if (id !== null) ids.set(key, id);
      else if (usual.has(key)) ids.delete(key);
    }
    const keys = [...ids.keys()].map((key) => key.split(" "));
    return { ids, longest: Math.max(0, ...keys.map(({ length }) => length)), starts: new Set(keys.map(([first]) => first!)) };
  },
);

const SHORT_FORMS: Record<string, string> = {
  sino: "chn",
  anglo: "gbr",
  franco: "fra",
  soviet: "rus",
  us: "usa",
  uk: "gbr",
  american: "usa",
  british: "gbr",
  britain: "gbr",
  "north koreans": "prk",
  "south koreans": "kor",
};

/** The dataset's id of a state in a claim: RUS, SUN for the Soviet Union, or a name; null where it has none. */
export function stateIdOf(dataset: Dataset, text: string): string | null {
  return stateIds(dataset)(text);
}

const stateIds = remembered((dataset: Dataset) =>
  rememberedByText((text: string): string | null => {
    const id = text.toLowerCase();
    if (dataset.states.has(id)) return id;
    if (/^[A-Z]{3}$/.test(text)) {
      const coded = [...dataset.states.values()].find(({ codes }) => codes.some(({ system, code }) => system === "iso3" && code === text));
      if (coded) return coded.id;
    }
    return stateNames(dataset).ids.get(wordsOf(text).join(" ").replace(/^the /, "")) ?? null;
  }),
);

/** Whether a text is the name of a place on record, and not of a state. */
export const placeNames: (dataset: Dataset) => ReadonlySet<string> = remembered((dataset) => {
  const names = new Set<string>();
  for (const { id } of dataset.meetings.values()) {
    const place = dataset.meeting(id)?.place;
    if (place) names.add(wordsOf(place.split(",")[0]!).join(" "));
  }
  for (const { id } of dataset.states.values()) {
    for (const { name } of dataset.state(id)?.capitals ?? []) names.add(wordsOf(name).join(" "));
  }
  return names;
});

/** Remembered for a dataset and a text. */
export function byTextOf<V>(compute: (dataset: Dataset, text: string) => V): (dataset: Dataset, text: string) => V {
  const of = remembered((dataset: Dataset) => {
    const held = new Map<string, V>();
    return (text: string): V => {
      let value = held.get(text);
      if (value === undefined && !held.has(text)) {
        if (held.size >= MOST_KEPT) held.clear();
        value = compute(dataset, text);
        held.set(text, value);
      }
      return value!;
    };
  });
  return (dataset, text) => of(dataset)(text);
}

const MOST_KEPT = 20_000;

/** Words that any treaty may be called by: they tell none from another. */
const ANY_TREATY = new Set(
  `a an the this that these those its their his her our it is was were has had of on for and or with to in by at from as between which
  new newly recent recently signed latest landmark historic historical breakthrough so called known old older former previous previously earlier
  prior past existing current present later subsequent first original cold war era long standing decades two three four five several other any
  all both some countries country nations nation states state sides leaders neighbors neighbours allies allied ally bilateral international
  formal legal binding document documents agreement agreements treaty treaties pact pacts accord accords deal deals contract contracts
  arrangement arrangements instrument instruments alliance alliances declaration declarations joint mutual defense defence military security
  assistance aid support friendship friendly cooperation co operation cooperative comprehensive strategic partnership partner good neighborliness
  neighbourliness neighborly neighbourly relations basic non aggression nonaggression neutrality consultation collective clause clauses article
  provision provisions commitment commitments party parties member members membership automatic intervention major key own extension extensions
  year years clauses framework text full january february march april may june july august september october november december`.split(
    /\s+/,
  ),
);
