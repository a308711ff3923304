import type { Day } from "../../base/day.js";
import type { DateExpression } from "../dates/expression.js";
import type { Discourse } from "../discourse.js";
import { rulerCalled } from "../lexicon/leaders.js";
import { numberOf } from "../lexicon/numbers.js";
import type { Meaning, Name } from "../names/gazetteer.js";
import { isAgent, isOfficeModifier, nameEnd, type Office, officeAt, type Person, rankOf, stateOfOffice } from "../names/people.js";
import type { Token } from "../text/language.js";
import type { Member, PartyUnit, PlaceUnit, VoiceUnit } from "./unit.js";

/** What the rules for parties see: the words of a sentence, the names found in it, and the document so far. */
export interface Scene {
  tokens: readonly Token[];
  names: ReadonlyMap<number, Name>;
  dates: ReadonlyMap<number, DateExpression>;
  /** Each state's present capital. */
  capitals: ReadonlyMap<string, string>;
  discourse: Discourse;
  published: Day | null;
  /** The last two states that the sentence has named so far, if any. */
  pair(): string[] | null;
}

type Found = PartyUnit | PlaceUnit | VoiceUnit;

/** The party, place or voice that begins at a word, before joining. */
export function unitAt(scene: Scene, i: number): Found | null {
  return titled(scene, i) ?? named(scene, i) ?? knownPerson(scene, i) ?? stranger(scene, i);
}

const lower = (scene: Scene, i: number): string => scene.tokens[i]?.lower ?? "";
const capital = (scene: Scene, i: number): boolean => /^\p{Lu}/u.test(scene.tokens[i]?.text ?? "");

export function party(from: number, to: number, members: Member[], more: Partial<PartyUnit> = {}): PartyUnit {
  return { type: "party", from, to, prep: null, members, possessive: false, adjectival: false, reference: false, count: null, ...more };
}

