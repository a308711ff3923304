import type { Clause } from "../chunks/assemble.js";
import type { InstrumentUnit, PartyUnit, Unit } from "../chunks/unit.js";
import type { Discourse } from "../discourse.js";
import { numberOf, ordinalOf } from "../lexicon/numbers.js";
import type { Pattern, SlotElement, Step, WordElement } from "./pattern.js";

/** What a pattern found: the unit in each slot, and the first and last unit that it took. */
export interface Match {
  slots: Record<string, Unit>;
  anchor: number;
  first: number;
  last: number;
}

/** Tries a pattern at an anchor. Gaps are bounded, so that the work per anchor is too. */
export function matchAt(clause: Clause, discourse: Discourse, pattern: Pattern, anchor: number): Match | null {
  const state: State = { clause, discourse, slots: {}, first: anchor, last: anchor, left: 4000 };
  if (!walk(state, pattern.left, 0, anchor, -1)) return null;
  if (!walk(state, pattern.right, 0, anchor, 1)) return null;
  return { slots: state.slots, anchor, first: state.first, last: state.last };
}

interface State {
  clause: Clause;
  discourse: Discourse;
  slots: Record<string, Unit>;
  first: number;
  last: number;
  /** Steps that may still be taken: a bound on every pattern and sentence. */
  left: number;
}

function walk(state: State, steps: readonly Step[], step: number, at: number, way: 1 | -1): boolean {
  const next = steps[step];
  if (!next) return true;
  const { units } = state.clause;
  const { element } = next;
  for (let gap = 0; gap <= next.gap; gap++) {
    const k = at + way * (gap + 1);
    const unit = units[k];
    if (!unit || state.left-- <= 0) break;
    const taken = element.is === "word" ? wordFits(element, unit) && unit : slotUnit(state, element, unit, k);
    if (taken) {
      const { first, last } = state;
      if (element.is === "slot") state.slots[element.slot] = taken;
      state.first = Math.min(first, k);
      state.last = Math.max(last, k);
      if (walk(state, steps, step + 1, k, way)) return true;
      if (element.is === "slot") delete state.slots[element.slot];
      state.first = first;
      state.last = last;
    }
    if (closes(unit) || (way > 0 && (turns(units, k) || (ends(element) && isComma(unit))))) break;
  }
  if (element.is === "word") return element.optional && walk(state, steps, step + 1, at, way);
  if (element.type !== "SUBJ" || way > 0) return false;
  const acting = participleSubject(state, at);
  if (acting < 0) return false;
  state.slots[element.slot] = units[acting]!;
  if (walk(state, steps, step + 1, acting, way)) return true;
  delete state.slots[element.slot];
  return false;
}

/** Who acts in a participle far behind ("..., shedding their ties"): the first who acts in the sentence. */
function participleSubject(state: State, anchor: number): number {
  const { units } = state.clause;
  const unit = units[anchor];
  if (unit?.type !== "word" || unit.token.pos !== "VERB" || !unit.token.lower.endsWith("ing")) return -1;
  const k = units.findIndex((one) => one.type === "party" && one.prep === null && !one.possessive && !one.adjectival);
  return k >= 0 && k < anchor ? k : -1;
}

/** ", and", ", but", ", while": another clause begins. */
function turns(units: readonly Unit[], k: number): boolean {
  const unit = units[k]!;
  const before = units[k - 1];
  if (unit.type !== "word" || before?.type !== "word" || before.token.text !== ",") return false;
  if (/^(?:but|while|although|whereas)$/.test(unit.token.lower)) return true;
  const next = units[k + 1];
  return unit.token.lower === "and" && next?.type === "party" && !next.possessive && !next.adjectival;
}

/** Whom something is done to stands before the next comma. */
const ends = (element: Step["element"]): boolean => element.is === "slot" && element.type === "OBJ";
const isComma = (unit: Unit): boolean => unit.type === "word" && unit.token.text === ",";

/** Marks over which no gap reaches. */
const closes = (unit: Unit): boolean => unit.type === "word" && (unit.token.text === ";" || unit.token.text === ".");

export function wordFits({ lemmas, pos }: WordElement, unit: Unit): boolean {
  return unit.type === "word" && (lemmas.has(unit.token.lemma) || lemmas.has(unit.token.lower)) && (pos === null || unit.token.pos === pos);
}

