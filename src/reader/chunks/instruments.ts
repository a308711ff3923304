import { INSTRUMENT_MODIFIERS, INSTRUMENT_NOUNS, LOOSE_INSTRUMENT_NOUNS } from "../lexicon/instruments.js";
import { numberOf } from "../lexicon/numbers.js";
import type { Meaning } from "../names/gazetteer.js";
import type { Token } from "../text/language.js";
import type { InstrumentUnit, PartyUnit, Unit } from "./unit.js";
import { statesOf } from "./unit.js";

/** Nouns for a part of a treaty. */
const PARTS = new Set(["clause", "article"]);

/** Joins the words of a treaty's name to one unit: its noun with all that stands before it and what "of" and "on" add. */
export function joinInstruments(units: readonly Unit[], tokens: readonly Token[]): Unit[] {
  const joined: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const head = unit.type === "word" ? headOf(unit.token, units[i + 1]) : null;
    if (!head || isVerb(head, joined.at(-1), units[i + 1])) {
      joined.push(unit);
      continue;
    }
    const before: Unit[] = [];
    while (joined.length > 0 && before.length < 12 && belongsBefore(joined.at(-1)!, joined.at(-2), before, tokens))
      before.unshift(joined.pop()!);
    while (before.length > 0 && startsNothing(before[0]!)) joined.push(before.shift()!);
    const last = PARTS.has(head) ? i : tailOf(units, i);
    joined.push(build(head, before, units.slice(i, last + 1), tokens));
    i = last;
  }
  return joined;
}

/** A treaty that its name alone means. */
export function namedTreaty(from: number, to: number, words: string, meaning: Meaning & { type: "treaty" }): InstrumentUnit {
  return {
    type: "instrument",
    from,
    to,
    prep: null,
    words,
    head: "treaty",
    year: null,
    ids: meaning.id ? [meaning.id] : [],
    named: true,
    // A treaty of many states says little about whom a sentence means.
    states: meaning.states.length <= 8 ? [...meaning.states] : [],
    plural: false,
    count: null,
    definite: true,
    loose: false,
    part: false,
    qualities: words.toLowerCase().split(/[\s-]+/),
    reference: false,
  };
}

function headOf(token: Token, next: Unit | undefined): string | null {
  if (token.pos !== "NOUN" && token.pos !== "PROPN") return null;
  const noun = singular(token.lower);
  if (!INSTRUMENT_NOUNS.has(noun) && !LOOSE_INSTRUMENT_NOUNS.has(noun) && !PARTS.has(noun)) return null;
  // "treaty obligations", "convention center": the noun only qualifies the next.
  if (
    next?.type === "word" &&
    next.token.pos === "NOUN" &&
    !INSTRUMENT_NOUNS.has(singular(next.token.lower)) &&
    !LOOSE_INSTRUMENT_NOUNS.has(singular(next.token.lower))
  ) {
    return null;
  }
  if (next?.type === "word" && (next.token.pos === "NOUN" || next.token.pos === "PROPN")) {
    return INSTRUMENT_NOUNS.has(singular(next.token.lower)) || LOOSE_INSTRUMENT_NOUNS.has(singular(next.token.lower)) ? null : noun;
  }
  return noun;
}

/** "Chile and Peru plan to sign": what could name a paper is a verb after those who act. */
function isVerb(head: string, before: Unit | undefined, next: Unit | undefined): boolean {
  if (!LOOSE_INSTRUMENT_NOUNS.has(head) || before?.type !== "party" || before.possessive || before.adjectival) return false;
  return next?.type === "word" && /^(?:to|PART)$/.test(next.token.lower);
}

