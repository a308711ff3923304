import { civilDate } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Claim, Links, StateCode } from "../claim.js";
import type { CheckDocument } from "./asked.js";
import { BARE } from "./ground.js";
import { meantBy } from "./linking.js";
import { namedTreaty, stateIdOf, statesNamedIn, wordsOf } from "./naming.js";
import { CLAUSE } from "./promise.js";
import { sentenceAt } from "./sentence.js";

/** What a document has called a treaty so far. */
interface Naming {
  words: string;
  /** Null where the dataset has none that it could be. */
  id: string | null;
  /** The states given with it. */
  states: readonly string[];
  /** Whether a date or year of its own told which it is. */
  sure: boolean;
}

/**
 * The claims of a document with the treaties that their words mean in it, in the order of the text: "the treaty" alone is the last one that the claims
 * named; words that a date once tied to a treaty mean it throughout; and where the sentence names states that the linked treaty has no part in ("when
 * the Soviet Union broke up"), the link is that of a treaty of theirs, or none. A document's text is needed for the sentences; without it they are the quotations.
 */
export function settledLinks(dataset: Dataset, claims: readonly Claim[], document: CheckDocument): Claim[] {
  const told: Naming[] = [];
  const pairs = pairsIn(dataset, claims);
  return claims.map((claim) => {
    const parts = instrumentsOf(claim);
    if (parts.length === 0) return claim;
    const links: Links = { ...claim.links };
    const scene: Scene = {
      states: statesNamedIn(dataset, document.text === undefined ? claim.quote : sentenceAt(document.text, claim)),
      pairs,
    };
    for (const part of parts) {
      const ids = settled(dataset, part, scene, told, document.published);
      if (ids.length > 0) links[part.key] = [...ids];
      else delete links[part.key];
    }
    if (links.from && links.to && links.to.length === 1 && links.from.join() === links.to.join()) dropSame(claim, links);
    for (const { key, words, parties, year } of parts.toReversed()) {
      const [id = null, ...more] = links[key] ?? [];
      const states = parties.flatMap((code) => stateIdOf(dataset, code) ?? []);
      if (more.length === 0 && (id !== null ? !CLAUSE.test(words) : ONE.test(words)))
        told.push({ words: plain(words), id, states, sure: id !== null && year !== null });
    }
    if (told.length > MOST_TOLD) told.splice(0, told.length - MOST_TOLD);
    return { ...claim, links };
  });
}

/** How many namings a document keeps in mind. */
const MOST_TOLD = 100;

type Key = "instrument" | "from" | "to";

/** One instrument of a claim: its words, the states given with it, and the year that its date or its words give. */
interface Part {
  key: Key;
  words: string;
  ids: readonly string[];
  parties: readonly StateCode[];
  year: number | null;
}

function instrumentsOf(claim: Claim): Part[] {
  const part = (key: Key, words: string | null, parties: readonly StateCode[], date: string | null = null): Part[] =>
    words === null ? [] : [{ key, words, ids: claim.links[key] ?? [], parties, year: yearIn(words, claim.quote) ?? yearOf(date) }];
  switch (claim.kind) {
    case "signature":
      return part("instrument", claim.instrument, claim.parties, claim.date);
    case "provision":
      return part("instrument", claim.instrument, claim.parties);
    case "relation":
      return [...part("from", claim.from, claim.parties), ...part("to", claim.to, claim.parties)];
    case "termination":
    case "ratification":
    case "accession":
      return part("instrument", claim.instrument, claim.by);
    case "in-force":
      return part("instrument", claim.instrument, []);
    default:
      return [];
  }
}

/** A later instrument is not the one that it bears on: which of the two ends is wrongly linked depends on what is said. */
function dropSame(claim: Claim, links: Links): void {
  if (claim.kind === "relation" && claim.relation === "renews") return;
  if (claim.kind === "relation" && (claim.relation === "revives" || claim.relation === "omits")) delete links.to;
  else delete links.from;
}

