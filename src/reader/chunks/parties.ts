import { nameEnd, officeAt, rankOf } from "../names/people.js";
import { capital, isPossessive, lower, ofState, party, personal, type Scene, textOf } from "./scene.js";
import { titled } from "./titled.js";
import type { PartyUnit, PlaceUnit, VoiceUnit } from "./unit.js";

type Found = PartyUnit | PlaceUnit | VoiceUnit;

/** The party, place or voice that begins at a word, before joining. */
export function unitAt(scene: Scene, i: number): Found | null {
  return titled(scene, i) ?? named(scene, i) ?? knownPerson(scene, i) ?? stranger(scene, i);
}

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
      return party(start, to, [personal(person, meaning.borne)], { possessive });
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
  const person = scene.discourse.personCalled(lower(scene, i));
  if (!person) return null;
  let to = i + 1;
  while (to < scene.tokens.length && capital(scene, to) && scene.discourse.personCalled(lower(scene, to)) === person) to += 1;
  while (scene.tokens[to]?.text === "-" && scene.discourse.personCalled(lower(scene, to + 1)) === person) to += 2;
  return party(i, to, [{ state: person.state, person, organisation: null, place: null, by: "person" }], {
    possessive: isPossessive(scene, to),
  });
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
