import { type Day, LATEST } from "../../base/day.js";
import { writtenDay } from "../../base/edtf.js";
import { rememberedForBoth } from "../../base/memo.js";
import { listed } from "../../base/wording.js";
import type { Dataset } from "../../engine/dataset.js";
import { endingOf } from "../../engine/ending.js";
import { entryDay, signedDay } from "../../engine/entry.js";
import { statusIn } from "../../engine/force.js";
import { endWords } from "../../engine/status.js";
import type { Timeline } from "../../engine/timeline.js";
import { PREFERRED } from "../../engine/variable.js";
import { datedProvisions, edgesOf, type Wording, wordingIn } from "../../engine/wording.js";
import { OBLIGATION_WORDS, type Obligation, type Trigger } from "../../model/index.js";
import type { Claim } from "../claim.js";
import type { Asked } from "./asked.js";
import { endedHow, wholeEnding } from "./ending-words.js";

/** A promise of a treaty as it is worded between two of its parties. */
export interface Promise {
  promisor: string;
  promisee: string;
  wording: Wording;
}

/** The promises of a treaty that concern all the states named (any, where none is), one per provision, in the wording of the day. */
export function promisesOf({ dataset }: Asked, timeline: Timeline, states: readonly string[], day: Day): readonly Promise[] {
  const then = livingDay(timeline, day);
  const held = found(dataset, timeline);
  const key = `${then} ${states.join(" ")}`;
  let promises = held.get(key);
  if (!promises) {
    if (held.size >= MOST_KEPT) held.clear();
    promises = promisesThen(dataset, timeline, states, then);
    held.set(key, promises);
  }
  return promises;
}

/** What was found of a treaty's promises, by day and states: the claims of one report ask for the same again. */
const found = rememberedForBoth<Dataset, Timeline, Map<string, readonly Promise[]>>(() => new Map());

const MOST_KEPT = 100;

function promisesThen(dataset: Dataset, timeline: Timeline, states: readonly string[], day: Day): Promise[] {
  const wanted = (a: string, b: string) =>
    states.length === 0 || (states.length === 1 ? states[0] === a || states[0] === b : states.includes(a) && states.includes(b));
  return datedProvisions(dataset, timeline).flatMap((dated) => {
    for (const { promisor, promisee } of edgesOf(timeline, dated.provision, wanted)) {
      const wording = wordingIn(timeline, dated, promisor, promisee, day, PREFERRED);
      if (wording) return [{ promisor, promisee, wording }];
    }
    return [];
  });
}

/** The day itself while the treaty lives; else its first or last day. */
function livingDay(timeline: Timeline, day: Day): Day {
  const first = entryDay(timeline, PREFERRED) ?? signedDay(timeline, PREFERRED);
  const last = (endingOf(timeline, PREFERRED)?.day ?? LATEST) - 1;
  return Math.max(Math.min(first, last), Math.min(day, last));
}

/** The kinds of promises, in words, once each: `defense, consultation and nonaggression`. */
export function kindsIn(promises: readonly Promise[]): string {
  return listed([...new Set(promises.map(({ wording }) => OBLIGATION_WORDS[wording.provision.obligation]))]);
}

/** How the treaty stood on the day of the report, where that qualifies what it promises; empty while it was in force. */
export function standingWords(asked: Asked, timeline: Timeline): string {
  const { published } = asked;
  const ending = wholeEnding(timeline);
  const day = Math.min(published, LATEST - 1);
  switch (statusIn(timeline, day, PREFERRED)) {
    case "in-force":
      return "";
    case "suspended":
      return "it was suspended at the time";
    case "ended":
      return `the treaty had ended: it ${ending ? endedHow(asked, timeline, ending, true) : endWords(timeline)}`;
    case "unsigned":
      return `it was signed only on ${writtenDay(signedDay(timeline, PREFERRED))}`;
    case "signed": {
      const entry = entryDay(timeline, PREFERRED);
      const on = published >= LATEST ? "" : ` on ${writtenDay(published)}`;
      return entry === null
        ? "it is signed and not in force"
        : `it was signed and not yet in force${on} (in force from ${writtenDay(entry)})`;
    }
  }
}

/** The kind of promise that words mean: "the automatic military intervention clause" is defense; null where they name none. */
export function obligationIn(words: string): Obligation | null {
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The kind of promise that a claim's words mean: their own, else, for "this clause", that of the clause or promise which the document named last before. */
export function clauseIn({ document }: Asked, claim: Claim, words: string): Obligation | null {
  const own = obligationIn(words);
  if (own !== null || !THAT.test(words)) return own ?? obligationIn(claim.quote);
  const claims = document.claims ?? [];
  const here = firstFrom(claims, claim.start);
  for (let i = here - 1; i >= Math.max(0, here - NEAR); i--) {
    const one = claims[i]!;
    if (one.kind === "provision" && one.obligation !== "other") return one.obligation;
    const named = one.kind === "termination" ? one.instrument : one.kind === "relation" ? one.to : "";
    const kind = CLAUSE.test(named) ? obligationIn(named) : null;
    if (kind !== null) return kind;
  }
  return obligationIn(claim.quote);
}

/** How many claims back a clause may have been named. */
const NEAR = 100;

/** The first of claims in the order of the text that begins at a place or behind it. */
function firstFrom(claims: readonly Claim[], start: number): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A part of a treaty. */
export const CLAUSE = /\b(?:clause|article|provision|commitment|guarantee)s?\b/i;
const THAT =
  /^(?:(?:the|this|that|these|those|such(?: an?)?|same|its)\s+)*(?:clause|article|provision|commitment|guarantee|promise|pledge)s?$/i;

const KINDS: readonly (readonly [RegExp, Obligation])[] = [
  [/non-?\s?aggression/i, "nonaggression"],
  [/neutral/i, "neutrality"],
  [/contrary|hostile alliance|alliances? (?:aimed|directed) against/i, "no-contrary-alliance"],
  [
    /interven|assist|mutual (?:defen[cs]e|support|aid|help)|defen[cs]e|military (?:support|aid|help)|come to (?:the|its|each other)|if (?:\w+ )*attacked/i,
    "defense",
  ],
  [/consult|contact/i, "consultation"],
  [/military(?:[ -]technical)? cooperation/i, "military-cooperation"],
  [/econom|trade/i, "economic-cooperation"],
];

/** The triggers that words of a claim mean; empty where they name none. */
export function triggersIn(words: string | null): Trigger[] {
  if (words === null) return [];
  const text = words.replaceAll(/[_-]/g, " ").toLowerCase();
  const threatened = /threat|danger|menace/.test(text);
  const found: Trigger[] = [];
  if (threatened) found.push("threat");
  if (/cris[ie]s|emergenc|tension/.test(text)) found.push("crisis");
  if (!threatened && /attack|aggress|invad|invasion|armed/.test(text)) found.push("armed-attack");
  if (/\bwar\b|hostilit/.test(text)) found.push("war");
  return found;
}

/** Whether a promise can be called by one of the triggers claimed; attack and war are told apart by no report. */
export function isCalledBy(claimed: readonly Trigger[], recorded: readonly Trigger[]): boolean {
  if (claimed.length === 0) return true;
  const wide = new Set(claimed.flatMap((one): Trigger[] => (one === "armed-attack" || one === "war" ? ["armed-attack", "war"] : [one])));
  return recorded.some((one) => wide.has(one));
}
