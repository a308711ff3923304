import { listed } from "../../base/wording.js";
import { endingOf } from "../../engine/ending.js";
import { statusIn } from "../../engine/force.js";
import { namedOn } from "../../engine/state-name.js";
import type { Timeline } from "../../engine/timeline.js";
import { PREFERRED } from "../../engine/variable.js";
import { triggerWords } from "../../engine/words.js";
import { OBLIGATION_WORDS, type Obligation, PRIMARY_OBLIGATIONS } from "../../model/index.js";
import type { ClaimOf, Verdict } from "../claim.js";
import { type Asked, meantIn, publishedLater, statesOf, timelineFor } from "./asked.js";
import { CALLED, caseWords, noTreaty, provisionGround, provisionWords, stateNames, treatyName, verdict } from "./ground.js";
import { isCalledBy, kindsIn, type Promise, promisesOf, standingWords, triggersIn } from "./promise.js";

type Provision = ClaimOf<"provision">;

/** That an instrument promises something, held against the wordings of its provisions on the day of the report. */
export function checkProvision(asked: Asked, claim: Provision): Verdict {
  if (claim.obligation === "other") return verdict("not-checkable", "The record has no kind for what is said to be promised");
  const states = statesOf(asked, claim.parties);
  const ids = meantIn(asked, claim.instrument, claim.links.instrument, claim.parties);
  const timelines = ids.map((id) => timelineFor(asked, id)).filter((timeline) => timeline !== null);
  if (timelines.length > 0) {
    const verdicts = timelines.map((timeline) => provisionOf(asked, claim, claim.obligation as Obligation, timeline, states));
    return verdicts.find(({ is }) => is === "supported") ?? verdicts.at(-1)!;
  }
  return claim.instrument === null ? anywhere(asked, claim, claim.obligation, states) : unrecorded(asked, claim, states);
}

function provisionOf(asked: Asked, claim: Provision, obligation: Obligation, timeline: Timeline, states: readonly string[]): Verdict {
  const name = treatyName(asked, timeline.treaty.id);
  const parties = timeline.treaty.parties.map(({ state }) => state);
  const own = states.filter((state) => parties.includes(state));
  if (states.length > 0 && own.length === 0)
    return verdict(
      "contradicted",
      `${stateNames(asked, states, asked.published)} ${states.length > 1 ? "are no parties" : "is no party"} to ${name}`,
    );
  const all = promisesOf(asked, timeline, own, asked.published);
  const kept = all.filter(({ wording }) => wording.provision.obligation === obligation);
  if (kept.length === 0) return absent(asked, timeline, obligation, all);
  const claimed = CALLED.has(obligation) ? triggersIn(claim.trigger) : [];
  const called = kept.filter(({ wording }) => isCalledBy(claimed, wording.trigger));
  const against = (called.length > 0 ? called : kept).map(({ wording }) => provisionGround(timeline, wording));
  const standing = standingWords(asked, timeline);
  const secret = publishedLater(asked, (called[0] ?? kept[0]!).wording.provision.public ?? timeline.treaty.public);
  const remark = `${standing === "" ? "" : `; ${standing}`}${secret}`;
  if (called.length === 0) {
    const { wording } = kept[0]!;
    return verdict(
      "imprecise",
      `${name} promises ${OBLIGATION_WORDS[obligation]}, but not in the case named${remark}`,
      against,
      `${name} promises it ${caseWords(triggerWords(wording.trigger))}: ${provisionWords(wording)}`,
    );
  }
  const { wording, promisor, promisee } = called[0]!;
  const strangers = states.filter((state) => !parties.includes(state));
  if (strangers.length > 0) {
    const right = `its promise of ${OBLIGATION_WORDS[obligation]} is between ${stateNames(asked, parties.slice(0, 6), asked.published)}`;
    return verdict(
      "imprecise",
      `${stateNames(asked, strangers, asked.published)} ${strangers.length > 1 ? "are no parties" : "is no party"} to ${name}`,
      against,
      right,
    );
  }
  const oneWay =
    onlyOneWay(called) && states.length === 2
      ? `, by ${namedOn(asked.dataset, promisor, asked.published)} to ${namedOn(asked.dataset, promisee, asked.published)}`
      : "";
  const force = wording.force === "duty" ? "" : wording.force === "right" ? " as a right" : " as a declaration";
  const promises = statusIn(timeline, asked.published, PREFERRED) === "ended" ? "promised" : "promises";
  return verdict("supported", `${name} ${promises} ${provisionWords(wording)}${oneWay}${force}${remark}`, against);
}

