import { type Day, LATEST } from "../../base/day.js";
import type { When } from "../../base/edtf.js";
import { type EndCause, PRIMARY_OBLIGATIONS, type Treaty } from "../../model/index.js";
import type { Dataset } from "../dataset.js";
import { endingOf } from "../ending.js";
import { partySpells } from "../force.js";
import { type TimedEvent, type Timeline, timelineOf } from "../timeline.js";
import { PREFERRED } from "../variable.js";
import { datedProvisions, edgesOf } from "../wording.js";

/** A date with all that is said of it: the preferred value first, then the disputed ones. */
export type Said = readonly When[];

/** What two datasets are compared on, of the treaties that make one alliance, up to the last day that both cover. */
export interface Facts {
  signature: Said;
  members: ReadonlyMap<string, MemberFacts>;
  /** When it ended for all: null while it goes on. */
  end: Ended | null;
  /** The primary obligations that any of its provisions ever held. */
  obligations: ReadonlySet<string>;
}

export interface MemberFacts {
  /** Signature, accession or succession, whichever came first. */
  entry: Said;
  /** Null while it is bound. */
  exit: Ended | null;
}

export interface Ended {
  at: Said;
  cause: EndCause | null;
}

/** The facts of several treaties taken as one: the earliest signature and entry, the latest end, every obligation. Null where none is a treaty of then. */
export function factsOf(dataset: Dataset, ids: readonly string[], until: Day): Facts | null {
  const all = ids.flatMap((id) => factsOfOne(dataset, dataset.treaty(id)!, until) ?? []);
  if (all.length === 0) return null;
  const members = new Map<string, MemberFacts>();
  for (const [state, own] of all.flatMap((facts) => [...facts.members])) {
    const held = members.get(state);
    members.set(state, held ? { entry: earlier(held.entry, own.entry), exit: later(held.exit, own.exit) } : own);
  }
  return {
    signature: all.map(({ signature }) => signature).reduce(earlier),
    members,
    end: all.map(({ end }) => end).reduce(later),
    obligations: new Set(all.flatMap(({ obligations }) => [...obligations])),
  };
}

function factsOfOne(dataset: Dataset, treaty: Treaty, until: Day): Facts | null {
  const timeline = timelineOf(dataset, treaty);
  if (!timeline) return null;
  const signature = signatureOf(timeline);
  if (signature[0]!.lo > until) return null;
  const members = new Map(
    treaty.parties
      .map(({ state }): [string, MemberFacts] => [state, memberFacts(timeline, state, signature, until)])
      .filter(([, { entry }]) => entry[0]!.lo <= until),
  );
  return { signature, members, end: endFacts(timeline, until), obligations: obligationsBy(dataset, timeline, until) };
}

function signatureOf({ events }: Timeline): Said {
  const signed = events.filter(({ event }) => event === "signature");
  return (signed.length > 0 ? signed : events).map(({ at }) => at.choices).reduce(earlier);
}

/** Those who signed at the start enter then, though they ratified later; those who joined, when they signed for themselves or acceded. */
function memberFacts(timeline: Timeline, state: string, signature: Said, until: Day): MemberFacts {
  const { events, lived } = timeline;
  const own = (kinds: ReadonlySet<string>) =>
    events.filter(({ event, by }) => kinds.has(event) && by?.includes(state)).map(({ at }) => at.choices);
  const [joined, bound] = [own(JOINING), own(ENTERING)];
  const signedByAll = events.some(({ event, by }) => event === "signature" && !by);
  const entry = joined.length > 0 ? joined.reduce(earlier) : signedByAll || bound.length === 0 ? signature : bound.reduce(earlier);
  const last = partySpells(timeline, state, PREFERRED).at(-1);
  const leaving = events.filter((event) => LEAVING.has(event.event) && (!event.by || event.by.includes(state)));
  const exit = last ? endAt(last.until, leaving, until) : endFacts(timeline, until);
  const gone = Math.max(...(lived.get(state) ?? []).map(({ to }) => to), ...(lived.get(state) ? [] : [LATEST])) + 1;
  return { entry, exit: exit && exit.at[0]!.lo <= gone ? exit : endAt(gone, [], until) };
}

const JOINING: ReadonlySet<string> = new Set(["signature", "accession", "succession"]);
const ENTERING: ReadonlySet<string> = new Set(["entry-into-force", "provisional-application"]);

const LEAVING = new Set(["withdrawal", "denunciation", "expiry", "termination", "replacement", "lapse"]);

function endFacts(timeline: Timeline, until: Day): Ended | null {
  const ending = endingOf(timeline, PREFERRED);
  return ending ? endAt(ending.day, ending.event ? [ending.event] : [], until) : null;
}

/** An end on a day, with the whole range and the other values of the event that brought it; none if it came after the last day compared. */
function endAt(day: Day, events: readonly TimedEvent[], until: Day): Ended | null {
  const event = events.find(({ at }) => at.choices[0]!.lo <= day && day <= at.choices[0]!.hi);
  const at = event?.at.choices ?? [{ edtf: "", lo: day, hi: day }];
  return day >= LATEST || at[0]!.lo > until ? null : { at, cause: event?.cause ?? null };
}

/** The primary kinds that some provision holds for some pair, in whatever force: the data do not tell a duty from a right or a declaration. */
function obligationsBy(dataset: Dataset, timeline: Timeline, until: Day): Set<string> {
  const found = datedProvisions(dataset, timeline).filter(
    ({ provision, since }) =>
      (PRIMARY_OBLIGATIONS as readonly string[]).includes(provision.obligation) &&
      (since === null || since.choices[0]!.lo <= until) &&
      edgesOf(timeline, provision).length > 0,
  );
  return new Set(found.map(({ provision }) => provision.obligation));
}

function earlier(a: Said, b: Said): Said {
  return b[0]!.lo < a[0]!.lo ? b : a;
}

function later(a: Ended | null, b: Ended | null): Ended | null {
  if (a === null || b === null) return null;
  return b.at[0]!.lo > a.at[0]!.lo ? b : a;
}
