import { spanOf } from "../../base/edtf.js";
import { foldText } from "../../base/id.js";
import { hull, overlaps } from "../../base/interval.js";
import type { Person } from "../../model/index.js";
import type { Claim, Span, When } from "../claim.js";
import { type Drafting, daysOf, given, oneLine, REVIEW_NOTE } from "./drafting.js";

type Office = Person["offices"][number];
type Rank = Office["rank"];

/** Someone of a claim as the record needs them: with an id and the state they speak for. */
export interface Attendant {
  name: string;
  person: string;
  state: string;
  office?: string;
}

const OFFICES: readonly (readonly [string, Rank])[] = [
  ["(?:minister of foreign affairs|foreign affairs minister|foreign minister|foreign secretary|secretary of state)", "foreign-minister"],
  ["(?:minister of (?:national )?defen[cs]e|defen[cs]e minister|defen[cs]e secretary|secretary of defen[cs]e)", "defence-minister"],
  ["(?:prime minister|premier|chancellor)", "head-of-government"],
  ["(?:president|king|queen|emperor|emir|sultan)", "head-of-state"],
];
const LESSER = "((?:first |deputy |vice[ -]|acting |assistant |former |ex-)*)";
const BEFORE = OFFICES.map(([words, rank]) => [new RegExp(`(?:^|[^\\p{L}])${LESSER}(${words})\\s+$`, "iu"), rank] as const);

/** The people whom a report newly tells of, each drafted once. */
export class PersonDrafts {
  readonly made = new Map<string, Omit<Person, "id">>();
  private readonly byName = new Map<string, Attendant>();
  private readonly drafting: Drafting;

  constructor(drafting: Drafting) {
    this.drafting = drafting;
  }

  /**
   * A person of the record, or a new one whose office the report names beside the name; null where neither the record nor the
   * report says for which state they speak and in what office.
   */
  attendant(name: string, claim: Claim, date: When): Attendant | null {
    const { dataset } = this.drafting;
    const code = own(claim.links.speaksFor, name);
    const told = code === undefined ? null : this.drafting.stateOf(code, date);
    const id = this.known(name, claim);
    if (id !== null) {
      const state = told ?? officeOn(dataset.person(id), date)?.state;
      return state ? { name: dataset.people.get(id)!.name, person: id, state } : null;
    }
    return this.byName.get(foldText(name)) ?? (told === null || date === null ? null : this.make(name, told, date));
  }

  private known(name: string, claim: Claim): string | null {
    const { people } = this.drafting.dataset;
    const linked = own(claim.links.people, name);
    if (linked !== undefined && people.has(linked)) return linked;
    const folded = foldText(name);
    const found = [...people.values()].filter((person) => [person.name, ...(person.aliases ?? [])].some((one) => foldText(one) === folded));
    return found.length === 1 ? found[0]!.id : null;
  }

  private make(name: string, state: string, date: string): Attendant | null {
    const found = officeBeside(this.drafting.document.text, name);
    const during = attestedOn(date);
    if (found === null || during === null) return null;
    const person = this.drafting.idFor("people", name, "person", (id) => this.drafting.dataset.people.has(id));
    const office = given({
      office: oneLine(found.office),
      state,
      rank: found.rank,
      during,
      sources: [this.drafting.cite(found)],
      note: "Attested by the report on the day named; when the office began and ended was not looked up.",
    }) as Office;
    this.made.set(person, { name: oneLine(name), offices: [office], note: REVIEW_NOTE });
    const attendant = { name: oneLine(name), person, state, office: office.office };
    this.byName.set(foldText(name), attendant);
    return attendant;
  }
}

function own(map: Record<string, string> | undefined, key: string): string | undefined {
  return map && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The office that stands right before a name, the first time that one does. Deputies and former holders have none of its rank. */
export function officeBeside(text: string, name: string): ({ office: string; rank: Rank } & Span) | null {
  if (name.trim() === "") return null;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 80), at);
    for (const [pattern, rank] of BEFORE) {
      const match = pattern.exec(before);
      if (!match) continue;
      const lesser = match[1]!.toLowerCase();
      if (/former|ex-/.test(lesser)) return null;
      const office = `${match[1]}${match[2]}`;
      const start = at - before.length + match.index + match[0].indexOf(office);
      return { office, rank: lesser === "" ? rank : "other", start, end: at + name.length };
    }
  }
  return null;
}

function officeOn(person: Person | undefined, date: When): Office | undefined {
  const days = daysOf(date);
  return person?.offices.find(({ during }) => overlaps(hull(spanOf(during)!), days));
}

/** Days that certainly hold a date and of which nothing else is known. */
function attestedOn(date: string): string | null {
  const [from, to = from] = date.split("/");
  const during = `[..${from}]/[${to}..]`;
  return spanOf(during) ? during : null;
}
