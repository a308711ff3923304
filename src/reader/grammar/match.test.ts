import { beforeAll, describe, expect, it } from "vitest";
import { clausesOf, shippedNames } from "../../../test/support/reader.js";
import { matchAt } from "./match.js";
import { compilePattern } from "./pattern.js";

beforeAll(() => void shippedNames(), 60_000);

/** What a pattern takes of the last sentence of a text at the first of its anchor's words: the words of each slot, or null. */
function taken(source: string, text: string): Record<string, string> | null {
  const pattern = compilePattern(source);
  const { clauses, discourse } = clausesOf(text);
  const clause = clauses.at(-1)!;
  const { units, sentence } = clause;
  const anchor = units.findIndex(
    (unit) => unit.type === "word" && (pattern.anchor.lemmas.has(unit.token.lemma) || pattern.anchor.lemmas.has(unit.token.lower)),
  );
  if (anchor < 0) throw new Error(`no anchor in: ${text}`);
  const match = matchAt(clause, discourse, pattern, anchor);
  if (!match) return null;
  expect(match.first).toBeLessThanOrEqual(anchor);
  expect(match.last).toBeGreaterThanOrEqual(anchor);
  for (const unit of Object.values(match.slots)) {
    if (units.includes(unit)) {
      expect(units.indexOf(unit)).toBeGreaterThanOrEqual(match.first);
      expect(units.indexOf(unit)).toBeLessThanOrEqual(match.last);
    }
  }
  return Object.fromEntries(
    Object.entries(match.slots).map(([slot, { from, to }]) => [
      slot,
      sentence.tokens
        .slice(from, to)
        .map((token) => token.text)
        .join(" "),
    ]),
  );
}

describe("a pattern takes", () => {
  it.each<[string, string, Record<string, string> | null]>([
    ["SUBJ:a ^sign TREATY:t", "Chile signed the treaty.", { a: "Chile", t: "the treaty" }],
    ["SUBJ:a ^sign TREATY:t", "Chile gladly signed the treaty.", null],
    ["SUBJ:a .. ^sign TREATY:t", "Chile gladly signed the treaty.", { a: "Chile", t: "the treaty" }],
    ["SUBJ:a will? ^sign TREATY:t", "Chile will sign the treaty.", { a: "Chile", t: "the treaty" }],
    ["SUBJ:a will? ^sign TREATY:t", "Chile signed the treaty.", { a: "Chile", t: "the treaty" }],
    ["SUBJ:a ... ^sign", "With Peru and for Cuba, Chile signed.", { a: "Chile" }],
    ["SUBJ:a ... ^sign", "Peru said that Chile signed.", { a: "Chile" }],
    ["SUBJ:a ... ^sign", "The ships of Peru signed.", null],
    ["OWNER:a ^flag", "Chile's flag fell.", { a: "Chile 's" }],
    ["OWNER:a ^flag", "The Chilean flag fell.", { a: "The Chilean" }],
    ["OWNER:a ^flag", "Chile saw the flag.", null],
    ["PAIR:a ... ^sign", "Chile and Peru signed.", { a: "Chile and Peru" }],
    ["PAIR:a ... ^sign", "Chile signed.", null],
    ["^sign .. with PARTY:b", "It was signed gladly with Peru.", { b: "Peru" }],
    ["^sign ... DATE:d", "It was signed by all of them in 1961.", { d: "1961" }],
    ["^meet in PLACE:p", "They met in Lima.", { p: "Lima" }],
    ["SUBJ:a ... ^join .. ORG:o", "Sweden joined NATO.", { a: "Sweden", o: "NATO" }],
    ["ORD:n ^meeting", "It was the third meeting.", { n: "third" }],
    ["^wait NUM:n year", "They waited ten years.", { n: "ten" }],
    ["TREATY:t ... ^expire", "The treaty expired.", { t: "The treaty" }],
    ["TREATY:t ... ^expire", "The treaty was old. It expired.", { t: "It" }],
    ["TREATY:t ... ^expire", "It expired.", null],
  ])("%s of: %s", (source, text, wanted) => expect(taken(source, text)).toEqual(wanted));
});

describe("a gap", () => {
  const far = (words: number) => `Chile ${"gladly ".repeat(words)}signed.`;
  it.each([
    ["SUBJ:a .. ^sign", 4],
    ["SUBJ:a ... ^sign", 12],
    ["SUBJ:a .... ^sign", 24],
  ])("of %s reaches over %i units and no more", (source, most) => {
    expect(taken(source, far(most))).toEqual({ a: "Chile" });
    expect(taken(source, far(most + 1))).toBeNull();
  });

  it.each(["Chile stayed; they signed.", "They signed; Chile stayed."])("does not reach over a mark that closes: %s", (text) => {
    expect(taken("SUBJ:a .... ^sign", text)).toBeNull();
    expect(taken("^sign .... SUBJ:a", text)).toBeNull();
  });

  it("does not reach over another clause", () => expect(taken("^sign ... PARTY:b", "They signed at noon, but Peru stayed.")).toBeNull());
});

it("the work for one word has a bound, however many ways there are", () => {
  const text = `${"Chile, ".repeat(300)}signed`;
  const start = performance.now();
  for (let i = 0; i < 20; i++) taken("PARTY:a .... PARTY:b .... PARTY:c .... PARTY:d .... TREATY:t .... ^sign", text);
  expect(performance.now() - start).toBeLessThan(10_000);
});
