import type { Day } from "../../base/day.js";
import { LATEST } from "../../base/day.js";
import { whenOf } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import { byTextOf, type NamedTreaty, namedTreaties, namedTreaty, type Spoken, spokenOf, stateIdOf, wordsOf } from "./naming.js";

/** The treaties that words mean, and by what: their name, the year and the parties, or only the parties. */
export interface Meant {
  ids: readonly string[];
  by: "name" | "year" | "parties" | "none";
}

/**
 * The ids of the treaties that words of a report mean: by title, short name or alias; by parties and year of signature; else the newest between the
 * parties on the day of publication ("the new agreement"). Words in the plural ("three previous treaties") may mean several, oldest first. Empty
 * where the dataset has none that fits: words that no name of a treaty bears ("peace treaty", "naval base agreement") keep it from being meant.
 *
 * @param parties State codes (RUS) or ids; none where the text does not tell.
 * @param year The year of signature, where the text gives it outside these words.
 * @param published ISO day of publication; treaties signed later are not meant unless the year says so.
 */
export function treatiesMeant(
  dataset: Dataset,
  words: string,
  parties: readonly string[],
  year: number | null,
  published: string | null,
): string[] {
  return [...meantBy(dataset, words, parties, year, published).ids];
}

/** The same with what the link rests on. */
export function meantBy(dataset: Dataset, words: string, parties: readonly string[], year: number | null, published: string | null): Meant {
  return remembered(dataset, [words, [...parties].sort().join(","), year ?? "", published ?? ""].join("\n"));
}

const remembered = byTextOf((dataset, key): Meant => {
  const [words, parties, year, published] = key.split("\n") as [string, string, string, string];
  const codes = parties === "" ? [] : parties.split(",");
  return found(dataset, words, codes, year === "" ? null : Number(year), published === "" ? LATEST : (whenOf(published)?.hi ?? LATEST));
});

function found(dataset: Dataset, text: string, codes: readonly string[], year: number | null, published: Day): Meant {
  if (dataset.treaties.has(text)) return { ids: [text], by: "name" };
  const spoken = spokenOf(dataset, wordsOf(text));
  const known = codes.map((code) => stateIdOf(dataset, code));
  const given = known.filter((id) => id !== null);
  const between = given.length >= 2 || known.length > given.length ? given : [...new Set([...given, ...spoken.states])];
  const years = year === null ? spoken.years : [year];
  const fits = (treaty: NamedTreaty) =>
    between.every((state) => treaty.parties.includes(state)) &&
    (years.length === 0 || (treaty.year !== null && years.includes(treaty.year)));
  const named = byName(dataset, spoken, between.length > 0);
  const both = named.filter(fits);
  if (both.length > 0 && known.length === given.length)
    return { ids: chosen(dataset, both, spoken, published, years.length > 0), by: "name" };
  if (between.length >= 2 && known.length === given.length) {
    const dated = years.length > 0;
    const shared = sharedBy(dataset, between, dated).filter(
      (treaty) => fits(treaty) && spoken.rest.every((word) => treaty.words.has(word)),
    );
    const ids = chosen(dataset, shared, spoken, published, dated);
    if (ids.length > 0) return { ids, by: dated ? "year" : spoken.words.some((word) => TELLING.has(word)) ? "name" : "parties" };
  }
  const telling = named.filter(({ names }) => names.some((name) => name.telling.length > 0 && within(name.words, spoken.words)));
  return telling.length > 0 && given.length === known.length ? { ids: telling.map(({ id }) => id), by: "name" } : { ids: [], by: "none" };
}

/** Treaties one of whose names is these words, stands in them, or (from two words on) has them in it; the closest only. */
function byName(dataset: Dataset, { words, rest, years }: Spoken, someParty: boolean): NamedTreaty[] {
  const bare = words.filter((word, index) => !(index === 0 && LEADING.has(word)));
  let best = 0;
  let closest: NamedTreaty[] = [];
  for (const treaty of namedTreaties(dataset)) {
    const rank = Math.max(...treaty.names.map((name) => closeness(name, bare, rest.length + years.length > 0, someParty)));
    if (rank > best) {
      best = rank;
      closest = [treaty];
    } else if (rank > 0 && rank === best) closest.push(treaty);
  }
  return closest;
}

