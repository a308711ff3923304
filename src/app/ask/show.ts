import { LATEST } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { type Commitment, commitments } from "../../engine/commitments.js";
import type { Dataset } from "../../engine/dataset.js";
import { type LineageLink, lineageOf } from "../../engine/lineage.js";
import { onWords } from "../../engine/period.js";
import { reckonings } from "../../engine/reckoning.js";
import { codeOn, nameOn, type StateRef, stateRef } from "../../engine/state-name.js";
import { listedDates, partyDates, statusOf, type TreatyStatus } from "../../engine/status.js";
import { isMeetingPublic, type Timeline, timelineOf } from "../../engine/timeline.js";
import { datedProvisions } from "../../engine/wording.js";
import { type Citation, keyedEvents, type Meeting, type Person, type Source, type State, type Treaty } from "../../model/index.js";
import { type AskedTime, askedTime, findThing, type Kind, type TimeWords } from "./question.js";
import { placeShown, type ShownPlace } from "./show-place.js";
import type { CitedSource, Computed, Shown } from "./shown.js";

export type ShownTreaty = Shown<"treaty", Treaty> & {
  status: TreatyStatus;
  parties: (StateRef & { name: string; from: string | null; to: string | null })[];
  link: LineageLink | null;
};
export type ShownState = Shown<"state", State> & { name: string; codesOn: Record<string, string | null>; commitments: Commitment[] };
export type ShownMeeting = Shown<"meeting", Meeting>;
export type ShownPerson = Shown<"person", Person> & { meetings: { id: string; title: string; date: string }[] };
export type ShownSource = Shown<"source", Source>;
export type ShowAnswer = ShownPlace | ShownTreaty | ShownState | ShownMeeting | ShownPerson | ShownSource;

const KINDS: readonly Kind[] = ["treaty", "meeting", "state", "person", "place", "source"];

/**
 * One thing of the record with all that is known of it, what follows from it, and the sources that it cites; with `among`, only things of some
 * kinds.
 */
export function askShow(dataset: Dataset, text: string, time: TimeWords, among: readonly Kind[] = KINDS): Outcome<ShowAnswer> {
  const asked = askedTime(dataset, time);
  if (!asked.ok) return asked;
  const found = findThing(dataset, text, among, time.on === undefined ? undefined : asked.value.on);
  if (!found.ok) return found;
  const { kind, id } = found.value;
  switch (kind) {
    case "treaty":
      return showTreaty(dataset, id, asked.value);
    case "meeting":
      return showMeeting(dataset, id, asked.value);
    case "state":
      return ok(showState(dataset, id, asked.value));
    case "person":
      return ok(showPerson(dataset, id, asked.value));
    case "place":
      return ok(placeShown(dataset, id, asked.value, citedSources(dataset, dataset.place(id))));
    case "source": {
      const body = dataset.source(id)!;
      return ok({ kind, id, on: asked.value.says.on, body, computed: [], sources: [] });
    }
  }
}

function showTreaty(dataset: Dataset, id: string, { on, known, says }: AskedTime): Outcome<ShowAnswer> {
  const body = dataset.treaty(id)!;
  const timeline = timelineOf(dataset, body, known);
  if (!timeline) return failed(problem("unknown-treaty", `Nothing of ${id} was public by then.`, { hint: "Ask with a later --known." }));
  const status = statusOf(dataset, body, on, known)!;
  const link = lineageOf(dataset, body, known).find(({ treaty }) => treaty === id) ?? null;
  const computed: Computed[] = [{ says: `${status.status} ${onWords(on)}: ${status.why}`, restsOn: [id] }];
  if (link) computed.push(...linkWords(link));
  return ok({
    kind: "treaty",
    id,
    on: says.on,
    body: knownBody(dataset, body, timeline),
    status,
    parties: body.parties.map(({ state, name }) => ({
      ...stateRef(dataset, state, on.from),
      name: name ?? nameOn(dataset, state, spanOf(listedDates(timeline).signed)?.from.lo ?? on.from),
      ...partyDates(timeline, state),
    })),
    link,
    computed,
    sources: citedSources(dataset, body),
  });
}

/** A treaty as far as it was public by the timeline's day: its events, provisions and what came of it. */
function knownBody(dataset: Dataset, body: Treaty, timeline: Timeline): Treaty {
  if (timeline.known >= LATEST) return body;
  const keys = new Set(timeline.events.map(({ key }) => key));
  const kept = keyedEvents(body).flatMap(({ key }, index) => (keys.has(key) ? [body.lifecycle[index]!] : []));
  const { claims: _claims, relations: _relations, note: _note, ...rest } = body;
  return {
    ...rest,
    lifecycle: kept,
    provisions: datedProvisions(dataset, timeline).map(({ provision }) => provision),
    ...(Array.isArray(body.invocations) && { invocations: "unknown" as const }),
  };
}

