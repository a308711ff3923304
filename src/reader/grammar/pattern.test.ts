import { describe, expect, it } from "vitest";
import { RULE_TEXTS, RULES_BY_LEMMA } from "./index.js";
import { compilePattern } from "./pattern.js";
import { compileRule, indexRules } from "./rule.js";

describe("a pattern", () => {
  it("is a row of elements to the left and right of its anchor, each side nearest first", () => {
    const { anchor, left, right } = compilePattern("SUBJ:a ... will? ^sign|ink/VERB .. TREATY with PARTY:b");
    expect(anchor).toEqual({ is: "word", lemmas: new Set(["sign", "ink"]), pos: "VERB", optional: false });
    expect(
      left.map(({ gap, element }) => [gap, element.is === "slot" ? `${element.type}:${element.slot}` : [...element.lemmas].join()]),
    ).toEqual([
      [0, "will"],
      [12, "SUBJ:a"],
    ]);
    expect(
      right.map(({ gap, element }) => [gap, element.is === "slot" ? `${element.type}:${element.slot}` : [...element.lemmas].join()]),
    ).toEqual([
      [4, "TREATY:treaty"],
      [0, "with"],
      [0, "PARTY:b"],
    ]);
  });

  it("may be its anchor alone", () => expect(compilePattern("^alliance")).toMatchObject({ left: [], right: [] }));

  it.each(["SUBJ:a signs TREATY:t", "SUBJ:a ^sign ^ink", "^SUBJ:a sign", ""])("needs one anchor, a word: %j", (source) =>
    expect(() => compilePattern(source)).toThrow(/one anchor/),
  );

  it.each(["^sign ..", "... ^sign", "^sign .. TREATY:t ...."])("does not end in a gap: %s", (source) =>
    expect(() => compilePattern(source)).toThrow(/gap/),
  );

  it("takes words that look like keys of objects as words", () => {
    expect(compilePattern("constructor ^toString __proto__").left).toHaveLength(1);
  });
});

describe("the rules by their anchors", () => {
  it("hold every pattern under every lemma of its anchor", () => {
    for (const text of RULE_TEXTS)
      for (const { source, anchor } of compileRule(text).patterns)
        for (const lemma of anchor.lemmas)
          expect(
            RULES_BY_LEMMA.get(lemma)!.some(({ pattern }) => pattern.source === source),
            source,
          ).toBe(true);
  });

  it("are kept in their order", () => {
    const rule = (name: string) => compileRule({ name, kind: "visit", patterns: ["SUBJ:a ^visit|tour"], examples: [] });
    const index = indexRules([rule("first"), rule("second")]);
    expect([...index.keys()]).toEqual(["visit", "tour"]);
    expect(index.get("tour")!.map(({ rule: { name } }) => name)).toEqual(["first", "second"]);
  });

  it("have slots that claims are built from", () => {
    const slots = new Set(
      RULE_TEXTS.flatMap((text) => compileRule(text).patterns.flatMap(({ left, right }) => [...left, ...right])).flatMap(({ element }) =>
        element.is === "slot" ? [element.slot] : [],
      ),
    );
    expect([...slots].toSorted()).toEqual([...slots].filter((slot) => /^[abdnoptu]$/.test(slot)).toSorted());
  });
});
