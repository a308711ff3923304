import { countAt, party, type Scene } from "./chunks/scene.js";
import type { Member, PartyUnit } from "./chunks/unit.js";
import { peopleOf, statesOf } from "./chunks/unit.js";
import { OFFICES } from "./lexicon/offices.js";
import type { Person } from "./names/people.js";

/** Nouns by which a text speaks again of states it has named. */
const STATES =
  /^(?:countr(?:y|ies)|nations?|sides?|states?|neighbou?rs|governments?|parties|party|allies|powers?|capitals?|signator(?:y|ies)|republics?|rivals|members?|superpowers)$/;
/** Nouns by which a text speaks again of people: any office in the plural, and these. */
const PEOPLE =
  /^(?:leaders|presidents|men|women|ministers|officials|premiers|heads|autocrats|strongmen|statesmen|monarchs|dictators|counterparts|delegations)$/;

/** "He", "both countries", "the two leaders", "each other", "the country": whom it means, where the document has named someone it can mean. */
export function referenceAt(scene: Scene, i: number): PartyUnit | null {
  const word = scene.tokens[i]?.lower ?? "";
  if (PRONOUN.has(word)) return pronoun(scene, i, word);
  if ((word === "i" || word === "my" || word === "we" || word === "our") && scene.tokens.length > i + 1) return firstPerson(scene, i, word);
  if (word === "each" && scene.tokens[i + 1]?.lower === "other") return group(scene, i, i + 2, scene.pair() ?? scene.discourse.pair, 2);
  return groupNoun(scene, i);
}

const PRONOUN = new Set("he she him his her himself herself they them their theirs its".split(" "));

function pronoun(scene: Scene, i: number, word: string): PartyUnit | null {
  if (word === "its") {
    const owner = scene.discourse.subject;
    if (!owner) return null;
    return party(
      i,
      i + 1,
      owner.members.map((member) => ({ ...asReference(member), person: null })),
      { possessive: true, reference: true, count: 1 },
    );
  }
  const possessive =
    word === "his" || word === "their" || (word === "her" && /^(?:NOUN|ADJ|NUM|PROPN)$/.test(scene.tokens[i + 1]?.pos ?? ""));
  if (word.startsWith("the")) {
    const last = scene.discourse.group;
    if (!last) return null;
    return party(i, i + 1, last.members.map(asReference), { possessive, reference: true, count: last.members.length });
  }
  const person = scene.discourse.subjectPerson ?? scene.discourse.lastPerson();
  return person ? party(i, i + 1, [memberOf(person)], { possessive, reference: true, count: 1 }) : null;
}

/** "I" in a quotation: who speaks in this sentence, else who spoke last; "we" is that person's state. */
function firstPerson(scene: Scene, i: number, word: string): PartyUnit | null {
  const speaker = speakerIn(scene) ?? scene.discourse.speaker;
  if (!speaker) return null;
  const own = word === "i" || word === "my";
  if (!own && !speaker.state) return null;
  const member = own ? memberOf(speaker) : { ...memberOf(speaker), person: null };
  return party(i, i + 1, [member], { possessive: word === "my" || word === "our", reference: true, count: 1 });
}

function speakerIn({ tokens, discourse }: Scene): Person | null {
  for (let i = 0; i < tokens.length; i++) {
    if (!/^(?:say|tell|add|declare|write)$/.test(tokens[i]!.lemma) || tokens[i]!.pos !== "VERB") continue;
    for (const j of [i - 1, i + 1, i + 2, i + 3, i + 4]) {
      const person = tokens[j] && /^\p{Lu}/u.test(tokens[j].text) ? discourse.personCalled(tokens[j].lower) : undefined;
      if (person) return person;
    }
  }
  return null;
}

