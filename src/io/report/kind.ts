import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import type { ReportKind } from "./extracted.js";

/** How far into a file its kind is looked for. */
const HEAD = 4096;

const HTML_START = /^<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|article|main|section|div|table|h[1-6]|p|br|iframe)\b/i;

/** Kinds that people try, and what to do with them. */
const OTHERS: { starts: string; is: string; hint: string }[] = [
  { starts: "\xd0\xcf\x11\xe0", is: "an old or a protected Office file", hint: "Save it as .docx without a password, or as plain text." },
  { starts: "{\\rtf", is: "a rich text file (RTF)", hint: "Save it as .docx or as plain text." },
  { starts: "\x89PNG", is: "a picture", hint: "Recognise its text with another program (OCR) first." },
  { starts: "\xff\xd8\xff", is: "a picture", hint: "Recognise its text with another program (OCR) first." },
  { starts: "GIF8", is: "a picture", hint: "Recognise its text with another program (OCR) first." },
  { starts: "II*\0", is: "a picture", hint: "Recognise its text with another program (OCR) first." },
  { starts: "MM\0*", is: "a picture", hint: "Recognise its text with another program (OCR) first." },
  { starts: "\x1f\x8b", is: "a compressed file", hint: "Unpack it first." },
  { starts: "7z\xbc\xaf", is: "a compressed file", hint: "Unpack it first." },
  { starts: "Rar!", is: "a compressed file", hint: "Unpack it first." },
];

/** The kind of a document, by what it holds and, where that does not settle it, by the end of its name. */
export function kindOf(bytes: Uint8Array, name: string): Outcome<ReportKind> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  if (head.slice(0, 1024).includes("%PDF-")) return ok("pdf");
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return ok("word");
  const other = OTHERS.find(({ starts }) => head.startsWith(starts));
  if (other) return failed(problem("unknown-format", `It is ${other.is}, which is not read.`, { hint: other.hint, at: { file: name } }));
  const start = firstTag(head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", ""));
  if (HTML_START.test(start)) return ok("html");
  return ok(/\.x?html?$/i.test(name) && start.startsWith("<") ? "html" : "text");
}

/** What stands behind the white space, comments and XML declaration with which a page may begin. */
function firstTag(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const end = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?xml") ? "?>" : null;
    if (end === null) return rest;
    const at = rest.indexOf(end);
    if (at < 0) return rest.startsWith("<!--") ? "<html" : rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}
