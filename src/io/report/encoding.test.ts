import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeHtml, decodeText } from "./encoding.js";

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

describe("a text's bytes", () => {
  it("are UTF-8, with or without a byte order mark, line ends and mark kept", () => {
    for (const text of ["Café\r\nzwei\rdrei\n", "\ufeffmarked\r\n"]) {
      const bytes = Buffer.from(text);
      expect(decodeText(bytes)).toEqual({ text: bytes.toString("utf8"), odd: null });
    }
  });

  it("are UTF-16 where a mark says so", () => {
    for (const bigEndian of [false, true]) expect(decodeText(utf16("Договор\r\n", bigEndian))?.text).toBe("\ufeffДоговор\r\n");
  });

  it("are else Windows-1252", () => {
    expect(decodeText(Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x0d, 0x0a]))).toEqual({ text: "“café”\r\n", odd: "windows-1252" });
  });

  it("stay UTF-8 where one of them is broken", () => {
    const bytes = Buffer.concat([Buffer.from("Пхеньян "), Buffer.from([0xff]), Buffer.from(" Москва")]);
    expect(decodeText(bytes)).toEqual({ text: "Пхеньян \ufffd Москва", odd: "damaged" });
  });

  it("are no text with NUL or with many control characters", () => {
    expect(decodeText(Buffer.from("text\0"))).toBeNull();
    expect(decodeText(Buffer.from([1, 2, 3, 4, 5, 65, 66, 67]))).toBeNull();
  });

  it("give back the same bytes, whatever a UTF-8 text says", () => {
    const texts = fc.string({ unit: "grapheme-composite" }).filter((text) => decodeText(Buffer.from(text)) !== null);
    fc.assert(fc.property(texts, (text) => Buffer.from(decodeText(Buffer.from(text))!.text).equals(Buffer.from(text))));
  });
});

describe("a page's bytes", () => {
  const cyrillic = Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
  const page = (head: string, body: Buffer) => Buffer.concat([Buffer.from(head), body]);

  it.each([
    '<meta charset="windows-1251">',
    "<META charset=cp1251 >",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    '<?xml version="1.0" encoding="windows-1251"?><html>',
  ])("are read as %s says", (head) => {
    expect(decodeHtml(page(head, cyrillic))?.text).toBe(`${head}Москва`);
  });

  it("are read as a mark says, whatever else the page says", () => {
    expect(decodeHtml(Buffer.from('\ufeff<meta charset="windows-1251">Москва'))?.text).toContain("Москва");
  });

  it("are guessed where the page names no encoding that there is", () => {
    expect(decodeHtml(Buffer.from('<meta charset="no-such">Москва'))?.text).toContain("Москва");
    expect(decodeHtml(Buffer.from('<meta charset="utf-16">Москва'))?.text).toContain("Москва");
  });

  it("keep to UTF-8 where the page says so, though one is broken", () => {
    expect(decodeHtml(page('<meta charset="utf-8">caf', Buffer.from([0xe9, 0x2e])))?.text).toContain("caf\ufffd.");
  });
});
