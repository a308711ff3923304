import { describe, expect, it } from "vitest";
import { pdfOf } from "../../../test/support/documents.js";
import { extractPdf } from "./pdf.js";
import { type Line, paragraphsOfPages } from "./pdf-lines.js";

const read = (bytes: Buffer) => extractPdf(new Uint8Array(bytes));

describe("a PDF", () => {
  it("has its lines joined, words broken at line ends put together, and paragraphs between blank lines", async () => {
    const pages = [
      ["The two govern-", "ments signed a Franco-", "Polish convention.", "", "It enters into force", "next year (2031)."],
      ["A third paragraph stands", "on the second page."],
    ];
    const found = await read(pdfOf(pages, { Title: "A convention", CreationDate: "D:20310304120000Z" }));
    expect(found).toMatchObject({
      ok: true,
      value: {
        text: "The two governments signed a Franco-Polish convention.\n\nIt enters into force next year (2031).\n\nA third paragraph stands on the second page.",
        title: "A convention",
        published: "2031-03-04",
        publishedBy: "properties",
        emptyPages: 0,
      },
    });
  });

  it("counts its pages without text, and is a problem where none has any", async () => {
    expect(await read(pdfOf([["Words."], []]))).toMatchObject({ ok: true, value: { emptyPages: 1 } });
    expect(await read(pdfOf([[], []]))).toMatchObject({ ok: false, problems: [{ code: "no-text" }] });
  });
});

describe("paragraphs of pages", () => {
  const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({ text, x: 50, y, right: 500, height: 10, ...more });

  it("go on over the end of a page, past page numbers and running heads", () => {
    const page = (number: number, ...lines: string[]): Line[] => [
      line(`Bulletin no. ${number}`, 800),
      ...lines.map((text, i) => line(text, 760 - 12 * i)),
      line(`- ${number} -`, 20),
    ];
    expect(paragraphsOfPages([page(1, "The treaty was", "signed by"), page(2, "both sides."), page(3, "It lapsed.")])).toEqual([
      "The treaty was signed by both sides.",
      "It lapsed.",
    ]);
  });

  it("begin after a short last line, with an indent, or in another size", () => {
    expect(
      paragraphsOfPages([
        [line("Heading", 100, { height: 16 }), line("One sentence.", 85, { right: 200 }), line("Another", 73), line("goes on.", 61)],
      ]),
    ).toEqual(["Heading", "One sentence.", "Another goes on."]);
    expect(paragraphsOfPages([[line("It ends here.", 85), line("Indented.", 73, { x: 70 }), line("On it goes", 61)]])).toEqual([
      "It ends here.",
      "Indented. On it goes",
    ]);
  });
});
