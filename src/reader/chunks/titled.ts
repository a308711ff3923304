import { bearerOf } from "../names/meant.js";
import { isAgent, isOfficeModifier, nameEnd, type Office, officeAt, rankOf, stateOfOffice } from "../names/people.js";
import { capital, isPossessive, lower, ofState, party, personal, type Scene, textOf } from "./scene.js";
import type { Member, PartyUnit, PlaceUnit } from "./unit.js";

/** "Russian President Vladimir Putin", "the South Korean vice foreign minister", "the president", "Cuban officials". */
export function titled(scene: Scene, start: number): PartyUnit | PlaceUnit | null {
  let i = start;
  if (/^(?:the|a|an|his|her|their|its)$/.test(lower(scene, i))) i += 1;
  if (/^(?:new|newly|visiting|former|then|late|some|senior|top|isolated)$/.test(lower(scene, i)) && lower(scene, i + 1) !== "-") i += 1;
  let state: string | null = null;
  const name = scene.names.get(i);
  if (name?.meaning.type === "state" && !scene.dates.has(i)) {
    state = name.meaning.state;
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
  if (!office) return agent(scene, start, afterState, state);
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
  const comma = lower(scene, end) === "," && (state !== null || tail !== null) && office.office !== "counterpart" ? 1 : 0;
  const person = personName(scene, end + comma, of, office);
  if (person) return person.length > 1 ? joinPeople(start, person) : oneOf(start, person[0]!);
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

interface Named {
  from: number;
  to: number;
  member: Member;
}

/** The person or people named after an office: "Presidents X of Poland and Y of Croatia". */
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
  const title = office.office;
  const meaning = known?.meaning.type === "person" ? bearerOf(known.meaning, of, scene.times, title) : null;
  const person = scene.discourse.meet(
    meaning?.name ?? words,
    (office.plural ? meaning?.state : null) ??
      of ??
      meaning?.state ??
      (stateless || rankOf(title) === "other" ? null : scene.discourse.topic),
    title,
    rankOf(title),
    meaning?.id ?? null,
  );
  return { from, to, member: personal(person, meaning?.borne) };
}

function oneOf(start: number, { to, member }: Named): PartyUnit {
  return party(start, to, [member]);
}

function joinPeople(start: number, people: readonly Named[]): PartyUnit {
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
function agent(scene: Scene, start: number, afterState: number, state: string | null): PartyUnit | null {
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
  return null;
}

const MILITARY = new Set(["navy", "military", "army", "troop", "soldier", "force", "people"]);
