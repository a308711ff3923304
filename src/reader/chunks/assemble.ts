import { spanOf } from "../../base/edtf.js";
import { hull, type Interval } from "../../base/interval.js";
import { type DateExpression, datesIn } from "../dates/expression.js";
import type { Discourse } from "../discourse.js";
import { type Gazetteer, namesIn } from "../names/gazetteer.js";
import { meantBy } from "../names/meant.js";
import { isOfficeModifier, mayBeginOffice } from "../names/people.js";
import { noteSubject, referenceAt } from "../references.js";
import type { Token } from "../text/language.js";
import type { Sentence } from "../text/sentence.js";
import { joinInstruments, namedTreaty, textBetween } from "./instruments.js";
import { joinParties } from "./join-parties.js";
import { unitAt } from "./parties.js";
import type { Scene } from "./scene.js";
import type { InstrumentUnit, PartyUnit, Unit } from "./unit.js";
import { statesOf } from "./unit.js";

/** A sentence as the grammar reads it: parties, treaties, dates and places as units, all other words alone. */
export interface Clause {
  sentence: Sentence;
  units: Unit[];
}

/** Reads a sentence into units, and lets the document take note of who is named. */
export function assemble(sentence: Sentence, gazetteer: Gazetteer, discourse: Discourse, published: number | null): Clause {
  const { tokens } = sentence;
  const dates = new Map(datesIn(tokens, published, discourse.year).map((date) => [date.from, date]));
  for (const { past } of dates.values()) if (/^\d{4}/.test(past)) discourse.year = Number(past.slice(0, 4));
  const times = timesOf(dates, discourse, published);
  const found = namesIn(gazetteer, tokens);
  const ends = new Set(found.map(({ to }) => to));
  const names = new Map(
    found.flatMap((name) => meantBy(name, { tokens, ends, discourse, times }) ?? []).map((name) => [name.from, name] as const),
  );
  const scene: Scene = { tokens, names, dates, times, capitals: gazetteer.capitals, discourse, published, pair: () => pairIn(units) };
  const units: Unit[] = [];
  if (sentence.paragraph !== discourse.paragraph) {
    discourse.paragraph = sentence.paragraph;
    if (!discourse.looksBack) discourse.year = null;
  }
  // "I" and "we" mean who speaks, whom the sentence may name only at its end: then its people are met first.
  if (sentence.quoted.some((inside, i) => inside && FIRST_PERSON.has(tokens[i]!.lower))) unitsOf(scene);
  unitsOf(scene, units);
  const whole = joinInstruments(joinParties(units, discourse), tokens);
  freeSubjects(whole);
  notePair(whole, discourse);
  for (const [k, unit] of whole.entries()) {
    if (unit.type === "instrument") {
      unit.prep = prepositionBefore(whole.slice(Math.max(0, k - 3), k));
      bindParties(unit, whole, k);
      bindMeant(unit, discourse.instrument);
    }
  }
  return { sentence, units: whole };
}

/** The days of which a sentence may speak: a text of the past of its own dates and the year told before, any other of the day of publication first. */
function timesOf(dates: ReadonlyMap<number, DateExpression>, { looksBack, year }: Discourse, published: number | null): Interval[] {
  const own = [...dates.values()].flatMap(({ past }) => hullOf(past));
  const before = looksBack && year !== null ? hullOf(String(year)) : [];
  const day = published === null ? [] : [{ from: published, to: published }];
  return looksBack ? [...own, ...before, ...day] : [...day, ...own];
}

function hullOf(date: string): Interval[] {
  const span = spanOf(date);
  return span ? [hull(span)] : [];
}

/** Whether a word can begin nothing larger: no name or date begins with it, no capital, and none of the words with which parties and references begin. */
function standsAlone({ tokens, names, dates }: Scene, i: number): boolean {
  const { text, lower } = tokens[i]!;
  const code = text.charCodeAt(0);
  const small = (code >= 97 && code <= 122) || (code < 65 && text !== "-");
  return small && !BEGIN.has(lower) && !isOfficeModifier(lower) && !mayBeginOffice(lower) && !names.has(i) && !dates.has(i);
}

