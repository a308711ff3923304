import type { Discourse } from "../discourse.js";
import type { Member, PartyUnit, Unit } from "./unit.js";
import { statesOf, wordAt } from "./unit.js";

/** Joins parties that are named together: "Poland, Hungary and the Czech Republic", "North Korea-Russia". */
export function joinParties(units: readonly Unit[], discourse: Discourse): Unit[] {
  const joined: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const whole = unit.type === "party" ? groupAt(units, i, unit) : null;
    if (whole && whole.last > i) {
      discourse.note(whole.group);
      i = whole.last;
    }
    joined.push(whole?.group ?? unit);
  }
  return joined;
}

/** The party at a place with all that are joined to it, and the place of the last of them. */
function groupAt(units: readonly Unit[], first: number, party: PartyUnit): { group: PartyUnit; last: number } {
  const parts = [party];
  let last = first;
  let by: Link["by"] | null = null;
  for (let link = linkAfter(units, last, false); link; link = linkAfter(units, last, true)) {
    const next = units[link.at] as PartyUnit;
    if (!joins(parts, next, link.by)) break;
    parts.push(next);
    last = link.at;
    by = link.by;
  }
  if (parts.length === 1) return { group: party, last };
  const { to, possessive } = parts.at(-1)!;
  const adjectival = by === "hyphen" ? nounAt(units, last + 1) : parts.every((one) => one.adjectival);
  return {
    group: { ...party, to, members: withoutTwins(parts.flatMap(({ members }) => members)), possessive, adjectival, reference: false },
    last,
  };
}

/** "French and German leaders Macron and Scholz": a state whose person is named with it does not stand for itself. */
function withoutTwins(members: readonly Member[]): Member[] {
  const spoken = new Set(members.flatMap(({ person, state }) => (person && state ? [state] : [])));
  return members.filter(({ person, state }) => person !== null || state === null || !spoken.has(state));
}

function nounAt(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  return unit?.type === "word" && /^(?:NOUN|ADJ)$/.test(unit.token.pos);
}

interface Link {
  at: number;
  by: "hyphen" | "and" | "comma";
}

function linkAfter(units: readonly Unit[], i: number, inList: boolean): Link | null {
  let k = i + 1;
  const word = (at: number) => wordAt(units, at);
  let by: Link["by"];
  if (hyphened(units, k)) by = "hyphen";
  else if (word(k) === "and" || word(k) === "&") by = "and";
  else if (word(k) === ",") {
    by = "comma";
    if (word(k + 1) === "and") k += 1;
  } else return null;
  k += 1;
  if (word(k) === "the") k += 1;
  if (units[k]?.type !== "party") return null;
  if (by === "comma" && !inList && !listEnds(units, k)) return null;
  return { at: k, by };
}

/** A hyphen or dash that touches the names beside it, on one side at least for a hyphen ("Indonesia- Australia"). */
function hyphened(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  if (unit?.type !== "word" || !/^[-–]$/.test(unit.token.text)) return false;
  const before = units[k - 1]!;
  const after = units[k + 1];
  if (!after) return false;
  const spaced = unit.spaced ?? 0;
  return unit.token.text === "-" ? spaced < 2 : spaced === 0 && before.type === "party";
}

/** Whether a list that a comma begins has its "and" later: else the comma sets off an apposition. */
function listEnds(units: readonly Unit[], from: number): boolean {
  for (let k = from; k < Math.min(units.length, from + 24); k++) {
    const unit = units[k]!;
    if (unit.type === "party") continue;
    if (unit.type !== "word") return false;
    if (unit.token.lower === "and")
      return (
        units[k + 1]?.type === "party" ||
        (units[k + 2]?.type === "party" && (units[k + 1] as { token?: { lower: string } }).token?.lower === "the")
      );
    if (unit.token.text !== "," && unit.token.lower !== "the") return false;
  }
  return false;
}

function joins(parts: readonly PartyUnit[], next: PartyUnit, by: Link["by"]): boolean {
  if (by === "hyphen") return true;
  if (next.reference && next.count === 1) return false;
  if (parts.at(-1)!.possessive && !next.possessive) return false;
  const known = new Set(parts.flatMap(statesOf));
  const people = new Set(parts.flatMap(({ members }) => members.map(({ person }) => person)));
  return (
    known.size === 0 ||
    statesOf(next).some((state) => !known.has(state)) ||
    next.members.some(({ person }) => person !== null && !people.has(person))
  );
}
