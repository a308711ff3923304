import { civilDate, type Day, LATEST } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import { contains, hull } from "../base/interval.js";
import { ordinalWord } from "../base/wording.js";
import type { Meeting, Series } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { publicBy } from "./timeline.js";

/** Something computed about a meeting among others: never stored, always with the meetings that it rests on. */
export interface Reckoning {
  measure: "ordinal" | "first_in_years" | "first";
  of: "meeting" | "visit";
  /** Whom it counts: two people, the leaders of two states, or visits of a person or of a state's leaders to a state. */
  subject: { kind: "persons" | "leaders"; ids: readonly string[]; to?: string };
  value: number;
  /** Completed years since the one before, for gaps; `value` is then the difference of calendar years. */
  completedYears?: number;
  /** Whether the record declares the series complete; if not, a count is a lower bound and a gap an upper one. */
  complete: boolean;
  says: string;
  restsOn: string[];
}

/** What a meeting is among those on record up to it: ordinals of the two people and of the two states' leaders, and gaps between visits. */
export function reckonings(dataset: Dataset, meeting: Meeting, known: Day = LATEST): Reckoning[] {
  const earlier = [...dataset.meetings.keys()]
    .map((id) => dataset.meeting(id)!)
    .filter((other) => publicBy(other.public, dayOf(other), known) && (dayOf(other) < dayOf(meeting) || other.id === meeting.id))
    .sort((a, b) => dayOf(a) - dayOf(b));
  const found: Reckoning[] = [];
  for (const [a, b] of pairs(meeting)) {
    const states = [a.state, b.state];
    const both = earlier.filter((other) => metAt(other, a.person, b.person));
    found.push(
      ordinal(dataset, meeting, { of: "meetings", subject: { kind: "persons", ids: [a.person, b.person] }, counted: both, states }),
    );
    if (leads(dataset, a.person, a.state, dayOf(meeting)) && leads(dataset, b.person, b.state, dayOf(meeting))) {
      const leaders = earlier.filter((other) => leadersMet(dataset, other, a.state, b.state));
      found.push(ordinal(dataset, meeting, { of: "meetings", subject: { kind: "leaders", ids: states }, counted: leaders, states }));
    }
  }
  if (meeting.visit) found.push(...visits(dataset, meeting, earlier));
  return found;
}

function visits(dataset: Dataset, meeting: Meeting, earlier: readonly Meeting[]): Reckoning[] {
  const { of, host } = meeting.visit!;
  return of.flatMap((person) => {
    const state = meeting.participants.find((one) => one.person === person)!.state;
    const to = earlier.filter((other) => other.visit?.host === host);
    const own = to.filter((other) => other.visit!.of.includes(person));
    const states = [state, host];
    const counts: Count[] = [{ of: "visits", subject: { kind: "persons", ids: [person], to: host }, counted: own, states }];
    if (leads(dataset, person, state, dayOf(meeting))) {
      const leaders = to.filter((other) => other.visit!.of.some((visitor) => leads(dataset, visitor, state, dayOf(other))));
      counts.push({ of: "visits", subject: { kind: "leaders", ids: [state], to: host }, counted: leaders, states });
    }
    return counts.flatMap((count) => [ordinal(dataset, meeting, count), ...gap(dataset, meeting, count)]);
  });
}

/** What is counted: the meetings or visits on record of a subject up to one of them, and the states that they are between. */
interface Count {
  of: Series["of"];
  subject: Reckoning["subject"];
  counted: readonly Meeting[];
  states: readonly string[];
}

function ordinal(dataset: Dataset, meeting: Meeting, count: Count): Reckoning {
  const { of, subject, counted } = count;
  const value = counted.length;
  const complete = isComplete(dataset, meeting, count);
  const whose =
    of === "visits"
      ? `visit of ${visitors(dataset, subject)} to ${stateNames(dataset, [subject.to!])}`
      : `meeting ${parties(dataset, meeting, subject)}`;
  return {
    measure: "ordinal",
    of: of === "visits" ? "visit" : "meeting",
    subject,
    value,
    complete,
    says: `${bound(complete)}${ordinalWord(value)} ${whose}`,
    restsOn: counted.map(({ id }) => id),
  };
}

/** `of the two leaders (A and B)` where both lead their states and met alone at their level. */
function parties(dataset: Dataset, meeting: Meeting, { kind, ids }: Reckoning["subject"]): string {
  if (kind === "leaders") return `of the leaders of ${stateNames(dataset, ids)}`;
  const leaders = principals(meeting).length === 2 && ids.every((person) => leadsAt(dataset, person, meeting));
  return leaders ? `of the two leaders (${names(dataset, ids)})` : `of ${names(dataset, ids)}`;
}

