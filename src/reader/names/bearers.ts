import type { Day } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import type { Interval } from "../../base/interval.js";
import { remembered } from "../../base/memo.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Person } from "../../model/index.js";
import { LEADERS } from "../lexicon/leaders.js";
import { OFFICES } from "../lexicon/offices.js";
import { FAMILY_FIRST, SHARED, WORDS } from "../lexicon/surnames.js";
import { folded } from "../text/language.js";

type Rank = NonNullable<Person["offices"]>[number]["rank"];

/** Somebody's time in an office: the days on which they certainly held it, if any, and those on which they may have. */
export interface Term {
  state: string;
  rank: Rank;
  sure: Interval;
  may: Interval;
}

/** Someone who bears a name. Without terms nothing is known of when they held an office. */
export interface Bearer {
  name: string;
  /** The state for which they speak, by their last office. */
  state: string | null;
  /** The id in the dataset. */
  id: string | null;
  terms: readonly Term[];
}

/**
 * A name and all who bear it. `alone`: what a family name with nothing before it can mean: `always` its bearer of the day or an earlier one,
 * `in-office` only who holds an office on the day, `never` nobody. A full name has none.
 */
export interface BorneName {
  name: string;
  bearers: readonly Bearer[];
  alone?: "always" | "in-office" | "never";
}

/** Every name of people that a dataset and the reader's own list give, in full and by family, made once for each dataset. */
export const borneNames: (dataset: Dataset) => readonly BorneName[] = remembered((dataset) => {
  const full = new Map<string, { name: string; bearers: Bearer[] }>();
  const family = new Map<string, { name: string; bearers: Bearer[] }>();
  const places = new Set([...dataset.places.values()].flatMap(({ name, aliases }) => [name, ...(aliases ?? [])].map(folded)));
  const add = (held: typeof full, name: string, bearer: Bearer) => {
    const key = folded(name);
    const known = held.get(key);
    if (!known) held.set(key, { name, bearers: [bearer] });
    else if (!known.bearers.includes(bearer)) known.bearers.push(bearer);
  };
  for (const { id, name, aliases = [] } of dataset.people.values()) {
    const terms = (dataset.person(id)?.offices ?? []).map(termOf);
    const bearer: Bearer = { name, state: terms.at(-1)?.state ?? null, id, terms };
    for (const one of fullNames([name, ...aliases], bearer)) add(full, one, bearer);
    for (const one of familyNames([name, ...aliases], bearer)) if (!places.has(folded(one))) add(family, one, bearer);
  }
  for (const [state, entries] of Object.entries(LEADERS)) {
    if (!dataset.states.has(state)) continue;
    for (const entry of entries) {
      const name = entry.replace("*", "");
      if (full.get(folded(name))?.bearers.some(({ id }) => id !== null)) continue;
      const bearer: Bearer = { name, state, id: null, terms: [] };
      for (const one of fullNames([name], bearer)) add(full, one, bearer);
      if (entry.startsWith("*") || FAMILY_FIRST.has(state)) continue;
      for (const one of familyNames([name], bearer)) if (!places.has(folded(one))) add(family, one, bearer);
    }
  }
  return [...full.values(), ...[...family].map(([key, { name, bearers }]) => ({ name, bearers, alone: aloneMeans(key, bearers) }))];
});

function aloneMeans(key: string, bearers: readonly Bearer[]): BorneName["alone"] {
  if (WORDS.has(key) || key.length < 2) return "never";
  // Whom the state's leaders are, readers know; of others they are told the first name.
  const led = bearers.some(({ terms }) => terms.length === 0 || terms.some(({ rank }) => rank !== "other"));
  return SHARED.has(key) || !led || bearers.filter(({ terms }) => terms.length > 0).length > 1 ? "in-office" : "always";
}

/** Years beyond the days on record for which an office whose beginning or end is not known may still have been held. */
const UNKNOWN_YEARS = 5 * 365;

function termOf({ state, rank, during }: NonNullable<Person["offices"]>[number]): Term {
  const { from, to } = spanOf(during)!;
  const within = (day: Day, known: Day) => Math.min(known + UNKNOWN_YEARS, Math.max(known - UNKNOWN_YEARS, day));
  return { state, rank, sure: { from: from.hi, to: to.lo }, may: { from: within(from.lo, from.hi), to: within(to.hi, to.lo) } };
}

/** An office's noun at the beginning of a name, which the rules for offices read by themselves: "President Macron", "King Charles". */
const TITLE = new RegExp(
  `^(?:${Object.keys(OFFICES)
    .filter((one) => /^[a-z ]+$/.test(one))
    .sort((a, b) => b.length - a.length)
    .join("|")}) `,
  "i",
);
const INITIALS = /(?<=\s)(?:\p{Lu}\.\s?)+(?=\p{Lu})/gu;

/** The names in full, also without hyphens and without initials in the middle. */
function fullNames(names: readonly string[], { name: main }: Bearer): string[] {
  return names.flatMap((name) => {
    const bare = name.replace(TITLE, "");
    if (!bare.includes(" ") && bare !== main) return [];
    if (bare !== main && main.endsWith(` ${bare}`)) return [];
    const short = bare.replace(INITIALS, "");
    return [bare, ...(short === bare ? [] : [short]), ...(bare.includes("-") ? [bare.replace(/-/g, " ")] : [])];
  });
}

const PARTICLE = /^(?:de|von|van|bin|el|al|as|da|di|la)$/;
const NUMBER = /^(?:[IVX]+|Jr\.?|Sr\.?)$/;

/** The names by which a family is called: given alone, or taken from the names in full. */
function familyNames(names: readonly string[], { state }: Bearer): string[] {
  const [main, ...aliases] = names.map((name) => name.replace(TITLE, "")) as [string, ...string[]];
  const given = aliases.filter((one) => (!one.includes(" ") || main.endsWith(` ${one}`)) && one !== main);
  const own = names[0] === main ? [] : [main].filter((one) => !one.includes(" "));
  const words = main.split(" ");
  if (words.length < 2) return [...given, ...own];
  const last = words.at(-1)!;
  const first = state !== null && FAMILY_FIRST.has(state) && !aliases.some((one) => one.startsWith(`${last} `));
  if (first) return [...new Set([...given, words[0]!])];
  const alike = [main, ...aliases].filter((one) => {
    const parts = one.split(" ");
    return parts.length > 1 && parts.length <= words.length && parts[0] !== last;
  });
  return [...new Set([...given, ...alike.flatMap(lastNames)])];
}

/** "Gaulle" and "de Gaulle", "Sisi" and "el-Sisi". */
function lastNames(name: string): string[] {
  const words = name.split(" ").filter((word) => !/^(?:Jr|Sr)\.?$/.test(word));
  const last = words.at(-1)!;
  if (NUMBER.test(last)) return [];
  const before = words.at(-2) ?? "";
  const bare = /^(?:el|al|as)-(.+)$/i.exec(last)?.[1];
  return [last, ...(bare ? [bare] : []), ...(PARTICLE.test(before) ? [`${before} ${last}`] : [])];
}