/** "Russian President Vladimir Putin", "the South Korean vice foreign minister", "the president", "Cuban officials". */
function titled(scene: Scene, start: number): Found | null {
  let i = start;
  if (/^(?:the|a|an|his|her|their|its)$/.test(lower(scene, i))) i += 1;
  if (/^(?:new|newly|visiting|former|then|late|some|senior|top|isolated)$/.test(lower(scene, i)) && lower(scene, i + 1) !== "-") i += 1;
  let state: string | null = null;
  let adjective = false;
  const name = scene.names.get(i);
  if (name?.meaning.type === "state" && !scene.dates.has(i)) {
    state = name.meaning.state;
    adjective = name.meaning.form === "adjective";
    i = name.to;
    if (isPossessive(scene, i)) i += lower(scene, i) === "'" && lower(scene, i + 1) === "s" ? 2 : 1;
    else if (/^(?:'|-)$/.test(lower(scene, i))) return null;
  } else if (name?.meaning.type === "organisation") {
    const office = headAt(scene, pastQualities(scene, name.to, false));
    if (!office) return null;
    const person = personName(scene, office.to, null, office, true);
    if (person) return oneOf(start, person[0]!);
    if (!office.plural) return null;
    return party(start, office.to, [{ state: null, person: null, organisation: name.meaning.name, place: null, by: "organisation" }]);
  } else if (name && name.meaning.type !== "person") return null;
  const afterState = i;
  const named = state !== null;
  const seat = state === null ? undefined : scene.capitals.get(state);
  if (state !== null && seat && lower(scene, i) === "capital")
    return { type: "place", from: start, to: i + 1, prep: null, name: seat, state };
  i = pastQualities(scene, i, named);
  const office = headAt(scene, i);
  if (!office) return agent(scene, start, afterState, state, adjective);
  if (start === office.from && !capital(scene, start)) {
    const bare = scene.tokens[start]!;
    if (!(bare.pos === "NOUN" || bare.pos === "PROPN")) return null;
  }
  let end = office.to;
  let of = state ?? stateOfOffice(office.office);
  const tail = ofState(scene, end, office.office === "ambassador");
  if (tail) {
    of ??= tail.state;
    end = tail.to;
  }
  const comma = lower(scene, end) === "," && state !== null && office.office !== "counterpart" ? 1 : 0;
  const person = personName(scene, end + comma, of, office);
  if (person) return person.length > 1 ? joinPeople(scene, start, person) : oneOf(start, person[0]!);
  return described(scene, start, office, of, end);
}

/** Past the words between a nationality and an office: "vice foreign", "then-". */
function pastQualities(scene: Scene, from: number, named: boolean): number {
  let i = from;
  while (i < scene.tokens.length && i < from + 6 && (!headAt(scene, i) || leadsOn(scene, i))) {
    if (!isOfficeModifier(lower(scene, i)) && lower(scene, i) !== "-" && !(named && describes(scene, i))) break;
    i += 1;
  }
  return i;
}

/** "Deputy Foreign Minister": an office's noun that only qualifies the next. */
function leadsOn(scene: Scene, i: number): boolean {
  return isOfficeModifier(lower(scene, i)) && (isOfficeModifier(lower(scene, i + 1)) || headAt(scene, i + 1) !== null);
}

/** An office's noun, but no verb ("heads", "leads to"). */
function headAt(scene: Scene, i: number): Office | null {
  const office = officeAt(scene.tokens, i);
  return office && scene.tokens[office.to - 1]!.pos !== "VERB" ? office : null;
}

const describes = (scene: Scene, i: number): boolean => {
  const { pos, lower: word } = scene.tokens[i]!;
  return (pos === "ADJ" || (pos === "NOUN" && word.length > 3)) && !scene.names.has(i);
};

function isPossessive(scene: Scene, i: number): boolean {
  return lower(scene, i) === "'s" || (lower(scene, i) === "'" && lower(scene, i + 1) !== "'");
}

function ofState(scene: Scene, i: number, sent = false): { state: string; to: number } | null {
  if (!/^(?:of|from)$/.test(lower(scene, i)) && !(sent && lower(scene, i) === "to")) return null;
  const j = lower(scene, i + 1) === "the" ? i + 2 : i + 1;
  const name = scene.names.get(j);
  return name?.meaning.type === "state" && name.meaning.form !== "adjective" ? { state: name.meaning.state, to: name.to } : null;
}

interface Named {
  from: number;
  to: number;
  member: Member;
}

/** The person or people named after an office: "Presidents Leonid Kuchma of Ukraine and Boris Yeltsin of Russia". */
function personName(scene: Scene, from: number, state: string | null, office: Office, stateless = false): Named[] | null {
  const first = oneName(scene, from, state, office, stateless);
  if (!first) return null;
  const all = [first];
  while (office.plural && /^(?:and|,)$/.test(lower(scene, all.at(-1)!.to))) {
    const next = oneName(
      scene,
      all.at(-1)!.to + (lower(scene, all.at(-1)!.to) === "," && lower(scene, all.at(-1)!.to + 1) === "and" ? 2 : 1),
      state,
      office,
    );
    if (!next) break;
    all.push(next);
  }
  return all;
}

function oneName(scene: Scene, from: number, state: string | null, office: Office, stateless = false): Named | null {
  const known = scene.names.get(from);
  if (known && known.meaning.type !== "person") return null;
  let to = known ? known.to : nameEnd(scene.tokens, from, scene.names);
  if (to === from || scene.dates.has(from)) return null;
  const words = textOf(scene, from, to);
  if (!known && to - from === 1 && !scene.discourse.personCalled(lower(scene, from)) && words.length < 3) return null;
  const tail = ofState(scene, to);
  let of = state;
  if (tail) {
    of = tail.state;
    to = tail.to;
  }
  const meaning = known?.meaning.type === "person" ? known.meaning : null;
  const title = office.office;
  const person = scene.discourse.meet(
    meaning?.name ?? words,
    of ?? meaning?.state ?? (stateless || rankOf(title) === "other" ? null : scene.discourse.topic),
    title,
    rankOf(title),
    meaning?.id ?? null,
  );
  return { from, to, member: { state: person.state, person, organisation: null, place: null, by: "person" } };
}

function oneOf(start: number, { to, member }: Named): PartyUnit {
  return party(start, to, [member]);
}

function joinPeople(_scene: Scene, start: number, people: readonly Named[]): PartyUnit {
  return party(
    start,
    people.at(-1)!.to,
    people.map(({ member }) => member),
  );
}

/** An office without a name: the one whom the document named before, or at least the state that is meant. */
function described(scene: Scene, from: number, office: Office, state: string | null, to: number): PartyUnit | null {
  const determined = from < office.from || state !== null;
  const rank = rankOf(office.office);
  if (!determined || rank === null) return null;
  if (office.plural) return state ? party(from, to, [{ state, person: null, organisation: null, place: null, by: "agent" }]) : null;
  const definite = lower(scene, from) !== "a" && lower(scene, from) !== "an";
  const fits = (other: { office: string | null; state: string | null; rank: string | null }) =>
    state
      ? other.state === state && (other.office === office.office || (rank === "leader" && (other.rank === "leader" || other.rank === null)))
      : other.office === office.office;
  const person = definite || rank === "voice" ? (scene.discourse.lastPerson(fits) ?? null) : null;
  if (!person && !state) return null;
  return party(from, to, [{ state: person?.state ?? state, person, organisation: null, place: null, by: person ? "reference" : "agent" }], {
    reference: person !== null,
  });
}

/** "Ukrainian parliament", "Cuban officials": a body that speaks for its state. */
function agent(scene: Scene, start: number, afterState: number, state: string | null, adjective: boolean): PartyUnit | null {
  if (!state) return null;
  for (let i = afterState; i < Math.min(afterState + 4, scene.tokens.length); i++) {
    const token = scene.tokens[i]!;
    if (token.pos === "NOUN" || token.pos === "PROPN") {
      if (isAgent(token.lemma) || isAgent(token.lower)) {
        if (MILITARY.has(token.lemma) && scene.tokens[i + 1]?.pos !== "VERB") return null;
        return party(start, i + 1, [{ state, person: null, organisation: null, place: null, by: "agent" }], {
          possessive: isPossessive(scene, i + 1),
        });
      }
    } else if (token.pos !== "ADJ") break;
    if (scene.names.has(i)) break;
  }
  return adjective ? null : null;
}

const MILITARY = new Set(["navy", "military", "army", "troop", "soldier", "force", "people"]);

/** A name that the gazetteer knows. */
function named(scene: Scene, start: number): Found | null {
  const i = /^(?:the|a)$/.test(lower(scene, start)) ? start + 1 : start;
  const name = scene.names.get(i);
  if (!name || scene.dates.has(i)) return null;
  const { meaning, to } = name;
  const possessive = isPossessive(scene, to);
  switch (meaning.type) {
    case "person": {
      const person = scene.discourse.meet(meaning.name, meaning.state, null, null, meaning.id);
      return party(start, to, [{ state: person.state, person, organisation: null, place: null, by: "person" }], { possessive });
    }
    case "state": {
      const people =
        /(?:ans|is|ns|rs)$/.test(lower(scene, to - 1)) ||
        (/(?:ese|ch|sh)$/.test(lower(scene, to - 1)) && /^(?:VERB|AUX)$/.test(scene.tokens[to]?.pos ?? ""));
      const adjectival = meaning.form === "adjective" && !people;
      const place = meaning.form === "seat" ? (meaning.place ?? null) : meaning.form === "name" ? textOf(scene, i, to) : null;
      return party(start, to, [{ state: meaning.state, person: null, organisation: null, place, by: meaning.form }], {
        possessive,
        adjectival,
      });
    }
    case "organisation":
      return party(start, to, [{ state: null, person: null, organisation: meaning.name, place: null, by: "organisation" }], { possessive });
    case "outlet":
      return { type: "voice", from: start, to, prep: null, name: textOf(scene, i, to), outlet: true };
    case "place":
      return { type: "place", from: start, to, prep: null, name: textOf(scene, i, to), state: meaning.state };
    default:
      return null;
  }
}

/** A capitalised word of a name that the document has given in full before. */
function knownPerson(scene: Scene, i: number): PartyUnit | null {
  if (!capital(scene, i) || scene.names.has(i)) return null;
  const person = scene.discourse.personCalled(lower(scene, i)) ?? alone(scene, i);
  if (!person) return null;
  let to = i + 1;
  while (to < scene.tokens.length && capital(scene, to) && scene.discourse.personCalled(lower(scene, to)) === person) to += 1;
  while (scene.tokens[to]?.text === "-" && scene.discourse.personCalled(lower(scene, to + 1)) === person) to += 2;
  return party(i, to, [{ state: person.state, person, organisation: null, place: null, by: "person" }], {
    possessive: isPossessive(scene, to),
  });
}

/** A family name that means one ruler of the day where the text has named nobody else by it. */
function alone(scene: Scene, i: number): Person | null {
  const ruler = rulerCalled(lower(scene, i), scene.published);
  return ruler ? scene.discourse.meet(ruler.name, ruler.state, null, "leader", ruler.id ?? null) : null;
}

const SPEAKS = new Set("say tell add declare announce claim write state note argue warn insist report explain".split(" "));

/** Two capitalised words or more that nobody knows: a person where an office follows or a verb of speech, else perhaps a place. */
function stranger(scene: Scene, i: number): Found | null {
  if (!capital(scene, i) || scene.names.has(i) || scene.dates.has(i)) return null;
  const to = nameEnd(scene.tokens, i, scene.names);
  if (to === i) return null;
  const before = lower(scene, lower(scene, i - 1) === "the" ? i - 2 : i - 1);
  if (to - i >= 2) {
    const apposed = lower(scene, to) === "," ? appositive(scene, to + 1) : null;
    if (apposed) {
      const person = scene.discourse.meet(
        textOf(scene, i, to),
        apposed.state ?? scene.discourse.topic,
        apposed.office,
        rankOf(apposed.office),
        null,
      );
      return party(i, to, [{ state: person.state, person, organisation: null, place: null, by: "person" }]);
    }
    const verb = scene.tokens[to];
    const said =
      (verb && SPEAKS.has(verb.lemma) && verb.pos === "VERB") ||
      (SPEAKS.has(scene.tokens[i - 1]?.lemma ?? "") && scene.tokens[i - 1]?.pos === "VERB");
    if (said) {
      const person = scene.discourse.meet(textOf(scene, i, to), null, null, null, null);
      return party(i, to, [{ state: null, person, organisation: null, place: null, by: "person" }]);
    }
  }
  const islandOf = before === "of" && /^(?:island|city|town|port|resort|village|region|province|capital)$/.test(lower(scene, i - 2));
  if (islandOf || /^(?:in|at|near|outside)$/.test(before) || (/^(?:to|from)$/.test(before) && to - i <= 3))
    return { type: "place", from: i, to, prep: null, name: textOf(scene, i, to), state: null };
  return null;
}

/** An office after a name and a comma: ", the South Korean vice foreign minister," and ", head of ...". */
function appositive(scene: Scene, from: number): { office: string; state: string | null } | null {
  let state: string | null = null;
  for (let i = from; i < Math.min(from + 8, scene.tokens.length); i++) {
    const name = scene.names.get(i);
    if (name?.meaning.type === "state") state ??= name.meaning.state;
    const office = officeAt(scene.tokens, i);
    if (office) {
      const tail = ofState(scene, office.to);
      return { office: office.office, state: state ?? tail?.state ?? null };
    }
    if (/^(?:,|\.|;|who|which)$/.test(lower(scene, i)) || scene.tokens[i]!.pos === "VERB") return null;
  }
  return null;
}

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

export type { Meaning };
