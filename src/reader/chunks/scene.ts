import type { Day } from "../../base/day.js";
import type { Interval } from "../../base/interval.js";
import type { DateExpression } from "../dates/expression.js";
import type { Discourse } from "../discourse.js";
import { numberOf } from "../lexicon/numbers.js";
import type { BorneName } from "../names/bearers.js";
import type { Name } from "../names/gazetteer.js";
import type { Person } from "../names/people.js";
import type { Token } from "../text/language.js";
import type { Member, PartyUnit } from "./unit.js";

/** What the rules for parties see: the words of a sentence, the names found in it, and the document so far. */
export interface Scene {
  tokens: readonly Token[];
  names: ReadonlyMap<number, Name>;
  dates: ReadonlyMap<number, DateExpression>;
  /** Each state's present capital. */
  capitals: ReadonlyMap<string, string>;
  discourse: Discourse;
  published: Day | null;
  /** The days of which the sentence may speak, the likeliest first. */
  times: readonly Interval[];
  /** The last two states that the sentence has named so far, if any. */
  pair(): string[] | null;
}

export const lower = (scene: Scene, i: number): string => scene.tokens[i]?.lower ?? "";
export const capital = (scene: Scene, i: number): boolean => /^\p{Lu}/u.test(scene.tokens[i]?.text ?? "");

export function party(from: number, to: number, members: Member[], more: Partial<PartyUnit> = {}): PartyUnit {
  return { type: "party", from, to, prep: null, members, possessive: false, adjectival: false, reference: false, count: null, ...more };
}

/** A person as one who acts, with the name by which they were called where others bear it too. */
export function personal(person: Person, borne?: BorneName): Member {
  return {
    state: person.state,
    person,
    organisation: null,
    place: null,
    by: "person",
    ...(borne && borne.bearers.length > 1 && { borne }),
  };
}

/** Whether an apostrophe that makes a possessive stands at a word. */
export function isPossessive(scene: Scene, i: number): boolean {
  return lower(scene, i) === "'s" || (lower(scene, i) === "'" && lower(scene, i + 1) !== "'");
}

/** "of Ukraine" behind an office or a name; for an ambassador also "to Fiji". */
export function ofState(scene: Scene, i: number, sent = false): { state: string; to: number } | null {
  if (!/^(?:of|from)$/.test(lower(scene, i)) && !(sent && lower(scene, i) === "to")) return null;
  const j = lower(scene, i + 1) === "the" ? i + 2 : i + 1;
  const name = scene.names.get(j);
  return name?.meaning.type === "state" && name.meaning.form !== "adjective" ? { state: name.meaning.state, to: name.to } : null;
}

/** The words of a stretch of tokens as they stand. */
export function textOf({ tokens }: Scene, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) text += (i > from && tokens[i]!.start > tokens[i - 1]!.end ? " " : "") + tokens[i]!.text;
  return text;
}

/** "the two", "both", "all three": how many a group counts. */
export function countAt(tokens: readonly Token[], i: number): number | null {
  const word = tokens[i]?.lower ?? "";
  return word === "both" ? 2 : numberOf(word);
}
