import type { InstrumentUnit, PartyUnit, Unit } from "../chunks/unit.js";
import { peopleOf, statesOf } from "../chunks/unit.js";
import type { ClaimKind, Links } from "../claim.js";
import type { Gives, Rule } from "../grammar/rule.js";
import type { Built } from "./built.js";
import {
  bothSides,
  type Context,
  codeOf,
  codesOf,
  dateOf,
  instrumentIn,
  isPlace,
  participantsOf,
  partyIn,
  peopleLinks,
  placeNamed,
  placeOf,
} from "./context.js";
import { domainsOf, durationOf, formatOf } from "./qualities.js";
import { reckoned } from "./reckon.js";

/** Makes claims of what a rule matched; none where the sentence and the document do not say enough. */
export function build(rule: Rule, context: Context): Built[] {
  return BUILDERS[rule.kind](context, rule.gives ?? {});
}

type Builder = (context: Context, gives: Gives) => Built[];

/** The words of an instrument; "this clause" by the clause that was named last with more than that. */
function nameIn(context: Context, unit: InstrumentUnit | null): string | null {
  if (!unit?.part || unit.qualities.length > 0) return unit?.words ?? null;
  return context.discourse.instruments.find(({ part, qualities }) => part && qualities.length > 0)?.words ?? unit.words;
}
const linksOf = (unit: InstrumentUnit | null): string[] | undefined => (unit && unit.ids.length > 0 ? unit.ids : undefined);
const instrumentLinks = (unit: InstrumentUnit | null): Links => ({ ...(linksOf(unit) && { instrument: linksOf(unit)! }) });

/** Makes known to the document between whom an instrument is. */
function remember(context: Context, unit: InstrumentUnit | null, codes: readonly string[]): void {
  if (!unit || unit.states.length >= 2) return;
  unit.states = codes.map((code) => context.gazetteer.ids.get(code) ?? code.toLowerCase());
}

function signature(context: Context): Built[] {
  const t = instrumentIn(context, "t");
  if (!t || t.part) return [];
  const known = t.meant && t.states.length > 1;
  const parties = bothSides(context, known ? [] : [partyIn(context, "a"), partyIn(context, "b")], t);
  if (parties.length < 1) return [];
  remember(context, t, parties);
  const date = dateOf(context) ?? t.year;
  return [
    { kind: "signature", fields: { instrument: t.words, parties, date, place: placeOf(context)?.name ?? null }, links: instrumentLinks(t) },
  ];
}

function provision(context: Context, gives: Gives): Built[] {
  const own = instrumentIn(context, "t");
  const t = own && !own.part ? own : nearInstrument(context);
  const a = partyIn(context, "a");
  const parties = bothSides(context, [a, partyIn(context, "b")], t);
  if (parties.length === 0 || (parties.length < 2 && !a)) return [];
  return [
    {
      kind: "provision",
      fields: {
        instrument: t?.words ?? null,
        obligation: gives.obligation ?? "other",
        parties,
        trigger: gives.trigger ?? triggerAfter(context),
      },
      links: instrumentLinks(t),
    },
  ];
}

/** What calls a promise that is told without it: "in case of a crisis". */
function triggerAfter({ clause, match }: Context): string | null {
  for (let k = match.anchor + 1; k < Math.min(clause.units.length, match.anchor + 12); k++) {
    const unit = clause.units[k]!;
    if (unit.type !== "word" || unit.token.pos !== "NOUN") continue;
    if (unit.token.lemma === "crisis" || unit.token.lemma === "emergency") return "crisis";
    if (unit.token.lemma === "threat" || unit.token.lemma === "danger") return "threat";
    if (unit.token.lemma === "attack" || unit.token.lemma === "aggression") return "armed-attack";
  }
  return null;
}

/** The instrument of the sentence, else the last one named. */
function nearInstrument({ clause, match, discourse }: Context): InstrumentUnit | null {
  for (let k = match.last; k >= 0; k--) {
    const unit = clause.units[k]!;
    if (unit.type === "instrument" && !unit.part && !unit.loose) return unit;
  }
  return discourse.instrument;
}

function relation(context: Context, gives: Gives): Built[] {
  const from = instrumentIn(context, "t");
  const to = instrumentIn(context, "u");
  const parties = bothSides(context, [partyIn(context, "a"), partyIn(context, "b")], to?.states.length ? to : from);
  const subject =
    nameIn(context, from) ?? (gives.relation === "renews" ? `renewal${dateOf(context) ? ` of ${dateOf(context)}` : ""}` : null);
  const object = nameIn(context, to) ?? gives.to ?? null;
  if (!subject || !object || parties.length === 0) return [];
  const links: Links = { ...(linksOf(from) && { from: linksOf(from)! }), ...(linksOf(to) && { to: linksOf(to)! }) };
  return [{ kind: "relation", fields: { relation: gives.relation ?? "refers-to", from: subject, to: object, parties }, links }];
}

