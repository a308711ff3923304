import { describe, expect, it } from "vitest";
import { sentencesOf } from "./sentence.js";

const texts = (text: string) => [...sentencesOf(text)].map(({ start, end }) => text.slice(start, end));

/** The words that stand in speech, sentence by sentence. */
const spoken = (text: string) =>
  [...sentencesOf(text)]
    .map(({ tokens, quoted }) =>
      tokens
        .filter((_, i) => quoted[i])
        .map((token) => token.text)
        .join(" "),
    )
    .join(" | ");

describe("the places of words", () => {
  it.each([
    "Plain words only.",
    "\ufeffA byte order mark, then café, naïve and Élysée.",
    "😀 An emoji 👩‍👩‍👧 family, and 𝒎𝒂𝒕𝒉.",
    "Combining: e\u0301 and a\u030a, Hangul 평양, Chinese 平壤。 Arabic بيونغ يانغ.",
    "A lone \ud83d surrogate and another \udc00 here.",
    "Control \u0000 and \u200b zero width \u202e marks.",
    "Ligatures ﬁ and İstanbul, ß and ẞ.",
    "Line\r\nends\rof\nall\u2028kinds\u2029here.",
    "Dots... and?! marks—dash – hyphen-ated o'clock 'tis \"quoted\" “curly” ``ticks''.",
    "Tabs\tand  many   spaces\u00a0and\u3000more.",
    "a".repeat(25_000),
    "word ".repeat(6_000),
  ])("are exact: %j", (text) => {
    let last = 0;
    for (const { tokens, start, end } of sentencesOf(text)) {
      expect(tokens[0]!.start).toBe(start);
      expect(tokens.at(-1)!.end).toBe(end);
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        last = token.end;
      }
    }
  });

  it("lose no word", () => {
    const text = "First 😀 one. Second, café two!\n\nThird three? And 평양 four.";
    expect([...sentencesOf(text)].flatMap(({ tokens }) => tokens.map((token) => token.text)).join("")).toBe(text.replace(/\s/g, ""));
  });
});

describe("sentences", () => {
  it.each<[string, string[]]>([
    ["They met. They signed.", ["They met.", "They signed."]],
    ["Under Art. 5 of the treaty they met. They signed.", ["Under Art. 5 of the treaty they met.", "They signed."]],
    ["He met Sen. Ax and Gen. Bee. They signed.", ["He met Sen. Ax and Gen. Bee.", "They signed."]],
    ["It was signed on Nov. 29 in Bern. Both left.", ["It was signed on Nov. 29 in Bern.", "Both left."]],
    ["The U.S. and Chile met. Both left.", ["The U.S. and Chile met.", "Both left."]],
    ["A treaty between the U.S. and the U.N. expired. Both left.", ["A treaty between the U.S. and the U.N. expired.", "Both left."]],
    ["Mr. Ax met Mrs. Bee vs. Dr. Cid. Both left.", ["Mr. Ax met Mrs. Bee vs. Dr. Cid.", "Both left."]],
    ["It grew 3.5 percent. Both left.", ["It grew 3.5 percent.", "Both left."]],
    ["Did they meet? They did! Both left.", ["Did they meet?", "They did!", "Both left."]],
    ["They met", ["They met"]],
    ["A headline\nThey met in Bern.", ["A headline", "They met in Bern."]],
    ["They met in\nBern.", ["They met in", "Bern."]],
    ["They met in the\nold town of Bern.", ["They met in the\nold town of Bern."]],
    ["They met in the\r\nold town of Bern.", ["They met in the\r\nold town of Bern."]],
    ["They met.\n\nthey signed.", ["They met.", "they signed."]],
    ["", []],
    [" \n\r\n\t ", []],
    ["... --- 12 34 !!!", []],
  ])("%j", (text, wanted) => expect(texts(text)).toEqual(wanted));

  it("are counted, as are their paragraphs", () => {
    const sentences = [...sentencesOf("One here. Two here.\n\nThree here.")];
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(sentences[0]!.paragraph).toBe(sentences[1]!.paragraph);
    expect(sentences[2]!.paragraph).toBeGreaterThan(sentences[1]!.paragraph);
  });

  it("are cut where they never end", () => {
    for (const { tokens } of sentencesOf("word ".repeat(50_000))) expect(tokens.length).toBeLessThanOrEqual(400);
  });
});

describe("what stands in speech", () => {
  it.each([
    ['"We will sign it soon," he said.', "We will sign it soon ,"],
    ["“We will sign it soon,” he said.", "We will sign it soon ,"],
    ["``We will sign it soon,'' he said.", "` We will sign it soon ,"],
    ["«We will sign it soon», he said.", "We will sign it soon"],
    ["He spoke of a “new era” in ties.", ""],
    ['He spoke of a "new era" in ties.', ""],
    ["He said: “We will sign it. We will keep it.” All rose.", "We will sign it . | We will keep it . |"],
    ["He said: “We will sign it and keep it", "We will sign it and keep it"],
    ['"We will sign it," he said. "We will keep it."', "We will sign it , | We will keep it ."],
    ["Nobody's words aren't speech.", ""],
    ["The 'so called' allies' pact.", ""],
  ])("%s", (text, wanted) => expect(spoken(text).trim()).toBe(wanted));

  it("does not run on into the next paragraph", () =>
    expect(spoken("He said: “We will sign it soon.\n\nIt rained all day.")).not.toContain("rained"));
});

describe("the end of a name is no abbreviation", () => {
  it.each<[string, string[]]>([
    ["He met Moon Jae In. Then he left.", ["He met Moon Jae In.", "Then he left."]],
    ["He met Moon Jae In. Ample left.", ["He met Moon Jae In.", "Ample left."]],
    ["He met Moon Jae In.", ["He met Moon Jae In."]],
    ["It is 3 in. Wide it is not.", ["It is 3 in. Wide it is not."]],
    ["Then Ample met Dr. Sample.", ["Then Ample met Dr. Sample."]],
    ["The Port St. Ample treaty holds.", ["The Port St. Ample treaty holds."]],
  ])("%s", (text, wanted) => expect(texts(text)).toEqual(wanted));
});
