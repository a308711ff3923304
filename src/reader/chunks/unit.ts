import type { DateExpression } from "../dates/expression.js";
import type { BorneName } from "../names/bearers.js";
import type { Person } from "../names/people.js";
import type { Token } from "../text/language.js";

interface Base {
  /** Tokens `from` to `to` (after the last) of the sentence. */
  from: number;
  to: number;
  /** The preposition that governs it, if any: "with" in "with the new Russia". */
  prep: string | null;
}

/** One word that is part of nothing larger. */
export interface WordUnit extends Base {
  type: "word";
  token: Token;
  /** For a hyphen or dash: on how many sides a space stands. */
  spaced?: number;
}

/** One who acts: states, people who speak for them, or an organisation; several where they are joined ("Kim and Putin"). */
export interface PartyUnit extends Base {
  type: "party";
  members: Member[];
  /** `'s` follows, or it is "his", "their": what it has comes next. */
  possessive: boolean;
  /** It only qualifies what follows: "Russian" in "Russian gas". */
  adjectival: boolean;
  /** It stands for something named before: "he", "the two leaders". */
  reference: boolean;
  /** A number that the text gives for a group: "both", "the three countries". */
  count: number | null;
}

export interface Member {
  /** The state's id, or null where the text does not tell. */
  state: string | null;
  person: Person | null;
  organisation: string | null;
  /** The name as a place, where it can be one. */
  place: string | null;
  /** The name by which a person was called, where others bear it too. */
  borne?: BorneName;
  /** How it was named. */
  by: "name" | "adjective" | "seat" | "agent" | "person" | "reference" | "organisation";
}

/** A treaty, agreement or clause as the text calls it. */
export interface InstrumentUnit extends Base {
  type: "instrument";
  /** The words that name it. */
  words: string;
  head: string;
  /** The years in its name: "the 1961 treaty". */
  year: string | null;
  /** Ids of treaties of the dataset that its very name means. */
  ids: string[];
  named: boolean;
  /** State ids named in it or bound to it by "between" and "with". */
  states: string[];
  plural: boolean;
  count: number | null;
  definite: boolean;
  /** The noun alone says too little ("plan", "deal"): it counts where a verb of agreement governs it. */
  loose: boolean;
  /** A part of a treaty: a clause, a provision. */
  part: boolean;
  /** Lemmas of the words before the noun. */
  qualities: string[];
  /** "the pact": its states are those of the one named before. */
  meant?: boolean;
  /** "it", "this": stands for one named before. */
  reference: boolean;
}

export interface DateUnit extends Base {
  type: "date";
  date: DateExpression;
}

export interface PlaceUnit extends Base {
  type: "place";
  name: string;
  state: string | null;
}

/** Someone or something that speaks and has no part in promises: a newspaper, an agency, a person of whom nothing more is known. */
export interface VoiceUnit extends Base {
  type: "voice";
  name: string;
  outlet: boolean;
}

export type Unit = WordUnit | PartyUnit | InstrumentUnit | DateUnit | PlaceUnit | VoiceUnit;

/** The states of a party, each once. */
export function statesOf(unit: PartyUnit): string[] {
  if (unit.members.length === 1) return unit.members[0]!.state ? [unit.members[0]!.state] : [];
  return [...new Set(unit.members.flatMap(({ state }) => (state ? [state] : [])))];
}

export function peopleOf(unit: PartyUnit): Person[] {
  return unit.members.flatMap(({ person }) => (person ? [person] : []));
}

/** The word at a place, in lower case; nothing where the unit there is larger than a word, or there is none. */
export function wordAt(units: readonly Unit[], k: number): string {
  const unit = units[k];
  return unit?.type === "word" ? unit.token.lower : "";
}
