import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa, countsOf } from "./kappa.js";

const count = fc.nat(500);
const counts = fc.record({ both: count, onlyFirst: count, onlySecond: count, neither: count });

describe("Cohen's kappa", () => {
  it("is what the textbook works out by hand", () => {
    // 35 of 50 judged alike; by chance 25 of 50 would be: (0.7 - 0.5) / (1 - 0.5).
    expect(cohensKappa({ both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 })).toBeCloseTo(0.4, 10);
  });

  it("is 1 where all is alike, and has no meaning where one answer was given to all", () => {
    expect(cohensKappa({ both: 3, onlyFirst: 0, onlySecond: 0, neither: 4 })).toBe(1);
    expect(cohensKappa({ both: 7, onlyFirst: 0, onlySecond: 0, neither: 0 })).toBeNull();
    expect(cohensKappa({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 })).toBeNull();
  });

  it("does not turn on who is the first coder, and lies between -1 and 1", () => {
    fc.assert(
      fc.property(counts, (told) => {
        const turned = { ...told, onlyFirst: told.onlySecond, onlySecond: told.onlyFirst };
        const [kappa, back] = [cohensKappa(told), cohensKappa(turned)];
        if (kappa === null || back === null) return kappa === back;
        return Math.abs(kappa - back) < 1e-12 && kappa <= 1 && kappa >= -1;
      }),
    );
  });

  it("is 0 for coders who judge without regard to each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (a, b, scale) => {
        const table = { both: a * b * scale, onlyFirst: a * scale, onlySecond: b * scale, neither: scale };
        return Math.abs(cohensKappa(table)!) < 1e-9;
      }),
    );
  });

  it("counts pairs of answers", () => {
    expect(
      countsOf([
        [true, true],
        [true, false],
        [false, true],
        [false, false],
        [true, true],
      ]),
    ).toEqual({ both: 2, onlyFirst: 1, onlySecond: 1, neither: 1 });
  });
});
