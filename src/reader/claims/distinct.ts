import type { Day } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import type { Claim } from "../claim.js";
import type { Draft } from "./draft.js";

/** Takes out what a document says twice in the same way: of equal claims by the same speaker the first and fullest stays. */
export function distinct(drafts: readonly Draft[], published: Day | null): Claim[] {
  const specific = new Set(
    drafts.flatMap(({ claim, sentence }) =>
      claim.kind === "provision" && claim.obligation !== "other" ? [`${sentence} ${claim.parties.toSorted().join()}`] : [],
    ),
  );
  const kept: Draft[] = [];
  const byKey = new Map<string, Draft[]>();
  for (const draft of drafts) {
    // A sentence that tells a promise by its kind does not tell another of no kind.
    if (
      draft.claim.kind === "provision" &&
      draft.claim.obligation === "other" &&
      specific.has(`${draft.sentence} ${draft.claim.parties.toSorted().join()}`)
    )
      continue;
    const key = bucket(draft.claim);
    const list = byKey.get(key) ?? [];
    const twin = list.find((other) => same(other, draft, published));
    if (twin) {
      if (fullness(draft.claim) > fullness(twin.claim) && draft.sentence === twin.sentence) twin.claim = draft.claim;
      continue;
    }
    if (list.length < 60) byKey.set(key, [...list, draft]);
    kept.push(draft);
  }
  return kept.map(({ claim }) => claim);
}

function bucket(claim: Claim): string {
  const parties = "parties" in claim ? claim.parties.toSorted().join() : "by" in claim && Array.isArray(claim.by) ? claim.by.join() : "";
  switch (claim.kind) {
    case "provision":
      return `provision ${claim.obligation} ${parties}`;
    case "relationship":
      return `relationship ${claim.level} ${parties}`;
    case "visit":
      return `visit ${claim.visitor} ${claim.host ?? claim.place}`;
    case "meeting":
      return `meeting ${claim.participants.toSorted().join()}`;
    case "termination":
      return `termination ${claim.mode}`;
    case "reckoning":
      return `reckoning ${claim.of} ${claim.measure} ${claim.value}`;
    case "invitation":
      return `invitation ${claim.by} ${claim.invitee}`;
    case "relation":
      return `relation ${claim.relation} ${parties}`;
    default:
      return `${claim.kind} ${parties}`;
  }
}

/** Whether two claims of one kind and the same parties are one: overlapping words, or the same date (or none given later) by the same speaker. */
function same(a: Draft, b: Draft, published: Day | null): boolean {
  const one = a.claim;
  const two = b.claim;
  if (EARLIER.test(one.quote) !== EARLIER.test(two.quote)) return false;
  if (
    one.kind === "termination" &&
    two.kind === "termination" &&
    !sameInstrument(one.instrument, two.instrument) &&
    a.sentence !== b.sentence
  )
    return false;
  const dates = ["date" in one ? one.date : null, "date" in two ? two.date : null] as const;
  const undated = (one.kind === "visit" || one.kind === "meeting") && (dates[0] === null || dates[1] === null);
  if (one.modality !== two.modality && a.sentence !== b.sentence && !undated) return false;
  if (
    one.kind === "signature" &&
    two.kind === "signature" &&
    a.sentence !== b.sentence &&
    !sameInstrument(one.instrument, two.instrument) &&
    (dates[0] === null || dates[1] === null)
  )
    return false;
  if (one.kind === "provision" && two.kind === "provision" && a.sentence !== b.sentence && !sameInstrument(one.instrument, two.instrument))
    return false;
  // A name ("mutual defense pact") and the promise in words are two claims.
  if (one.kind === "provision" && two.kind === "provision" && a.sentence !== b.sentence && one.trigger !== two.trigger) return false;
  if (one.kind === "meeting" && two.kind === "meeting" && one.format !== null && two.format !== null && one.format !== two.format)
    return false;
  const agree =
    dates[0] === null || dates[1] === null || dates[0] === dates[1] || dates[0]!.startsWith(dates[1]!) || dates[1]!.startsWith(dates[0]!);
  if (!agree) return false;
  // A visit or meeting told without its date is of the report's own days: one dated long before is another.
  if (
    (one.kind === "meeting" || one.kind === "visit") &&
    (dates[0] === null) !== (dates[1] === null) &&
    isPast(dates[0] ?? dates[1]!, published)
  )
    return false;
  if (one.start < two.end && two.start < one.end) return true;
  const who = (claim: Claim) => claim.attribution[0]?.who ?? "";
  if (one.kind === "provision" && one.obligation === "other") return one.quote === two.quote;
  return a.sentence === b.sentence || who(one) === who(two) || two.attribution.length === 0;
}

const NEWS = 100;

/** Whether a date lies more than some three months before the day of publication. */
function isPast(date: string, published: Day | null): boolean {
  const last = spanOf(date)?.to.hi;
  return published !== null && last !== undefined && last < published - NEWS;
}

/** "his previous visit": another than the one told beside it. */
const EARLIER = /\b(?:previous|earlier|last|next)\b/;

/** Whether two names may be one instrument's: equal, or one says no more than "the treaty". */
function sameInstrument(a: string | null, b: string | null): boolean {
  const plain = (words: string | null) => words === null || /^(?:(?:this|that|the|new) )*\p{L}+$/u.test(words.toLowerCase());
  return a === b || (isPart(a) === isPart(b) && (plain(a) || plain(b)));
}

const isPart = (words: string | null): boolean => words !== null && /\b(?:clause|article)s?$/.test(words);

function fullness(claim: Claim): number {
  const fields = Object.values(claim).filter((value) => value !== null && !(Array.isArray(value) && value.length === 0)).length;
  return fields * 10 + ("date" in claim && claim.date ? claim.date.length : 0);
}
