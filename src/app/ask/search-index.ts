import { spanOf, writtenDate } from "../../base/edtf.js";
import { foldText } from "../../base/id.js";
import { remembered } from "../../base/memo.js";
import type { Dataset, StateHead } from "../../engine/dataset.js";

export type SearchKind = "state" | "treaty" | "meeting" | "person" | "place";

/** Something that can be found: what it is called, and by which texts it is found. */
export interface Entry {
  kind: SearchKind;
  id: string;
  name: string;
  /** Texts under which it is known, the usual first; each with its words. */
  terms: Term[];
  /** Every word of its terms, and weaker ones: years, parties. */
  words: ReadonlySet<string>;
  /** A later year goes first among equals. */
  year: number;
}

export interface Term {
  text: string;
  folded: string;
  words: readonly string[];
}

export interface SearchIndex {
  entries: readonly Entry[];
  /** All words in order, and where each stands among the entries. */
  words: readonly string[];
  /** Which letters occur in each of the words, as a bit mask. */
  letters: Int32Array;
  places: ReadonlyMap<string, readonly number[]>;
  /** The states that a whole text means. */
  states: ReadonlyMap<string, string>;
}

/** A text as it is sought: without marks, in lower case, its words joined by single spaces. */
export function soughtForm(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Which letters occur in a word, as a bit mask. */
export function lettersIn(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

/** What can be found in a dataset; made once. */
export const searchIndex: (dataset: Dataset) => SearchIndex = remembered((dataset) => {
  const entries = [
    ...[...dataset.states.values()].map(stateEntry),
    ...[...dataset.treaties.values()].map(({ id, title, short, aliases, signed, parties }) => {
      const year = yearOf(signed);
      const names = parties.length <= 4 ? parties.flatMap((state) => [state, dataset.states.get(state)?.name ?? ""]) : [];
      return entry("treaty", id, short ?? title, [short ?? title, title, ...(aliases ?? []), id.replaceAll("-", " ")], year, [
        String(year),
        ...names,
      ]);
    }),
    ...[...dataset.meetings.values()].map(({ id, title, date, persons, states }) => {
      const year = yearOf(date);
      const people = persons.map((person) => dataset.people.get(person)?.name ?? "");
      const names = states.map((state) => dataset.states.get(state)?.name ?? "");
      return entry("meeting", id, title, [title, id.replaceAll("-", " ")], year, [String(year), ...people, ...names]);
    }),
    ...[...dataset.people.values()].map(({ id, name, aliases }) => entry("person", id, name, [name, ...(aliases ?? [])], 0, [])),
    ...[...dataset.places.values()].map(({ id, name, aliases }) => entry("place", id, name, [name, ...(aliases ?? [])], 0, [])),
  ];
  const places = new Map<string, number[]>();
  for (const [index, { words }] of entries.entries()) {
    for (const word of words) {
      const held = places.get(word);
      if (held) held.push(index);
      else places.set(word, [index]);
    }
  }
  const states = new Map<string, string>();
  const ofStates = entries.filter(({ kind }) => kind === "state");
  // Ids and usual names go before the aliases of others.
  for (const { id, name } of ofStates) for (const text of [id, name]) states.set(soughtForm(text), id);
  for (const { id, terms } of ofStates) for (const { folded } of terms) if (!states.has(folded)) states.set(folded, id);
  const words = [...places.keys()].sort();
  return { entries, words, letters: Int32Array.from(words, lettersIn), places, states };
});

function stateEntry({ id, name, adjective, names, codes }: StateHead): Entry {
  const called = names.flatMap((spell) => [spell.name, spell.official, ...(spell.aliases ?? []), spell.adjective]);
  const coded = codes.flatMap(({ system, code, abbreviation }) => [code, `${system}:${code}`, abbreviation]);
  return entry("state", id, name, [name, id, ...called, adjective, ...coded], 0, []);
}

function entry(
  kind: SearchKind,
  id: string,
  name: string,
  texts: readonly (string | undefined)[],
  year: number,
  weaker: readonly string[],
): Entry {
  const seen = new Set<string>();
  const terms: Term[] = [];
  for (const text of texts) {
    if (!text) continue;
    const folded = soughtForm(text);
    if (folded === "" || seen.has(folded)) continue;
    seen.add(folded);
    terms.push({ text, folded, words: folded.split(" ") });
  }
  const words = new Set([...terms.flatMap((term) => term.words), ...weaker.flatMap((text) => soughtForm(text).split(" "))]);
  words.delete("");
  return { kind, id, name, terms, words, year };
}

function yearOf(edtf: string): number {
  const span = spanOf(edtf);
  return span ? 1970 + Math.floor(span.from.lo / 365.2425) : 0;
}

/** What sets a thing apart from others of its name, in a few words. */
export function detailOf(dataset: Dataset, { kind, id }: Entry): string {
  switch (kind) {
    case "state": {
      const { statehood } = dataset.states.get(id)!;
      const days = (statehood ?? []).map(writtenDate).join("; ");
      return days === "" ? "state" : `state, ${days}`;
    }
    case "treaty": {
      const { signed, parties } = dataset.treaties.get(id)!;
      const named = parties.slice(0, 3).map((state) => dataset.states.get(state)?.name ?? state);
      const more = parties.length > 3 ? ` and ${parties.length - 3} more` : "";
      return `treaty, signed ${writtenDate(signed)}, ${named.join(", ")}${more}`;
    }
    case "meeting":
      return `meeting, ${writtenDate(dataset.meetings.get(id)!.date)}`;
    case "person": {
      const last = dataset.person(id)?.offices.at(-1);
      return last ? `${last.office}, ${dataset.states.get(last.state)?.name ?? last.state}` : "person";
    }
    case "place":
      return dataset.places.get(id)!.kind;
  }
}