function termination(context: Context, gives: Gives): Built[] {
  const t = instrumentIn(context, "t");
  const o = partyIn(context, "o");
  const instrument = t?.words ?? o?.members.find(({ organisation }) => organisation)?.organisation ?? null;
  if (!instrument) return [];
  const a = partyIn(context, "a");
  if (gives.mode === "denounced" && t && t.states.length > 0 && a && !statesOf(a).some((state) => t.states.includes(state))) return [];
  const date = dateOf(context);
  return [
    {
      kind: "termination",
      fields: { instrument, mode: gives.mode ?? "annulled", by: codesOf(context, a), date },
      links: instrumentLinks(t),
    },
  ];
}

function inForce(context: Context): Built[] {
  const t = instrumentIn(context, "t");
  const { units } = context.clause;
  const waits = units
    .slice(Math.max(0, context.match.first - 2), context.match.first)
    .some((unit) => unit.type === "word" && /^(?:before|until|once)$/.test(unit.token.lower));
  if (waits) return [];
  return t ? [{ kind: "in-force", fields: { instrument: t.words, date: dateOf(context) }, links: instrumentLinks(t) }] : [];
}

function ratification(context: Context): Built[] {
  const t = instrumentIn(context, "t");
  const by = codesOf(context, partyIn(context, "a"));
  const all = by.length > 0 ? by : t ? t.states.map((state) => codeOf(context, state)) : [];
  const instrument = t?.words ?? context.discourse.instrument?.words;
  if (!instrument || all.length === 0) return [];
  return [
    {
      kind: "ratification",
      fields: { instrument, by: all, date: dateOf(context) },
      links: instrumentLinks(t ?? context.discourse.instrument),
    },
  ];
}

function accession(context: Context): Built[] {
  const t = instrumentIn(context, "t");
  const organisation = (partyIn(context, "o") ?? (t ? null : context.discourse.organisation))?.members.find(
    (member) => member.organisation,
  )?.organisation;
  const instrument = organisation ?? t?.words;
  const a = partyIn(context, "a");
  if (!instrument || !a || statesOf(a).length === 0) return [];
  const links = instrumentLinks(t);
  const first: Built = { kind: "accession", fields: { instrument, by: codesOf(context, a), date: dateOf(context) }, links };
  return [first, ...furtherMembers(context, instrument, links)];
}

/** "... Greece and Turkey in 1952, Germany in 1955 and Spain in 1982": each with its own year. */
function furtherMembers(context: Context, instrument: string, links: Links): Built[] {
  const { units } = context.clause;
  const more: Built[] = [];
  for (let k = context.match.last + 1; k + 1 < units.length; k++) {
    const unit = units[k]!;
    if (unit.type === "word" && !/^(?:,|and|in)$/.test(unit.token.lower)) break;
    if (unit.type !== "party") continue;
    const at = units.findIndex((next, j) => j > k && j <= k + 2 && next.type === "date");
    const date = units[at];
    if (date?.type !== "date") break;
    more.push({ kind: "accession", fields: { instrument, by: codesOf(context, unit), date: date.date.past }, links });
    context.reach.last = at;
    k = at;
  }
  return more;
}

function visit(context: Context): Built[] {
  const p = context.match.slots.p;
  const a = partyIn(context, "a");
  if (!a) return [];
  const where = p === undefined ? context.discourse.visited : whereIs(p);
  if (!where || (where.name === null && where.state === null)) return [];
  const [person] = peopleOf(a);
  const home = person?.state ?? statesOf(a)[0] ?? null;
  if (where.state !== null && where.state === home) return [];
  if (!person && a.members.every(({ by }) => by === "seat" || by === "adjective" || by === "organisation" || by === "name")) return [];
  const visitor = person?.name ?? (home ? codeOf(context, home) : null);
  if (!visitor) return [];
  context.discourse.visited = where;
  const host = where.state ? codeOf(context, where.state) : null;
  const place = where.name && !(where.state && nameOfState(context, where.state, where.name)) ? where.name : null;
  return [{ kind: "visit", fields: { visitor, host, place, date: dateOf(context, true) }, links: peopleLinks(context, a) }];
}

function whereIs(unit: Unit): { name: string | null; state: string | null } | null {
  const [state] = unit.type === "party" ? statesOf(unit) : [];
  if (isPlace(unit)) return placeNamed(unit);
  return state ? { name: null, state } : null;
}

function nameOfState({ gazetteer }: Context, state: string, name: string): boolean {
  const head = gazetteer.states.get(state);
  const sought = name.replace(/^the /i, "");
  return (
    head?.name === sought ||
    (head?.names.some((one) => one.name === sought || one.aliases?.includes(sought) || one.official === sought) ?? false)
  );
}

