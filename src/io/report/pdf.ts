import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { type Extracted, oneLine } from "./extracted.js";
import { type Line, paragraphsOfPages } from "./pdf-lines.js";
import { dayWritten } from "./written-day.js";

/** The text of a PDF, its paragraphs between blank lines; its title, and the day on which it was made, from its properties. */
export async function extractPdf(bytes: Uint8Array): Promise<Outcome<Extracted>> {
  const { getDocumentProxy, getMeta } = await import("unpdf");
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    if ((error as Error).name !== "PasswordException") throw error;
    return failed(problem("unreadable-file", "The PDF is protected by a password.", { hint: "Save it without one." }));
  }
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items as readonly Item[]));
    page.cleanup();
  }
  const paragraphs = paragraphsOfPages(pages);
  if (paragraphs.length === 0)
    return failed(
      problem("no-text", "The PDF holds no text, only pictures of pages, as scanners make them.", {
        hint: "Recognise its text with another program first (OCR), for instance ocrmypdf, and read what that writes.",
      }),
    );
  const { info } = (await getMeta(pdf)) as { info: { Title?: unknown; CreationDate?: unknown } };
  const published = dayWritten(typeof info.CreationDate === "string" ? info.CreationDate.replace(/^D:/, "") : null);
  return ok({
    text: paragraphs.join("\n\n"),
    title: typeof info.Title === "string" ? oneLine(info.Title) : null,
    outlet: null,
    published,
    publishedBy: published === null ? null : "properties",
    odd: null,
    emptyPages: pages.filter((lines) => lines.length === 0).length,
  });
}

/** A run of letters as PDF.js gives it; `transform` ends with its place on the page. */
interface Item {
  str?: string;
  transform: readonly number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let words: Item[] = [];
  const end = () => {
    const set = words.filter(({ str }) => str!.trim() !== "");
    const [first] = set;
    if (first) {
      lines.push({
        text: words
          .map(({ str }) => str)
          .join("")
          .trim(),
        x: first.transform[4]!,
        y: first.transform[5]!,
        right: Math.max(...set.map(({ transform, width }) => transform[4]! + width)),
        height: Math.max(...set.map(({ height }) => height)),
      });
    }
    words = [];
  };
  for (const item of items) {
    if (item.str === undefined) continue;
    words.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}