function closeness(
  { text, words, telling }: { text: string; words: readonly string[]; telling: readonly string[] },
  spoken: readonly string[],
  marked: boolean,
  someParty: boolean,
): number {
  if (words.length === spoken.length && within(words, spoken)) return 1000;
  const whole = words.length >= 2 || /^[A-Z]{3,}$/.test(text);
  if (whole && (telling.length > 0 || words.length >= 3 || someParty) && within(words, spoken)) return 100 + words.length;
  return spoken.length >= 3 || (marked && spoken.length === 2) ? (within(spoken, words) ? 50 : 0) : 0;
}

/** Whether words stand one after the other in others. */
function within(words: readonly string[], others: readonly string[]): boolean {
  if (words.length === 0) return false;
  for (let at = others.indexOf(words[0]!); at >= 0; at = others.indexOf(words[0]!, at + 1)) {
    if (words.every((word, index) => others[at + index] === word)) return true;
  }
  return false;
}

/** Treaties between states, oldest first: those of these states alone, and only where a year tells them apart also larger ones. */
function sharedBy(dataset: Dataset, states: readonly string[], dated: boolean): NamedTreaty[] {
  const named = namedTreaty(dataset);
  const shared = dataset
    .treatiesOf(states[0]!)
    .map((id) => named.get(id)!)
    .filter(({ parties }) => states.every((state) => parties.includes(state)))
    .sort((a, b) => a.signed - b.signed);
  const alone = shared.filter(({ parties }) => parties.length === states.length);
  return alone.length > 0 || !dated ? alone : shared;
}

/** Of the treaties that fit, the one or those that the words mean on the day of publication. */
function chosen(dataset: Dataset, fitting: readonly NamedTreaty[], { words }: Spoken, published: Day, dated: boolean): string[] {
  const said = (test: ReadonlySet<string>) => words.some((word) => test.has(word));
  const many = said(PLURALS);
  const signed = dated ? fitting : fitting.filter(({ signed: day }) => day <= published + SOON);
  let kept = sorted(dataset, signed, words, many);
  if (!many) kept = closest(kept, words);
  if (!many && said(FIGHTING)) kept = preferred(kept, ({ id }) => promisesDefense(dataset, id));
  if (many) return (said(EARLIER) && !dated ? kept.slice(0, -1) : kept).map(({ id }) => id);
  const one = said(EARLIER) && !dated && kept.length > 1 ? kept.at(-2) : kept.at(-1);
  return one ? [one.id] : [];
}

/** A declaration is meant by its kind; "treaty" and "pact" mean no declaration where there is another. */
function sorted(dataset: Dataset, treaties: readonly NamedTreaty[], words: readonly string[], many: boolean): readonly NamedTreaty[] {
  if (many) return treaties;
  const kind = words.find((word) => KINDS.has(word));
  if (kind) return treaties.filter(({ id, words: own }) => own.has(kind) || dataset.treaty(id)?.kind === kind);
  return preferred(treaties, ({ id }) => dataset.treaty(id)?.binding === "legal");
}

/** Those whose names have most of the words that tell a kind of treaty: friendship, partnership. */
function closest(treaties: readonly NamedTreaty[], words: readonly string[]): readonly NamedTreaty[] {
  const telling = words.filter((word) => TELLING.has(word));
  if (telling.length === 0) return treaties;
  const counts = treaties.map((treaty) => telling.filter((word) => treaty.words.has(word)).length);
  const most = Math.max(...counts);
  return treaties.filter((_, index) => counts[index] === most);
}

function preferred<T>(all: readonly T[], test: (one: T) => boolean): readonly T[] {
  const some = all.filter(test);
  return some.length > 0 ? some : all;
}

function promisesDefense(dataset: Dataset, id: string): boolean {
  return dataset.treaty(id)?.provisions?.some(({ obligation }) => obligation === "defense") ?? false;
}

/** Days before its signature on which a treaty can already be spoken of. */
const SOON = 60;
const LEADING = new Set(["the", "a", "an", "new", "newly", "their", "its", "this", "that"]);
const PLURALS = new Set([
  "treaties",
  "agreements",
  "pacts",
  "accords",
  "documents",
  "declarations",
  "deals",
  "alliances",
  "instruments",
  "contracts",
]);
const EARLIER = new Set(["previous", "earlier", "former", "prior", "old", "older", "past", "existing", "preceding"]);
const FIGHTING = new Set(["defense", "defence", "alliance", "intervention", "assistance"]);
const KINDS = new Set(["declaration", "memorandum", "protocol", "communique", "charter", "convention"]);
const TELLING = new Set(
  "friendship comprehensive strategic partnership assistance cooperation neighborliness neighbourliness neighborly neighbourly neutrality aggression nonaggression basic collective guarantee".split(
    " ",
  ),
);
