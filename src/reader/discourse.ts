import type { InstrumentUnit, PartyUnit } from "./chunks/unit.js";
import { peopleOf, statesOf } from "./chunks/unit.js";
import type { Person } from "./names/people.js";
import { folded } from "./text/language.js";

/** How many things a document keeps in mind. */
const KEPT = 40;

/** What a document has named so far: whom "he", "both countries" and "the agreement" may mean. Filled sentence by sentence, read by the rules. */
export class Discourse {
  /** By each word of their names. */
  private readonly byWord = new Map<string, Person>();
  private readonly everyone: Person[] = [];
  /** Most recent first. */
  private people: Person[] = [];
  private states: string[] = [];
  /** The last states named together, two or more. */
  pair: string[] = [];
  instrument: InstrumentUnit | null = null;
  instruments: InstrumentUnit[] = [];
  /** The first state of the document, whose people are named without nationality. */
  topic: string | null = null;
  /** Who acted last, and the person who did. */
  subject: PartyUnit | null = null;
  subjectPerson: Person | null = null;
  /** The organisation named last: what "the alliance" means. */
  organisation: PartyUnit | null = null;
  /** Where the last visit went: what "his previous visit" went to. */
  visited: { name: string | null; state: string | null } | null = null;
  /** Who spoke last: what "I" means in a quotation. */
  speaker: Person | null = null;
  paragraph = -1;
  /** Whether the text tells of the past alone, with no day of its own: then a year holds until the next. */
  looksBack = false;
  /** The last year that the paragraph gave in figures. */
  year: number | null = null;
  /** The last two or more who were named together. */
  group: PartyUnit | null = null;

  personCalled(word: string): Person | undefined {
    return this.byWord.get(word);
  }

  /** The person of that name, new or known; what is newly said of one is added. */
  meet(name: string, state: string | null, office: string | null, rank: Person["rank"], id: string | null): Person {
    const words = name.split(/[\s-]+/).map(folded);
    const known =
      this.everyone.find((person) => (id !== null && person.id === id) || (sameName(person.name, name) && !isOther(person, id))) ??
      (words.length === 1 ? this.byWord.get(words[0]!) : undefined);
    if (known) {
      if (name.length > known.name.length && id === null && known.id === null) known.name = name;
      known.state ??= state;
      known.id ??= id;
      known.office = office ?? known.office;
      known.rank = rank ?? known.rank;
      this.index(known, words);
      return known;
    }
    const person: Person = { name, state, id, office, rank };
    if (this.everyone.length < 500) this.everyone.push(person);
    this.index(person, words);
    return person;
  }

  private index(person: Person, words: readonly string[]): void {
    for (const word of words) if (word.length > 1 && !/^(?:al|el|bin|de|van|von|jr)$/.test(word)) this.byWord.set(word, person);
  }

  /** Takes note of a party in the order of the text. */
  note(unit: PartyUnit): void {
    for (const person of peopleOf(unit)) this.people = [person, ...this.people.filter((one) => one !== person)].slice(0, KEPT);
    const states = statesOf(unit);
    if (unit.adjectival && unit.members.length === 1) return;
    for (const state of states) this.states = [state, ...this.states.filter((one) => one !== state)].slice(0, KEPT);
    if (states.length > 1) this.pair = states;
    if (unit.members.some(({ organisation }) => organisation !== null)) this.organisation = unit;
    if (unit.members.length > 1) this.group = unit;
    this.topic ??= states[0] ?? null;
  }

  noteInstrument(unit: InstrumentUnit): void {
    this.instrument = unit;
    this.instruments = [unit, ...this.instruments].slice(0, KEPT);
  }

  /** The last people named, of different states where those are known, most recent first. */
  lastPeople(count: number, fits: (person: Person) => boolean = () => true): Person[] {
    const found: Person[] = [];
    for (const person of this.people) {
      if (!fits(person) || found.some((one) => one.state !== null && one.state === person.state)) continue;
      found.push(person);
      if (found.length === count) break;
    }
    return found;
  }

  lastPerson(fits: (person: Person) => boolean = () => true): Person | undefined {
    return this.people.find(fits);
  }

  lastStates(count: number): string[] {
    return this.states.slice(0, count);
  }

  hasNamed(state: string): boolean {
    return this.states.includes(state);
  }

  /** Whether the document has named a person of the dataset. */
  hasMet(id: string | null): boolean {
    return id !== null && this.everyone.some((person) => person.id === id);
  }

  /** The person with such an office whose name comes later or came before: "a spokesman" for "spokesman Dino". */
  holder(office: string): Person | undefined {
    return this.everyone.findLast((person) => person.office === office);
  }
}

/** Whether both have files in the dataset, and not the same. */
const isOther = (person: Person, id: string | null): boolean => person.id !== null && id !== null && person.id !== id;

/** Whether one name is the other, shorter: "Putin" and "Vladimir Putin", "Kim Jong-un" and "Kim Jong Un". */
function sameName(a: string, b: string): boolean {
  const one = folded(a).split(/[\s-]+/);
  const two = folded(b).split(/[\s-]+/);
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  if (short.length === 1) return false;
  return short.every((word) => long.includes(word) || (word.length <= 2 && long.some((other) => other[0] === word[0])));
}
