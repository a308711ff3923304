import { basename } from "node:path";
import { askedDay } from "../../app/ask/read.js";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { ReportDocument } from "../../reader/claim.js";
import { extractApart } from "./apart.js";
import { extractText } from "./extract.js";
import type { Extracted } from "./extracted.js";
import { incoming, tooLarge } from "./incoming.js";
import { kindOf } from "./kind.js";
import { LIMITS } from "./limits.js";

/** How a document is read: what the caller knows of it goes before what it says of itself. */
export interface ReportOptions {
  /** Address of the built program, beside which the worker lies. */
  programUrl: string;
  /** The day of publication, `YYYY-MM-DD`. */
  published?: string | undefined;
  outlet?: string | undefined;
  title?: string | undefined;
  /** The largest file, in bytes. */
  most?: number | undefined;
  /** Milliseconds that opening it may take. */
  within?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** A document, and what has to be said about how it was read. */
export interface ReadReport {
  document: ReportDocument;
  notices: Problem[];
}

/** The document in a file, or on standard input for `-`. Rejects only where it was aborted, with the signal's reason. */
export async function readReport(path: string, options: ReportOptions): Promise<Outcome<ReadReport>> {
  const bytes = await incoming(path, options.most);
  if (!bytes.ok) return bytes;
  return readReportBytes(bytes.value, { ...options, name: path === "-" ? "standard input" : basename(path) });
}

/**
 * The document that some bytes are. Plain text keeps its line ends and byte order mark; of pages, PDF and Word files, which are opened in a
 * worker, the text is what the worker makes of them. Rejects only where it was aborted, with the signal's reason.
 */
export async function readReportBytes(bytes: Uint8Array, options: ReportOptions & { name: string }): Promise<Outcome<ReadReport>> {
  const { name, programUrl, signal, within, most = LIMITS.bytes } = options;
  const day = options.published === undefined ? ok(null) : askedDay(options.published);
  if (!day.ok) return day;
  if (bytes.length > most) return failed(tooLarge(name, most));
  const kind = kindOf(bytes, name);
  if (!kind.ok) return kind;
  const extracted =
    kind.value === "text"
      ? extractText(bytes)
      : await extractApart({ kind: kind.value, bytes }, { worker: new URL("./report-worker.js", programUrl), signal, within });
  if (!extracted.ok) return failed(...extracted.problems.map((one) => ({ ...one, at: { file: name } })));
  const found = extracted.value;
  const document: ReportDocument = {
    name,
    title: options.title ?? found.title,
    published: day.value ?? found.published,
    outlet: options.outlet ?? found.outlet,
    text: found.text,
  };
  return ok({ document, notices: noticesOf(name, found, day.value) });
}

function noticesOf(file: string, { odd, emptyPages, published, publishedBy }: Extracted, given: string | null): Problem[] {
  const notice = { severity: "notice" as const, at: { file } };
  const notices: Problem[] = [];
  if (odd === "windows-1252") notices.push(problem("bad-encoding", "Not UTF-8: read as Windows-1252.", notice));
  if (odd === "damaged") notices.push(problem("bad-encoding", "Some bytes are no UTF-8; each is shown as \ufffd.", notice));
  if (emptyPages > 0) notices.push(problem("no-text", `${emptyPages} of its pages hold no text and were passed over.`, notice));
  if (given !== null) return notices;
  const hint = "Say it with --published YYYY-MM-DD.";
  if (published === null)
    notices.push(
      problem("no-date", 'It does not say when it was published: "today" and the like in it stay undated.', { ...notice, hint }),
    );
  else if (publishedBy === "properties")
    notices.push(
      problem("no-date", `It does not say when it was published; the file was made on ${published}, which is taken instead.`, {
        ...notice,
        hint,
      }),
    );
  return notices;
}
