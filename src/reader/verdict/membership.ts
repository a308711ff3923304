import { writtenDate } from "../../base/edtf.js";
import type { Interval } from "../../base/interval.js";
import type { TimedEvent, Timeline } from "../../engine/timeline.js";
import type { ClaimOf, Ground, Verdict } from "../claim.js";
import { type Asked, afterwards, agrees, daysOf, meantIn, statesOf, timelineFor } from "./asked.js";
import { BARE, eventGround, noTreaty, sentence, stateNames, treatyName, verdict, whenWords } from "./ground.js";

type Step = ClaimOf<"ratification"> | ClaimOf<"accession">;

/** What the record has of one state's step. */
interface Found {
  state: string;
  is: "so" | "later" | "other-day" | "disputed" | "founder" | "none" | "stranger";
  /** What the record says of it, as follows the state's name. */
  says: string;
  against: Ground[];
}

/** That states ratified an instrument, held against the ratifications on record. */
export function checkRatification(asked: Asked, claim: ClaimOf<"ratification">): Verdict {
  const timeline = treatyOf(asked, claim, claim.by);
  if (!timeline) return unrecorded(claim);
  const by = statesOf(asked, claim.by);
  const states = by.length > 0 ? by : [...new Set(ratifications(timeline).flatMap((event) => event.by ?? []))];
  const found = states.map((state) => stepOf(asked, claim, timeline, state, ratifications(timeline)));
  const none = found.filter(({ is }) => is === "none");
  if (states.length === 0 || none.length === found.length) {
    const name = treatyName(asked, timeline.treaty.id);
    return verdict(
      "not-checkable",
      `The record has no ratification of ${name}${by.length > 0 ? ` by ${stateNames(asked, by, asked.published)}` : ""}`,
      entryGrounds(asked, timeline),
    );
  }
  return together(asked, claim, found);
}

/** That states joined a treaty or the organisation that it founded, held against its accessions and first parties. */
export function checkAccession(asked: Asked, claim: ClaimOf<"accession">): Verdict {
  const timeline = treatyOf(asked, claim, []);
  if (!timeline) return unrecorded(claim);
  const states = statesOf(asked, claim.by);
  if (states.length === 0) return verdict("not-checkable", "The claim names no state that the record has");
  const joins = timeline.events.filter(({ event }) => ["accession", "succession"].includes(event));
  return together(
    asked,
    claim,
    states.map((state) => joined(asked, claim, timeline, state, joins)),
  );
}

function treatyOf(asked: Asked, claim: Step, parties: readonly string[]): Timeline | null {
  const ids = meantIn(asked, claim.instrument, claim.links.instrument, parties);
  const id = (ids.length > 0 ? ids : meantIn(asked, claim.instrument, undefined, [])).at(-1);
  return id === undefined ? null : timelineFor(asked, id);
}

function unrecorded(claim: Step): Verdict {
  const clear = claim.modality === "asserted" && !BARE.test(claim.instrument);
  return verdict(clear ? "new" : "not-checkable", noTreaty(claim.instrument));
}

function ratifications({ events }: Timeline): readonly TimedEvent[] {
  return events.filter(({ event }) => event === "ratification");
}

function entryGrounds(asked: Asked, timeline: Timeline): Ground[] {
  const entry = timeline.events.find(({ event }) => event === "entry-into-force");
  return entry ? [eventGround(asked, timeline, entry)] : [];
}

