import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, foldText, isSlug, nearest, slugOf } from "./id.js";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

describe("slugOf", () => {
  it.each([
    ["Côte d'Ivoire", "cote-divoire"],
    ["Austria-Hungary", "austria-hungary"],
    ["  Two  Sicilies ", "two-sicilies"],
    ["São Tomé and Príncipe", "sao-tome-and-principe"],
  ])("makes %s into %s", (name, slug) => expect(slugOf(name)).toBe(slug));

  it("gives a slug or nothing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const slug = slugOf(text);
        expect(slug === "" || isSlug(slug)).toBe(true);
      }),
      { seed: 1961 },
    );
  });
});

describe("editDistance", () => {
  it("counts a swap of neighbours as one edit", () => {
    expect([editDistance("rusisa", "russia"), editDistance("ca", "ac"), editDistance("kitten", "sitting")]).toEqual([1, 1, 3]);
  });

  it("is a symmetric distance that ends where words are the same", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { seed: 1961 },
    );
  });
});

describe("nearest", () => {
  it("gives the nearest first and leaves out what is far", () => {
    expect(nearest("polnd", ["poland", "portugal", "finland"])).toEqual(["poland"]);
    expect(nearest("KRO", ["KOR", "PRK", "USA"])).toEqual(["KOR"]);
    expect(nearest("zzz", ["poland"])).toEqual([]);
  });

  it("compares without marks and case", () => {
    expect(foldText("Côte D’Ivoire")).toBe("cote divoire");
    expect(nearest("cote divoir", ["Côte d'Ivoire"])).toEqual(["Côte d'Ivoire"]);
  });
});
