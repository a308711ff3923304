import type { Interval } from "../../base/interval.js";
import type { Discourse } from "../discourse.js";
import type { Token } from "../text/language.js";
import type { Bearer, BorneName } from "./bearers.js";
import type { Meaning, Name } from "./gazetteer.js";
import { holderOf } from "./holder.js";
import { isOfficeModifier, neverNames, officeAt } from "./people.js";

type Personal = Meaning & { type: "person" };

/** Where a name stands: its sentence, the document before it, and the days that may be meant, the likeliest first. */
interface Where {
  tokens: readonly Token[];
  /** The ends of the other names of the sentence. */
  ends: ReadonlySet<number>;
  discourse: Discourse;
  times: readonly Interval[];
}

/**
 * A name with the person whom it means on the day: the name as it is where it is no person's or can mean one only. Null where it means nobody: a family
 * name with nobody in office, one that only begins or ends another's name, or one that the document has given to somebody else.
 */
export function meantBy(name: Name, { tokens, ends, discourse, times }: Where): Name | null {
  const { meaning, from, to } = name;
  if (meaning.type !== "person" || (to - from === 1 && goesOn(tokens, to))) return meaning.type === "person" ? null : name;
  const { borne } = meaning;
  if (!borne) return name;
  const setting = { times, names: (state: string) => discourse.hasNamed(state) };
  if (borne.alone === undefined) return as(name, holderOf(borne, setting) ?? borne.bearers[0]!, borne);
  if (titledBefore(tokens, from)) {
    // Its state, which may yet tell which of them it is, is read with the office.
    const holder = holderOf(borne, { ...setting, titled: true });
    return holder ? as(name, holder, borne) : { ...name, meaning: { ...meaning, name: "", state: null, id: null } };
  }
  if (givenBefore(tokens, from, ends)) return null;
  const holder = holderOf(borne, setting);
  const known = discourse.personCalled(tokens[to - 1]!.lower);
  if (known && !(holder && (known.id === holder.id || discourse.hasMet(holder.id)))) return null;
  return holder ? as(name, holder, borne) : null;
}

/** The meaning of a name behind an office, where the state of the office says which of its bearers it is; null where it is none of them. */
export function bearerOf(meaning: Personal, state: string | null, times: readonly Interval[], title: string): Personal | null {
  const { borne } = meaning;
  if (!borne) return meaning;
  const called = borne.bearers.find(({ name }) => name.toLowerCase() === `${title} ${borne.name}`.toLowerCase());
  if (state === null) return called ? { ...meaning, ...person(called) } : meaning.name === "" ? null : meaning;
  const holder = holderOf(borne, { times, titled: true, state });
  return holder ? { ...meaning, ...person(holder) } : null;
}

const person = ({ name, state, id }: Bearer) => ({ name, state, id });
const as = (name: Name, bearer: Bearer, borne: BorneName): Name => ({ ...name, meaning: { type: "person", ...person(bearer), borne } });

/** Whether a name is only the first word of another's: "Xi Zhongxun". */
function goesOn(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return next?.pos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(next.text) && next.start === tokens[to - 1]!.end + 1;
}

const HONORIFICS = new Set("comrade sir lord lady madame herr ayatollah mr mrs ms dr".split(" "));

/** Whether an office or an honorific stands right before a name. */
function titledBefore(tokens: readonly Token[], from: number): boolean {
  if (HONORIFICS.has(tokens[from - 1]?.lower.replace(/\.$/, "") ?? "")) return true;
  for (let i = Math.max(0, from - 3); i < from; i++) if (officeAt(tokens, i)?.to === from) return true;
  return false;
}

/** Whether a first name or initial of somebody else stands right before a family name: "Laura Bush". */
function givenBefore(tokens: readonly Token[], from: number, ends: ReadonlySet<number>): boolean {
  const before = tokens[from - 1];
  return (
    before?.pos === "PROPN" &&
    /^\p{Lu}(?:\p{Ll}+|\.)$/u.test(before.text) &&
    before.end + 1 === tokens[from]!.start &&
    !ends.has(from) &&
    !isOfficeModifier(before.lower) &&
    !neverNames(before.lower)
  );
}