/** Whether a party took a step in the claim's time: on its day, on another, later than the report, or not at all. */
function stepOf(asked: Asked, claim: Step, timeline: Timeline, state: string, steps: readonly TimedEvent[]): Found {
  const own = steps.filter(({ by }) => by?.includes(state) ?? true);
  const name = treatyName(asked, timeline.treaty.id);
  if (own.length === 0) return { state, is: "none", says: `has no ${claim.kind} of ${name} on record`, against: [] };
  const claimed = daysOf(claim.date);
  const event = own.find((one) => agrees(claimed, daysOfEvent(one))) ?? own[0]!;
  const verb = claim.kind === "ratification" ? "ratified" : "acceded to";
  const says = `${verb} ${name} ${whenWords(event)}`;
  const against = [eventGround(asked, timeline, event)];
  const day = event.at.choices[0]!.lo;
  if (!agrees(claimed, daysOfEvent(event))) {
    const disputed = event.at.choices.slice(1).some(({ lo, hi }) => agrees(claimed, { from: lo, to: hi }));
    return {
      state,
      is: disputed ? "disputed" : "other-day",
      says: disputed ? `${says}; the date given is disputed` : `${says}, not ${writtenDate(claim.date!)}`,
      against,
    };
  }
  return { state, is: claimed === null && day > asked.published ? "later" : "so", says: `${says}${afterwards(asked, day)}`, against };
}

function joined(asked: Asked, claim: Step, timeline: Timeline, state: string, joins: readonly TimedEvent[]): Found {
  const name = treatyName(asked, timeline.treaty.id);
  if (!timeline.treaty.parties.some((party) => party.state === state)) {
    const signature = timeline.events.find(({ event }) => event === "signature");
    return {
      state,
      is: "stranger",
      says: `is no party to ${name} by the record`,
      against: signature ? [eventGround(asked, timeline, signature)] : [],
    };
  }
  const own = joins.filter(({ by }) => by?.includes(state));
  if (own.length > 0) return stepOf(asked, claim, timeline, state, own);
  const signature = timeline.events.find(({ event, by }) => event === "signature" && (by?.includes(state) ?? true));
  const entry =
    timeline.events.find(({ event, by }) => event === "entry-into-force" && by?.includes(state)) ??
    timeline.events.find(({ event }) => event === "entry-into-force");
  const first = [signature, entry].filter((event) => event !== undefined);
  const says = `was among the first parties to ${name}${signature ? `, signed ${whenWords(signature)}` : ""}`;
  const claimed = daysOf(claim.date);
  const agreed = claimed === null || first.some((event) => agrees(claimed, daysOfEvent(event)));
  return { state, is: agreed ? "founder" : "other-day", says, against: first.map((event) => eventGround(asked, timeline, event)) };
}

function daysOfEvent({ at }: TimedEvent): Interval {
  return { from: at.choices[0]!.lo, to: at.choices[0]!.hi };
}

/** The verdict on all states named: each must have taken the step. */
function together(asked: Asked, claim: Step, found: readonly Found[]): Verdict {
  const against = found.flatMap((one) => one.against);
  const good = found.filter(({ is }) => is === "so" || is === "founder");
  const bad = found.filter((one) => !good.includes(one));
  const says = said(asked, found);
  if (bad.length === 0) return verdict("supported", says, against);
  if (claim.modality === "planned" || claim.modality === "possible") {
    if (bad.every(({ is }) => is === "later")) return verdict("supported", says, against);
    if (bad.every(({ is }) => is === "stranger" || is === "none"))
      return verdict("not-checkable", `${says}; what is to come it cannot show`, against);
    return verdict("imprecise", says, against);
  }
  if (bad.every(({ is }) => is === "disputed")) return verdict("imprecise", says, against);
  const correction = sentence(said(asked, bad));
  return good.length > 0
    ? verdict("imprecise", `Not all that were named: ${correction}`, against, correction)
    : verdict(
        "contradicted",
        bad.every(({ is }) => is === "later") ? `That had not happened at the time of the report: ${correction}` : correction,
        against,
        correction,
      );
}

/** What the record says of each, states of which it says the same together: `Poland and Hungary acceded to the North Atlantic Treaty on 12 March 1999`. */
function said(asked: Asked, found: readonly Found[]): string {
  const groups = new Map<string, string[]>();
  for (const { state, says } of found) groups.set(says, [...(groups.get(says) ?? []), state]);
  return [...groups]
    .map(
      ([says, states]) =>
        `${stateNames(asked, states, asked.published)} ${
          states.length > 1
            ? says
                .replace(/^has /, "have ")
                .replace(/^is no party/, "are no parties")
                .replace(/^was /, "were ")
            : says
        }`,
    )
    .join("; ");
}