function settled(dataset: Dataset, part: Part, scene: Scene, told: readonly Naming[], published: string | null): readonly string[] {
  const { key, words, ids, parties, year } = part;
  const own = parties.flatMap((code) => stateIdOf(dataset, code) ?? []);
  const fits = ({ id, states }: Naming) => {
    const held = id === null ? states : (namedTreaty(dataset).get(id)?.parties ?? []);
    return own.every((state) => held.includes(state));
  };
  if (year !== null) return dated(dataset, part, own, scene, published);
  if (key === "to" && CLAUSE.test(words)) return [];
  const bare = BARE.test(words) || (ids.length === 0 && /\bdocument\b/i.test(words));
  const meant = told.findLast((one) => (bare || (one.sure && one.words === plain(words))) && fits(one));
  if (!meant) return ids;
  return meant.id === null ? [] : [meant.id];
}

/** Words with a year: the treaty of that year of the states given, else of those in the sentence, else of the pair of which the document tells most. */
function dated(
  dataset: Dataset,
  { words, ids, year }: Part,
  own: readonly string[],
  scene: Scene,
  published: string | null,
): readonly string[] {
  const named = new Set([...own, ...statesNamedIn(dataset, words)]);
  if (named.size >= 2) return ids;
  const inSentence = scene.states.filter((state) => !named.has(state));
  const has = (id: string, state: string) => namedTreaty(dataset).get(id)?.parties.includes(state) ?? false;
  if (ids.length > 0 && inSentence.every((state) => ids.some((id) => has(id, state)))) return ids;
  const pairs = [[...named, ...inSentence], ...inSentence.flatMap((state) => scene.pairs.filter((pair) => pair.includes(state)))];
  for (const pair of pairs) {
    if (pair.length < 2 || ![...named].every((state) => pair.includes(state))) continue;
    const found = meantBy(dataset, words, pair, year, published).ids;
    if (found.length > 0) return found;
  }
  return ids.filter((id) => inSentence.length === 0 || inSentence.some((state) => has(id, state)));
}

/** One treaty, and no clause of it. */
const ONE =
  /^(?!.*\b(?:clause|article|provision|commitment|guarantee)s?\b).*\b(?:treaty|pact|agreement|accord|deal|convention|protocol|memorandum)\b/i;

/** What else tells which treaty is meant: the states of its sentence, and the pairs of states of the document. */
interface Scene {
  states: readonly string[];
  pairs: readonly (readonly string[])[];
}

/** The pairs of states between which the claims of a document have something, each once. */
function pairsIn(dataset: Dataset, claims: readonly Claim[]): string[][] {
  const pairs = new Map<string, string[]>();
  for (const claim of claims) {
    if (!("parties" in claim) || claim.parties.length !== 2) continue;
    const ids = claim.parties.flatMap((code) => stateIdOf(dataset, code) ?? []);
    pairs.set(ids.toSorted().join(" "), ids);
  }
  return [...pairs.values()];
}

/** The words by which a treaty is called, without articles and case. */
function plain(words: string): string {
  return wordsOf(words)
    .filter((word) => !/^(?:the|a|an|this|that)$/.test(word))
    .join(" ");
}

/** The year in the words of an instrument, or that follows them in the quotation: "the treaty of 1961". */
export function yearIn(words: string, quote: string): number | null {
  const own = /\b(1[5-9]\d\d|20\d\d)\b/.exec(words)?.[1];
  if (own !== undefined) return Number(own);
  const at = quote.indexOf(words);
  const next = at < 0 ? null : /^\W{0,2}\s*(?:of|from|signed in|concluded in)\s+(1[5-9]\d\d|20\d\d)\b/.exec(quote.slice(at + words.length));
  return next ? Number(next[1]) : null;
}

function yearOf(date: string | null): number | null {
  const days = date === null ? null : spanOf(date);
  if (!days) return null;
  const [from, to] = [civilDate(days.from.lo).year, civilDate(days.to.hi).year];
  return from === to ? from : null;
}