function groupNoun(scene: Scene, start: number): PartyUnit | null {
  const { tokens, discourse } = scene;
  let i = start;
  const first = tokens[i]?.lower ?? "";
  if (!/^(?:the|both|these|all|each|either|two|three|four|five|his|her|their|its)$/.test(first)) return null;
  let count = countAt(tokens, i);
  i += 1;
  if (first === "all" && tokens[i]?.lower === "the") i += 1;
  const second = count ?? countAt(tokens, i);
  if (count === null && second !== null) {
    count = second;
    i += 1;
  }
  if (tokens[i]?.lower === "koreas") return group(scene, start, i + 1, ["prk", "kor"], 2);
  for (let steps = 0; steps < 4 && i < tokens.length; steps++, i++) {
    const token = tokens[i]!;
    if (scene.names.has(i)) return null;
    const noun = token.pos === "NOUN" || token.pos === "PROPN";
    if (noun && STATES.test(token.lower)) {
      const plural = token.lower.endsWith("s");
      if (/^(?:each|either)$/.test(first)) return group(scene, start, i + 1, discourse.pair, 2);
      if (!plural) return first === "the" || /^(?:his|her|their|its)$/.test(first) ? single(scene, start, i + 1, token.lower) : null;
      const wanted = count ?? 2;
      const states = wanted === 2 && discourse.pair.length === 2 ? discourse.pair : discourse.lastStates(wanted).toReversed();
      return group(scene, start, i + 1, states, wanted);
    }
    if (
      noun &&
      (PEOPLE.test(token.lower) || (token.lower.endsWith("s") && Object.hasOwn(OFFICES, token.lower.slice(0, -1)))) &&
      count !== null
    ) {
      const people = discourse.lastPeople(count, ({ rank }) => rank !== "voice" && rank !== null);
      const enough = people.length === count ? people : discourse.lastPeople(count);
      if (enough.length < count) return group(scene, start, i + 1, discourse.pair, count);
      return party(start, i + 1, enough.toReversed().map(memberOf), { reference: true, count, possessive: possessiveAt(scene, i + 1) });
    }
    if (!/^(?:ADJ|NOUN|PUNCT|VERB)$/.test(token.pos) || (token.pos === "PUNCT" && token.text !== "-")) break;
  }
  return first === "both" && discourse.pair.length === 2 && /^(?:VERB|AUX)$/.test(tokens[start + 1]?.pos ?? "")
    ? group(scene, start, start + 1, discourse.pair, 2)
    : null;
}

const possessiveAt = ({ tokens }: Scene, i: number): boolean => tokens[i]?.lower === "'s" || tokens[i]?.lower === "'";

function group(scene: Scene, from: number, to: number, states: readonly string[], count: number): PartyUnit | null {
  if (states.length === 0) return null;
  const members = states.map((state): Member => ({ state, person: null, organisation: null, place: null, by: "reference" }));
  return party(from, to, members, { reference: true, count, possessive: possessiveAt(scene, to) });
}

/** "the country", "his country": the state of whoever acts, or the last one named. */
function single(scene: Scene, from: number, to: number, noun: string): PartyUnit | null {
  if (!/^(?:country|nation|government|state|republic)$/.test(noun)) return null;
  const { subject } = scene.discourse;
  const state = (subject && statesOf(subject)[0]) ?? scene.discourse.lastStates(1)[0];
  if (!state) return null;
  return party(from, to, [{ state, person: null, organisation: null, place: null, by: "reference" }], {
    reference: true,
    possessive: possessiveAt(scene, to),
  });
}

export function memberOf(person: Person): Member {
  return { state: person.state, person, organisation: null, place: null, by: "reference" };
}

const asReference = (member: Member): Member => ({ ...member, by: "reference" });

/** Keeps in mind who acts: a party that no preposition governs and that a verb follows, or whose own opens the sentence ("Putin's visit ..."). */
export function noteSubject(scene: Scene, unit: PartyUnit): void {
  if (unit.prep !== null || unit.adjectival || unit.members.length !== 1) return;
  const [first] = peopleOf(unit);
  const opens = unit.from === 0 || scene.tokens[unit.from - 1]!.text === ",";
  if (unit.possessive && !(opens && first && !unit.reference)) return;
  const next = scene.tokens[unit.to];
  const acts = unit.possessive || next === undefined || /^(?:VERB|AUX|ADV|PART|CCONJ)$/.test(next.pos) || next.text === ",";
  if (!acts) return;
  if (!unit.possessive) scene.discourse.subject = unit;
  if (first) scene.discourse.subjectPerson = first;
}
