import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { casus, json, PROGRAM } from "./support/cli.js";
import { pdfOf, wordOf } from "./support/documents.js";

interface Read {
  document: { name: string; published: string | null; outlet: string | null; text: string };
  claims: { start: number; end: number; quote: string; says: string; verdict: { is: string } }[];
}

const home = mkdtempSync(join(tmpdir(), "casus-read-"));
afterAll(() => rmSync(home, { recursive: true }));
const file = (name: string, content: string | Buffer) => {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
};
const TEXT =
  "\ufeffRussia and North Korea signed a treaty in Pyongyang on Wednesday.\r\nEach defends the other if it is attacked, the minister said.\r\n";
const report = file("report.txt", TEXT);

describe("casus read", () => {
  it("as JSON gives the document and its claims alone, each at the place of its words in the file", () => {
    const read = json("read", report, "--published", "2024-06-20", "--outlet", "The Daily") as Read;
    expect(Object.keys(read)).toEqual(["document", "claims"]);
    expect(read.document).toEqual({ name: "report.txt", title: null, published: "2024-06-20", outlet: "The Daily", text: TEXT });
    for (const { start, end, quote, says, verdict } of read.claims) {
      expect(readFileSync(report, "utf8").slice(start, end)).toBe(quote);
      expect([typeof says, typeof verdict.is]).toEqual(["string", "string"]);
    }
  });

  it("reads standard input", () => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, "read", "-", "--json", "--published", "2024-06-20"], {
      input: TEXT,
      encoding: "utf8",
    });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Read).document).toMatchObject({ name: "standard input", text: TEXT });
  });

  it("reads several reports of several kinds, and says what they have in common", () => {
    const pdf = file("report.pdf", pdfOf([["Russia and North Korea signed a treaty."]], { CreationDate: "D:20240620" }));
    const word = file("report.docx", wordOf(["Russia and North Korea signed a treaty."]));
    const page = file("page.html", '<html><meta name="date" content="2024-06-20"><p>Russia and North Korea signed a treaty.</p></html>');
    const { status, out, err } = casus("read", pdf, word, page, "--json");
    expect(status).toBe(0);
    expect(err.match(/notice no-date/g)).toHaveLength(2);
    const { reports, events } = JSON.parse(out) as { reports: Read[]; events: unknown[] };
    expect(reports.map(({ document }) => document.published)).toEqual(["2024-06-20", null, "2024-06-20"]);
    for (const { document } of reports) expect(document.text).toBe("Russia and North Korea signed a treaty.");
    expect(Array.isArray(events)).toBe(true);
  });

  it("tells a person what it found, with its count at the end", () => {
    const { status, out, err } = casus("read", report);
    expect(status).toBe(0);
    expect(out).toMatch(/^report\.txt\n/);
    expect(out).toMatch(/\n(?:\d+ claims?: .*|No claims .*)\n$/);
    expect(err).toMatch(/^report\.txt notice no-date\n/);
  });

  it("tells every problem at once, with nothing on standard output", () => {
    const scan = file("scan.pdf", pdfOf([[]]));
    const { status, out, err } = casus("read", join(home, "missing.txt"), scan, report);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toMatch(/error unreadable-file[\s\S]*scan\.pdf error no-text[\s\S]*OCR/);
    for (const [words, code] of [
      [["--published", "yesterday"], "bad-date"],
      [["--dataset", "nothing"], "unknown-dataset"],
    ] as const) {
      const refused = casus("read", report, ...words);
      expect([refused.status, refused.out]).toEqual([1, ""]);
      expect(refused.err).toContain(`error ${code}\n`);
    }
  });

  it("refuses wrong usage, and files larger than allowed", () => {
    expect(casus("read").status).toBe(2);
    expect(casus("read", report, "--max-mb", "none").status).toBe(2);
    const large = casus("read", file("large.txt", "word ".repeat(300_000)), "--max-mb", "1");
    expect([large.status, large.err]).toEqual([1, expect.stringContaining("error too-large")]);
  });
});
