import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { decodeText } from "./encoding.js";
import { bare, type Extracted, type ReportKind } from "./extracted.js";

const NAMES: Record<ReportKind, string> = { text: "text", html: "page", pdf: "PDF", word: "Word file" };

/** What a document of a kind holds. Whatever is wrong with it is a problem, also where the library that opens it gives up. */
export async function extract(kind: ReportKind, bytes: Uint8Array): Promise<Outcome<Extracted>> {
  if (kind === "text") return extractText(bytes);
  try {
    switch (kind) {
      case "html":
        return await (await import("./html.js")).extractHtml(bytes);
      case "pdf":
        return await (await import("./pdf.js")).extractPdf(bytes);
      case "word":
        return await (await import("./word.js")).extractWord(bytes);
    }
  } catch (error) {
    if (!(error instanceof Error) || /^ERR_(?:MODULE|PACKAGE|UNSUPPORTED)/.test((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return failed(
      problem(
        "unreadable-file",
        `The ${NAMES[kind]} is damaged, or is made in a way that cannot be read (${error.message.slice(0, 200)}).`,
        {
          hint: "Open it in another program, and save it as plain text.",
        },
      ),
    );
  }
}

/** A plain text as it is, its line ends and byte order mark kept. */
export function extractText(bytes: Uint8Array): Outcome<Extracted> {
  const decoded = decodeText(bytes);
  if (!decoded)
    return failed(
      problem("bad-encoding", "Its bytes are no text.", {
        hint: "Plain text, HTML, PDF and Word (.docx) can be read. Save the text as UTF-8.",
      }),
    );
  if (decoded.text.trim() === "") return failed(problem("no-text", "It holds no text."));
  return ok(bare(decoded.text, decoded.odd));
}
