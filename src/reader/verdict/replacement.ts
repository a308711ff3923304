import { listed } from "../../base/wording.js";
import { entryDay } from "../../engine/entry.js";
import { statusIn } from "../../engine/force.js";
import type { Timeline } from "../../engine/timeline.js";
import { PREFERRED } from "../../engine/variable.js";
import type { Ground, Verdict } from "../claim.js";
import { type Asked, afterwards, timelineFor } from "./asked.js";
import { endDate, endedHow, endGrounds, wholeEnding } from "./ending-words.js";
import { type Ends, type RelationClaim, relationGround, relationTo, unrecordedEnds } from "./ends.js";
import { treatyName, verdict } from "./ground.js";

/** What became of one treaty that another is said to have replaced. */
interface Fate {
  timeline: Timeline;
  how: "ended-by-it" | "ended-before" | "ended-otherwise" | "goes-on" | "political";
  /** What the record says of it, in words. */
  says: string;
  against: Ground[];
}

/** That a treaty replaced or ended others: which of them it ended in law, and what became of the rest. */
export function checkReplacement(asked: Asked, claim: RelationClaim, ends: Ends): Verdict {
  const { from, to, plain } = ends;
  if (!from || to.length === 0) return unrecordedEnds(claim, ends);
  const name = treatyName(asked, from.treaty.id);
  const fates = to.map((timeline) => fateOf(asked, from, timeline));
  const against = fates.flatMap((fate) => fate.against);
  const ended = fates.filter(({ how }) => how === "ended-by-it");
  const said = told(asked, fates).join("; ");
  const count = numberIn(claim.to);
  if (ended.length === fates.length && (count === null || count === ended.length)) {
    const later = afterwards(asked, wholeEnding(ended[0]!.timeline)?.day ?? 0);
    return verdict("supported", `${said}${later}`, against);
  }
  if (ended.length > 0) {
    const only = `${name} ended ${ended.length === 1 ? "only " : ""}${listed(ended.map(({ timeline }) => `${treatyName(asked, timeline.treaty.id)}, ${endDate(wholeEnding(timeline)!)}`))}`;
    const rest = told(
      asked,
      fates.filter(({ how }) => how !== "ended-by-it"),
    );
    const correction = [only, ...rest].join("; ");
    return verdict(
      "imprecise",
      `${name} ended ${ended.length} of the ${fates.length} treaties on record that can be meant${asNumber(count)}`,
      against,
      correction,
    );
  }
  if (fates.every(({ how }) => how === "political"))
    return verdict("not-checkable", `What became of a political document no treaty on record says: ${said}`, against);
  const other = inLaw(asked, from, to);
  const correction = [said, ...other.map(({ says }) => says)].join("; ");
  const grounds = [...against, ...other.flatMap((fate) => fate.against)];
  const alive = fates.some(({ how }) => how === "goes-on" || how === "ended-otherwise");
  if (alive && plain) return verdict("contradicted", `${name} did not end ${treatyName(asked, to[0]!.treaty.id)}`, grounds, correction);
  const none = plain
    ? `${name} did not end ${treatyName(asked, to[0]!.treaty.id)} in law`
    : `${name} ended in law none of those that can be meant`;
  return verdict("imprecise", none, grounds, correction);
}

/** What became of each, political documents in one breath. */
function told(asked: Asked, fates: readonly Fate[]): string[] {
  const political = fates.filter(({ how }) => how === "political");
  if (political.length < 2) return fates.map(({ says }) => says);
  const names = listed(political.map(({ timeline }) => treatyName(asked, timeline.treaty.id)));
  return [
    ...fates.filter(({ how }) => how !== "political").map(({ says }) => says),
    `${names} are political documents, of whose end the record has nothing`,
  ];
}

function asNumber(count: number | null): string {
  return count === null ? "" : ` by "${Object.keys(NUMBERS)[count - 1] ?? count}"`;
}

/** What the treaty did end, where that is not what was claimed. */
function inLaw(asked: Asked, from: Timeline, claimed: readonly Timeline[]): Fate[] {
  return (from.treaty.relations ?? [])
    .filter(({ relation, treaty }) => ENDS.includes(relation) && asked.dataset.treaties.has(treaty))
    .map(({ treaty }) => fateOf(asked, from, timelineFor(asked, treaty)!))
    .filter(({ timeline, how }) => how === "ended-by-it" && !claimed.includes(timeline));
}

function fateOf(asked: Asked, from: Timeline, timeline: Timeline): Fate {
  const name = treatyName(asked, timeline.treaty.id);
  const later = treatyName(asked, from.treaty.id);
  const relation = relationTo(from, timeline, ENDS);
  const ending = wholeEnding(timeline);
  const against = [...(relation ? [relationGround(asked, from, relation)] : []), ...(ending ? endGrounds(asked, timeline, ending) : [])];
  const entry = entryDay(from, PREFERRED);
  if (relation || ending?.event?.instrument === from.treaty.id) {
    const on = ending ? ` ${endDate(ending)}` : "";
    const says =
      entry !== null && ending?.day === entry
        ? `${name} was ended by ${later}, which came into force${on}`
        : `${name} was ended by ${later}${on}`;
    return { timeline, how: "ended-by-it", says, against };
  }
  if (!ending) {
    const political = timeline.treaty.binding === "political";
    if (political)
      return { timeline, how: "political", says: `${name} is a political document, of whose end the record has nothing`, against };
    return { timeline, how: "goes-on", says: `${name} is still in force`, against };
  }
  const gone = entry === null || statusIn(timeline, entry, PREFERRED) === "ended";
  return gone
    ? { timeline, how: "ended-before", says: `${name} had already ended: it ${endedHow(asked, timeline, ending)}`, against }
    : { timeline, how: "ended-otherwise", says: `${name} ended otherwise: it ${endedHow(asked, timeline, ending)}`, against };
}

const ENDS = ["replaces", "terminates"];

/** `three` in "three previous treaties". */
function numberIn(words: string): number | null {
  const word =
    /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d)\b(?= (?:\w+[- ]){0,4}(?:treaties|agreements|pacts|accords|documents|declarations|deals))/i.exec(
      words,
    )?.[1];
  return word === undefined ? null : (NUMBERS[word.toLowerCase()] ?? Number(word));
}

const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