/** What a treaty brought and took against its predecessors, a sentence each. */
function linkWords({ treaty, predecessors, gains, loses, revives, stillOwed }: LineageLink): Computed[] {
  const against = predecessors.join(", ");
  const kinds = (promises: readonly { obligation: string }[]) => [...new Set(promises.map(({ obligation }) => obligation))];
  const said: Computed[] = [];
  if (predecessors.length === 0) return [];
  for (const kind of kinds(revives)) {
    const from = revives.find(({ obligation }) => obligation === kind)!.from;
    said.push({
      says: `revives ${kind}, which ${from.treaty} had and ${against} had not`,
      restsOn: [treaty, ...predecessors, from.treaty],
    });
  }
  for (const kind of kinds(gains)) said.push({ says: `gains ${kind} against ${against}`, restsOn: [treaty, ...predecessors] });
  for (const kind of kinds(loses)) said.push({ says: `loses ${kind}, which ${against} had`, restsOn: [treaty, ...predecessors] });
  for (const kind of kinds(stillOwed)) {
    const under = stillOwed.find(({ obligation }) => obligation === kind)!.under;
    said.push({ says: `has no ${kind} of its own, still owed under ${under}`, restsOn: [treaty, under] });
  }
  return said;
}

function showMeeting(dataset: Dataset, id: string, { known, says }: AskedTime): Outcome<ShowAnswer> {
  const body = dataset.meeting(id)!;
  if (!isMeetingPublic(body, known))
    return failed(problem("unknown-meeting", `Nothing of ${id} was public by then.`, { hint: "Ask with a later --known." }));
  return ok({ kind: "meeting", id, on: says.on, body, computed: reckonings(dataset, body, known), sources: citedSources(dataset, body) });
}

function showState(dataset: Dataset, id: string, { on, known, says }: AskedTime): ShowAnswer {
  const body = dataset.state(id)!;
  const head = dataset.states.get(id)!;
  const name = nameOn(dataset, id, on.from);
  const codesOn = Object.fromEntries((["iso3", "cow", "gw"] as const).map((system) => [system, codeOn(head, system, on.from)]));
  const owed = commitments(dataset, { state: id, on, known });
  const treaties = new Set(owed.map(({ treaty }) => treaty));
  const computed: Computed[] = [{ says: `called ${name} ${onWords(on)}`, restsOn: [id] }];
  if (treaties.size > 0)
    computed.push({
      says: `bound by or signatory of ${treaties.size} ${treaties.size === 1 ? "treaty" : "treaties"} of the record ${onWords(on)}`,
      restsOn: [...treaties],
    });
  return { kind: "state", id, on: says.on, name, codesOn, body, commitments: owed, computed, sources: citedSources(dataset, body) };
}

function showPerson(dataset: Dataset, id: string, { known, says }: AskedTime): ShowAnswer {
  const body = dataset.person(id)!;
  const meetings = [...dataset.meetings.values()]
    .filter((head) => head.persons.includes(id) && isMeetingPublic(head, known))
    .sort((a, b) => spanOf(a.date)!.from.lo - spanOf(b.date)!.from.lo)
    .map(({ id: meeting, title, date }) => ({ id: meeting, title, date }));
  return { kind: "person", id, on: says.on, body, meetings, computed: [], sources: citedSources(dataset, body) };
}

/** Every source that a thing cites, once, with the places cited. */
function citedSources(dataset: Dataset, thing: unknown): CitedSource[] {
  const places = new Map<string, Set<string>>();
  for (const { source, at } of citationsIn(thing)) {
    const held = places.get(source) ?? new Set();
    if (at) held.add(at);
    places.set(source, held);
  }
  return [...places].flatMap(([id, at]) => {
    const source = dataset.source(id);
    return source ? [{ ...source, at: [...at] }] : [];
  });
}

function* citationsIn(value: unknown): Generator<Citation> {
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "sources" && Array.isArray(inner)) yield* inner as Citation[];
    else if (key === "source" && inner !== null && typeof inner === "object") yield inner as Citation;
    else yield* citationsIn(inner);
  }
}

/** The same as others build on it: the thing's own fields beside what was computed; its own kind (treaty, protocol, summit) as `type`. */
export function asFields(answer: ShowAnswer): Record<string, unknown> {
  const { body, ...rest } = answer;
  const type = "kind" in body ? { type: body.kind } : {};
  return { ...body, ...type, ...rest };
}