function meeting(context: Context): Built[] {
  const a = partyIn(context, "a") ?? partyIn(context, "o");
  const b = partyIn(context, "b");
  let participants = participantsOf(context, a, b);
  if (
    participants.length === 0 &&
    !b &&
    context.discourse.pair.length > 1 &&
    !context.discourse.group?.members.some(({ person }) => person)
  ) {
    participants = context.discourse.pair.map((state) => codeOf(context, state));
  }
  if (participants.length < 2 && !a?.members.some(({ organisation }) => organisation)) {
    const { group } = context.discourse;
    const known = participants[0];
    const members = group ? participantsOf(context, group) : [];
    if (known !== undefined && members.includes(known)) participants = members;
    else if (known === undefined) participants = members;
  }
  participants = leadersAt(context, participants);
  if (participants.length < (a?.members.some(({ organisation }) => organisation) ? 1 : 2)) return [];
  const several = severalMeetings(context, participants, peopleLinks(context, a, b));
  if (several.length > 1) return several;
  const place = placeOf(context);
  return [
    {
      kind: "meeting",
      fields: {
        participants,
        place: place?.name ?? null,
        date: dateOf(context, true),
        format: formatOf(context),
        duration: durationOf(context),
      },
      links: peopleLinks(context, a, b),
    },
  ];
}

/** At a summit states meet in their leaders: those whom the document has named, where it has one of each. */
function leadersAt({ clause, discourse, gazetteer }: Context, participants: string[]): string[] {
  const { units } = clause;
  if (!units.some((unit) => unit.type === "word" && unit.token.lemma === "summit")) return participants;
  const leaders = participants.map((code) => {
    const state = gazetteer.ids.get(code);
    return state === undefined ? undefined : discourse.lastPerson((person) => person.state === state && person.rank === "leader");
  });
  return leaders.every((leader) => leader !== undefined) ? leaders.map((leader) => leader.name) : participants;
}

/** "the summits in Vladivostok in 2019 and at the cosmodrome in 2023": one for each place with its date. */
function severalMeetings(context: Context, participants: string[], links: Links): Built[] {
  const { units } = context.clause;
  const anchor = units[context.match.anchor]!;
  if (anchor.type !== "word" || anchor.token.lower === anchor.token.lemma) return [];
  const found: Built[] = [];
  for (let k = context.match.anchor + 1; k < units.length; k++) {
    const unit = units[k]!;
    if (unit.type === "word" && !/^(?:,|and|in|at|on|the|between|with)$/.test(unit.token.lower)) break;
    if (!isPlace(unit)) continue;
    const date = units.slice(k + 1, k + 4).find((next) => next.type === "date");
    if (date?.type !== "date") break;
    found.push({
      kind: "meeting",
      fields: { participants, place: placeNamed(unit).name, date: date.date.past, format: formatOf(context), duration: null },
      links,
    });
    context.reach.last = units.indexOf(date);
  }
  return found;
}

function invitation(context: Context): Built[] {
  const by = partyIn(context, "a");
  const invitee = partyIn(context, "b") ?? context.discourse.subject;
  const one = (unit: PartyUnit | null) => (unit ? participantsOf(context, unit)[0] : undefined);
  const host = one(by);
  const guest = one(invitee);
  if (!host || !guest || host === guest) return [];
  const p = context.match.slots.p;
  const place = p && isPlace(p) ? placeNamed(p).name : null;
  return [{ kind: "invitation", fields: { by: host, invitee: guest, place }, links: peopleLinks(context, by, invitee) }];
}

function relationship(context: Context, gives: Gives): Built[] {
  if (gives.level === "alliance" && meansOrganisation(context)) return [];
  const a = partyIn(context, "a");
  const b = partyIn(context, "b");
  // "the United States and its allies" names no two.
  if (a && b && codesOf(context, a, b).length < 2) return [];
  const parties = bothSides(context, [a, b]);
  if (parties.length < 2) return [];
  return [{ kind: "relationship", fields: { parties, level: gives.level ?? "other", words: null }, links: {} }];
}

/** "the alliance" of a text that has named an organisation is that organisation. */
function meansOrganisation({ clause, match, discourse }: Context): boolean {
  if (!discourse.organisation) return false;
  const anchor = clause.units[match.anchor]!;
  if (anchor.type !== "word" || anchor.token.lemma !== "alliance") return false;
  for (let k = match.anchor - 1; k >= Math.max(0, match.anchor - 7); k--) {
    const unit = clause.units[k]!;
    if (unit.type === "word" && /^(?:the|its|their)$/.test(unit.token.lower)) return true;
    if (unit.type !== "word" || /^(?:a|an|new)$/.test(unit.token.lower)) return false;
  }
  return false;
}

function cooperation(context: Context): Built[] {
  const t = instrumentIn(context, "t");
  const parties = bothSides(context, [partyIn(context, "a"), partyIn(context, "b")], t);
  if (parties.length < 2) return [];
  return [{ kind: "cooperation", fields: { parties, domains: domainsOf(context) }, links: {} }];
}

const BUILDERS: Readonly<Record<ClaimKind, Builder>> = {
  signature,
  provision,
  relation,
  termination,
  "in-force": inForce,
  ratification,
  accession,
  visit,
  meeting,
  invitation,
  relationship,
  cooperation,
  reckoning: reckoned,
};
