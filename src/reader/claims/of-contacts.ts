import type { PartyUnit, Unit } from "../chunks/unit.js";
import { peopleOf, statesOf } from "../chunks/unit.js";
import type { Links } from "../claim.js";
import type { Built } from "./built.js";
import { type Context, codeOf, dateOf, isPlace, participantsOf, partyIn, peopleLinks, placeNamed, placeOf } from "./context.js";
import { durationOf, formatOf } from "./qualities.js";

/** Who went where. */
export function visit(context: Context): Built[] {
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

/** Who met whom, one claim for each place with its date. */
export function meeting(context: Context): Built[] {
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

/** "the summits in Lima in 2008 and at a lake resort in 2012": one for each place with its date. */
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

/** Who asked whom to come. */
export function invitation(context: Context): Built[] {
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
