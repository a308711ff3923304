import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { PROGRAM } from "../../../test/support/cli.js";
import { pdfFrom, pdfOf, streamOf, wordOf, zipOf } from "../../../test/support/documents.js";
import { extractApart } from "./apart.js";
import { extract } from "./extract.js";
import { REPORT_KINDS } from "./extracted.js";
import { kindOf } from "./kind.js";
import { type ReportOptions, readReport, readReportBytes } from "./report.js";

const programUrl = pathToFileURL(PROGRAM).href;
const home = mkdtempSync(join(tmpdir(), "casus-report-"));
afterAll(() => rmSync(home, { recursive: true }));

const read = (bytes: Uint8Array, name: string, options: Partial<ReportOptions> = {}) =>
  readReportBytes(bytes, { programUrl, name, ...options });
const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) => outcome.problems?.map(({ code }) => code);
const HTML = '<html><head><meta property="article:published_time" content="2031-03-04"></head><body><p>Signed on Monday.</p></body></html>';

describe("a document", () => {
  it.each([
    ["page", Buffer.from(`<!-- saved -->\n<?xml version="1.0"?>${HTML}`), "page.txt", "2031-03-04"],
    ["PDF", pdfOf([["Signed on Monday."]], { CreationDate: "D:20310305" }), "file", "2031-03-05"],
    ["Word file", wordOf(["Signed on Monday."]), "file.txt", null],
    ["plain text", Buffer.from("Signed on Monday."), "file.html", null],
  ])("is known by what it holds: a %s", async (_, bytes, name, published) => {
    expect(await read(bytes, name)).toMatchObject({ ok: true, value: { document: { name, text: "Signed on Monday.", published } } });
  });

  it("in plain text is as the file is, so that the places of quotations are places in it", async () => {
    const path = join(home, "report.txt");
    const text = "\ufeffFirst line\r\nzweite Zeile – Ø\r\n\tthird 🕊 line\r";
    writeFileSync(path, text);
    const found = await readReport(path, { programUrl, published: "2031-03-04" });
    const start = text.indexOf("🕊");
    expect(found).toMatchObject({ ok: true, value: { document: { name: "report.txt", text, title: null, outlet: null }, notices: [] } });
    expect(found.ok && readFileSync(path, "utf8").slice(start, start + 7)).toBe("🕊 line");
  });

  it("has what the caller knows of it before what it says", async () => {
    const known = { published: "2031-03-06", outlet: "The Daily", title: "Treaty" };
    expect(await read(Buffer.from(HTML), "page", known)).toMatchObject({ ok: true, value: { document: known, notices: [] } });
  });

  it("without a day, or with that of its file alone, says so in a notice", async () => {
    for (const [bytes, says] of [
      [Buffer.from("Signed today."), /does not say/],
      [pdfOf([["Signed today."]], { CreationDate: "D:20310305" }), /made on 2031-03-05/],
    ] as const) {
      const found = await read(bytes, "file");
      expect(found).toMatchObject({
        ok: true,
        value: { notices: [{ code: "no-date", severity: "notice", message: expect.stringMatching(says) }] },
      });
    }
  });

  it("that is not UTF-8, or has pages without text, says so in a notice", async () => {
    const day = { published: "2031-03-04" };
    expect(await read(Buffer.from([0x63, 0x61, 0x66, 0xe9]), "a", day)).toMatchObject({
      value: { document: { text: "café" }, notices: [{ code: "bad-encoding" }] },
    });
    expect(await read(pdfOf([["Words."], []]), "b", day)).toMatchObject({ value: { notices: [{ code: "no-text", severity: "notice" }] } });
  });
});

describe("what cannot be read is a problem:", () => {
  it.each([
    ["bad-date", Buffer.from("Text."), { published: "2031-02-29" }],
    ["bad-date", Buffer.from("Text."), { published: "4 March 2031" }],
    ["no-text", Buffer.from(" \r\n"), {}],
    ["no-text", pdfOf([[]]), {}],
    ["bad-encoding", Buffer.from("a\0b"), {}],
    ["too-large", Buffer.from("Text."), { most: 4 }],
    ["unknown-format", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), {}],
    ["unknown-format", Buffer.from("{\\rtf1 Text.}"), {}],
    ["unknown-format", zipOf({ "content.xml": "<x/>" }), {}],
    ["unreadable-file", Buffer.from("%PDF-1.4 and no more"), {}],
    ["unreadable-file", wordOf(["Text."]).subarray(0, 200), {}],
    ["unreadable-file", zipOf({ "word/document.xml": "<w:document" }), {}],
    ["too-large", zipOf({ "word/document.xml": "<x/>" }, { "word/document.xml": 0xfffffff0 }), {}],
  ])("%s", async (code, bytes, options) => {
    const found = await read(bytes, "report", options);
    expect(codes(found)).toEqual([code]);
  });

  it("a file that is missing, a folder, and one that never ends", async () => {
    expect(codes(await readReport(join(home, "nothing"), { programUrl }))).toEqual(["unreadable-file"]);
    expect(codes(await readReport(home, { programUrl }))).toEqual(["unreadable-file"]);
    expect(codes(await readReport("/dev/zero", { programUrl, most: 100_000 }))).toEqual(["too-large"]);
  });
});