function singular(word: string): string {
  if (word === "memoranda" || word === "memorandums") return "memorandum";
  if (word === "treaties") return "treaty";
  return word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

const QUOTE = /^["“”'`’‘]+$/;

function belongsBefore(unit: Unit, previous: Unit | undefined, taken: readonly Unit[], tokens: readonly Token[]): boolean {
  if (taken.length > 0 && taken[0]!.type === "word" && taken[0]!.token.pos === "DET") return false;
  if (unit.type === "date") {
    const startsWithArticle = tokens[unit.from]!.lower === "the" || /^(?:a|an|its|their|the)$/.test(tokens[unit.from - 1]?.lower ?? "");
    return startsWithArticle || (unit.date.bound === "in" && unit.prep === null);
  }
  if (unit.type === "party")
    return (
      unit.adjectival ||
      unit.possessive ||
      unit.members.every(({ organisation }) => organisation !== null) ||
      (unit.prep === null && followsClosely(unit, taken[0]))
    );
  if (unit.type !== "word") return false;
  const { token } = unit;
  if (QUOTE.test(token.text)) return taken.length > 0 && previous !== undefined;
  if (token.lower === "'s" || token.lower === "'") return true;
  if (token.text === "-" || token.text === "/") return true;
  if (token.pos === "VERB") return /(?:ed|ing|en|ten|wn)$/.test(token.lower) && PARTICIPLES.has(token.lower);
  if (token.lower === "and")
    return (
      taken.length > 0 &&
      previous?.type === "word" &&
      previous.token.pos === "NOUN" &&
      taken[0]!.type === "word" &&
      INSTRUMENT_MODIFIERS.has((taken[0]! as { token: Token }).token.lower) &&
      INSTRUMENT_MODIFIERS.has(previous.token.lower)
    );
  if (token.text === ",") return false;
  return /^(?:ADJ|NOUN|NUM|PROPN|DET|ADV)$/.test(token.pos) && !NOT_BEFORE.has(token.lower);
}

const PARTICIPLES = new Set(
  "signed proposed planned expired sweeping landmark existing pending binding lasting renewed revised updated written signed agreed limited wide-ranging far-reaching standing abolished cooperating".split(
    " ",
  ),
);
const NOT_BEFORE = new Set(
  "amends bans limits covers replaces allows permits requires grants then also already not never however therefore ago earlier later today yesterday tomorrow further instead moreover meanwhile previously here there still now soon ever only just".split(
    " ",
  ),
);

function followsClosely(unit: PartyUnit, next: Unit | undefined): boolean {
  return (
    (next === undefined || (next.type === "word" && next.token.pos !== "DET")) &&
    unit.members.length > 1 &&
    unit.members.every(({ by }) => by === "name" || by === "adjective" || by === "seat")
  );
}

/** Words that cannot begin a treaty's name. */
function startsNothing(unit: Unit): boolean {
  return (
    unit.type === "word" &&
    (QUOTE.test(unit.token.text) ||
      unit.token.lower === "'s" ||
      unit.token.text === "-" ||
      unit.token.pos === "ADV" ||
      unit.token.lower === "and")
  );
}

/** How far "of friendship, cooperation and mutual assistance" or "on military cooperation" goes: the index of its last unit. */
function tailOf(units: readonly Unit[], i: number): number {
  const first = units[i + 1];
  if (first?.type !== "word" || !/^(?:of|on|for|governing|regarding|concerning)$/.test(first.token.lower)) return i;
  let last = i;
  for (let j = i + 2; j < Math.min(units.length, i + 14); j++) {
    const unit = units[j]!;
    if (unit.type !== "word") break;
    const { token } = unit;
    if (token.pos === "NOUN" || token.pos === "PROPN") last = j;
    else if (!(token.pos === "ADJ" || token.text === "," || token.lower === "and" || token.text === "-")) break;
    if (token.text === "," && !listGoesOn(units, j)) break;
  }
  return last;
}

function listGoesOn(units: readonly Unit[], comma: number): boolean {
  for (let j = comma + 1; j < Math.min(units.length, comma + 5); j++) {
    const unit = units[j]!;
    if (unit.type !== "word") return false;
    if (unit.token.lower === "and") return true;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(unit.token.pos) && unit.token.text !== ",") return false;
  }
  return false;
}

function build(head: string, before: readonly Unit[], own: readonly Unit[], tokens: readonly Token[]): InstrumentUnit {
  const all = [...before, ...own];
  const from = all[0]!.from;
  const to = all.at(-1)!.to;
  const noun = own[0]!.type === "word" ? own[0]!.token : tokens[from]!;
  const words = all.flatMap((unit) => (unit.type === "word" ? [unit.token] : []));
  const leading = before.flatMap((unit) => (unit.type === "word" ? [unit.token.lower] : []));
  const qualities = words.filter((token) => token !== noun && /^(?:ADJ|NOUN|PROPN|VERB)$/.test(token.pos)).map(({ lower }) => lower);
  const years = all.flatMap((unit) => (unit.type === "date" ? [unit.date.past] : []));
  const bare = head === "agreement" && noun.lower === head && before.length === 0;
  const proper = /^\p{Lu}/u.test(noun.text) && tokens[0] !== noun;
  const loose =
    bare ||
    (!proper &&
      !INSTRUMENT_NOUNS.has(head) &&
      !(head === "memorandum" ? qualities : leading).some((word) => INSTRUMENT_MODIFIERS.has(word)) &&
      !PARTS.has(head));
  const counts = before.flatMap((unit) => (unit.type === "word" && unit.token.pos === "NUM" ? [numberOf(unit.token.lower)] : []));
  const first = before[0];
  const determiner = first?.type === "word" ? first.token.lower : "";
  return {
    type: "instrument",
    from,
    to,
    prep: null,
    words: textBetween(tokens, from, to),
    head,
    year: years[0] ?? null,
    ids: [],
    named: false,
    states: [...new Set(before.flatMap((unit) => (unit.type === "party" ? statesOf(unit) : [])))],
    plural: noun.lower !== head,
    count: counts.find((count) => count !== null) ?? null,
    definite: /^(?:the|this|that|these|those|its|their|his)$/.test(determiner) || first?.type === "party",
    loose,
    part: PARTS.has(head),
    qualities,
    reference: false,
  };
}

/** The words of a stretch of tokens as they stand, on one line. */
export function textBetween(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) text += (i > from && tokens[i]!.start > tokens[i - 1]!.end ? " " : "") + tokens[i]!.text;
  return text.replace(/^(?:the|a|an)\s+/i, "").replace(/[“”"]/g, "");
}
