import { civilDate } from "../../base/day.js";
import { writtenDate } from "../../base/edtf.js";
import { contains, type Interval } from "../../base/interval.js";
import { listed } from "../../base/wording.js";
import type { TimedEvent, Timeline } from "../../engine/timeline.js";
import type { ClaimOf, Ground, Verdict } from "../claim.js";
import { type Asked, afterwards, agrees, daysOf, meantIn, publishedLater, recordEnds, statesOf, timelineFor } from "./asked.js";
import { eventGround, noTreaty, stateNames, treatyName, verdict, whenWords } from "./ground.js";
import { meantBy } from "./linking.js";
import { namedTreaty, placeNames, stateIdOf, wordsOf } from "./naming.js";

type Signature = ClaimOf<"signature">;

/** That an instrument was, will be or was not signed, held against the signatures on record. */
export function checkSignature(asked: Asked, claim: Signature): Verdict {
  const claimed = daysOf(claim.date);
  const timelines = meantBySignature(asked, claim, claimed)
    .map((id) => timelineFor(asked, id))
    .filter((timeline) => timeline !== null);
  if (timelines.length === 0) return unrecorded(asked, claim);
  const found = timelines
    .map((timeline) => ({ timeline, event: signatureOf(asked, timeline, claim) }))
    .filter(({ event }) => event !== undefined);
  const near = found.find(({ event }) => agrees(claimed, dated(event!))) ?? found.at(-1);
  if (!near) return verdict("not-checkable", `The record has no signature of ${treatyName(asked, timelines[0]!.treaty.id)}`);
  return held(asked, claim, claimed, near.timeline, near.event!);
}

/** The treaties of a year named by the date go first; words that only these parties share with others mean none of another year. */
function meantBySignature(asked: Asked, claim: Signature, claimed: Interval | null): string[] {
  const year = claimed && civilDate(claimed.from).year === civilDate(claimed.to).year ? civilDate(claimed.from).year : null;
  const linked = claim.links.instrument;
  if (linked && linked.length > 0) return meantIn(asked, claim.instrument, linked, claim.parties, year);
  const ofYear = meantIn(asked, claim.instrument, undefined, claim.parties, year);
  if (ofYear.length > 0 || year === null) return ofYear;
  const { ids, by } = meantBy(asked.dataset, claim.instrument, claim.parties, null, asked.document.published);
  return by === "name" || by === "year" ? [...ids] : ofThatTime(asked, claim, claimed);
}

/** "A defense pact" of a month in which the parties signed one treaty on record is that treaty, whatever other words it is called by. */
function ofThatTime(asked: Asked, { instrument, parties }: Signature, claimed: Interval | null): string[] {
  const states = statesOf(asked, parties);
  if (claimed === null || claimed.to - claimed.from > 31 || states.length < 2 || !/treaty|pact|alliance|defen[cs]e/i.test(instrument))
    return [];
  return asked.dataset.treatiesOf(states[0]!).filter((id) => {
    const treaty = namedTreaty(asked.dataset).get(id)!;
    return (
      treaty.parties.length === states.length && states.every((state) => treaty.parties.includes(state)) && contains(claimed, treaty.signed)
    );
  });
}

/** The signature by the claimed parties: a treaty that was opened for signature has several. */
function signatureOf(asked: Asked, { events }: Timeline, claim: Signature): TimedEvent | undefined {
  const signatures = events.filter(({ event }) => event === "signature");
  const states = statesOf(asked, claim.parties);
  return signatures.find(({ by }) => by && states.length > 0 && states.every((state) => by.includes(state))) ?? signatures[0];
}

function dated({ at }: TimedEvent): Interval {
  return { from: at.choices[0]!.lo, to: at.choices[0]!.hi };
}