describe("a worker that opens a document", () => {
  const worker = (name: string, code: string) => {
    const path = join(home, `${name}.mjs`);
    writeFileSync(path, code);
    return pathToFileURL(path);
  };
  const work = { kind: "html" as const, bytes: Buffer.from(HTML) };

  it("is ended when it hangs", async () => {
    const hanging = worker("hanging", "for (;;) {}");
    expect(codes(await extractApart(work, { worker: hanging, within: 300 }))).toEqual(["too-large"]);
  });

  it("is ended when it needs too much memory, in its heap or beside it", async () => {
    const heap = worker("heap", "const all = []; for (;;) all.push(new Array(1000).fill(all.length));");
    const beside = worker("beside", "const all = []; setInterval(() => all.push(new Uint8Array(2e7).fill(1)), 5);");
    expect(codes(await extractApart(work, { worker: heap }))).toEqual(["too-large"]);
    expect(codes(await extractApart(work, { worker: beside, growth: 2e8 }))).toEqual(["too-large"]);
  }, 30_000);

  it("is ended when nobody wants the answer any more", async () => {
    const hanging = worker("hanging", "for (;;) {}");
    const signal = AbortSignal.timeout(200);
    await expect(extractApart(work, { worker: hanging, signal })).rejects.toThrow(/timeout/);
    await expect(extractApart(work, { worker: hanging, signal })).rejects.toThrow(/timeout/);
  });

  it("that breaks is a mistake of ours", async () => {
    await expect(extractApart(work, { worker: worker("broken", "throw new Error('ours')") })).rejects.toThrow("ours");
    await expect(extractApart(work, { worker: worker("silent", "") })).rejects.toThrow("ended with 0");
  });

  it("leaves the caller's bytes alone, and is none the wiser for another", async () => {
    const bytes = Buffer.from(HTML);
    const all = await Promise.all([1, 2].map(() => read(bytes, "page")));
    expect(all[0]).toEqual(all[1]);
    expect(bytes.toString()).toBe(HTML);
  });
});

describe("a document made to do harm", () => {
  const attributes = Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(" ");
  it.each([
    ["a million attributes", `<p ${attributes}>Signed on Monday.</p>`],
    ["a very deep page", `${"<div><b>".repeat(20_000)}Signed on Monday.`],
    ["a page of open comments", `<p>Signed on Monday.</p>${"<!--".repeat(300_000)}`],
    ["a page of tags without end", `<p>Signed on Monday.</p>${"<a ".repeat(300_000)}`],
  ])(
    "%s",
    async (_, html) => {
      const found = await read(Buffer.from(html), "page.html");
      expect(found.ok ? found.value.document.text : codes(found)![0]).toMatch(/^(?:Signed on Monday\.|too-large)/);
    },
    30_000,
  );

  it("a PDF whose page unpacks to a quarter of a gigabyte", async () => {
    const page = deflateSync(Buffer.concat([Buffer.alloc(250_000_000, 32)]), { level: 1 });
    const bodies = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
      streamOf(page, "/Filter /FlateDecode"),
      "<< >>",
    ];
    expect(codes(await read(pdfFrom(bodies), "bomb.pdf", { within: 5000 }))![0]).toMatch(/^(?:too-large|no-text|unreadable-file)$/);
  }, 30_000);

  it("that entities make long stays short", async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    const found = await read(wordOf([], { "word/document.xml": xml }), "bomb.docx");
    expect(found.ok ? found.value.document.text.length : 0).toBeLessThan(100);
  });
});

describe("any bytes", () => {
  const starts = ["", "%PDF-1.7\n", "<html>", "<p>", "PK\x03\x04", "\xff\xfe", "\xfe\xff", "\xef\xbb\xbf", "{\\rtf"].map((text) =>
    Buffer.from(text, "latin1"),
  );
  const whole = [pdfOf([["Signed on Monday."]]), wordOf(["Signed on Monday."]), Buffer.from(HTML)];
  const random = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 })).map((parts) => Buffer.concat(parts));
  const damaged = fc
    .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat())
    .map(([bytes, changes, cut]) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) copy[at % copy.length] = value;
      return copy.subarray(0, cut % 3 === 0 ? cut % copy.length : copy.length);
    });

  it("have a text or problems, and never throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, damaged), async (bytes) => {
        const kind = kindOf(bytes, "report.html");
        const found = kind.ok ? await extract(kind.value, new Uint8Array(bytes)) : kind;
        if (found.ok) expect(found.value.text.trim()).not.toBe("");
        else expect(found.problems).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it("do so as whatever they are taken for", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...REPORT_KINDS), fc.oneof(random, damaged), async (kind, bytes) => {
        expect(typeof (await extract(kind, new Uint8Array(bytes))).ok).toBe("boolean");
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
