import { type Day, LATEST } from "../base/day.js";
import { remembered, rememberedByText } from "../base/memo.js";
import type { Citation, Conditions, Force, Obligation, Response, Status } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { type EdgeName, edgeStatusesIn } from "./force.js";
import type { Period } from "./period.js";
import { type StateRef, stateRef } from "./state-name.js";
import { listedDates, moments, type StatusAnswer, statusOf } from "./status.js";
import { type Timeline, timelineOf, variablesByParty } from "./timeline.js";
import { type Course, isExact, straddles } from "./variable.js";
import { type DatedProvision, datedProvisions, datesOf, edgesOf, type Wording, wordingIn } from "./wording.js";

/** One promise from one state to another: where it stands, what it says, and who says so. */
export interface Promised {
  treaty: string;
  title: string;
  signed: string;
  /** The instrument that gave it its wording, with its own signature: the treaty itself, or an amendment. */
  instrument: { id: string | null; title: string; signed: string | null };
  provision: string;
  article: string | null;
  obligation: Obligation;
  force: Force | "unknown";
  promisor: StateRef;
  promisee: StateRef;
  response: Response | null;
  text: string;
  sources: readonly Citation[];
}

/** A promise as it stood in the time asked about. */
export interface Commitment extends Promised {
  binding: "legal" | "political";
  status: StatusAnswer;
  possible: Status[];
  why: string;
  conditions: Conditions | "not coded";
}

export interface CommitmentsQuestion {
  /** Whose commitments: what it owes and what is owed to it. */
  state: string;
  /** Only those between it and this state. */
  other?: string;
  on: Period;
  known?: Day;
}

/** A provision between two states with all the wordings and statuses that it may have had in the time asked about. */
export interface EdgeCase {
  timeline: Timeline;
  dated: DatedProvision;
  promisor: string;
  promisee: string;
  cases: { status: Status; wording: Wording | null }[];
}

/** Every edge of a treaty that `wanted` lets through, each with what it may have been in the period. */
export function edgeCases(
  dataset: Dataset,
  timeline: Timeline,
  period: { from: Day; to: Day },
  wanted: (promisor: string, promisee: string, dated: DatedProvision) => boolean,
  wantedPromisee: (promisee: string, dated: DatedProvision) => boolean = () => true,
): EdgeCase[] {
  const provisions = datedProvisions(dataset, timeline);
  const dates = provisions.flatMap(datesOf);
  const found = new Map<string, { day: Day; course: Course; standing: (edge: EdgeName) => Status }[]>();
  const { own } = variablesByParty(timeline);
  const days = [period.from, period.to];
  const openOf = rememberedByText((state: string) =>
    (own.get(state) ?? []).filter((date) => !isExact(date) && straddles(date, days)).map(({ key }) => key),
  );
  // Parties whose own dates are certain in the time asked about share their moments.
  const instantsFor = (promisor: string, promisee: string) => {
    const key = [...openOf(promisor), ...openOf(promisee)].join(" ");
    let instants = found.get(key);
    if (!instants) {
      const open = key === "" ? [] : [promisor, promisee];
      instants = moments([timeline], period, dates, open).map(({ day, course }) => ({
        day,
        course,
        standing: edgeStatusesIn(timeline, day, course),
      }));
      found.set(key, instants);
    }
    return instants;
  };
  return provisions.flatMap((dated) =>
    edgesOf(
      timeline,
      dated.provision,
      (promisor, promisee) => wanted(promisor, promisee, dated),
      (promisee) => wantedPromisee(promisee, dated),
    ).map(({ promisor, promisee }) => {
      const at = { promisor, promisee, provision: dated.provision.id };
      const tried = instantsFor(promisor, promisee).map(({ day, course, standing }) => ({
        status: standing(at),
        wording: wordingIn(timeline, dated, promisor, promisee, day, course),
      }));
      const cases =
        tried.length === 1 ? tried : [...new Map(tried.map((one) => [`${one.status} ${one.wording?.key ?? "dropped"}`, one])).values()];
      return { timeline, dated, promisor, promisee, cases };
    }),
  );
}

/**
 * What a state owes and is owed, perhaps only with regard to one other, in the time asked about: promises in force,
 * suspended or signed. Promises not yet signed or ended throughout are left out.
 */
export function commitments(dataset: Dataset, { state, other, on, known = LATEST }: CommitmentsQuestion): Commitment[] {
  const ids = dataset.treatiesOf(state).filter((id) => other === undefined || dataset.treatiesOf(other).includes(id));
  const found = ids.flatMap((id) => {
    const treaty = dataset.treaty(id)!;
    const timeline = timelineOf(dataset, treaty, known);
    if (!timeline) return [];
    const whole = statusOf(dataset, treaty, on, known)!;
    const concerns = (promisor: string, promisee: string) =>
      other === undefined
        ? promisor === state || promisee === state
        : (promisor === state && promisee === other) || (promisor === other && promisee === state);
    return edgeCases(dataset, timeline, on, concerns).flatMap((edge) => commitment(dataset, edge, on, whole.why));
  });
  return found.sort(inOrder);
}

function commitment(dataset: Dataset, { timeline, dated, promisor, promisee, cases }: EdgeCase, on: Period, why: string): Commitment[] {
  const live = cases.filter(({ status, wording }) => wording !== null && LIVE.has(status));
  if (live.length === 0) return [];
  const possible = [...new Set(cases.map(({ status, wording }) => (wording === null ? "ended" : status)))];
  const { treaty } = timeline;
  const wording = live.at(-1)!.wording!;
  const { signed } = listedDates(timeline);
  return [
    {
      treaty: treaty.id,
      title: treaty.short ?? treaty.title,
      binding: treaty.binding,
      signed,
      instrument: instrumentOf(wording, timeline),
      provision: dated.provision.id,
      article: wording.article ?? null,
      obligation: dated.provision.obligation,
      force: wording.force,
      promisor: stateRef(dataset, promisor, on.from),
      promisee: stateRef(dataset, promisee, on.from),
      status: possible.length === 1 ? possible[0]! : "depends",
      possible,
      why,
      text: wording.text,
      conditions: wording.conditions ?? "not coded",
      response: wording.response ?? null,
      sources: wording.sources,
    },
  ];
}

const LIVE = new Set<Status>(["signed", "in-force", "suspended"]);

/** The instrument that a wording comes from, with its signature. */
export function instrumentOf({ instrument }: Pick<Wording, "instrument">, timeline: Timeline): Commitment["instrument"] {
  if (!instrument) return ownInstrument(timeline);
  return { id: instrument.id ?? null, title: instrument.title, signed: typeof instrument.signed === "string" ? instrument.signed : null };
}

const ownInstrument = remembered((timeline: Timeline): Commitment["instrument"] => {
  const { id, title } = timeline.treaty;
  return { id, title, signed: listedDates(timeline).signed };
});

function inOrder(a: Commitment, b: Commitment): number {
  return a.signed < b.signed ? -1 : a.signed > b.signed ? 1 : a.treaty < b.treaty ? -1 : a.treaty > b.treaty ? 1 : 0;
}
