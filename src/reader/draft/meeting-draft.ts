import { spanOf, whenOf } from "../../base/edtf.js";
import { foldText } from "../../base/id.js";
import type { Meeting } from "../../model/index.js";
import type { Claim, ClaimOf, When } from "../claim.js";
import { claimEntry } from "./claim-entry.js";
import { type Drafting, given, oneLine, REVIEW_NOTE } from "./drafting.js";
import { type Attendant, type PersonDrafts } from "./person-draft.js";
import { countryOf } from "./place-country.js";

type Body = Omit<Meeting, "id">;
type Told = ClaimOf<"meeting"> | ClaimOf<"visit">;

/** Claims that tell of one meeting: the talks, and the visit on which they took place. */
export interface MeetingClaims {
  meetings: ClaimOf<"meeting">[];
  visits: ClaimOf<"visit">[];
}

/** Claims put together that may tell of one meeting: on days that agree, with someone in common. */
export function groupMeetings(claims: readonly Told[]): MeetingClaims[] {
  const groups: MeetingClaims[] = [];
  for (const claim of [...claims].sort((a, b) => a.kind.localeCompare(b.kind))) {
    const group = groups.find(({ meetings, visits }) => [...meetings, ...visits].some((other) => mayBeOne(other, claim)));
    const into = group ?? { meetings: [], visits: [] };
    if (claim.kind === "meeting") into.meetings.push(claim);
    else into.visits.push(claim);
    if (!group) groups.push(into);
  }
  return groups;
}

/** Whether two claims may tell of one meeting. */
export function mayBeOne(a: Told, b: Told): boolean {
  const [one, other] = [a, b].map((claim) => (claim.date === null ? null : spanOf(claim.date)));
  const together = !one || !other || (one.from.lo <= other.to.hi && other.from.lo <= one.to.hi);
  return together && namesOf(a).some((name) => namesOf(b).includes(name));
}

/** A meeting's file from what a report tells of it, or why that is not enough. */
export function meetingFrom(
  drafting: Drafting,
  people: PersonDrafts,
  { meetings, visits }: MeetingClaims,
): { id: string; body: Body } | string {
  const claims: Told[] = [...meetings, ...visits];
  const date = bestDate(claims);
  if (date === null) return "A meeting needs its day; the report does not give it.";
  const [visit] = visits;
  const host = visit?.host ? drafting.stateOf(visit.host, date) : null;
  const told = claims.map(({ place }) => place && oneLine(place)).find((place) => place);
  const place = told ?? (host === null ? null : drafting.dataset.states.get(host)!.name);
  if (!place) return "A meeting needs its place; the report does not give it.";
  const country = host ?? countryOf(drafting, place, date);
  if (country === null) return `In which state ${place} lies is not known for certain.`;
  const attending = attendantsOf(people, claims, date);
  if (attending.length < 2) return "A meeting needs two people whose state and office the record or the report tells.";
  const visitors = host === null ? [] : attending.filter(({ name, person }) => visits.some((one) => isOf(one, name, person)));
  const body = given({
    title: oneLine(titleOf(drafting, attending, visitors, host, place)),
    kind: visitors.length > 0 ? ("visit" as const) : ("talks" as const),
    visit: visitors.length > 0 ? { of: visitors.map(({ person }) => person), host: host!, form: "unknown" as const } : null,
    date,
    place,
    country,
    participants: attending.map(({ person, state, office }) => {
      const role = visitors.some((one) => one.person === person) ? "visitor" : visitors.length > 0 && state === host ? "host" : "principal";
      return given({ person, office, state, role });
    }),
    claims: claims
      .filter(tellsMore)
      .map((claim) => claimEntry(drafting, claim))
      .filter((entry) => entry !== null),
    sources: claims.map((claim) => drafting.cite(claim)),
    note: REVIEW_NOTE,
  }) as unknown as Body;
  const id = drafting.idFor("meetings", `${place} ${date.slice(0, 4)}`, "meeting", (one) => drafting.dataset.meetings.has(one));
  return { id, body };
}

function namesOf(claim: Claim): string[] {
  const names = claim.kind === "meeting" ? claim.participants : claim.kind === "visit" ? [claim.visitor] : [];
  return names.map(foldText);
}

function isOf(visit: ClaimOf<"visit">, name: string, person: string): boolean {
  return foldText(visit.visitor) === foldText(name) || visit.links.people?.[visit.visitor] === person;
}

/** The most exact of the dates, the meeting's own before the visit's. */
function bestDate(claims: readonly Told[]): string | null {
  const width = (date: string): number => {
    const span = spanOf(date)!;
    return span.to.hi - span.from.lo;
  };
  const dates = claims.map(({ date }: { date: When }) => date).filter((date) => date !== null && (whenOf(date) ?? spanOf(date)) !== null);
  return (dates as string[]).sort((a, b) => width(a) - width(b))[0] ?? null;
}

function attendantsOf(people: PersonDrafts, claims: readonly Told[], date: string): Attendant[] {
  const found = new Map<string, Attendant>();
  for (const claim of claims) {
    for (const name of claim.kind === "meeting" ? claim.participants : [claim.visitor]) {
      const attendant = people.attendant(name, claim, date);
      if (attendant && !found.has(attendant.person)) found.set(attendant.person, attendant);
    }
  }
  return [...found.values()];
}

/** What the fields of a meeting have no place for: who is cited, the form of the talks and how long they took. */
function tellsMore(claim: Told): boolean {
  return claim.attribution.length > 0 || (claim.kind === "meeting" && (claim.format !== null || claim.duration !== null));
}

function titleOf({ dataset }: Drafting, attending: Attendant[], visitors: Attendant[], host: string | null, place: string): string {
  const named = (people: Attendant[]) => people.map(({ name }) => name).join(", ");
  if (visitors.length > 0) return `Visit of ${named(visitors)} to ${dataset.states.get(host!)!.name}, ${place}`;
  return `Talks of ${named(attending)}, ${place}`;
}
