import { civilDate, type Day, LATEST } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { hull, type Interval, overlaps } from "../../base/interval.js";
import { remembered } from "../../base/memo.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Meeting } from "../../model/index.js";
import type { Asked } from "./asked.js";
import { wordsOf } from "./naming.js";
import { leads, type Who } from "./people.js";

/** A meeting on record with its days, and whose meeting it was: those who met, without their delegations. */
export interface Encounter {
  meeting: Meeting;
  days: Interval;
  persons: readonly string[];
  states: readonly string[];
  present: readonly string[];
}

/** Every meeting of a dataset, earliest first. */
export const encounters: (dataset: Dataset) => readonly Encounter[] = remembered((dataset) =>
  [...dataset.meetings.keys()]
    .map((id) => dataset.meeting(id)!)
    .map((meeting): Encounter => {
      const principals = meeting.participants.filter(({ role }) => MEETS.has(role));
      const own = hull(spanOf(meeting.date)!);
      const during = meeting.visit?.during ? hull(spanOf(meeting.visit.during)!) : own;
      // The end of a visit may not be known ("1969-05-14/"): then it is that of the meeting.
      const visit = during.to >= LATEST ? { from: during.from, to: own.to } : during;
      return {
        meeting,
        days: { from: Math.min(own.from, visit.from), to: Math.max(own.to, visit.to) },
        persons: principals.flatMap(({ person }) => (person ? [person] : [])),
        states: [...new Set(principals.map(({ state }) => state))],
        present: meeting.participants.flatMap(({ person }) => (person ? [person] : [])),
      };
    })
    .sort((a, b) => a.days.from - b.days.from),
);

const MEETS = new Set(["host", "visitor", "principal"]);

/** Meetings in which all of these took part: people in person, states through whoever spoke for them. */
export function metBy(dataset: Dataset, people: readonly Who[]): Encounter[] {
  return encounters(dataset).filter((encounter) => people.every((who) => tookPart(encounter, who)));
}

function tookPart({ persons, present, states }: Encounter, { person, state }: Who): boolean {
  if (person !== null) return persons.includes(person) || (persons.length > 0 && present.includes(person));
  return state !== null && states.includes(state);
}

/** Visits of someone to a host's country for that host. */
export function visitsOf(dataset: Dataset, { person, state }: Who, host: string | null): Encounter[] {
  return encounters(dataset).filter(({ meeting, days }) => {
    const { visit, participants } = meeting;
    if (!visit || (host !== null && visit.host !== host)) return false;
    if (person !== null) return visit.of.includes(person) || participants.some((one) => one.person === person && one.state !== visit.host);
    return visit.of.some((visitor) => state !== null && leads(dataset, visitor, state, days.from));
  });
}

/** The one that a claim means: that which lies in its time; without a date, the last one up to the report, or the first after it where it is to come. */
export function meantAmong(asked: Asked, found: readonly Encounter[], claimed: Interval | null, coming: boolean): Encounter | undefined {
  if (claimed) return found.find(({ days }) => overlaps(days, claimed));
  const day = Math.min(asked.published, LATEST - 1);
  if (coming) return found.find(({ days }) => days.to >= day);
  return found.findLast(({ days }) => days.from <= day + 1);
}

/** The nearest in time to a stretch of days. */
export function nearestTo(found: readonly Encounter[], { from, to }: Interval): Encounter | undefined {
  const apart = ({ days }: Encounter) => Math.max(0, days.from - to, from - days.to);
  return [...found].sort((a, b) => apart(a) - apart(b))[0];
}

/** Whether the place of a claim is that of a meeting: the town, or the country by its name. */
export function isAt(dataset: Dataset, { meeting }: Encounter, place: string | null): boolean {
  if (place === null) return true;
  const said = wordsOf(place);
  const held = wordsOf(meeting.place);
  const country = wordsOf(dataset.states.get(meeting.country)?.name ?? "");
  return (
    said.some((word) => word.length > 3 && held.includes(word)) ||
    country.join(" ") === said.join(" ") ||
    said.join(" ").includes(country.join(" "))
  );
}

/** Whether the record declares that it has every meeting or visit of these in that time. */
export function isComplete(
  { dataset }: Asked,
  of: "meetings" | "visits",
  people: readonly Who[],
  host: string | null,
  days: Interval,
): boolean {
  const states = people.flatMap(({ state }) => (state ? [state] : []));
  const persons = people.flatMap(({ person }) => (person ? [person] : []));
  return dataset.allSeries().some((series) => {
    if (series.of !== of && !(of === "visits" && series.of === "meetings")) return false;
    if (series.host && series.host !== host) return false;
    if (series.persons && !(persons.length === 2 && series.persons.every((one) => persons.includes(one)))) return false;
    if (
      !series.persons &&
      !people.every(({ person, state }) => person === null || (state !== null && leads(dataset, person, state, days.from)))
    )
      return false;
    const all = host === null ? states : [...states, host];
    if (!series.states.every((state) => all.includes(state))) return false;
    const complete = hull(spanOf(series.complete)!);
    return complete.from <= days.from && days.to <= complete.to;
  });
}

/** The country of a place on record that stands in a text: Pyongyang is in North Korea; null where none does. */
export function countryOf(dataset: Dataset, text: string): string | null {
  const words = wordsOf(text);
  return words.map((word) => countries(dataset).get(word)).find((state) => state !== undefined) ?? null;
}

const countries: (dataset: Dataset) => ReadonlyMap<string, string> = remembered(
  (dataset) => new Map(encounters(dataset).map(({ meeting }) => [wordsOf(meeting.place)[0]!, meeting.country])),
);

export function yearOf(day: Day): number {
  return civilDate(day).year;
}
