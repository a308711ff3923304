import { describe, expect, it } from "vitest";
import { chunksOf } from "./chunk.js";

const joined = (text: string, size: number) => {
  const chunks = chunksOf(text, size);
  for (const { start, end } of chunks) expect(end - start).toBeLessThanOrEqual(size);
  return chunks.map(({ start, end }) => text.slice(start, end));
};

describe("the parts of a text", () => {
  it("are one where it is short, and none where it is blank", () => {
    expect(chunksOf("A short report.")).toEqual([{ start: 0, end: 15 }]);
    expect(chunksOf(" \n ")).toEqual([]);
  });

  it("end between paragraphs where they can", () => {
    expect(joined("One two three.\n\nFour five.\n\nSix seven eight nine.", 30)).toEqual([
      "One two three.\n\nFour five.\n\n",
      "Six seven eight nine.",
    ]);
  });

  it("end after a sentence, else between words, else anywhere but inside a character", () => {
    expect(joined("One two three. Four five six", 20)).toEqual(["One two three. ", "Four five six"]);
    expect(joined("one two three four five", 12)).toEqual(["one two ", "three four ", "five"]);
    expect(joined("aa😀😀😀", 5)).toEqual(["aa😀", "😀😀"]);
  });

  it("leave nothing out", () => {
    const text = Array.from({ length: 300 }, (_, i) => `Sentence ${i} says something.${i % 7 === 0 ? "\n\n" : " "}`).join("");
    expect(joined(text, 500).join("")).toBe(text);
  });
});
