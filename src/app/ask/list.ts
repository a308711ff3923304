import { isoDay, LATEST } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { nearest } from "../../base/id.js";
import { contains, hull } from "../../base/interval.js";
import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import type { Dataset } from "../../engine/dataset.js";
import { codeOn, nameOn, type StateRef, stateRef } from "../../engine/state-name.js";
import { listedDates, partyDates, type StatusAnswer, statusOf } from "../../engine/status.js";
import { isMeetingPublic, timelineOf } from "../../engine/timeline.js";
import { datedProvisions } from "../../engine/wording.js";
import { OBLIGATIONS, type Obligation } from "../../model/index.js";
import { type AskedTime, askedStates, askedTime, type TimeWords } from "./question.js";

export interface ListWords extends TimeWords {
  party?: readonly string[];
  obligation?: string;
}

/** The time of a list: where no day is asked for, today, or the last day that a dataset of the past covers. */
export function listTime(dataset: Dataset, words: ListWords): Outcome<AskedTime> {
  const last = hull(spanOf(dataset.info.covers)!).to;
  const past = words.on === undefined && last < LATEST && isoDay(last) < words.today;
  return askedTime(dataset, past ? { ...words, today: isoDay(last) } : words);
}

export interface ListedTreaty {
  id: string;
  title: string;
  binding: "legal" | "political";
  signed: string;
  inForce: string | null;
  ended: string | null;
  parties: (StateRef & { from: string | null; to: string | null })[];
  obligations: Obligation[];
  status: StatusAnswer;
}

/**
 * The treaties of a dataset, oldest first. With a day, only those signed and not ended on it; with parties, only those to
 * which all of them are or were parties, and with a day too, only those that they had joined and not left; with an obligation, only those that hold one of that kind.
 */
export function listTreaties(dataset: Dataset, words: ListWords): Outcome<ListedTreaty[]> {
  const asked = listTime(dataset, words);
  if (!asked.ok) return asked;
  const parties = askedStates(dataset, words.party ?? [], words.on ? asked.value.on : undefined);
  if (!parties.ok) return parties;
  const { obligation } = words;
  if (obligation !== undefined && !(OBLIGATIONS as readonly string[]).includes(obligation)) {
    const near = nearest(obligation, OBLIGATIONS);
    return failed(
      problem("bad-question", `There is no kind of obligation called "${obligation}".`, {
        hint: near.length > 0 ? `Try: ${near.join(", ")}` : `One of: ${OBLIGATIONS.join(", ")}`,
      }),
    );
  }
  const [first, ...rest] = parties.value;
  const ids =
    first === undefined
      ? [...dataset.treaties.keys()]
      : dataset.treatiesOf(first).filter((id) => rest.every((state) => dataset.treatiesOf(state).includes(id)));
  const listed = ids.map((id) => listTreaty(dataset, id, asked.value)).filter((treaty) => treaty !== null);
  return ok(
    listed
      .filter(({ status }) => words.on === undefined || (status !== "ended" && status !== "unsigned"))
      .filter((treaty) => words.on === undefined || parties.value.every((state) => isStillIn(treaty, state, asked.value.on)))
      .filter(({ obligations }) => obligation === undefined || obligations.includes(obligation as Obligation))
      .sort((a, b) => sortKey(a) - sortKey(b) || (a.id < b.id ? -1 : 1)),
  );
}

/** Whether a state had joined a treaty of several and not left it again in the time asked about; a treaty not yet in force is its signatories'. */
function isStillIn({ parties, inForce, status }: ListedTreaty, state: string, on: AskedTime["on"]): boolean {
  const { from, to } = parties.find(({ id }) => id === state)!;
  if (parties.length <= 2 || inForce === null || status === "signed") return true;
  const joined = from === null ? null : spanOf(from)!.from.lo;
  return joined !== null && joined <= on.to && (to === null || spanOf(to)!.from.lo > on.from);
}

function sortKey({ signed }: ListedTreaty): number {
  return spanOf(signed)?.from.lo ?? LATEST;
}

function listTreaty(dataset: Dataset, id: string, { on, known }: AskedTime): ListedTreaty | null {
  const treaty = dataset.treaty(id)!;
  const timeline = timelineOf(dataset, treaty, known);
  if (!timeline) return null;
  return {
    id,
    title: treaty.short ?? treaty.title,
    binding: treaty.binding,
    ...listedDates(timeline),
    parties: treaty.parties.map(({ state }) => ({ ...stateRef(dataset, state, on.from), ...partyDates(timeline, state) })),
    obligations: [...new Set(datedProvisions(dataset, timeline).map(({ provision }) => provision.obligation))],
    status: statusOf(dataset, treaty, on, known)!.status,
  };
}

export interface ListedState extends StateRef {
  name: string;
  iso3: string | null;
  gw: number | null;
  treaties: number;
}

/** The states of a dataset by name; with a day, those that were states on it, under their name of that day. */
export function listStates(dataset: Dataset, words: ListWords): Outcome<ListedState[]> {
  const misplaced = notFor("states", words, ["party", "obligation"]);
  if (misplaced) return misplaced;
  const asked = listTime(dataset, words);
  if (!asked.ok) return asked;
  const { from, to } = asked.value.on;
  const present = [...dataset.states.values()].filter(({ id }) => {
    const spells = words.on === undefined ? undefined : dataset.state(id)?.statehood;
    return !spells || spells.some(({ during }) => contains(hull(spanOf(during)!), from) && contains(hull(spanOf(during)!), to));
  });
  return ok(
    present
      .map((state) => ({
        ...stateRef(dataset, state.id, from),
        name: words.on === undefined ? state.name : nameOn(dataset, state.id, from),
        iso3: codeOn(state, "iso3", from),
        gw: codeOn(state, "gw", from) === null ? null : Number(codeOn(state, "gw", from)),
        treaties: dataset.treatiesOf(state.id).length,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}

export interface ListedMeeting {
  id: string;
  title: string;
  date: string;
  place: string;
  kind: string;
  states: readonly string[];
}

/** The meetings of a dataset, oldest first; with parties, those at which all of them were represented; with a day, those on it. */
export function listMeetings(dataset: Dataset, words: ListWords): Outcome<ListedMeeting[]> {
  const misplaced = notFor("meetings", words, ["obligation"]);
  if (misplaced) return misplaced;
  const asked = listTime(dataset, words);
  if (!asked.ok) return asked;
  const parties = askedStates(dataset, words.party ?? []);
  if (!parties.ok) return parties;
  const { on, known } = asked.value;
  return ok(
    [...dataset.meetings.values()]
      .filter(({ states }) => parties.value.every((state) => states.includes(state)))
      .map((head) => ({ head, days: hull(spanOf(head.date)!) }))
      .filter(({ head, days }) => isMeetingPublic(head, known) && (words.on === undefined || (days.from <= on.to && days.to >= on.from)))
      .sort((a, b) => a.days.from - b.days.from)
      .map(({ head: { id, title, date, states } }) => {
        const { place, kind } = dataset.meeting(id)!;
        return { id, title, date, place, kind, states };
      }),
  );
}

/** A filter that says nothing about what is listed is a mistake, not to be passed over. */
function notFor(what: string, words: ListWords, filters: readonly ("party" | "obligation")[]): Outcome<never> | null {
  const given = filters.find((filter) => words[filter] !== undefined && words[filter]!.length > 0);
  return given
    ? failed(
        problem("bad-question", `A list of ${what} cannot be narrowed by ${given}.`, {
          hint: "It narrows a list of treaties: casus list treaties.",
        }),
      )
    : null;
}
