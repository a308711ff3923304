import { LATEST } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { remembered } from "../../base/memo.js";
import type { Dataset, StateHead } from "../../engine/dataset.js";
import { METONYMS, NOT_STATES, OTHER_NAMES, PREFIXES } from "../lexicon/metonyms.js";
import { NAMED_TREATIES, ORGANISATIONS } from "../lexicon/organisations.js";
import { OUTLETS } from "../lexicon/outlets.js";
import { wordsOf } from "../text/language.js";
import { type Bearer, type BorneName, borneNames } from "./bearers.js";

/** What a name in a text means. `state` holds a state's id in the dataset. */
export type Meaning =
  | { type: "state"; state: string; form: "name" | "adjective" | "seat" /** A capital is also a place. */; place?: string }
  | { type: "person"; name: string; state: string | null; id: string | null /** Whom it means depends on the day. */; borne?: BorneName }
  | { type: "organisation"; name: string; treaty: string | null; joined: boolean }
  | { type: "treaty"; name: string; id: string | null; states: readonly string[] }
  | { type: "outlet"; name: string }
  | { type: "place"; name: string; state: string | null }
  | { type: "nothing" };

interface Node {
  next: Map<string, Node>;
  /** What the names that end here mean, by their spelling where it must be kept to the letter. */
  meaning?: Meaning;
  exact?: string;
}

/** Names of the dataset and of the reader's own lists, for look-up word by word. */
export interface Gazetteer {
  root: Node;
  /** State id to the code that claims carry, and back. */
  codes: ReadonlyMap<string, string>;
  ids: ReadonlyMap<string, string>;
  states: ReadonlyMap<string, StateHead>;
  /** Each state's last capital. */
  capitals: ReadonlyMap<string, string>;
}

/** The names of a dataset, compiled once for each. The order says who wins where two things bear one name: the first that is added. */
export const compileGazetteer: (dataset: Dataset) => Gazetteer = remembered((dataset) => {
  const root: Node = { next: new Map() };
  const codes = new Map<string, string>();
  for (const state of dataset.states.values()) codes.set(state.id, codeOf(state));
  const entries: [name: string, meaning: Meaning][] = [];
  const add = (name: string, meaning: Meaning) => entries.push([name, meaning]);
  for (const phrase of NOT_STATES) add(phrase, { type: "nothing" });
  addTreaties(dataset, add);
  for (const name of OUTLETS) add(name, { type: "outlet", name });
  for (const { name, aliases, treaty, joined } of ORGANISATIONS) {
    const meaning: Meaning = {
      type: "organisation",
      name,
      treaty: treaty && dataset.treaties.has(treaty) ? treaty : null,
      joined: joined ?? false,
    };
    for (const one of [name, ...aliases]) add(one, meaning);
  }
  addStates(dataset, add);
  addPeople(dataset, add);
  for (const { id, name, aliases } of dataset.places.values()) {
    const state = holderToday(dataset, id);
    for (const one of [name, ...(aliases ?? [])]) add(one, { type: "place", name, state });
  }
  const words = wordsOf(entries.map(([name]) => name));
  for (const [i, [name, meaning]] of entries.entries()) insert(root, words[i]!, name, meaning);
  const ids = new Map<string, string>();
  for (const [id, code] of codes) if (!ids.has(code) || dataset.states.get(id)!.id.toUpperCase() === code) ids.set(code, id);
  const capitals = new Map<string, string>();
  for (const id of dataset.states.keys()) {
    const last = dataset.state(id)?.capitals?.at(-1)?.name;
    if (last) capitals.set(id, last === "Peking" ? "Beijing" : last);
  }
  return { root, codes, ids, states: dataset.states, capitals };
});

function codeOf({ id, codes }: StateHead): string {
  return codes.findLast(({ system }) => system === "iso3")?.code ?? id.toUpperCase();
}

function insert(root: Node, words: readonly string[], name: string, meaning: Meaning): void {
  if (words.length === 0) return;
  let node = root;
  for (const lower of words) {
    let next = node.next.get(lower);
    if (!next) node.next.set(lower, (next = { next: new Map() }));
    node = next;
  }
  if (node.meaning) return;
  node.meaning = meaning;
  if (/^[A-Z.]{2,6}$/.test(name)) node.exact = name;
}

function addTreaties(dataset: Dataset, add: (name: string, meaning: Meaning) => void): void {
  for (const { id, title, short, aliases, parties } of dataset.treaties.values()) {
    for (const name of [title, short, ...(aliases ?? [])])
      if (name && distinctive(name)) add(name, { type: "treaty", name, id, states: parties });
  }
  for (const { name, aliases } of NAMED_TREATIES)
    for (const one of [name, ...aliases]) add(one, { type: "treaty", name: one, id: null, states: [] });
}

/** A nickname that could mean any treaty ("2024 treaty", "comprehensive partnership treaty") is left to the rules for instruments. */
function distinctive(name: string): boolean {
  return /\p{Lu}\p{Ll}+/u.test(name.replace(/^(?:the|The|Treaty|Pact|Agreement)\s+/u, "")) && !/^\d{4} /.test(name);
}

