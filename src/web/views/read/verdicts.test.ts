import { describe, expect, it } from "vitest";
import type { ReadClaim } from "./answer.js";
import { kindCounts, shownClaims, summarySentence, verdictCounts } from "./verdicts.js";

const claim = (kind: string, is: string) => ({ kind, verdict: { is } }) as unknown as ReadClaim;
const claims = [claim("visit", "supported"), claim("signature", "imprecise"), claim("visit", "not-checkable"), claim("visit", "supported")];

describe("verdicts", () => {
  it("are counted in the order of the legend", () => {
    expect(verdictCounts(claims).map(({ word, count }) => [word, count])).toEqual([
      ["supported", 2],
      ["corrected", 1],
      ["not checkable", 1],
    ]);
  });

  it("are summed up in a sentence", () => {
    expect(summarySentence(claims)).toBe("4 claims: 2 supported, 1 corrected, 1 not checkable.");
    expect(summarySentence(claims.slice(0, 1))).toBe("1 claim: 1 supported.");
    expect(summarySentence([])).toMatch(/^No claim/);
  });

  it("choose claims, and so do kinds", () => {
    expect(shownClaims(claims, [], "")).toEqual([0, 1, 2, 3]);
    expect(shownClaims(claims, ["supported", "imprecise"], "")).toEqual([0, 1, 3]);
    expect(shownClaims(claims, ["supported"], "visit")).toEqual([0, 3]);
    expect(kindCounts(claims)).toEqual([
      { kind: "visit", count: 3 },
      { kind: "signature", count: 1 },
    ]);
  });
});
