import { type Day, LATEST } from "../../base/day.js";
import { spanOf, whenOf, writtenDate, writtenDay } from "../../base/edtf.js";
import { hull, type Interval, overlaps } from "../../base/interval.js";
import { remembered } from "../../base/memo.js";
import type { Dataset } from "../../engine/dataset.js";
import { type Timeline, timelineOf } from "../../engine/timeline.js";
import type { Claim, When } from "../claim.js";
import { meantBy } from "./linking.js";
import { stateIdOf, statesNamedIn } from "./naming.js";
import { sentenceAt } from "./sentence.js";

/** What is known of the document beside the claim. `claims`: all of its claims, from which a claim takes what it leaves unsaid. */
export interface CheckDocument {
  /** ISO day of publication, or null. */
  published: string | null;
  claims?: readonly Claim[];
  /** Its text, in which the offsets of the claims count. */
  text?: string;
}

/** What every check is asked with. */
export interface Asked {
  dataset: Dataset;
  /** The last day of the publication's date; the end of time where it is not known. */
  published: Day;
  document: CheckDocument;
  /** The states that the claim's sentence names, where the document's text is given. */
  named: readonly string[];
}

export function askedOf(dataset: Dataset, document: CheckDocument, claim: Claim): Asked {
  const when = document.published === null ? null : whenOf(document.published);
  const named = document.text === undefined ? [] : statesNamedIn(dataset, sentenceAt(document.text, claim));
  return { dataset, published: when?.hi ?? LATEST, document, named };
}

/** The first day of which the record can know nothing: what is dated later may be so though it is not there. */
export function recordEnds({ dataset }: Asked): Day {
  return whenOf(dataset.info.asOf ?? "")?.hi ?? hull(spanOf(dataset.info.covers)!).to;
}

/** The days that a claim's date means; null where it gives none or none that can be read. */
export function daysOf(date: When): Interval | null {
  const span = date === null ? null : spanOf(date);
  return span && hull(span);
}

/** Whether a day or stretch lies in the claim's time; a claim without a date leaves it open, and so agrees. */
export function agrees(claimed: Interval | null, recorded: Interval): boolean {
  return claimed === null || overlaps(claimed, recorded);
}

/** The states of a claim as the dataset has them; codes that it does not know are left out. */
export function statesOf({ dataset }: Asked, codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => stateIdOf(dataset, code)).filter((id) => id !== null))];
}

/**
 * The treaties that an instrument of a claim means: those that the reader linked; else what the words and parties say; else with the parties
 * that the document gives the same words, or else the pair of states of which it says most.
 */
export function meantIn(
  asked: Asked,
  words: string | null,
  linked: readonly string[] | undefined,
  parties: readonly string[],
  year: number | null = null,
): string[] {
  const known = (linked ?? []).filter((id) => asked.dataset.treaties.has(id));
  if (known.length > 0) return known;
  if (words === null) return [];
  const { published } = asked.document;
  const own = meantBy(asked.dataset, words, parties, year, published).ids;
  if (own.length > 0 || parties.length >= 2) return [...own];
  for (const pair of pairsNear(asked, words)) {
    if (parties.every((state) => pair.includes(state))) {
      const found = meantBy(asked.dataset, words, pair, year, published).ids;
      if (found.length > 0) return [...found];
    }
  }
  return [];
}

/**
 * Pairs of states of the document: first those of claims that use the same words, then the one that it names most often. A sentence that names states
 * means no treaty in which none of them has a part.
 */
function pairsNear({ dataset, document, named }: Asked, words: string): string[][] {
  if (!document.claims) return [];
  const { byWords, most } = pairsOf(document.claims);
  const same = byWords.get(words) ?? [];
  const pairs = most ? [...same, most] : same;
  const said = (pair: readonly string[]) => pair.filter((code) => named.includes(stateIdOf(dataset, code) ?? "")).length;
  return pairs.filter((pair) => named.length === 0 || said(pair) > 0).sort((a, b) => said(b) - said(a));
}

/** The pairs of states that a document's claims name: by the words for their instrument, each once and a few at most, and the one named most often. */
const pairsOf = remembered((claims: readonly Claim[]): { byWords: ReadonlyMap<string, string[][]>; most: string[] | null } => {
  const counts = new Map<string, number>();
  const byWords = new Map<string, string[][]>();
  for (const claim of claims) {
    if (!("parties" in claim) || claim.parties.length !== 2) continue;
    const key = [...claim.parties].sort().join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!("instrument" in claim) || claim.instrument === null) continue;
    const pairs = byWords.get(claim.instrument) ?? [];
    if (pairs.length < MOST_PAIRS && !pairs.some((pair) => pair.join() === claim.parties.join())) pairs.push(claim.parties);
    byWords.set(claim.instrument, pairs);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return { byWords, most: most ? most[0].split(" ") : null };
});

const MOST_PAIRS = 100;

/** The timeline of a treaty of the dataset, by the record of today. */
export function timelineFor({ dataset }: Asked, id: string): Timeline | null {
  const treaty = dataset.treaty(id);
  return treaty ? timelineOf(dataset, treaty) : null;
}

/** What to add where a text became public only after the report: a secret clause. */
export function publishedLater({ published }: Asked, date: string | undefined): string {
  if (date === undefined) return "";
  const when = whenOf(date);
  if (when === null) return "; when it became public is not known";
  return when.lo > published ? `; public only since ${writtenDate(date)}` : "";
}

/** What to add where a fact came later than the report: it could not know. */
export function afterwards({ published }: Asked, day: Day): string {
  return day > published ? ` (after the report of ${writtenDay(published)})` : "";
}
