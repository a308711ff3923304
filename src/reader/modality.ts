import type { Clause } from "./chunks/assemble.js";
import { type Unit, wordAt } from "./chunks/unit.js";
import type { Modality } from "./claim.js";

/** Words before a verb or noun that say how it is put, by their lemma. The nearest to it decides; a negation goes before all. */
const DENIES = new Set(
  "not never no n't neither nor without refuse decline fail unable deny dismiss reject stall rule halt block oppose stop prevent avoid exclude delay cannot unlikely impossible".split(
    " ",
  ),
);
const PLANS = new Set(
  "will would shall 'll plan expect schedule due intend set aim prepare upcoming forthcoming planned proposed scheduled expected pledge vow promise agree await future next arrange announce slate poise begin".split(
    " ",
  ),
);
const OPENS = new Set(
  "may might could can should must consider hope want seek wish possible potential propose urge call discuss whether if unless offer ready willing demand push press ask invite suggest mull weigh eager if prospect bid try attempt threaten possibly perhaps likely open explore ponder request proposal need".split(
    " ",
  ),
);

/** Nouns that say so as the verbs do. */
const HOPES = new Set("hope plan bid prospect proposal request offer possibility".split(" "));

/** Qualities of a noun that is to come. */
const BEFORE_NOUNS = new Set("next future upcoming forthcoming possible potential".split(" "));

/** Verbs after which a planned or possible thing is only reported: "agreed to sign" is planned, "agreed" alone is not. */
const NEEDS_TO = new Set(
  "pledge vow promise agree plan expect schedule intend set aim prepare arrange announce due slate poise want hope seek wish offer ready refuse decline fail unable begin try attempt need propose urge call ask invite consider discuss threaten".split(
    " ",
  ),
);

/**
 * How a claim is put, from the words between its subject and its anchor and from the qualities of a noun: asserted where nothing says
 * otherwise. `subject` is the index of the unit that acts, or a little before the anchor where none is known.
 */
export function modalityOf({ units }: Clause, anchor: number, subject: number): Modality {
  // "invited him to visit": who is asked stands between the verb and what is asked.
  const asked = wordAt(units, anchor - 1) === "to" && subject >= anchor - 3 ? 5 : 0;
  const from = Math.max(0, Math.min(subject + 1, anchor) - asked, anchor - 9);
  let found: Modality = "asserted";
  let denied = false;
  for (let k = anchor - 1; k >= from; k--) {
    const unit = units[k]!;
    if (unit.type !== "word") continue;
    const { lemma, lower, pos } = unit.token;
    if (/^[;:]$/.test(lower)) break;
    if ((pos === "ADP" && anchor - k > 5) || (pos === "NOUN" && !HOPES.has(lemma))) continue;
    if (BEFORE_NOUNS.has(lower) && !(anchor - k <= 3 && nounAt(units, anchor))) continue;
    if (lower === "yet" && toBetween(units, k, anchor)) denied = !denied;
    else if (DENIES.has(lower) || (DENIES.has(lemma) && governs(units, k, anchor))) denied = !denied;
    else if (found === "asserted" && weighs(units, k, anchor, lemma, lower, PLANS)) found = "planned";
    else if (found === "asserted" && weighs(units, k, anchor, lemma, lower, OPENS)) found = "possible";
  }
  if (found === "asserted" && !denied && (infinitiveAhead(units, anchor) || arrangedAfter(units, anchor))) found = "planned";
  if (conditional(units, from)) found = found === "asserted" ? "possible" : found;
  return denied ? "denied" : found;
}

/** "to be signed", "is to visit". */
function infinitiveAhead(units: readonly Unit[], anchor: number): boolean {
  const [before, second] = [wordAt(units, anchor - 1), wordAt(units, anchor - 2)];
  return (before === "be" && second === "to") || (before === "to" && /^(?:is|are|was|were|about)$/.test(second));
}

/** "a summit set for April", "talks scheduled Monday", "a meeting to be held". */
function arrangedAfter(units: readonly Unit[], anchor: number): boolean {
  const noun = units[anchor]!;
  if (noun.type !== "word" || noun.token.pos !== "NOUN") return false;
  for (let k = anchor + 1; k <= anchor + 4; k++) {
    const unit = units[k];
    if (unit?.type === "party" && /^(?:between|with|of)$/.test(unit.prep ?? "")) continue;
    if (unit?.type !== "word" || /^[,.;]$/.test(unit.token.text)) return false;
    if (/^(?:set|scheduled|planned|slated|due|expected)$/.test(unit.token.lower)) return true;
    const next = units[k + 1];
    if (unit.token.lower === "to" && next?.type === "word" && next.token.lower === "be") return true;
  }
  return false;
}

function governs(units: readonly Unit[], k: number, anchor: number): boolean {
  const unit = units[k]!;
  if (unit.type !== "word" || unit.token.pos === "NOUN") return false;
  return !NEEDS_TO.has(unit.token.lemma) || toBetween(units, k, anchor);
}

function weighs(units: readonly Unit[], k: number, anchor: number, lemma: string, lower: string, words: ReadonlySet<string>): boolean {
  if (!words.has(lemma) && !words.has(lower)) return false;
  return !NEEDS_TO.has(lemma) || toBetween(units, k, anchor) || adjacentNoun(units, k, anchor);
}

function toBetween(units: readonly Unit[], k: number, anchor: number): boolean {
  for (let j = k + 1; j < anchor && j < k + 5; j++) {
    const unit = units[j]!;
    if (unit.type === "word" && (unit.token.lower === "to" || unit.token.lower === "for" || unit.token.lower === "on")) return true;
  }
  return false;
}

/** "a scheduled visit", "arranging a meeting": the word qualifies or governs the noun closely. */
function adjacentNoun(units: readonly Unit[], k: number, anchor: number): boolean {
  const noun = units[anchor]!;
  return anchor - k <= (/ed$|ing$/.test(wordAt(units, k)) ? 5 : 3) && noun.type === "word" && noun.token.pos === "NOUN";
}

const nounAt = (units: readonly Unit[], k: number): boolean => {
  const unit = units[k];
  return unit?.type === "word" && unit.token.pos === "NOUN";
};

function conditional(units: readonly Unit[], from: number): boolean {
  for (let k = from - 1; k >= Math.max(0, from - 4); k--) {
    const unit = units[k]!;
    if (unit.type === "word" && /^(?:if|whether|unless)$/.test(unit.token.lower)) return true;
  }
  return false;
}
