import { describe, expect, it } from "vitest";
import { tokensOf, wordsOf } from "./language.js";
import { sentencesOf } from "./sentence.js";

const words = (text: string) => tokensOf(text, 0).tokens.map(({ lower }) => lower);

describe("words of names", () => {
  it("are those of a text, whether read one by one or together", () => {
    const names = [
      "Côte d'Ivoire",
      "North Korea",
      "U.S.",
      "Kim Jong-un",
      "A.",
      "ASEAN+3",
      "Guinea-Bissau",
      "United States",
      "Treaty on the Final Settlement (1990)",
      "",
      "Peru",
    ];
    expect(wordsOf(names)).toEqual(names.map(words));
  });
});

describe("tokens", () => {
  it("stand where the text has them, with the offset of their stretch", () => {
    const text = "It can't be signed: “Norway’s” treaty,\nfor re-reading\u00a0in 1999.";
    const { tokens, ends } = tokensOf(text, 100);
    for (const { text: word, start, end } of tokens) expect(text.slice(start - 100, end - 100)).toBe(word);
    expect(ends.at(-1)).toBe(tokens.length);
  });

  it("of words too long for the library are pieces of them, and words after them stay in place", () => {
    const long = "a-".repeat(3000);
    const text = `Peru ${long} Chile signed it.`;
    const { tokens } = tokensOf(text, 0);
    for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word);
    expect(tokens.map(({ text: word }) => word)).toContain("Chile");
    expect(tokens.every(({ text: word }) => word.length <= 400)).toBe(true);
  });

  it("are the same after many other words, when the library has been replaced some thirty times", { timeout: 60_000 }, () => {
    const text = "Norwegian ministers signed the new pact.";
    const before = tokensOf(text, 0);
    const letters = (i: number) => i.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!);
    for (let time = 0; time < 28; time++)
      tokensOf(Array.from({ length: 1600 }, (_, i) => `z${letters(time * 1600 + i)}${"o".repeat(385)}`).join(" "), 0);
    expect(tokensOf(text, 0)).toEqual(before);
  });
});

describe("sentences", () => {
  it("come as they are asked for, with their places", () => {
    const text = 'Peru signed. Chile did not.\n\nThe "new and old friends" met.';
    const all = [...sentencesOf(text)];
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Peru signed.",
      "Chile did not.",
      'The "new and old friends" met.',
    ]);
    expect(all.map(({ index, paragraph }) => [index, paragraph])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
    ]);
    expect(all[2]!.quoted).toEqual([false, false, true, true, true, true, false, false, false]);
  });
});
