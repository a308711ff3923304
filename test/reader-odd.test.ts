import { describe, expect, it } from "vitest";
import { askRead } from "../src/app/ask/read.js";
import { datasetFrom } from "../src/app/dataset.js";
import { createReader } from "../src/reader/index.js";
import { shippedRecord } from "./support/record.js";

/** Texts that no one writes, each from a row of `n` pieces. */
const FAMILIES: Readonly<Record<string, (n: number) => string>> = {
  "one word": (n) => "a".repeat(n * 5),
  quotes: (n) => '"yes" '.repeat(n),
  hyphens: (n) => "Spain-".repeat(n),
  slashes: (n) => "a/b/".repeat(n),
  commas: (n) => "Spain, ".repeat(n),
  joined: (n) => "Spain and ".repeat(n),
  "one sentence": (n) => "Spain and Chile signed the old treaty with Peru in May while ".repeat(n / 10),
  lines: (n) => "a\n".repeat(n),
  halves: (n) => "🤝".repeat(n).slice(1),
  addresses: (n) => `http://a:${"a:".repeat(n)}@ Spain`,
  "words that objects have": (n) => "Spain signed a treaty with Chile on 3 constructor. Constructor __proto__ met. ".repeat(n / 100),
};

describe("texts that no one writes", () => {
  const { info, things } = shippedRecord();
  const dataset = datasetFrom(info, things);
  const reader = createReader(dataset);
  const read = (text: string) => {
    const answer = askRead(dataset, [{ name: "odd", title: null, published: "2024-06-20", outlet: null, text }], reader);
    if (!answer.ok || "reports" in answer.value) throw new Error("no reading");
    return answer.value.claims;
  };

  it.each(Object.entries(FAMILIES))("%s", (_, make) => {
    const text = make(2000);
    for (const claim of read(text)) {
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(JSON.stringify(claim)).not.toContain("function");
    }
  });

  it("a claim is judged the same in a long document as in a short one, where nothing near it is told otherwise", () => {
    const short = "Japan and India signed a security agreement in Tokyo on May 3, 2021. It was their third meeting since 2015.";
    const long = `${short}\n\n${"Chile and Peru met in Lima on May 4, 2021 for two hours of talks.\n\n".repeat(300)}`;
    const known = read(short);
    const again = read(long).slice(0, known.length);
    expect(again.map(({ kind, verdict }) => [kind, verdict.is])).toEqual(known.map(({ kind, verdict }) => [kind, verdict.is]));
  });
});
