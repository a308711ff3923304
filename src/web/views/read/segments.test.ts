import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lanesOf, paragraphsIn, segmented } from "./segments.js";

const texts = (text: string) => paragraphsIn(text).map(({ start, end }) => text.slice(start, end));

describe("paragraphs", () => {
  it("are parted by blank lines where lines were broken by hand", () => {
    const line = "A line of a text that somebody broke by hand, at about eighty";
    expect(texts(`${line}\n${line}\n\n${line}\n`)).toEqual([`${line}\n${line}`, `${line}\n`]);
    expect(texts(`${line}\r\n${line}\r\n \r\n${line}`)).toEqual([`${line}\r\n${line}`, line]);
  });

  it("are lines else", () => {
    const long = "word ".repeat(40).trim();
    expect(texts(`Headline\n${long}\n\n\n${long}`)).toEqual(["Headline", long, long]);
    expect(texts("")).toEqual([]);
  });
});

describe("segments", () => {
  const text = "one two three four five";
  const cut = (claims: { start: number; end: number }[], shown = claims.map((_, at) => at)) =>
    segmented(text, claims, shown)[0]!.segments.map(({ text: piece, over, ends }) => [piece, over.map(({ claim }) => claim), ends]);

  it("are cut where claims begin and end, nested ones and crossing ones", () => {
    expect(
      cut([
        { start: 0, end: 13 },
        { start: 4, end: 7 },
        { start: 8, end: 18 },
      ]),
    ).toEqual([
      ["one ", [0], []],
      ["two", [0, 1], [1]],
      [" ", [0], []],
      ["three", [0, 2], [0]],
      [" four", [2], [2]],
      [" five", [], []],
    ]);
  });

  it("know only what is shown", () => {
    expect(
      cut(
        [
          { start: 0, end: 3 },
          { start: 4, end: 7 },
        ],
        [1],
      ),
    ).toEqual([
      ["one ", [], []],
      ["two", [1], [1]],
      [" three four five", [], []],
    ]);
  });

  it("give claims that overlap different lines", () => {
    const lanes = lanesOf(
      [
        { start: 0, end: 9 },
        { start: 2, end: 4 },
        { start: 4, end: 6 },
        { start: 9, end: 12 },
      ],
      [0, 1, 2, 3],
    );
    expect([...lanes.entries()].sort()).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 0],
    ]);
  });

  it("hold every word once, and each claim ends once", () => {
    const claim = (length: number) =>
      fc.tuple(fc.nat(length - 1), fc.nat(length - 1)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const anything = fc.stringMatching(/^(?:[a-z]{1,40}[ .]?|\n{1,3}|\r\n){1,12}$/).filter((one) => one.trim() !== "");
    fc.assert(
      fc.property(
        anything.chain((words) => fc.tuple(fc.constant(words), fc.array(claim(words.length), { maxLength: 12 }))),
        ([words, claims]) => {
          const said = claims.flatMap(({ start, end }, at) => (words.slice(start, end).trim() === "" ? [] : [at]));
          const paragraphs = segmented(words, claims, said);
          for (const { start, end, segments } of paragraphs)
            expect(segments.map(({ text: piece }) => piece).join("")).toBe(words.slice(start, end));
          const segments = paragraphs.flatMap((one) => one.segments);
          expect(segments.flatMap(({ ends }) => ends).sort()).toEqual([...said].sort());
          for (const { over } of segments) expect(new Set(over.map(({ lane }) => lane)).size).toBe(over.length);
        },
      ),
    );
  });
});