function held(asked: Asked, claim: Signature, claimed: Interval | null, timeline: Timeline, event: TimedEvent): Verdict {
  const name = treatyName(asked, timeline.treaty.id);
  const grounds = [eventGround(asked, timeline, event)];
  const day = dated(event);
  const signed = `${name} was signed ${whenWords(event)}${event.place ? ` in ${event.place}` : ""}`;
  const known = day.from <= asked.published;
  if (claim.modality === "denied") {
    if (known && agrees(claimed, day)) return verdict("contradicted", signed, grounds);
    return verdict(
      "supported",
      known ? `It was not signed then: ${signed}` : `It was not yet signed: ${signed}${afterwards(asked, day.from)}`,
      grounds,
    );
  }
  const strangers = statesOf(asked, claim.parties).filter((state) => !timeline.treaty.parties.some((party) => party.state === state));
  if (strangers.length > 0) {
    const parties = timeline.treaty.parties.map(({ state }) => state);
    const who = parties.length <= 6 ? `its parties are ${stateNames(asked, parties, day.from)}` : `it has ${parties.length} parties`;
    return verdict(
      "imprecise",
      `${stateNames(asked, strangers, day.from)} ${strangers.length === 1 ? "is no party" : "are no parties"} to ${name}`,
      grounds,
      `${name} was signed ${whenWords(event)}; ${who}, without ${stateNames(asked, strangers, day.from)}`,
    );
  }
  const late = joinedLater(asked, timeline, event, claim);
  if (late) return late;
  if (!agrees(claimed, day)) return otherDay(asked, claim, timeline, event, signed, grounds);
  if (claim.modality === "asserted" && !known && claimed === null)
    return verdict("contradicted", `It was not yet signed: ${signed}${afterwards(asked, day.from)}`, grounds);
  if (otherPlace(asked, claim.place, event.place))
    return verdict("imprecise", `the day is right, the place is not: ${signed}`, grounds, signed);
  return verdict("supported", `${signed}${afterwards(asked, day.from)}${publishedLater(asked, timeline.treaty.public)}`, grounds);
}

function otherDay(asked: Asked, claim: Signature, timeline: Timeline, event: TimedEvent, signed: string, grounds: Ground[]): Verdict {
  const claimed = daysOf(claim.date)!;
  const disputed = event.at.choices.slice(1).find(({ lo, hi }) => agrees(claimed, { from: lo, to: hi }));
  if (disputed) return verdict("imprecise", `The date is disputed: the record prefers that ${signed}`, grounds);
  const written = writtenDate(claim.date!);
  if (claim.modality !== "asserted")
    return verdict("imprecise", `${signed}, not ${written}${afterwards(asked, event.at.choices[0]!.lo)}`, grounds);
  return verdict(
    "contradicted",
    `${signed}, not ${written}`,
    grounds,
    `${treatyName(asked, timeline.treaty.id)} was signed ${whenWords(event)}`,
  );
}

/** A state that acceded later did not sign, though it is a party. */
function joinedLater(asked: Asked, timeline: Timeline, signature: TimedEvent, claim: Signature): Verdict | null {
  if (!signature.by) return null;
  const late = timeline.events.filter(
    ({ event, by }) => event === "accession" && by?.some((state) => statesOf(asked, claim.parties).includes(state)),
  );
  const names = statesOf(asked, claim.parties).filter(
    (state) => !signature.by!.includes(state) && late.some(({ by }) => by!.includes(state)),
  );
  if (names.length === 0) return null;
  const how = late.map(
    (event) =>
      `${stateNames(
        asked,
        event.by!.filter((state) => names.includes(state)),
        event.at.choices[0]!.lo,
      )} acceded ${whenWords(event)}`,
  );
  return verdict(
    "imprecise",
    `Not every state named signed ${treatyName(asked, timeline.treaty.id)}: ${listed(how)}`,
    [eventGround(asked, timeline, signature), ...late.map((event) => eventGround(asked, timeline, event))],
    listed(how),
  );
}

/** Whether both places are known as places and are not the same. */
export function otherPlace({ dataset }: Asked, claimed: string | null, recorded: string | undefined): boolean {
  if (claimed === null || recorded === undefined || stateIdOf(dataset, claimed) !== null) return false;
  const [said, held] = [wordsOf(claimed.split(",")[0]!).join(" "), wordsOf(recorded).join(" ")];
  return placeNames(dataset).has(said) && !held.includes(said) && !said.includes(held);
}

function unrecorded(asked: Asked, claim: Signature): Verdict {
  const states = statesOf(asked, claim.parties);
  const what = states.length >= 2 ? ` between ${stateNames(asked, states, asked.published)}` : "";
  const none = noTreaty(claim.instrument, what);
  const later = (daysOf(claim.date)?.from ?? Math.min(asked.published, recordEnds(asked))) > recordEnds(asked);
  if (claim.modality === "denied") return verdict("not-checkable", `${none}; that it was not signed it cannot show`);
  if (claim.modality === "possible") return verdict("not-checkable", `${none}; what may be it does not hold`);
  if (claim.modality === "planned") return verdict("new", `${none}; whether it was signed is to be looked up`);
  return verdict("new", later ? `${none}; it is later than the record's last day` : none);
}
