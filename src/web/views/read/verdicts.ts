import type { ClaimKind, Finding } from "../../../reader/claim.js";
import type { ReadClaim } from "./answer.js";

/** How a verdict is called on the page, and what it means. Its line and sign are in look.css and verdict-mark.svelte. */
export interface VerdictLook {
  is: Finding;
  word: string;
  means: string;
}

export const VERDICTS: readonly VerdictLook[] = [
  { is: "supported", word: "supported", means: "the record bears it out" },
  { is: "imprecise", word: "corrected", means: "nearly so; the note says what is right" },
  { is: "contradicted", word: "contradicted", means: "the record says otherwise" },
  { is: "new", word: "new", means: "the record does not have it" },
  { is: "not-checkable", word: "not checkable", means: "the record holds no such things" },
];

/** The word for a verdict. */
export function verdictWord(is: Finding): string {
  return VERDICTS.find((one) => one.is === is)?.word ?? is;
}

/** How many claims have each verdict, in the order of the legend; those that none has are left out. */
export function verdictCounts(claims: readonly ReadClaim[]): (VerdictLook & { count: number })[] {
  return VERDICTS.map((look) => ({ ...look, count: claims.filter(({ verdict }) => verdict.is === look.is).length })).filter(
    ({ count }) => count > 0,
  );
}

/** How many claims are of each kind, the most frequent first. */
export function kindCounts(claims: readonly ReadClaim[]): { kind: ClaimKind; count: number }[] {
  const counts = new Map<ClaimKind, number>();
  for (const { kind } of claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** "28 claims: 14 supported, 5 corrected, 9 new." */
export function summarySentence(claims: readonly ReadClaim[]): string {
  if (claims.length === 0) return "No claim was found that the record could be asked about.";
  const parts = verdictCounts(claims).map(({ word, count }) => `${count} ${word}`);
  return `${claims.length} ${claims.length === 1 ? "claim" : "claims"}: ${parts.join(", ")}.`;
}

/** Which claims are shown: those with one of the verdicts, where any are chosen, and of the kind, where one is chosen. */
export function shownClaims(claims: readonly ReadClaim[], verdicts: readonly string[], kind: string): number[] {
  return claims.flatMap((claim, at) =>
    (verdicts.length === 0 || verdicts.includes(claim.verdict.is)) && (kind === "" || claim.kind === kind) ? [at] : [],
  );
}
