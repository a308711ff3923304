import type { Clause } from "./chunks/assemble.js";
import { textBetween } from "./chunks/instruments.js";
import { type PartyUnit, type Unit, wordAt } from "./chunks/unit.js";
import type { Discourse } from "./discourse.js";
import { OFFICES } from "./lexicon/offices.js";

/** Someone who may speak, and the unit that names them. */
export interface Speaker {
  who: string;
  at: number;
}

/** Who speaks by a verb: named right before it. */
export function subjectBefore(clause: Clause, k: number, discourse: Discourse): Speaker | null {
  const { units } = clause;
  for (let j = k - 1; j >= Math.max(0, k - 5); j--) {
    const unit = units[j]!;
    if (unit.type === "party" && !unit.possessive && !unit.adjectival && unit.prep !== "with") return { who: nameOf(clause, unit), at: j };
    if (unit.type === "voice") return { who: unit.name, at: j };
    if (unit.type === "date" || unit.type === "place") continue;
    if (unit.type !== "word") return null;
    const { pos, lower } = unit.token;
    if (/^(?:ADV|AUX|PART)$/.test(pos) || lower === "also" || lower === "has" || lower === "had" || lower === "here") continue;
    if (lower === ",") {
      const named = apposed(units, j);
      return named ? { who: nameOf(clause, named.unit), at: named.at } : null;
    }
    if (pos === "NOUN" || pos === "PROPN") return generic(clause, j, discourse);
    if (lower === "who") {
      const before = units[j - 1]?.type === "word" ? units[j - 2] : units[j - 1];
      return before?.type === "party" ? { who: nameOf(clause, before), at: j } : null;
    }
    return null;
  }
  return null;
}

/**
 * "The Polish ambassador to Peru, X, said", "Jan Kavan, the Czech foreign minister, said", "The delegation, led by X, head of ..., said": the
 * person right before the comma, else the first one in or before the apposition.
 */
function apposed(units: readonly Unit[], comma: number): { unit: PartyUnit; at: number } | null {
  let found: { unit: PartyUnit; at: number } | null = null;
  for (let j = comma - 1; j >= Math.max(0, comma - 24); j--) {
    const unit = units[j]!;
    if (unit.type === "party" && unit.members.some(({ person }) => person) && !unit.possessive) {
      if (j === comma - 1) return { unit, at: j };
      found = { unit, at: j };
    } else if (unit.type === "word" && unit.token.pos === "VERB" && !/^(?:led|speaking|citing|quoting|asked)$/.test(unit.token.lower))
      return found;
    else if (unit.type === "word" && unit.token.text === "," && found === null) {
      const before = units[j - 1];
      if (before?.type === "party" && !before.possessive && !before.adjectival) return { unit: before, at: j - 1 };
    } else if (unit.type === "word" && /^[;:“"]$/.test(unit.token.text)) return found;
  }
  return found;
}

/** "a spokesman", "state media", "a senior official": the words before the verb. */
function generic(clause: Clause, last: number, discourse: Discourse): Speaker | null {
  const { units, sentence } = clause;
  let first = last;
  while (first > 0) {
    const unit = units[first - 1]!;
    if (unit.type === "party" && (unit.adjectival || unit.possessive)) first -= 1;
    else if (unit.type === "word" && /^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test(unit.token.pos)) first -= 1;
    else break;
    if (unit.type === "word" && unit.token.pos === "DET") break;
  }
  const from = units[first]!.from;
  const to = units[last]!.to;
  const words = textBetween(sentence.tokens, from, to);
  const noun = sentence.tokens[to - 1]!.lower;
  const office = Object.hasOwn(OFFICES, noun) ? noun : null;
  const holder = office ? discourse.holder(office) : undefined;
  if (!HUMAN.test(noun) && !office && !Object.hasOwn(OFFICES, noun.replace(/s$/, ""))) return null;
  return { who: holder?.name ?? words, at: first };
}

const HUMAN =
  /^(?:media|sources?|officials?|agency|agencies|newspaper|newspapers|ministry|report|statement|communique|station|channel|television|tv|radio|lawmakers?|department|office|analysts?|experts?|critics|observers?|diplomats?|witnesses|government|authorities|broadcaster|website|magazine|daily|embassy|delegation|commission|think-tank|scholars?|historians?|aides?)$/;

export function subjectAfter(clause: Clause, k: number): Speaker | null {
  const { units } = clause;
  const next = units[k + 1];
  const before = wordAt(units, k - 1);
  if (!/^(?:[,"”'’]|''|)$/.test(before) || k === 0) return null;
  const then = units[k + 2];
  if (then?.type === "word" && /^(?:VERB|AUX)$/.test(then.token.pos)) return null;
  if (next?.type === "party" && !next.possessive) return { who: nameOf(clause, next), at: k };
  if (next?.type === "voice") return { who: next.name, at: k };
  return null;
}

/** Who is named in a phrase: "the Izvestia newspaper", "a statement of the foreign ministry". */
export function phrase(clause: Clause, from: number): string | null {
  const { units, sentence } = clause;
  let last = from - 1;
  for (let k = from; k < Math.min(units.length, from + 12); k++) {
    const unit = units[k]!;
    if (unit.type === "voice" && unit.outlet) return unit.name;
    if (
      unit.type === "word" &&
      (/^[,.;"”]$/.test(unit.token.text) || (unit.token.pos === "AUX" && k > from) || unit.token.lower === "that")
    )
      break;
    last = k;
    if (unit.type === "party" && unit.members.some(({ person }) => person) && !unit.possessive) break;
  }
  if (last < from) return null;
  const only = last === from ? units[from]! : null;
  if (only?.type === "party") return nameOf(clause, only);
  return textBetween(sentence.tokens, units[from]!.from, units[last]!.to);
}

/** What a party is called in a chain: people by name, a group also by the text's words, states as the text has them. */
export function nameOf(clause: Clause, unit: PartyUnit): string {
  const names = unit.members.flatMap(({ person, organisation }) => (person ? [person.name] : organisation ? [organisation] : []));
  if (unit.reference && unit.members.length > 1 && names.length > 1)
    return `${textBetween(clause.sentence.tokens, unit.from, unit.to)} (${names.join(", ")})`;
  if (names.length > 0) return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0]!;
  return textBetween(clause.sentence.tokens, unit.from, unit.to).replace(/['’´]\s?s?$/, "");
}
