import type { InstrumentUnit } from "../chunks/unit.js";
import { statesOf } from "../chunks/unit.js";
import type { Links } from "../claim.js";
import type { Gives } from "../grammar/rule.js";
import type { Built } from "./built.js";
import { bothSides, type Context, codeOf, codesOf, dateOf, instrumentIn, partyIn, placeOf } from "./context.js";

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

/** Who signed what. */
export function signature(context: Context): Built[] {
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

/** What a treaty makes its parties do. */
export function provision(context: Context, gives: Gives): Built[] {
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
        trigger: gives.trigger ?? (gives.obligation === "other" ? null : triggerAfter(context)),
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

/** How one instrument bears on another. */
export function relation(context: Context, gives: Gives): Built[] {
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

/** How a treaty, or a part in it, ended. */
export function termination(context: Context, gives: Gives): Built[] {
  const t = instrumentIn(context, "t");
  const o = partyIn(context, "o");
  const instrument = t?.words ?? o?.members.find(({ organisation }) => organisation)?.organisation ?? null;
  if (!instrument || betweenFirms(context, t)) return [];
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

/** A treaty is in force or comes into it. */
export function inForce(context: Context): Built[] {
  const t = instrumentIn(context, "t");
  const { units } = context.clause;
  const waits = units
    .slice(Math.max(0, context.match.first - 2), context.match.first)
    .some((unit) => unit.type === "word" && /^(?:before|until|once)$/.test(unit.token.lower));
  if (waits) return [];
  return t && !betweenFirms(context, t)
    ? [{ kind: "in-force", fields: { instrument: t.words, date: dateOf(context) }, links: instrumentLinks(t) }]
    : [];
}

/** A contract in a text that names no state is none of states. */
function betweenFirms({ discourse }: Context, t: InstrumentUnit | null): boolean {
  return t !== null && /^(?:contract|deal|agreement|plan|arrangement)$/.test(t.head) && t.states.length === 0 && discourse.topic === null;
}

/** Who bound itself. */
export function ratification(context: Context): Built[] {
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

/** Who joined, one claim for each date that is told. */
export function accession(context: Context): Built[] {
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

/** "... Greece in 1981, Spain and Portugal in 1986": each with its own year. */
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
