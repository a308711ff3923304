import { writtenDate } from "../../base/edtf.js";
import { listed } from "../../base/wording.js";
import { namedOn } from "../../engine/state-name.js";
import type { TimedEvent, Timeline } from "../../engine/timeline.js";
import type { Wording } from "../../engine/wording.js";
import { conditionsWords, responseWords, triggerWords } from "../../engine/words.js";
import { type Citation, type Meeting, OBLIGATION_WORDS, type Response } from "../../model/index.js";
import type { Finding, Ground, Verdict } from "../claim.js";
import { instrumentWords } from "../phrase.js";
import type { Asked } from "./asked.js";

/** A verdict; a correction stands only beside what is imprecise or contradicted. */
export function verdict(is: Finding, why: string, against: readonly Ground[] = [], correction: string | null = null): Verdict {
  const corrected = is === "imprecise" || is === "contradicted";
  return { is, why: sentence(why), against: distinct(against), correction: corrected ? sentence(correction ?? why) : null };
}

/** The same grounds once each. */
function distinct(grounds: readonly Ground[]): Ground[] {
  const keyed = new Map(grounds.map((ground) => [[ground.kind, ground.id, ground.event, ground.provision].join(" "), ground]));
  return [...keyed.values()];
}

/** A text as a sentence: with a capital and a full stop. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

/** How a treaty is called inside a sentence: `the Soviet-North Korean treaty of 1961`. */
export function treatyName({ dataset }: Asked, id: string): string {
  const head = dataset.treaties.get(id);
  const name = head?.short ?? head?.title ?? id;
  return /^(?:the|NATO|ANZUS)\b/i.test(name) ? name : `the ${name}`;
}

/** That no treaty on record is meant by an instrument's words. */
export function noTreaty(words: string, between = ""): string {
  const said = instrumentWords(words);
  return BARE.test(said) && between === ""
    ? `It is not clear which treaty is meant by "${said}", or the record does not have it`
    : `The record has no treaty${between} that "${said}" could be`;
}

/** "The treaty", "this pact" and no more: which one is meant only what was said before can tell. */
export const BARE = /^(?:(?:the|this|that|said)\s+)?(?:treaty|pact|agreement|accord|deal)$/i;

/** The states as they were called on a day, as a list: `Russia and North Korea`. */
export function stateNames({ dataset }: Asked, ids: readonly string[], day: number): string {
  return listed(ids.map((id) => namedOn(dataset, id, day)));
}

/** A date as it follows a verb: `on 19 June 2024`, `in June 2024`, `between 7 August 1995 and 7 September 1995`. */
export function onDate(edtf: string): string {
  const written = writtenDate(edtf);
  if (/^(?:between|before|after|about|until|since|from|always)\b/.test(written)) return written;
  return /^\d{1,2}[ -]/.test(written) ? `on ${written}` : `in ${written}`;
}

/** When an event took place, in words, by its preferred date. */
export function whenWords({ at }: Pick<TimedEvent, "at">): string {
  const { edtf } = at.choices[0]!;
  return edtf === "unknown" ? "on a day that is not known" : onDate(edtf);
}

export function sourceIds(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map(({ source }) => source))];
}

/** What happened to a treaty, as a ground. */
export function eventGround(asked: Asked, { treaty }: Timeline, event: TimedEvent): Ground {
  const by = event.by ? ` by ${stateNames(asked, event.by, event.at.choices[0]!.lo)}` : "";
  const of = event.of ? ` of ${event.of}` : "";
  const place = event.place ? ` in ${event.place}` : "";
  return {
    kind: "treaty",
    id: treaty.id,
    event: event.key,
    says: `${event.event.replaceAll("-", " ")}${of}${by} ${whenWords(event)}${place}`,
    sources: sourceIds(event.sources),
  };
}

/** What a treaty promises in one provision, as a ground: kind, trigger, answer, conditions. */
export function provisionGround({ treaty }: Timeline, wording: Wording): Ground {
  return {
    kind: "treaty",
    id: treaty.id,
    provision: wording.provision.id,
    says: Array.isArray(wording.conditions)
      ? `${provisionWords(wording)}: ${conditionsWords(wording.conditions)}`
      : provisionWords(wording),
    sources: sourceIds(wording.sources),
  };
}

/** A provision in words: `defense (art. 4) on armed attack: all available means, at once, without further decision`. */
export function provisionWords({ provision, article, trigger, response, conditions }: Wording): string {
  const where = article ? ` (${article})` : "";
  const answer = response ? responseWords(specified(response)) : "";
  const under = Array.isArray(conditions) ? "under conditions of its own" : "";
  const parts = [answer, under].filter((part) => part !== "").join(", ");
  const calls = CALLED.has(provision.obligation) ? ` ${caseWords(triggerWords(trigger))}` : "";
  return `${OBLIGATION_WORDS[provision.obligation]}${where}${calls}${parts === "" ? "" : `: ${parts}`}`;
}

/** Kinds of promises that some event calls due; the others hold at all times. */
export const CALLED: ReadonlySet<string> = new Set([
  "defense",
  "offense",
  "neutrality",
  "consultation",
  "guarantee",
  "military-aid",
  "diplomatic-aid",
]);

export function caseWords(trigger: string): string {
  return trigger === "at all times" ? trigger : `on ${trigger}`;
}

/** The response without what the text leaves open. */
function specified({ means, decision, ...rest }: Response): Response {
  return { ...rest, ...(means && means !== "unspecified" && { means }), ...(decision && decision !== "unspecified" && { decision }) };
}

/** A meeting on record, as a ground. */
export function meetingGround(meeting: Meeting): Ground {
  return { kind: "meeting", id: meeting.id, says: meetingWords(meeting), sources: sourceIds(meeting.sources) };
}

/** `Meeting of A and B, 3 September 2025, Beijing`. */
export function meetingWords({ title, date, place }: Meeting): string {
  return `${title}, ${writtenDate(date)}${title.includes(place.split(",")[0]!) ? "" : `, ${place}`}`;
}
