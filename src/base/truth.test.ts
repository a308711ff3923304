import { describe, expect, it } from "vitest";
import { and, not, or, type Truth, throughout, truthOf } from "./truth.js";

const ALL: readonly Truth[] = ["yes", "no", "unknown"];
const RANK: Record<Truth, number> = { no: 0, unknown: 1, yes: 2 };

describe("Kleene's logic", () => {
  it("has the least value as conjunction and the greatest as disjunction", () => {
    for (const a of ALL) {
      for (const b of ALL) {
        expect(RANK[and(a, b)]).toBe(Math.min(RANK[a], RANK[b]));
        expect(RANK[or(a, b)]).toBe(Math.max(RANK[a], RANK[b]));
        expect(and(a, b)).toBe(and(b, a));
        expect(not(and(a, b))).toBe(or(not(a), not(b)));
        for (const c of ALL) expect(and(a, b, c)).toBe(and(a, and(b, c)));
      }
      expect(not(not(a))).toBe(a);
    }
  });

  it("agrees with two-valued logic where nothing is unknown", () => {
    for (const a of [true, false]) for (const b of [true, false]) expect(and(truthOf(a), truthOf(b))).toBe(truthOf(a && b));
  });

  it("takes nothing for yes as conjunction, for no as disjunction", () => {
    expect([and(), or()]).toEqual(["yes", "no"]);
  });
});

describe("throughout", () => {
  it("is what all cases agree on, else unknown", () => {
    expect(throughout(["yes", "yes"])).toBe("yes");
    expect(throughout(["no", "no"])).toBe("no");
    expect(throughout(["yes", "no"])).toBe("unknown");
    expect(throughout(["yes", "unknown"])).toBe("unknown");
    expect(throughout([])).toBe("unknown");
  });
});
