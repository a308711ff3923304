import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSimilarity } from "../../test/support/plain-similarity.js";
import { SIMILARITY_COLUMNS, similarity, tiesOf } from "./similarity.js";

/** A square matrix of obligation masks between n states. */
const masks = fc
  .integer({ min: 2, max: 12 })
  .chain((n) =>
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 31 })), { minLength: n * n, maxLength: n * n }).map((all) => ({ n, all })),
  );

function measured(n: number, ties: Uint8Array, i: number, j: number): (number | null)[] {
  const out = SIMILARITY_COLUMNS.map(() => new Float64Array(1));
  similarity(ties, n, i, j, out, 0);
  return out.map(([value]) => (Number.isNaN(value) ? null : value!));
}

describe("similarity", () => {
  it("agrees with the plain definition to 1e-12", () => {
    fc.assert(
      fc.property(masks, ({ n, all }) => {
        const ties = new Uint8Array(n * n);
        tiesOf(Uint8Array.from(all), n, ties);
        const row = (i: number) => [...ties.subarray(i * n, i * n + n)];
        for (let i = 0; i < n; i++) {
          for (let j = i + 1; j < n; j++) {
            const plain = plainSimilarity(row(i), row(j));
            for (const [k, value] of measured(n, ties, i, j).entries()) {
              const other = plain[SIMILARITY_COLUMNS[k]!];
              if (other === null || value === null) expect(value).toBe(other);
              else expect(Math.abs(value - other)).toBeLessThan(1e-12);
            }
          }
        }
      }),
    );
  });

  it("is 1 for two states that stand alike to all", () => {
    const ties = new Uint8Array(9);
    tiesOf(Uint8Array.from([0, 1, 0, 1, 0, 0, 0, 0, 0]), 3, ties);
    expect(measured(3, ties, 0, 1)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("takes the higher tie of two directions", () => {
    const ties = new Uint8Array(4);
    tiesOf(Uint8Array.from([0, 16, 8, 0]), 2, ties);
    expect([...ties]).toEqual([3, 2, 2, 3]);
  });

  it("is not defined by chance-corrected measures where every tie is the same", () => {
    const ties = new Uint8Array(4);
    tiesOf(Uint8Array.from([0, 1, 0, 0]), 2, ties);
    expect(measured(2, ties, 0, 1)).toEqual([1, 1, null, null, null, null, null]);
  });
});
