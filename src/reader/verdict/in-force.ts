import { type Day, LATEST } from "../../base/day.js";
import { writtenDate, writtenDay } from "../../base/edtf.js";
import { entryDay } from "../../engine/entry.js";
import { endWords, possibleStatuses, statusAmong } from "../../engine/status.js";
import type { Timeline } from "../../engine/timeline.js";
import { PREFERRED } from "../../engine/variable.js";
import type { ClaimOf, Ground, Verdict } from "../claim.js";
import { type Asked, afterwards, daysOf, meantIn, recordEnds, timelineFor } from "./asked.js";
import { eventGround, noTreaty, sourceIds, treatyName, verdict, whenWords } from "./ground.js";

type InForce = ClaimOf<"in-force">;

/** That a treaty is or was in force, or came into force, in the time meant: the claim's date, else the day of the report. */
export function checkInForce(asked: Asked, claim: InForce): Verdict {
  const id = meantIn(asked, claim.instrument, claim.links.instrument, []).at(-1);
  const timeline = id === undefined ? null : timelineFor(asked, id);
  if (!timeline) return verdict("not-checkable", noTreaty(claim.instrument));
  const entry = entryDay(timeline, PREFERRED);
  if (ENTERS.test(claim.quote) || claim.modality === "planned") {
    const entered = enters(asked, claim, timeline, entry);
    if (entered) return entered;
  }
  return stands(asked, claim, timeline, entry);
}

/** Words for the entry itself: "came into force", "takes effect". */
export const ENTERS = /\b(?:enter(?:s|ed|ing)?|c[ao]me(?:s)?|coming|went|go(?:es)?|t[ao]kes?|took|taking)\b[^.]{0,25}\b(?:force|effect)\b/i;

/** A claim of the entry itself, on a day or to come. */
function enters(asked: Asked, claim: InForce, timeline: Timeline, entry: Day | null): Verdict | null {
  const name = treatyName(asked, timeline.treaty.id);
  if (entry === null)
    return verdict("not-checkable", `The record has no entry into force of ${name}`, grounds(asked, timeline, "signature"));
  const event = entryEvent(timeline);
  const says = `${name} has been in force since ${event ? dayWords(event) : writtenDay(entry)}`;
  const against = grounds(asked, timeline, "entry-into-force");
  const claimed = daysOf(claim.date);
  if (claimed === null) {
    if (claim.modality === "planned" || claim.modality === "possible")
      return verdict(entry > asked.published ? "supported" : "imprecise", `${says}${afterwards(asked, entry)}`, against);
    return entry > asked.published
      ? verdict("contradicted", `${name} was not yet in force: ${says}${afterwards(asked, entry)}`, against, says)
      : verdict("supported", says, against);
  }
  const [lo, hi] = event ? [event.at.choices[0]!.lo, event.at.choices[0]!.hi] : [entry, entry];
  if (claimed.from <= hi && lo <= claimed.to) return verdict("supported", `${says}${afterwards(asked, entry)}`, against);
  return verdict(
    claim.modality === "asserted" ? "contradicted" : "imprecise",
    `${says}, not since ${writtenDate(claim.date!)}`,
    against,
    says,
  );
}

function entryEvent({ events, bindsFrom }: Timeline) {
  const kind = bindsFrom === "signature" ? "signature" : "entry-into-force";
  return events.find(({ event, by }) => event === kind && !by) ?? events.find(({ event }) => event === kind);
}

function dayWords(event: { at: { choices: readonly { edtf: string }[] } }): string {
  return writtenDate(event.at.choices[0]!.edtf);
}

/** Whether it was in force throughout the time meant. */
function stands(asked: Asked, claim: InForce, timeline: Timeline, entry: Day | null): Verdict {
  const { published } = asked;
  const end = Math.min(published, recordEnds(asked), LATEST - 1);
  const claimed = daysOf(claim.date) ?? { from: end, to: end };
  const period = {
    from: Math.min(claimed.from, claimed.to),
    to: Math.max(claimed.from, Math.min(claimed.to, Math.max(end, claimed.from))),
  };
  const name = treatyName(asked, timeline.treaty.id);
  const standing = statusAmong(timeline, period, possibleStatuses(timeline, period));
  const against = [...grounds(asked, timeline, "entry-into-force"), ...endGrounds(asked, timeline, standing.status)];
  const time = claim.date === null ? "at the time of the report" : `in the time meant (${writtenDate(claim.date)})`;
  const why = `${name}: ${standing.why.charAt(0).toLowerCase()}${standing.why.slice(1)}`;
  switch (standing.status) {
    case "in-force":
      return verdict("supported", `${name} was in force ${time}${inside(standing.why)}`, against);
    case "depends": {
      if (!standing.possible.includes("in-force")) return verdict("contradicted", why, against);
      const begins = entry !== null && entry >= period.from && isCoarse(claim.date);
      if (begins) return verdict("supported", `${name} came into force ${time}: ${whenEntered(timeline, entry)}`, against);
      const lived = statusAmong(timeline, period, ["in-force"]).why;
      return verdict(
        "imprecise",
        `${name} was not in force throughout ${time.replace(/^in /, "")}`,
        against,
        `${name}: ${lived.charAt(0).toLowerCase()}${lived.slice(1)}`,
      );
    }
    default:
      return verdict("contradicted", `${name} was not in force ${time}`, against, why);
  }
}

function whenEntered(timeline: Timeline, entry: Day): string {
  const event = entryEvent(timeline);
  return event ? whenWords(event) : `on ${writtenDay(entry)}`;
}

/** Why it was in force, as the end of a sentence where that is since when. */
function inside(why: string): string {
  const since = /^In force (since .+?)\.?$/.exec(why)?.[1];
  return since ? `, ${since}` : `. ${why}`;
}

/** A month or a year, in which something may have begun, as against a stretch of days. */
function isCoarse(date: string | null): boolean {
  return date !== null && !date.includes("/") && /^\d{4}(?:-\d\d)?$/.test(date);
}

function grounds(asked: Asked, timeline: Timeline, kind: string): Ground[] {
  const event = timeline.events.find((one) => one.event === kind && !one.by) ?? timeline.events.find((one) => one.event === kind);
  return event ? [eventGround(asked, timeline, event)] : [];
}

function endGrounds(asked: Asked, timeline: Timeline, status: string): Ground[] {
  const ending = timeline.events.find(({ event }) => ["expiry", "termination", "replacement", "lapse", "denunciation"].includes(event));
  if (ending) return [eventGround(asked, timeline, ending)];
  if (status !== "ended") return [];
  return [{ kind: "treaty", id: timeline.treaty.id, says: endWords(timeline), sources: sourceIds(timeline.treaty.term?.sources ?? []) }];
}
