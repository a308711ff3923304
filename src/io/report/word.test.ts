import { describe, expect, it } from "vitest";
import { wordOf, zipOf } from "../../../test/support/documents.js";
import { extractWord } from "./word.js";
import { unzipped, zipped } from "./zip.js";

const MB = 2 ** 20;

describe("a Word file", () => {
  it("gives its paragraphs, and the title and day of its properties", async () => {
    const properties =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Peace &amp; trade</dc:title><dcterms:modified>2031-03-04T10:00:00Z</dcterms:modified></cp:coreProperties>';
    expect(await extractWord(wordOf(["First, a < b & c.", "Second: Łódź."], { "docProps/core.xml": properties }))).toMatchObject({
      ok: true,
      value: { text: "First, a < b & c.\n\nSecond: Łódź.", title: "Peace & trade", published: "2031-03-04", publishedBy: "properties" },
    });
  });

  it("without text, or without a document, is a problem", async () => {
    expect(await extractWord(wordOf([""]))).toMatchObject({ ok: false, problems: [{ code: "no-text" }] });
    expect(await extractWord(zipOf({ "xl/workbook.xml": "<x/>" }))).toMatchObject({ ok: false, problems: [{ code: "unknown-format" }] });
  });
});

describe("a zip file", () => {
  const all = () => true;
  const bomb = Buffer.alloc(4 * MB);

  it("comes out as it went in", () => {
    const parts = new Map([
      ["a.xml", new Uint8Array([1, 2])],
      ["b/ü.xml", new Uint8Array()],
    ]);
    const again = unzipped(zipped(parts), all, MB);
    expect(again.ok && [...again.value].map(([name, part]) => [name, [...part]])).toEqual(
      [...parts].map(([name, part]) => [name, [...part]]),
    );
  });

  it("that would unpack to too much is not unpacked", () => {
    expect(unzipped(zipOf({ "word/document.xml": bomb }), all, MB)).toMatchObject({ ok: false, problems: [{ code: "too-large" }] });
    expect(
      unzipped(zipOf(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.xml`, bomb.subarray(0, MB / 4)]))), all, 2 * MB),
    ).toMatchObject({
      ok: false,
      problems: [{ code: "too-large" }],
    });
  });

  it("that lies about what it unpacks to is unpacked no further", () => {
    for (const size of [0, 100, 5 * MB])
      expect(unzipped(zipOf({ "word/document.xml": bomb }, { "word/document.xml": size }), all, 8 * MB)).toMatchObject({
        ok: false,
        problems: [{ code: "unreadable-file" }],
      });
  });

  it("that is cut off is a problem", () => {
    const whole = wordOf(["Text."]);
    for (const end of [0, 4, 30, whole.length - 30, whole.length - 1])
      expect(unzipped(whole.subarray(0, end), all, MB)).toMatchObject({ ok: false, problems: [{ code: "unreadable-file" }] });
  });
});
