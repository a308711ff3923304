import { spanOf } from "../../base/edtf.js";
import { hull } from "../../base/interval.js";
import type { Unit } from "../chunks/unit.js";
import type { Links } from "../claim.js";
import type { Bearer, BorneName } from "../names/bearers.js";
import { inOffice } from "../names/holder.js";
import type { Built } from "./built.js";

/** A visit or meeting with its own date is of those who held office then: "Bush met Gorbachev in 1989" is of the Bush of that year. */
export function ofItsDate(built: Built, units: readonly Unit[], codes: ReadonlyMap<string, string>): Built {
  if ((built.kind !== "visit" && built.kind !== "meeting") || built.fields.date === null) return built;
  const span = spanOf(built.fields.date);
  if (!span || span.to.hi - span.from.lo > LONGEST) return built;
  const others = new Map<string, Bearer>();
  for (const [name, borne] of calledIn(units)) {
    const holder = inOffice(borne.bearers, hull(span));
    if (holder && holder.name !== name) others.set(name, holder);
  }
  if (others.size === 0) return built;
  const nameOf = (name: string) => others.get(name)?.name ?? name;
  const links = renamed(built.links, others, codes);
  return built.kind === "visit"
    ? { ...built, links, fields: { ...built.fields, visitor: nameOf(built.fields.visitor) } }
    : { ...built, links, fields: { ...built.fields, participants: [...new Set(built.fields.participants.map(nameOf))] } };
}

/** Days of a date that still says when: a stretch of some years does not. */
const LONGEST = 800;

/** The people of a sentence who were called by a name that others bear too. */
function calledIn(units: readonly Unit[]): Map<string, BorneName> {
  const called = new Map<string, BorneName>();
  for (const unit of units) {
    for (const { person, borne } of unit.type === "party" ? unit.members : []) if (person && borne) called.set(person.name, borne);
  }
  return called;
}

function renamed({ people, speaksFor, ...rest }: Links, others: ReadonlyMap<string, Bearer>, codes: ReadonlyMap<string, string>): Links {
  const ids = { ...people };
  const states = { ...speaksFor };
  for (const [name, { name: other, id, state }] of others) {
    if (!(name in ids) && !(name in states)) continue;
    delete ids[name];
    delete states[name];
    if (id) ids[other] = id;
    if (state) states[other] = codes.get(state) ?? state.toUpperCase();
  }
  return { ...rest, ...(Object.keys(ids).length > 0 && { people: ids }), ...(Object.keys(states).length > 0 && { speaksFor: states }) };
}
