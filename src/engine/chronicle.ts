import type { Day } from "../base/day.js";
import { isoDay, LATEST } from "../base/day.js";
import { addDuration, durationOf } from "../base/duration.js";
import { spanOf } from "../base/edtf.js";
import { type Interval, overlaps } from "../base/interval.js";
import { capital } from "../base/wording.js";
import { type Citation, EXITS, type Obligation, PRIMARY_OBLIGATIONS, TURN_KINDS, type TurnKind } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { endingOf } from "./ending.js";
import { invocations } from "./invocations.js";
import { afterNotice, hasOwnDates, isNoticeOfExit } from "./membership.js";
import { type StateRef, stateRef } from "./state-name.js";
import { tacitRenewals } from "./term.js";
import { type TimedEvent, type Timeline, timelineOf } from "./timeline.js";
import { isExact, PREFERRED } from "./variable.js";
import { datedProvisions } from "./wording.js";

/** One thing that happened to a treaty: a lifecycle event, an end or a renewal that follows from its term, or a call on a promise. */
export interface Turn {
  /** EDTF: when it took effect. For an ending: the first day not in force. */
  on: string;
  kind: TurnKind;
  /** The lifecycle event's name, `tacit-renewal`, or `invocation`. */
  what: string;
  treaty: string;
  title: string;
  binding: "legal" | "political";
  /** Whose event it is; empty where it is that of all parties. */
  by: StateRef[];
  /** For a suspension or resumption: towards whom; for a call on a promise: of whom. */
  towards: StateRef[];
  /** The primary obligations that the treaty holds. */
  obligations: Obligation[];
  place: string | null;
  /** What happened, in the record's words. */
  text: string | null;
  /** Other dates that sources give. */
  disputed: string[];
  sources: readonly Citation[];
}

export interface ChronicleQuestion {
  during: Interval;
  /** Only treaties of this state, from when it joined them. */
  state?: string;
  /** Only treaties that hold one of these obligations. */
  obligations?: readonly Obligation[];
  kinds?: readonly TurnKind[];
  known?: Day;
}

const KIND_OF: Readonly<Record<string, TurnKind>> = {
  signature: "began",
  "entry-into-force": "began",
  "provisional-application": "began",
  accession: "began",
  succession: "began",
  amendment: "changed",
  renewal: "changed",
  suspension: "changed",
  resumption: "changed",
  notice: "changed",
  denunciation: "ended",
  withdrawal: "ended",
  expiry: "ended",
  termination: "ended",
  replacement: "ended",
  lapse: "ended",
};

/** Everything that began, changed, ended or was called on in a stretch of days, in order. Ratifications only prepare an entry and are left out. */
export function chronicle(dataset: Dataset, { during, state, obligations, kinds, known }: ChronicleQuestion): Turn[] {
  const ids = state === undefined ? [...dataset.treaties.keys()] : dataset.treatiesOf(state);
  const found = ids.flatMap((id) => {
    const timeline = timelineOf(dataset, dataset.treaty(id)!, known);
    if (!timeline) return [];
    const held = primaryObligations(dataset, timeline);
    if (obligations && !obligations.some((kind) => held.includes(kind))) return [];
    const joined = state === undefined ? null : joinedOn(timeline, state);
    return turnsOf(dataset, timeline, held, during.to).filter(
      (turn) =>
        joined === null ||
        turn.by.some((one) => one.id === state) ||
        (turn.by.length === 0 && turn.what === "signature") ||
        lastOf(turn) >= joined,
    );
  });
  return found
    .filter((turn) => overlaps(during, { from: firstOf(turn), to: lastOf(turn) }) && (!kinds || kinds.includes(turn.kind)))
    .sort((a, b) => firstOf(a) - firstOf(b) || order(a) - order(b) || (a.treaty < b.treaty ? -1 : 1));
}

function order({ kind }: Turn): number {
  return TURN_KINDS.indexOf(kind);
}

function firstOf({ on }: Turn): Day {
  return spanOf(on)!.from.lo;
}

function lastOf({ on }: Turn): Day {
  return spanOf(on)!.to.hi;
}

/** The first day on which a state had to do with a treaty: of its own signature or accession, else the treaty's first. */
function joinedOn({ events }: Timeline, state: string): Day {
  const own = events.filter(({ by, event }) => by?.includes(state) && KIND_OF[event] === "began");
  return Math.min(...(own.length > 0 ? own : events).map(({ at }) => at.choices[0]!.lo));
}

