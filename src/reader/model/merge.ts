import { spanOf } from "../../base/edtf.js";
import { foldText } from "../../base/id.js";
import type { Claim, ClaimKind, ClaimOf, Origin } from "../claim.js";

/**
 * The claims of both readers in the order of the text. A claim that both made (same kind and modality, overlapping words, fields
 * that agree) stands once, as the grammar read it, with both as its origin; every other keeps its own.
 */
export function mergeClaims(grammar: readonly Claim[], model: readonly Claim[]): Claim[] {
  const both = new Set<Claim>();
  const rest = model.filter((claim) => {
    const same = nearestOf(
      grammar.filter((other) => isSame(other, claim)),
      claim,
    );
    if (same) both.add(same);
    return same === undefined;
  });
  const origin: Origin[] = ["grammar", "model"];
  return [...grammar.map((claim) => (both.has(claim) ? { ...claim, origin } : claim)), ...rest].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** The candidate that shares most characters. */
function nearestOf(candidates: readonly Claim[], claim: Claim): Claim | undefined {
  const shared = (other: Claim) => Math.min(other.end, claim.end) - Math.max(other.start, claim.start);
  return [...candidates].sort((a, b) => shared(b) - shared(a))[0];
}

function isSame(a: Claim, b: Claim): boolean {
  if (a.kind !== b.kind || a.modality !== b.modality || a.start >= b.end || b.start >= a.end) return false;
  return (AGREE[a.kind] as (a: Claim, b: Claim) => boolean)(a, b);
}

type Agree = { [K in ClaimKind]: (a: ClaimOf<K>, b: ClaimOf<K>) => boolean };

/** Whether two claims of a kind may say the same: a field that one of them leaves open speaks for neither. */
const AGREE: Agree = {
  signature: (a, b) => alike(a.instrument, b.instrument) && within(a.parties, b.parties) && sameTime(a.date, b.date),
  provision: (a, b) => a.obligation === b.obligation && alike(a.instrument, b.instrument) && within(a.parties, b.parties),
  relation: (a, b) => a.relation === b.relation && alike(a.from, b.from) && alike(a.to, b.to),
  termination: (a, b) => a.mode === b.mode && alike(a.instrument, b.instrument) && within(a.by, b.by) && sameTime(a.date, b.date),
  "in-force": (a, b) => alike(a.instrument, b.instrument) && sameTime(a.date, b.date),
  ratification: (a, b) => alike(a.instrument, b.instrument) && within(a.by, b.by) && sameTime(a.date, b.date),
  accession: (a, b) => alike(a.instrument, b.instrument) && within(a.by, b.by) && sameTime(a.date, b.date),
  visit: (a, b) => alike(a.visitor, b.visitor) && (a.host === null || b.host === null || a.host === b.host) && sameTime(a.date, b.date),
  meeting: (a, b) => a.participants.some((one) => b.participants.some((other) => alike(one, other))) && sameTime(a.date, b.date),
  invitation: (a, b) => alike(a.by, b.by) && alike(a.invitee, b.invitee),
  relationship: (a, b) => a.level === b.level && within(a.parties, b.parties),
  cooperation: (a, b) => within(a.parties, b.parties),
  reckoning: (a, b) => a.of === b.of && a.measure === b.measure && alike(a.value, b.value),
};

/** Whether one list holds all of the other; a list that is empty says nothing. */
function within(a: readonly string[], b: readonly string[]): boolean {
  return a.every((one) => b.includes(one)) || b.every((one) => a.includes(one));
}

function sameTime(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [spanOf(a), spanOf(b)];
  return one && other ? one.from.lo <= other.to.hi && other.from.lo <= one.to.hi : a === b;
}

/** Names and titles are alike if they share a word that tells something: "Kim" and "Kim Jong Un", "the pact" and "pact of 1961". */
function alike(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.some((word) => other.includes(word));
}

function wordsOf(text: string): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !["the", "of", "a", "an", "and", "on", "between"].includes(word));
}