function slotUnit(state: State, { type }: SlotElement, unit: Unit, k: number): Unit | null {
  switch (type) {
    case "SUBJ":
      if (unit.type === "party")
        return (unit.prep === null || unit.prep === "including") && !unit.possessive && !unit.adjectival ? unit : null;
      return subjectMeant(state, unit, k);
    case "OBJ":
      return unit.type === "party" && (unit.prep === null || unit.prep === "with" || unit.prep === "object") && !unit.possessive
        ? unit
        : null;
    case "PARTY":
      return unit.type === "party" ? unit : null;
    case "OWNER":
      return unit.type === "party" && (unit.possessive || unit.adjectival || nounFollows(state, k)) ? unit : null;
    case "PAIR":
      return unit.type === "party" && unit.members.length > 1 && unit.prep !== "object" ? unit : null;
    case "TREATY":
      return unit.type === "instrument" ? (unit.loose ? null : unit) : instrumentMeant(state, unit, k);
    case "LOOSE":
      return unit.type === "instrument" ? unit : instrumentMeant(state, unit, k);
    case "PLACE":
      return unit.type === "place" ||
        (unit.type === "party" && !unit.adjectival && unit.members.every(({ place, state: id }) => place !== null && id !== null))
        ? unit
        : null;
    case "DATE":
      return unit.type === "date" ? unit : null;
    case "ORG":
      if (unit.type === "party") return unit.members.some(({ organisation }) => organisation !== null) ? unit : null;
      return allianceMeant(state, unit, k);
    case "WHO":
      return unit.type === "party" || unit.type === "voice" ? unit : subjectMeant(state, unit, k);
    case "NUM":
      return unit.type === "word" && numberOf(unit.token.lower) !== null ? unit : null;
    case "ORD":
      return unit.type === "word" && ordinalOf(unit.token.lower) !== null ? unit : null;
  }
}

/** A state's or a person's name directly before a noun: "the Trump-Kim summit", "NATO membership". */
function nounFollows(state: State, k: number): boolean {
  const next = state.clause.units[k + 1];
  return next?.type === "word" && (next.token.pos === "NOUN" || next.token.pos === "ADJ" || next.token.pos === "NUM");
}

/** "who" and "which" mean the party right before them, "it" the state or organisation that acted last. */
function subjectMeant({ clause, discourse }: State, unit: Unit, k: number): PartyUnit | null {
  if (unit.type !== "word") return null;
  const word = unit.token.lower;
  if (word === "who" || word === "which" || word === "that") {
    for (let j = k - 1; j >= Math.max(0, k - 2); j--) {
      const before = clause.units[j]!;
      if (before.type === "party") return { ...before, from: unit.from, to: unit.to };
      if (before.type !== "word" || before.token.text !== ",") return null;
    }
    return null;
  }
  if (word !== "it") return null;
  const subject = discourse.subject;
  const state = subject?.members[0]?.state;
  return subject && state
    ? {
        ...subject,
        from: unit.from,
        to: unit.to,
        prep: null,
        reference: true,
        members: [{ state, person: null, organisation: null, place: null, by: "reference" }],
      }
    : null;
}

/** "the alliance" and "the bloc" mean the organisation named last. */
function allianceMeant({ clause, discourse }: State, unit: Unit, k: number): PartyUnit | null {
  if (unit.type !== "word" || !/^(?:alliance|bloc|organi[sz]ation|pact)$/.test(unit.token.lower)) return null;
  const before = clause.units[k - 1];
  const definite = before?.type === "word" && /^(?:the|this)$/.test(before.token.lower);
  return definite && discourse.organisation ? { ...discourse.organisation, from: unit.from, to: unit.to } : null;
}

/** "it", "which", "that" and "this" mean the instrument named last, in this sentence or before it. */
function instrumentMeant({ clause, discourse }: State, unit: Unit, k: number): InstrumentUnit | null {
  if (unit.type !== "word" || !/^(?:it|which|that|this|them)$/.test(unit.token.lower)) return null;
  const relative = unit.token.lower === "which" || unit.token.lower === "that";
  for (let j = k - 1; j >= 0; j--) {
    const before = clause.units[j]!;
    if (before.type === "instrument") return { ...before, from: unit.from, to: unit.to, reference: true };
    if (relative && k - j > 5) return null;
  }
  if (relative) return null;
  const last = discourse.instrument;
  return last ? { ...last, from: unit.from, to: unit.to, reference: true } : null;
}
