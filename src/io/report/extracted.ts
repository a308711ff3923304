/** The kinds of documents that can be read. */
export const REPORT_KINDS = ["text", "html", "pdf", "word"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What was odd about the bytes of a text: taken for Windows-1252 as they were no UTF-8, or UTF-8 with broken bytes among them. */
export type Odd = "windows-1252" | "damaged" | null;

/** What a document holds: its text, and what it says of itself. */
export interface Extracted {
  text: string;
  title: string | null;
  outlet: string | null;
  /** The day of publication (ISO), and whether the document says so or only its properties tell when the file was made. */
  published: string | null;
  publishedBy: "document" | "properties" | null;
  odd: Odd;
  /** How many pages of a PDF hold no text, where others do. */
  emptyPages: number;
}

/** A text that says nothing of itself. */
export function bare(text: string, odd: Odd = null): Extracted {
  return { text, title: null, outlet: null, published: null, publishedBy: null, odd, emptyPages: 0 };
}

/** Words on one line: white space folded, invisible characters dropped. Null where nothing remains. */
export function oneLine(words: string | null | undefined): string | null {
  return words ? folded(words).trim() || null : null;
}

/** White space folded to single spaces, soft hyphens and characters without width dropped. */
export function folded(words: string): string {
  return words.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").replace(/\s+/g, " ");
}