/** "First visit in 24 years": by the difference of calendar years, with the completed years beside it (rule 15). */
function gap(dataset: Dataset, meeting: Meeting, count: Count): Reckoning[] {
  const { subject, counted } = count;
  const before = counted.findLast(({ id }) => id !== meeting.id);
  if (!before) return [];
  const value = civilDate(dayOf(meeting)).year - civilDate(dayOf(before)).year;
  if (value < 1) return [];
  const completedYears = yearsBetween(dayOf(before), dayOf(meeting));
  const complete = isComplete(dataset, meeting, { ...count, counted: [before, meeting] });
  const method = completedYears === value ? `${value} completed years` : `difference of calendar years; ${completedYears} completed`;
  const says = `${complete ? "" : "as far as the record goes, "}first visit in ${value} year${value === 1 ? "" : "s"} of ${visitors(dataset, subject)} to ${stateNames(dataset, [subject.to!])} (${method})`;
  return [{ measure: "first_in_years", of: "visit", subject, value, completedYears, complete, says, restsOn: [before.id, meeting.id] }];
}

/** Whole years from one day to a later one: a year is completed on the same day of the month. */
export function yearsBetween(from: Day, to: Day): number {
  const [a, b] = [civilDate(from), civilDate(to)];
  const reached = b.month > a.month || (b.month === a.month && b.day >= a.day);
  return b.year - a.year - (reached ? 0 : 1);
}

/** A series is complete if the record declares so for these people, or for these states' leaders, from the first one counted on. */
function isComplete(dataset: Dataset, meeting: Meeting, { of, subject, counted, states }: Count): boolean {
  const first = Math.min(...counted.map(dayOf), dayOf(meeting));
  return dataset.allSeries().some((series) => {
    if (series.of !== of && !(of === "visits" && series.of === "meetings")) return false;
    if (series.host && series.host !== subject.to) return false;
    if (series.persons && !(subject.kind === "persons" && sameSet(series.persons, subject.ids))) return false;
    if (
      !series.persons &&
      subject.kind === "persons" &&
      !counted.every((one) => subject.ids.every((person) => leadsAt(dataset, person, one)))
    )
      return false;
    if (!sameSet(series.states, states)) return false;
    const days = hull(spanOf(series.complete)!);
    return contains(days, first) && contains(days, dayOf(meeting));
  });
}

function pairs(meeting: Meeting): [Principal, Principal][] {
  const present = principals(meeting);
  return present.flatMap((a, i) =>
    present
      .slice(i + 1)
      .filter((b) => b.state !== a.state)
      .map((b): [Principal, Principal] => [a, b]),
  );
}

interface Principal {
  person: string;
  state: string;
}

const LEADING = new Set(["host", "visitor", "principal"]);

function principals({ participants }: Meeting): Principal[] {
  return participants.flatMap(({ person, state, role }) => (person && LEADING.has(role) ? [{ person, state }] : []));
}

function metAt(meeting: Meeting, a: string, b: string): boolean {
  const present = principals(meeting).map(({ person }) => person);
  return present.includes(a) && present.includes(b);
}

function leadersMet(dataset: Dataset, meeting: Meeting, a: string, b: string): boolean {
  const led = principals(meeting)
    .filter(({ person, state }) => leads(dataset, person, state, dayOf(meeting)))
    .map(({ state }) => state);
  return led.includes(a) && led.includes(b);
}

const LEADERS = new Set(["head-of-state", "head-of-government", "paramount-leader"]);

/** Whether a person was a leader of a state on a day: its head of state or government, or its paramount leader. */
function leads(dataset: Dataset, person: string, state: string, day: Day): boolean {
  const offices = dataset.person(person)?.offices ?? [];
  return offices.some((office) => office.state === state && LEADERS.has(office.rank) && contains(hull(spanOf(office.during)!), day));
}

function leadsAt(dataset: Dataset, person: string, meeting: Meeting): boolean {
  const state = meeting.participants.find((one) => one.person === person)?.state;
  return state !== undefined && leads(dataset, person, state, dayOf(meeting));
}

function dayOf({ date }: Meeting): Day {
  return spanOf(date)!.from.lo;
}

function bound(complete: boolean): string {
  return complete ? "" : "at least the ";
}

function visitors(dataset: Dataset, { kind, ids }: Reckoning["subject"]): string {
  return kind === "persons" ? names(dataset, ids) : `a leader of ${stateNames(dataset, ids)}`;
}

function names(dataset: Dataset, ids: readonly string[]): string {
  return ids.map((id) => dataset.people.get(id)?.name ?? id).join(" and ");
}

function stateNames(dataset: Dataset, ids: readonly string[]): string {
  return ids.map((id) => dataset.states.get(id)?.name ?? id).join(" and ");
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
