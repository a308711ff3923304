import { editDistance } from "../../base/id.js";
import type { Dataset } from "../../engine/dataset.js";
import { detailOf, type Entry, lettersIn, type SearchIndex, type SearchKind, searchIndex, soughtForm } from "./search-index.js";

export interface SearchResult {
  kind: SearchKind;
  id: string;
  name: string;
  /** What sets it apart, in a few words. */
  detail: string;
  /** The text under which it was found. */
  matched: string;
}

export interface SearchAnswer {
  q: string;
  results: SearchResult[];
}

interface Hit {
  entry: Entry;
  matched: string;
  score: number;
}

/** How well a text fits, best first. */
const FITS = { whole: 100, begins: 85, wordsOfOne: 70, words: 55, beginnings: 45, treatyOfTwo: 80, near: 20 };
/** What an id or the usual name is worth more than an alias. */
const USUAL = 3;
const KINDS: Record<SearchKind, number> = { state: 5, treaty: 4, meeting: 3, person: 2, place: 1 };

/** The longest text that is sought, in characters, and the most words of it. */
const LONGEST = 120;
const MOST_WORDS = 12;

/**
 * States, treaties, meetings, people and places by name, best first: by their names through time, aliases, adjectives and codes. Marks and case
 * do not count; words may stand in any order and be broken off. Two states find the treaties of the two. What is misspelled finds what is
 * nearest, where nothing else is found.
 */
export function search(dataset: Dataset, q: string, limit: number): SearchAnswer {
  const index = searchIndex(dataset);
  const sought = soughtForm(q.slice(0, LONGEST));
  const words = sought.split(" ").filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return { q, results: [] };
  const found = [...fitting(index, sought, words), ...treatiesOfTwo(dataset, index, words)];
  const hits = found.length > 0 ? found : misspelled(index, words);
  const best = new Map<Entry, Hit>();
  for (const hit of hits) if (hit.score > (best.get(hit.entry)?.score ?? -1)) best.set(hit.entry, hit);
  const results = [...best.values()]
    .sort((a, b) => b.score - a.score || b.entry.year - a.entry.year || a.entry.name.length - b.entry.name.length || compared(a, b))
    .slice(0, limit)
    .map(({ entry, matched }) => ({ kind: entry.kind, id: entry.id, name: entry.name, detail: detailOf(dataset, entry), matched }));
  return { q, results };
}

function compared(a: Hit, b: Hit): number {
  return a.entry.id < b.entry.id ? -1 : 1;
}

/** The entries in which every word sought begins a word. */
function fitting(index: SearchIndex, sought: string, words: readonly string[]): Hit[] {
  const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
  let places = [...beginning(index, longest!)];
  for (const word of others) {
    const own = beginning(index, word);
    places = places.filter((place) => own.has(place));
  }
  return places.map((place) => {
    const entry = index.entries[place]!;
    let [score, matched] = [0, entry.name];
    for (const term of entry.terms) {
      const usual = term.folded === sought && (term.text === entry.id || term.text === entry.name) ? USUAL : 0;
      const fit = fitOf(term.folded, term.words, sought, words) + usual;
      if (fit > score) [score, matched] = [fit, term.text];
    }
    if (score === 0) score = words.every((word) => entry.words.has(word)) ? FITS.words - 5 : FITS.beginnings - 5;
    return { entry, matched, score: score + KINDS[entry.kind] / 10 };
  });
}

function fitOf(folded: string, own: readonly string[], sought: string, words: readonly string[]): number {
  if (folded === sought) return FITS.whole;
  if (folded.startsWith(sought)) return FITS.begins - Math.min(10, (folded.length - sought.length) / 10);
  if (words.every((word) => own.includes(word))) return FITS.wordsOfOne - Math.min(5, own.length - words.length);
  return words.every((word) => own.some((one) => one.startsWith(word))) ? FITS.words - Math.min(5, own.length - words.length) : 0;
}

/** Where words stand that begin so. */
function beginning({ words, places }: SearchIndex, start: string): Set<number> {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const found = new Set<number>();
  for (let at = low; at < words.length && words[at]!.startsWith(start); at++) for (const place of places.get(words[at]!)!) found.add(place);
  return found;
}

/** The treaties of two states, where the words name two. */
function treatiesOfTwo(dataset: Dataset, index: SearchIndex, words: readonly string[]): Hit[] {
  const named = words.filter((word) => word !== "and");
  for (let cut = 1; cut < named.length; cut++) {
    const one = index.states.get(named.slice(0, cut).join(" "));
    const other = index.states.get(named.slice(cut).join(" "));
    if (one === undefined || other === undefined || one === other) continue;
    const shared = new Set(dataset.treatiesOf(one).filter((id) => dataset.treatiesOf(other).includes(id)));
    const both = `${dataset.states.get(one)!.name} and ${dataset.states.get(other)!.name}`;
    return index.entries
      .filter(({ kind, id }) => kind === "treaty" && shared.has(id))
      .map((entry) => ({
        entry,
        matched: both,
        score: FITS.treatyOfTwo - Math.min(10, dataset.treaties.get(entry.id)!.parties.length - 2),
      }));
  }
  return [];
}

/** Each word that begins none replaced by the nearest that there is; nothing where one of them is far from all. */
function misspelled(index: SearchIndex, words: readonly string[]): Hit[] {
  if (words.length > MOST_MISSPELLED) return [];
  const meant: string[] = [];
  for (const word of words) {
    const near = beginning(index, word).size > 0 ? word : nearestWord(index, word);
    if (near === null) return [];
    meant.push(near);
  }
  return fitting(index, meant.join(" "), meant).map((hit) => ({ ...hit, score: FITS.near + hit.score / 10 }));
}

const MOST_MISSPELLED = 6;

function nearestWord({ words, letters }: SearchIndex, sought: string): string | null {
  const limit = sought.length < 3 ? 0 : Math.max(1, Math.floor(sought.length / 3));
  const own = lettersIn(sought);
  let [best, nearest]: [string | null, number] = [null, limit + 1];
  for (const [at, word] of words.entries()) {
    if (Math.abs(word.length - sought.length) >= nearest) continue;
    // An edit changes two letters at most of those that occur: where more differ, the words are further apart.
    if (bitsIn(letters[at]! ^ own) > 2 * limit) continue;
    // A first letter is seldom wrong: without it, the word must be nearer.
    const distance = editDistance(sought, word) + (word[0] === sought[0] ? 0 : 0.5);
    if (distance < nearest) [best, nearest] = [word, distance];
  }
  return best;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
