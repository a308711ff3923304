import { LATEST } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { hull, type Interval } from "../../base/interval.js";
import type { CheckedClaim, Reading } from "../claim.js";
import { wordsOf } from "../verdict/naming.js";
import { wordsAfter } from "../verdict/sentence.js";

/** A claim among those of several reports. */
export interface Member {
  report: number;
  index: number;
  claim: CheckedClaim;
  /** The days that its date means; null where it gives none. For a reckoning: of the occasion that is counted, else those up to the report. */
  days: Interval | null;
  /** One name for each person and state that it is of, so that "Putin" and "Vladimir Putin" are one. */
  people: readonly string[];
  /** The one name of a person named in it. */
  nameOf: (name: string) => string;
  /** For a reckoning: the visit or meeting of the same report that is told nearest to it. */
  near: CheckedClaim | null;
  /** The words that follow it in its sentence. */
  after: string;
}

/** Every claim of the readings, in their order. */
export function membersOf(readings: readonly Reading[]): Member[] {
  const nameOf = naming(readings);
  return readings.flatMap(({ document, claims }, report) => {
    const occasions = claims.filter(({ kind }) => kind === "visit" || kind === "meeting");
    return claims.map((claim, index): Member => {
      const near = claim.kind === "reckoning" ? nearest(occasions, claim) : null;
      const people = peopleIn(
        near !== null && claim.kind === "reckoning" ? { ...near, links: { ...near.links, ...claim.links } } : claim,
        nameOf,
      );
      return {
        report,
        index,
        claim,
        days: claim.kind === "reckoning" ? countedDays(near, document.published) : daysIn(claim),
        people,
        nameOf: (name) => nameOf(name, claim),
        near,
        after: wordsAfter(document.text, claim),
      };
    });
  });
}

/** The occasion nearest in the text, by its beginning; occasions are in the order of the text, so that halves can be searched. */
function nearest(occasions: readonly CheckedClaim[], { start }: CheckedClaim): CheckedClaim | null {
  let low = 0;
  let high = occasions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (occasions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [occasions[low - 1], occasions[low]];
  if (!before || !after) return before ?? after ?? null;
  return start - before.start <= after.start - start ? before : after;
}

function daysIn(claim: CheckedClaim): Interval | null {
  const date = "date" in claim ? claim.date : null;
  const span = date === null ? null : spanOf(date);
  if (!span) return null;
  const days = hull(span);
  return days.to >= LATEST && days.from <= -LATEST ? null : days;
}

/** A report tells of what has just been. */
function countedDays(near: CheckedClaim | null, published: string | null): Interval | null {
  const own = near && daysIn(near);
  const day = published === null ? null : spanOf(published);
  return own ?? (day && { from: day.from.lo - 31, to: day.to.hi });
}

type NameOf = (name: string, claim: CheckedClaim) => string;

function peopleIn(claim: CheckedClaim, nameOf: NameOf): string[] {
  switch (claim.kind) {
    case "meeting":
      return claim.participants.map((name) => nameOf(name, claim)).sort();
    case "visit":
      return [nameOf(claim.visitor, claim)];
    case "invitation":
      return [nameOf(claim.by, claim), nameOf(claim.invitee, claim)];
    case "reckoning":
      return Object.keys(claim.links.people ?? {})
        .map((name) => nameOf(name, claim))
        .sort();
    default:
      return "parties" in claim ? claim.parties.map(stateCode).sort() : [];
  }
}

/** The Soviet Union is Russia, as in the record. */
export function stateCode(code: string): string {
  return code === "SUN" ? "RUS" : code;
}

/** Names by their links, else by the only fuller name in the reports that has them in it. */
function naming(readings: readonly Reading[]): NameOf {
  const ids = new Map<string, string>();
  const byWords = new Map<string, string>();
  const seen = new Set<string>();
  const fuller = new Map<string, string | null>();
  for (const { claims } of readings) {
    for (const claim of claims) {
      for (const [name, id] of Object.entries(claim.links.people ?? {})) {
        if (ids.get(name) === id) continue;
        ids.set(name, id);
        byWords.set(wordsOf(name).join(" "), id);
      }
      for (const name of namesIn(claim)) {
        if (seen.has(name)) continue;
        seen.add(name);
        const words = wordsOf(name);
        if (words.length < 2) continue;
        const full = words.join(" ");
        for (const word of words) fuller.set(word, fuller.has(word) && fuller.get(word) !== full ? null : full);
      }
    }
  }
  const keys = new Map<string, string>();
  return (name, { links }) => {
    const linked = links.people?.[name] ?? ids.get(name);
    if (linked !== undefined) return linked;
    let key = keys.get(name);
    if (key === undefined) {
      const full = wordsOf(name).join(" ");
      key = fuller.get(full) ?? full;
      key = byWords.get(key) ?? key;
      keys.set(name, key);
    }
    return key;
  };
}

function namesIn(claim: CheckedClaim): readonly string[] {
  if (claim.kind === "meeting") return claim.participants;
  if (claim.kind === "visit") return [claim.visitor];
  return claim.kind === "invitation" ? [claim.by, claim.invitee] : [];
}