function addStates(dataset: Dataset, add: (name: string, meaning: Meaning) => void): void {
  const heads = [...dataset.states.values()].sort((a, b) => lastDay(b) - lastDay(a));
  const own = (form: "name" | "adjective", names: (state: StateHead) => readonly (string | undefined)[]) => {
    for (const head of heads) {
      for (const name of names(head)) if (name) add(name, { type: "state", state: head.id, form });
    }
  };
  for (const [state, names] of Object.entries(OTHER_NAMES)) {
    if (!dataset.states.has(state)) continue;
    for (const name of names) add(name, { type: "state", state, form: ADJECTIVE.test(name) ? "adjective" : "name" });
  }
  own("name", ({ name }) => [name]);
  own("adjective", ({ adjective }) => [adjective]);
  own("name", ({ names }) => names.flatMap(({ name, official, aliases }) => [name, official, ...(aliases ?? [])]));
  own("adjective", ({ names }) => names.map(({ adjective }) => adjective));
  own("adjective", ({ adjective, names }) =>
    [adjective, ...names.map((one) => one.adjective)].map((one) => (one && /(?:an|i)$/.test(one) ? `${one}s` : undefined)),
  );
  for (const [prefix, state] of Object.entries(PREFIXES))
    if (dataset.states.has(state)) add(prefix, { type: "state", state, form: "adjective" });
  for (const [seat, state] of Object.entries(METONYMS)) {
    if (dataset.states.has(state)) add(seat, { type: "state", state, form: "seat", ...(CITIES.has(seat) && { place: seat }) });
  }
  for (const { id } of heads) {
    for (const capital of (dataset.state(id)?.capitals ?? []).toReversed())
      add(capital.name, { type: "state", state: id, form: "seat", place: capital.name });
  }
}

/** Endings and words of the names of peoples and their adjectives. */
const ADJECTIVE =
  /(?:[ie]sh|ch|ian|ican|ese|ns|ans|[^d]rs|oles)$|^(?:Soviet|Soviets|Philippine|Emirati|Filipino|Filipinos|Ivorian|Dutch|Czech|Turks|Britons|Spaniards)$/;

const CITIES = new Set([
  "White House",
  "Kremlin",
  "Pentagon",
  "Blue House",
  "Downing Street",
  "Seoul",
  "Kyiv",
  "Kiev",
  "Bonn",
  "Tel Aviv",
  "Beijing",
  "New Delhi",
  "Delhi",
  "Yangon",
  "Astana",
  "Islamabad",
  "Canberra",
  "Ottawa",
  "Brasilia",
  "Ankara",
  "The Hague",
  "Jerusalem",
]);

function lastDay({ statehood }: StateHead): number {
  const last = statehood?.at(-1);
  return last ? (spanOf(last)?.to.hi ?? 0) : 0;
}

function addPeople(dataset: Dataset, add: (name: string, meaning: Meaning) => void): void {
  for (const borne of borneNames(dataset)) {
    const [{ name, state, id }, ...others] = borne.bearers as readonly [Bearer, ...Bearer[]];
    const several = borne.alone !== undefined || others.length > 0;
    add(borne.name, { type: "person", name, state, id, ...(several && { borne }) });
  }
}

function holderToday(dataset: Dataset, id: string): string | null {
  const held = dataset.places.get(id)?.held?.filter(({ as, during }) => as !== "claim" && (spanOf(during)?.to.hi ?? 0) >= LATEST) ?? [];
  return held.length === 1 ? held[0]!.state : null;
}

/** A name found in a sentence: tokens `from` to `to` (after its last). */
export interface Name {
  from: number;
  to: number;
  meaning: Meaning;
}

/** The longest names in a row of words, left to right, each beginning with a capital, or with one of a few particles. */
export function namesIn(gazetteer: Gazetteer, tokens: readonly { text: string; lower: string }[]): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!.text.charCodeAt(0);
    if (!isCapital(first) && first < 192 && !PARTICLES.has(tokens[i]!.text)) continue;
    let node: Node | undefined = gazetteer.root;
    let found: Name | undefined;
    for (let j = i; j < tokens.length && j < i + 16; j++) {
      node = node.next.get(tokens[j]!.lower);
      if (!node) break;
      if (node.meaning && (!node.exact || spelled(tokens, i, j) === node.exact)) found = { from: i, to: j + 1, meaning: node.meaning };
    }
    if (!found) continue;
    names.push(found);
    i = found.to - 1;
  }
  return names;
}

/** Words in lower case with which a family name may begin: "de Gaulle". */
const PARTICLES = new Set(["de", "von", "van", "bin", "el", "al"]);

const isCapital = (code: number) => code >= 65 && code <= 90;

function spelled(tokens: readonly { text: string }[], from: number, to: number): string {
  return from === to
    ? tokens[from]!.text
    : tokens
        .slice(from, to + 1)
        .map(({ text }) => text)
        .join("");
}