const BEGIN = new Set(
  (
    "the a an his her their its he she it him himself herself they them theirs i my we our each both these all either two three four five " +
    "new newly visiting former then late some senior top isolated"
  ).split(" "),
);

function wordUnit(tokens: readonly Token[], i: number): Unit {
  const token = tokens[i]!;
  if (token.text !== "-" && token.text !== "–") return { type: "word", from: i, to: i + 1, prep: null, token };
  const spaced = Number((tokens[i - 1]?.end ?? -1) < token.start) + Number((tokens[i + 1]?.start ?? Number.POSITIVE_INFINITY) > token.end);
  return { type: "word", from: i, to: i + 1, prep: null, token, spaced };
}

/** Where a dateline ends: "SEOUL – ", "MOSCOW (AP)_", "BEIJING, June 3 (Xinhua) --". */
function datelineEnd(tokens: readonly Token[]): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? ""))
    return tokens[0]?.text === "(" && tokens[2]?.text === ")" && /^\p{Lu}{2,}$/u.test(tokens[1]!.text) ? 3 : 0;
  for (let i = 1; i < Math.min(tokens.length, 14); i++) {
    const { text } = tokens[i]!;
    if (
      /^(?:[–—_]|--)$/.test(text) ||
      (text === "-" && tokens[i + 1]?.text === "-") ||
      (text === "-" && tokens[i]!.start > tokens[i - 1]!.end)
    )
      return i + (tokens[i + 1]?.text === text ? 2 : 1);
    if (text === ")" && i < 10) {
      if (!/^(?:[–—_-]|--)$/.test(tokens[i + 1]?.text ?? "")) return i + 1;
    } else if (/^(?:VERB|AUX)$/.test(tokens[i]!.pos) && /^\p{Ll}/u.test(text)) return 0;
  }
  return 0;
}

const FIRST_PERSON = new Set(["i", "we", "my", "our"]);

/** The words of a sentence as units, one after the other, each party noted by the document. */
function unitsOf(scene: Scene, units: Unit[] = []): Unit[] {
  const { tokens, discourse } = scene;
  for (let i = datelineEnd(tokens); i < tokens.length; ) {
    const unit = standsAlone(scene, i)
      ? wordUnit(tokens, i)
      : (dated(scene, i) ?? treaty(scene, i) ?? owned(scene, i) ?? referenceAt(scene, i) ?? unitAt(scene, i) ?? wordUnit(tokens, i));
    unit.prep = unit.type === "word" ? null : prepositionBefore(units);
    if (unit.type === "party") {
      takePossessive(unit, tokens);
      if (unit.prep === null && OBJECTS.has(tokens[i]!.lower) && !unit.possessive) unit.prep = "object";
      discourse.note(unit);
      noteSubject(scene, unit);
    }
    units.push(unit);
    i = unit.to;
  }
  return units;
}

/** Pronouns that are never who acts. */
const OBJECTS = new Set(["him", "them"]);

/** Takes in the `'s` behind a party's name. */
function takePossessive(unit: PartyUnit, tokens: readonly Token[]): void {
  const next = tokens[unit.to];
  if (!next) return;
  const after = tokens[unit.to + 1];
  if (next.lower === "'s") unit.to += 1;
  else if (next.lower === "'" && after?.lower === "s" && after.start === next.end) unit.to += 2;
  else if (
    next.lower === "'" &&
    after?.lower !== "'" &&
    tokens[unit.to - 1]!.lower.endsWith("s") &&
    next.start === tokens[unit.to - 1]!.end
  )
    unit.to += 1;
  else return;
  unit.possessive = true;
}