function turnsOf(dataset: Dataset, timeline: Timeline, obligations: Obligation[], until: Day): Turn[] {
  const { treaty, events } = timeline;
  const about = {
    treaty: treaty.id,
    title: treaty.short ?? treaty.title,
    binding: treaty.binding,
    obligations,
    place: null,
    text: null,
    disputed: [],
    by: [],
    towards: [],
  };
  const refs = (states: readonly string[] | undefined, day: Day) => (states ?? []).map((id) => stateRef(dataset, id, day));
  const coded = events.flatMap((event): Turn[] => {
    const kind = KIND_OF[event.event];
    const [date, ...others] = event.at.choices;
    if (!kind || date!.edtf === "unknown") return [];
    return [
      {
        ...about,
        on: date!.edtf,
        kind,
        what: event.event,
        by: refs(event.by, date!.lo),
        towards: refs(event.towards, date!.lo),
        place: event.place ?? null,
        text: event.text ?? null,
        disputed: others.map(({ edtf }) => edtf),
        sources: event.sources,
      },
    ];
  });
  const reckoned = [...reckonedExits(timeline), ...reckonedEnd(timeline)]
    .filter(({ day }) => day <= until)
    .map(
      ({ day, what, text, by, sources }): Turn => ({ ...about, on: isoDay(day), kind: "ended", what, by: refs(by, day), text, sources }),
    );
  const goesTo = Math.min(until + 1, endingOf(timeline, PREFERRED)?.day ?? LATEST);
  const { term } = treaty;
  const step = durationOf(term?.renewal?.length ?? term?.length ?? "");
  const yearly = step !== null && addDuration(0, step) <= YEAR;
  const sure = events.every(({ event, at }) => !STARTS.has(event) || isExact(at));
  const renewed = (yearly ? [] : tacitRenewals(timeline, PREFERRED, goesTo)).map(
    (day): Turn => ({
      ...about,
      on: sure ? isoDay(day) : `${isoDay(day).slice(0, 4)}~`,
      kind: "changed",
      what: "tacit-renewal",
      text: "Its term was renewed tacitly, no party having given notice.",
      sources: treaty.term?.sources ?? [],
    }),
  );
  const called = invocations(dataset, [treaty.id], timeline.known).invocations.map((one): Turn => {
    const day = spanOf(one.date)!.from.lo;
    const told = [one.occasion, one.text].filter(Boolean).join(" ");
    return {
      ...about,
      on: one.date,
      kind: "called",
      what: "invocation",
      by: refs(one.by, day),
      towards: refs(one.of, day),
      text: told,
      sources: one.sources,
    };
  });
  return [...coded, ...reckoned, ...renewed, ...called];
}

/** A term that is renewed each year goes on without a turn; renewals of longer ones are told. */
const YEAR = 366;

/** Events from which a term may be counted. */
const STARTS = new Set(["signature", "exchange", "entry-into-force", "renewal"]);

interface Reckoned {
  day: Day;
  what: string;
  text: string;
  by: readonly string[];
  sources: readonly Citation[];
}

/** Endings that no event tells of but that follow from the term or from notices. */
function reckonedEnd(timeline: Timeline): Reckoned[] {
  const end = endingOf(timeline, PREFERRED);
  if (!end || end.event || end.day >= LATEST) return [];
  return [{ day: end.day, what: end.how, text: `${capital(end.why)}.`, by: [], sources: end.sources }];
}

/** Exits from a treaty of several that follow from a notice, where no exit is coded. */
function reckonedExits(timeline: Timeline): Reckoned[] {
  if (timeline.treaty.parties.length <= 2 || !hasOwnDates(timeline)) return [];
  return timeline.events.filter(isNoticeOfExit).flatMap((notice) => {
    const by = (notice.by ?? []).filter((state) => !leaves(timeline, state));
    const day = afterNotice(timeline, PREFERRED, notice);
    const what = notice.of === "denunciation" ? "denunciation" : "withdrawal";
    return by.length > 0 ? [{ day, what, text: "The notice period ran out.", by, sources: notice.sources }] : [];
  });
}

function leaves({ events }: Timeline, state: string): boolean {
  return events.some(({ event, by }: TimedEvent) => (EXITS as readonly string[]).includes(event) && by?.includes(state));
}

function primaryObligations(dataset: Dataset, timeline: Timeline): Obligation[] {
  const held = new Set(datedProvisions(dataset, timeline).map(({ provision }) => provision.obligation));
  return PRIMARY_OBLIGATIONS.filter((kind) => held.has(kind));
}
