import type { Clause } from "../chunks/assemble.js";
import type { InstrumentUnit, PartyUnit, PlaceUnit, Unit } from "../chunks/unit.js";
import { statesOf } from "../chunks/unit.js";
import type { Links, Modality, When } from "../claim.js";
import type { Discourse } from "../discourse.js";
import type { Match } from "../grammar/match.js";
import type { Gazetteer } from "../names/gazetteer.js";

/** What a builder of claims sees: the sentence, what the rule matched, the document so far, and how the claim is put. */
export interface Context {
  clause: Clause;
  match: Match;
  discourse: Discourse;
  gazetteer: Gazetteer;
  modality: Modality;
  /** Unit indexes that the claim's words reach from and to; builders widen them by what they use. */
  reach: { first: number; last: number };
}

export const codeOf = ({ gazetteer }: Context, state: string): string => gazetteer.codes.get(state) ?? state.toUpperCase();

export function partyIn({ match }: Context, slot: string): PartyUnit | null {
  const unit = match.slots[slot];
  return unit?.type === "party" ? unit : null;
}

export function instrumentIn({ match }: Context, slot: string): InstrumentUnit | null {
  const unit = match.slots[slot];
  return unit?.type === "instrument" ? unit : null;
}

/** The codes of the states of some parties, each once, in the order of the text. */
export function codesOf(context: Context, ...units: (PartyUnit | null)[]): string[] {
  return [...new Set(units.flatMap((unit) => (unit ? statesOf(unit) : [])).map((state) => codeOf(context, state)))];
}

/** People by name, states and organisations by code or name: what takes part in a meeting. */
export function participantsOf(context: Context, ...units: (PartyUnit | null)[]): string[] {
  return [
    ...new Set(
      units.flatMap((unit) =>
        unit
          ? unit.members.flatMap(({ person, state, organisation }) =>
              person ? [person.name] : state ? [codeOf(context, state)] : organisation ? [organisation] : [],
            )
          : [],
      ),
    ),
  ];
}

/** Links of the people of some parties: to the dataset where it has them, and to the states for which they speak. */
export function peopleLinks(context: Context, ...units: (PartyUnit | null)[]): Links {
  const people: Record<string, string> = {};
  const speaksFor: Record<string, string> = {};
  for (const unit of units) {
    for (const { person } of unit?.members ?? []) {
      if (!person) continue;
      if (person.id) people[person.name] = person.id;
      if (person.state) speaksFor[person.name] = codeOf(context, person.state);
    }
  }
  return { ...(Object.keys(people).length > 0 && { people }), ...(Object.keys(speaksFor).length > 0 && { speaksFor }) };
}

/**
 * Both sides of an instrument or a tie: the slots, the treaty's own states, and, while fewer than two are known, a party that "with" or "between"
 * governs in the sentence, then the last two states named together if the one known is among them.
 */
export function bothSides(context: Context, units: (PartyUnit | null)[], instrument: InstrumentUnit | null = null): string[] {
  const own = units.flatMap((unit) => (unit ? statesOf(unit) : []));
  const states = new Set([...own, ...(instrument?.states ?? [])]);
  if (states.size < 2) {
    for (const unit of context.clause.units) {
      if (unit.type === "party" && (unit.prep === "with" || unit.prep === "between") && !unit.adjectival)
        for (const state of statesOf(unit)) states.add(state);
    }
  }
  const { pair } = context.discourse;
  if (states.size < 2 && pair.length > 1 && [...states].every((state) => pair.includes(state))) for (const state of pair) states.add(state);
  return [...states].map((state) => codeOf(context, state));
}

/** The date that belongs to the anchor: the nearest after it, else before it, within its clause; read as past or future by modality. */
export function dateOf(context: Context, happens = false): When {
  const { clause, match, reach } = context;
  const slot = match.slots.d;
  if (slot?.type === "date") return written(slot, context);
  const { units } = clause;
  const after = nearest(units, match.anchor, 1, 14);
  const before = nearest(units, match.anchor, -1, 12);
  const chosen = after ?? before;
  if (!chosen) return null;
  const k = chosen.at;
  // "his first visit since 2001": what happens once is not dated by a span that only began then.
  if (happens && (units[k] as Unit & { type: "date" }).date.bound === "since") return null;
  if (k - reach.last <= 6 && k > reach.last) reach.last = k;
  if (reach.first - k <= 4 && k < reach.first) reach.first = k;
  return written(units[k] as Unit & { type: "date" }, context);
}

function nearest(units: readonly Unit[], anchor: number, way: 1 | -1, limit: number): { at: number } | null {
  let verbs = 0;
  for (let k = anchor + way; k >= 0 && k < units.length && Math.abs(k - anchor) <= limit; k += way) {
    const unit = units[k]!;
    if (unit.type === "date") return { at: k };
    if (unit.type !== "word") continue;
    if (unit.token.text === ";" || unit.token.text === ":") return null;
    const next = units[k + 1];
    // "..., signed in 1993": the date belongs to the participle.
    if (way > 0 && unit.token.text === "," && next?.type === "word" && next.token.pos === "VERB") return null;
    if (unit.token.pos === "VERB" && Math.abs(k - anchor) > 1) verbs += 1;
    if (way < 0 && /^(?:because|although|while|when|but|after|before)$/.test(unit.token.lower)) return null;
    if (verbs > 1 || (verbs > 0 && /^(?:and|but|while|as|after|when|since|although|because)$/.test(unit.token.lower))) return null;
    if (
      way > 0 &&
      /^(?:since|after|before|following|ahead|but|while|although|because|when)$/.test(unit.token.lower) &&
      units[k + 1]?.type !== "date"
    )
      return null;
  }
  return null;
}

function written({ date }: Unit & { type: "date" }, { modality }: Context): string {
  const day = modality === "planned" || modality === "possible" ? date.future : date.past;
  switch (date.bound) {
    case "since":
    case "after":
      return `${day.split("/").at(-1)!}/..`;
    case "until":
    case "before":
      return `../${day.split("/")[0]!}`;
    default:
      return day;
  }
}

/** Where it happened: the place or state that "in", "at" or "on" governs, nearest to the anchor. */
export function placeOf(context: Context): { name: string; state: string | null } | null {
  const { clause, match, reach } = context;
  for (const way of [1, -1] as const) {
    for (let k = match.anchor + way; k >= 0 && k < clause.units.length && Math.abs(k - match.anchor) <= 12; k += way) {
      const unit = clause.units[k]!;
      if (unit.type === "word" && /^(?:[;:]|before|after|while|following)$/.test(unit.token.lower)) break;
      if (/^(?:in|at|on|near|for|outside)$/.test(unit.prep ?? "") && isPlace(unit)) {
        if (k - reach.last <= 5 && k > reach.last) reach.last = k;
        return placeNamed(unit);
      }
    }
  }
  return null;
}

export function isPlace(unit: Unit): unit is PlaceUnit | PartyUnit {
  return (
    unit.type === "place" ||
    (unit.type === "party" && !unit.adjectival && !unit.possessive && unit.members.length === 1 && unit.members[0]!.place !== null)
  );
}

export function placeNamed(unit: PlaceUnit | PartyUnit): { name: string; state: string | null } {
  return unit.type === "place" ? { name: unit.name, state: unit.state } : { name: unit.members[0]!.place!, state: unit.members[0]!.state };
}