/** "his Indonesian counterpart Hassan": a person who is named, before "his" is taken alone. */
function owned(scene: Scene, i: number): Unit | null {
  return /^(?:his|her|their|its)$/.test(scene.tokens[i]!.lower) ? unitAt(scene, i) : null;
}

function dated(scene: Scene, i: number): Unit | null {
  const date: DateExpression | undefined = scene.dates.get(i);
  return date ? { type: "date", from: i, to: date.to, prep: null, date } : null;
}

function treaty(scene: Scene, start: number): InstrumentUnit | null {
  const i = /^(?:the|a)$/.test(scene.tokens[start]!.lower) ? start + 1 : start;
  const name = scene.names.get(i);
  if (name?.meaning.type !== "treaty") return null;
  let { to } = name;
  if (/^(?:treaty|agreement|pact|accord|convention)$/.test(scene.tokens[to]?.lower ?? "")) to += 1;
  return namedTreaty(start, to, textBetween(scene.tokens, i, to), name.meaning);
}

/** The preposition that governs what comes next, past articles and qualities. */
function prepositionBefore(units: readonly Unit[]): string | null {
  for (let k = units.length - 1; k >= 0 && k >= units.length - 4; k--) {
    const unit = units[k]!;
    if (unit.type !== "word") return null;
    const { pos, lower } = unit.token;
    const spoken = units[k - 1];
    // "the leaders of Russia and China": they act, nothing governs them.
    if (
      lower === "of" &&
      spoken?.type === "word" &&
      /^(?:leaders|presidents|ministers|officials|representatives|heads|governments|delegations|envoys)$/.test(spoken.token.lower)
    )
      return null;
    if (pos === "ADP" || lower === "to" || lower === "between" || lower === "including") return lower;
    if (pos !== "DET" && pos !== "ADJ" && pos !== "NUM" && lower !== "both") return null;
  }
  return null;
}

/** "after Jakarta tore up the pact": the word opens a clause and does not govern its subject. */
function freeSubjects(units: readonly Unit[]): void {
  for (const [k, unit] of units.entries()) {
    const next = units[k + 1];
    if (
      unit.type === "party" &&
      /^(?:after|before|since|until|as|because|than)$/.test(unit.prep ?? "") &&
      next?.type === "word" &&
      /^(?:VERB|AUX)$/.test(next.token.pos)
    )
      unit.prep = null;
  }
}

/** "the pact" alone is the one that was named last, between the same states. */
function bindMeant(unit: InstrumentUnit, last: InstrumentUnit | null): void {
  if (!last || !unit.definite || unit.plural || unit.part || unit.year !== null || unit.states.length > 0) return;
  if (unit.qualities.some((word) => word !== "new" && word !== "landmark")) return;
  unit.states = last.states;
  unit.ids = last.ids;
  unit.meant = true;
}

/** The two states that the words so far name, where it is two. */
function pairIn(units: readonly Unit[]): string[] | null {
  const states = statesNamed(units);
  return states.length === 2 ? states : null;
}

const statesNamed = (units: readonly Unit[]): string[] => [
  ...new Set(units.flatMap((unit) => (unit.type === "party" && !(unit.adjectival && unit.members.length === 1) ? statesOf(unit) : []))),
];

/** Two states alone in a sentence, who act or are acted with, are the ones that "both" means next. */
function notePair(units: readonly Unit[], discourse: Discourse): void {
  discourse.pair = pairIn(units) ?? discourse.pair;
}

/** A treaty's states from "between the Soviet Union and North Korea" and "with Australia" behind it. */
function bindParties(unit: InstrumentUnit, units: readonly Unit[], k: number): void {
  for (let j = k + 1; j < Math.min(units.length, k + 4); j++) {
    const next = units[j]!;
    if (next.type === "word" && /^(?:between|with|among|by|the|\(|both)$/.test(next.token.lower)) continue;
    if (next.type === "party" && (next.prep === "between" || next.prep === "with" || next.prep === "among"))
      unit.states = [...new Set([...unit.states, ...statesOf(next)])];
    return;
  }
}
