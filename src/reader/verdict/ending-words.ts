import { writtenDay } from "../../base/edtf.js";
import type { Ending } from "../../engine/ending.js";
import { endingOf } from "../../engine/ending.js";
import { isExit } from "../../engine/membership.js";
import type { TimedEvent, Timeline } from "../../engine/timeline.js";
import { PREFERRED } from "../../engine/variable.js";
import type { ClaimMode, Ground } from "../claim.js";
import type { Asked } from "./asked.js";
import { eventGround, sourceIds, stateNames, treatyName, whenWords } from "./ground.js";

/** How the whole treaty ended, by its preferred dates; null while it goes on. */
export function wholeEnding(timeline: Timeline): Ending | null {
  return endingOf(timeline, PREFERRED);
}

/** The notices that came before an end: that a term would not be prolonged, or that a party would leave. */
export function noticesOf({ events }: Timeline): readonly TimedEvent[] {
  return events.filter(({ event }) => event === "notice");
}

/** When a treaty ended, in words: `on 10 September 1996`. */
export function endDate({ event, day }: Ending): string {
  return event ? whenWords(event) : `on ${writtenDay(day)}`;
}

/**
 * How a treaty ended, as it follows its name: `was not renewed and lapsed on 10 September 1996, at the end of its term, after Russia had given notice
 * between 7 August 1995 and 7 September 1995`. `plain` leaves out the notices.
 */
export function endedHow(asked: Asked, timeline: Timeline, ending: Ending, plain = false): string {
  const on = endDate(ending);
  const notices = noticesOf(timeline);
  const notice = notices
    .map((event) => `${event.by ? stateNames(asked, event.by, event.at.choices[0]!.lo) : "a party"} had given notice ${whenWords(event)}`)
    .join(" and ");
  const after = plain || notice === "" ? "" : `, after ${notice}`;
  const by = ending.event?.by ? ` by ${stateNames(asked, ending.event.by, ending.day)}` : "";
  switch (ending.how) {
    case "expiry":
      return `${notices.some(({ of }) => of === "non-renewal") ? "was not renewed and lapsed" : "lapsed"} ${on}, at the end of its term${after}`;
    case "lapse":
      return `lapsed ${on}${after}`;
    case "replacement": {
      const instrument = ending.event?.instrument;
      const other =
        instrument && asked.dataset.treaties.has(instrument) ? treatyName(asked, instrument) : (instrument ?? "a later instrument");
      return `was replaced ${on} by ${other}`;
    }
    case "denunciation":
      return `was denounced${by}, with effect ${on}${ending.event ? "" : after}`;
    case "withdrawal":
      return `ended by withdrawal${by} ${on}`;
    default:
      return `was terminated${by} ${on}${after}`;
  }
}

/** What an ending rests on: its event, or the rule's sources, with the notices before it. */
export function endGrounds(asked: Asked, timeline: Timeline, ending: Ending): Ground[] {
  const notices = noticesOf(timeline).map((event) => eventGround(asked, timeline, event));
  const own: Ground = ending.event
    ? eventGround(asked, timeline, ending.event)
    : {
        kind: "treaty",
        id: timeline.treaty.id,
        says: `${ending.how} ${endDate(ending)}: ${ending.why}`,
        sources: sourceIds(ending.sources),
      };
  return [own, ...notices];
}

/** Which legal endings a report's word fits: "annulled" and "denounced" are acts of a party, "lapsed" and "expired" are none. */
export function fits(mode: ClaimMode, how: string): boolean {
  return MODES[mode].includes(how);
}

const MODES: Record<ClaimMode, readonly string[]> = {
  annulled: ["termination", "denunciation", "withdrawal"],
  denounced: ["denunciation", "withdrawal", "termination"],
  withdrawn: ["withdrawal", "denunciation"],
  lapsed: ["expiry", "lapse"],
  expired: ["expiry", "lapse"],
  replaced: ["replacement"],
  suspended: [],
};

/** The events by which some parties left while the treaty went on, and by which it ended for all. */
export function departures({ events }: Timeline): readonly TimedEvent[] {
  return events.filter((event) => isExit(event) || (event.event === "notice" && event.of !== "non-renewal"));
}
