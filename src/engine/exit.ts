import { type Day, isoDay, LATEST } from "../base/day.js";
import { addDuration, durationOf, writtenDuration } from "../base/duration.js";
import { writtenDay } from "../base/edtf.js";
import type { Citation, Treaty } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { endingOf } from "./ending.js";
import { entryDay } from "./entry.js";
import { partySpells } from "./force.js";
import { type StatusAnswer, statusOf } from "./status.js";
import { lastNotice, runningTermEnd, termEndAfter } from "./term.js";
import { type Timeline, timelineOf } from "./timeline.js";
import { PREFERRED } from "./variable.js";

/** One way out of a treaty for one party. */
export interface WayOut {
  how: "denunciation" | "non-renewal" | "agreement" | "ending" | "none" | "unknown";
  /** The last day on which notice can be given for that end; null where notice has no deadline. */
  noticeBy: string | null;
  /** The first day on which the party would no longer be bound; null where that cannot be reckoned. */
  earliest: string | null;
  why: string;
}

export interface ExitAnswer {
  treaty: string;
  title: string;
  state: string;
  noticeOn: string;
  status: StatusAnswer;
  ways: WayOut[];
  /** The earliest of all ways; null where there is none or it is not known. */
  earliest: string | null;
  sources: readonly Citation[];
  article: string | null;
}

/** How and when a party can leave, if it gives notice on a day. The state must be a party; what the text does not tell stays unknown. */
export function exit(dataset: Dataset, treaty: Treaty, state: string, noticeOn: Day, known: Day = LATEST): ExitAnswer | null {
  const timeline = timelineOf(dataset, treaty, known);
  const status = statusOf(dataset, treaty, { from: noticeOn, to: noticeOn }, known);
  if (!timeline || !status) return null;
  const bound = partySpells(timeline, state, PREFERRED).some(({ from, until }) => from <= noticeOn && noticeOn < until);
  const then = timelineOf(dataset, treaty, Math.min(known, noticeOn));
  const ways = bound ? [...waysOut(timeline, noticeOn), ...(then ? byEnding(then, noticeOn) : [])] : [];
  const days = ways.map(({ earliest }) => earliest).filter((day) => day !== null);
  return {
    treaty: treaty.id,
    title: treaty.short ?? treaty.title,
    state,
    noticeOn: isoDay(noticeOn),
    status: status.status,
    ways,
    earliest: days.sort()[0] ?? null,
    sources: treaty.term?.sources ?? [],
    article: treaty.term?.article ?? null,
  };
}

function waysOut(timeline: Timeline, notice: Day): WayOut[] {
  const { term } = timeline.treaty;
  if (!term) return [unknown("How the treaty can be left is not coded.")];
  const ways = [...byNonRenewal(timeline, notice), ...byDenunciation(timeline, notice)];
  return ways.length > 0 ? ways : [unknown("The record does not tell how the treaty can be left.")];
}

function unknown(why: string): WayOut {
  return { how: "unknown", noticeBy: null, earliest: null, why };
}

/** A party that lets the term run out: at the end of the first term for which its notice is still in time. */
function byNonRenewal(timeline: Timeline, notice: Day): WayOut[] {
  const term = timeline.treaty.term!;
  const running = runningTermEnd(timeline, PREFERRED);
  if (running === null) return [];
  const { renewal } = term;
  if (renewal?.kind === "unknown") return [unknown("Whether the term can be renewed is not known.")];
  const { day } = termEndAfter(timeline, PREFERRED, notice);
  if (day === null) return [];
  if (renewal?.kind !== "tacit") {
    return [
      {
        how: "non-renewal",
        noticeBy: null,
        earliest: isoDay(day),
        why: `The running term ends on ${writtenDay(day)} unless it is renewed by agreement.`,
      },
    ];
  }
  const lead = renewal.notice ? `at least ${writtenDuration(renewal.notice)} before` : "before";
  const why = `The running term ends on ${writtenDay(day)} and is renewed by ${writtenDuration(renewal.length ?? term.length!)} unless a party gives notice ${lead}.`;
  const deadline = lastNotice(timeline, day);
  return [{ how: "non-renewal", noticeBy: notice <= deadline ? isoDay(deadline) : null, earliest: isoDay(day), why }];
}

/** A treaty that ends anyway, by what was known on the day of the notice, frees the party then. */
function byEnding(timeline: Timeline, notice: Day): WayOut[] {
  const ending = endingOf(timeline, PREFERRED);
  if (!ending || ending.day <= notice) return [];
  return [
    {
      how: "ending",
      noticeBy: null,
      earliest: isoDay(ending.day),
      why: `It ends on ${writtenDay(ending.day)} anyway (${ending.how}).`,
    },
  ];
}

function byDenunciation(timeline: Timeline, notice: Day): WayOut[] {
  const rule = timeline.treaty.term?.exit;
  if (!rule) return [];
  const period = durationOf(rule.notice ?? "");
  const after = period ? `${writtenDuration(rule.notice!)} after notice` : "with notice";
  switch (rule.allowed) {
    case "any-time": {
      const day = period ? isoDay(addDuration(notice, period)) : null;
      return [
        {
          how: "denunciation",
          noticeBy: null,
          earliest: day,
          why: day ? `Either party may end it ${after}.` : "It can be ended at any time; the length of notice is not coded.",
        },
      ];
    }
    case "after": {
      const entry = entryDay(timeline, PREFERRED);
      const wait = durationOf(rule.after ?? "");
      if (entry === null || !wait) return [unknown("After how long the treaty can be left is not coded.")];
      const from = Math.max(notice, addDuration(entry, wait));
      const day = period ? addDuration(from, period) : from;
      return [
        {
          how: "denunciation",
          noticeBy: null,
          earliest: isoDay(day),
          why: `It can be left ${writtenDuration(rule.after!)} after entry into force, ${after}.`,
        },
      ];
    }
    case "at-end-of-term":
      return timeline.treaty.term?.renewal ? [] : [unknown("It can be left at the end of a term that is not coded.")];
    case "by-agreement":
      return [{ how: "agreement", noticeBy: null, earliest: null, why: "It ends only when the parties agree to end or change it." }];
    case "none":
      return [{ how: "none", noticeBy: null, earliest: null, why: "The text excludes leaving." }];
    case "unknown":
      return [unknown("The sources do not tell how the treaty can be left.")];
  }
}