/** Whether the provisions name their promisors, and only one of the two. */
function onlyOneWay(promises: readonly Promise[]): boolean {
  return promises.every(({ wording: { provision } }) => provision.promisors?.length === 1);
}

/** Secondary promises are coded only where a source gave their content: that none is coded shows nothing. */
function absent(asked: Asked, timeline: Timeline, obligation: Obligation, all: readonly Promise[]): Verdict {
  const name = treatyName(asked, timeline.treaty.id);
  const words = OBLIGATION_WORDS[obligation];
  const against = all.map(({ wording }) => provisionGround(timeline, wording));
  const near = all.filter(({ wording }) => NEAR[obligation]?.includes(wording.provision.obligation));
  if (all.length === 0 && (timeline.treaty.provisions ?? []).length === 0)
    return verdict("not-checkable", `The record does not have the provisions of ${name}`);
  if (near.length > 0)
    return verdict(
      "imprecise",
      `${name} has no promise of ${words}, but one that comes near it`,
      against,
      `${name} promises ${listed(near.map(({ wording }) => provisionWords(wording)))}`,
    );
  if (!(PRIMARY_OBLIGATIONS as readonly string[]).includes(obligation))
    return verdict("not-checkable", `The record has no promise of ${words} in ${name}, but need not have all of its lesser ones`, against);
  const had = all.length === 0 ? "nothing between the states named" : kindsIn(all);
  const ended = endingOf(timeline, PREFERRED) !== null && statusIn(timeline, asked.published, PREFERRED) === "ended";
  return verdict(
    "contradicted",
    `${name} ${ended ? "had" : "has"} no promise of ${words}`,
    against,
    `${name} ${ended ? "promised" : "promises"} ${had}; no ${words}`,
  );
}

/** Kinds that a report may take for one another. */
const NEAR: Partial<Record<Obligation, readonly Obligation[]>> = {
  defense: ["guarantee", "military-aid"],
  "military-aid": ["defense"],
  guarantee: ["defense"],
  "no-aid-to-enemy": ["neutrality"],
  neutrality: ["no-aid-to-enemy"],
};

/** A promise without an instrument: any treaty between the states that has it, in force or signed on the day of the report. */
function anywhere(asked: Asked, claim: Provision, obligation: Obligation, states: readonly string[]): Verdict {
  if (states.length >= 2) {
    const shared = asked.dataset
      .treatiesOf(states[0]!)
      .filter((id) => states.every((state) => asked.dataset.treatiesOf(state).includes(id)));
    for (const id of shared) {
      const timeline = timelineFor(asked, id)!;
      if (!["in-force", "signed"].includes(statusIn(timeline, asked.published, PREFERRED))) continue;
      const found = provisionOf(asked, claim, obligation, timeline, states);
      if (found.is === "supported") return found;
    }
  }
  return verdict(
    "not-checkable",
    "The claim names no instrument, and the record has no treaty of these states then in force with such a promise",
  );
}

function unrecorded(asked: Asked, claim: Provision, states: readonly string[]): Verdict {
  const between = states.length >= 2 ? ` between ${stateNames(asked, states, asked.published)}` : "";
  const why = noTreaty(claim.instrument ?? "treaty", between);
  return verdict(claim.modality === "asserted" ? "new" : "not-checkable", why);
}
