import { type Command, InvalidArgumentError, Option } from "commander";
import type { ToldReading, ToldReadings } from "../../app/ask/read.js";
import { problemText } from "../../base/problem.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Claim, ReportDocument } from "../../reader/claim.js";
import type { ReportReader } from "../../reader/index.js";
import { type Context, openDataset, report } from "../context.js";
import { withExamples } from "../question.js";

interface ReadOptions {
  published?: string;
  outlet?: string;
  maxMb: number;
  dataset: string;
  json?: boolean;
  explain?: boolean;
  draft?: string;
  model?: string;
  modelName?: string;
}

export function readCommand(casus: Command, context: Context): void {
  withExamples(casus.command("read"), [
    "casus read path/to/report.txt --published 2024-06-19",
    "casus read path/to/page.html path/to/communique.pdf",
    "casus read path/to/report.txt --published 2024-06-19 --draft path/to/new/folder",
    "casus read path/to/report.txt --published 2024-06-19 --model http://localhost:8080",
    "casus read - --published 2024-06-19 --outlet Izvestia --json < path/to/report.txt",
  ])
    .description("what reports claim, who is cited for it, and what the record makes of each claim")
    .argument("<files...>", "plain text, HTML, PDF or Word (.docx); - is standard input")
    .option("--published <day>", "the day on which they were published, YYYY-MM-DD (default: the day that each gives)")
    .option("--outlet <name>", "who published them (default: as each says)")
    .option("--max-mb <number>", "the largest file", megabytes, 20)
    .option("--draft <folder>", "write record files for what is new, marked for review; nothing is overwritten")
    .option("--model <url>", "also ask a language model on this chat-completions server (the text is sent there; key: CASUS_MODEL_KEY)")
    .option("--model-name <name>", "the model to ask (default: CASUS_MODEL_NAME, else the first that the server lists)")
    .addOption(new Option("--dataset <id>", "the dataset to ask").default("record"))
    .option("--explain", "every reason and ground in full, with its sources")
    .option("--json", "print JSON")
    .action(async (files: string[], options: ReadOptions) => read(context, files, options));
}

async function read(context: Context, files: readonly string[], options: ReadOptions): Promise<void> {
  const { terminal } = context;
  const dataset = await openDataset(context, options.dataset);
  if (!dataset) return;
  const documents = await documentsOf(context, files, options);
  if (!documents) return;
  const { createReader } = await import("../../reader/index.js");
  const { askRead } = await import("../../app/ask/read.js");
  const progress = progressLine(documents.some(({ text }) => text.length > LONG) || documents.length > 1);
  const reader = await withModel(context, createReader(dataset), dataset, documents, options);
  const answer = askRead(dataset, documents, reader, (done, of) =>
    progress(`reading ${of > 1 ? `${done + 1} of ${of}` : documents[0]!.name}`),
  );
  progress(null);
  if (!answer.ok) return report(context, answer.problems);
  if (options.draft !== undefined && !(await draft(context, options.draft, dataset, answer.value))) return;
  const { renderReading } = await import("../render/reading.js");
  terminal.out(
    options.json
      ? JSON.stringify(asFields(answer.value), null, 2)
      : renderReading(answer.value, dataset, terminal, { explain: options.explain === true }),
  );
}

/** The reader, joined by a language model where one is asked for: what the model finds is asked beforehand, since the core touches no network. */
async function withModel(
  { terminal }: Context,
  reader: ReportReader,
  dataset: Dataset,
  documents: readonly ReportDocument[],
  { model, modelName }: ReadOptions,
): Promise<ReportReader> {
  if (model === undefined) return reader;
  const { readWithModel } = await import("../../io/model-client.js");
  const { mergeClaims } = await import("../../reader/model/merge.js");
  const { linked } = await import("../../reader/linked.js");
  const { DROP_REASONS } = await import("../../reader/model/answer.js");
  const found = new Map<ReportDocument, Claim[]>();
  const progress = progressLine(true);
  for (const [i, document] of documents.entries()) {
    progress(`asking the model about ${i + 1} of ${documents.length}`);
    const { CASUS_MODEL_KEY: key, CASUS_MODEL_NAME: named } = process.env;
    const { claims, report: told, problems } = await readWithModel({ url: model, name: modelName ?? named, key, document, dataset });
    progress(null);
    for (const one of problems) terminal.err(problemText(one));
    const dropped = Object.entries(told.dropped).map(([reason, count]) => `${count} ${DROP_REASONS[reason as keyof typeof DROP_REASONS]}`);
    terminal.err(
      `${document.name}: the model made ${told.found} claims, ${told.kept} taken${dropped.length > 0 ? `; dropped: ${dropped.join(", ")}` : ""}.`,
    );
    found.set(document, claims);
  }
  return {
    read: (document) =>
      mergeClaims(reader.read(document), found.get(document) ?? []).map((claim) => linked(dataset, claim, document.published)),
  };
}

/** Writes drafts of what is new in the reports, each report's below a folder of its own where there are several. False, with the problems told, where it cannot. */
async function draft(context: Context, folder: string, dataset: Dataset, answer: ToldReading | ToldReadings): Promise<boolean> {
  const { draftsOf } = await import("../../reader/draft/drafts.js");
  const { reviewText } = await import("../../reader/draft/review.js");
  const { writeDrafts } = await import("../../io/draft-files.js");
  const readings = "reports" in answer ? answer.reports : [answer];
  for (const [i, reading] of readings.entries()) {
    const drafts = draftsOf(dataset, reading, context.today);
    const written = writeDrafts(
      readings.length > 1 ? `${folder}/report-${i + 1}` : folder,
      drafts.files,
      reviewText(reading.document, drafts),
    );
    if (!written.ok) {
      report(context, written.problems);
      return false;
    }
    context.terminal.err(`${written.value.length} files written below ${folder}; ${drafts.leftOut.length} claims left to REVIEW.md.`);
  }
  return true;
}

/** Characters from which a document takes long enough to say that it is being read. */
const LONG = 200_000;

/** The documents in all files; null, with every problem told, where one cannot be read. */
async function documentsOf(context: Context, files: readonly string[], options: ReadOptions): Promise<ReportDocument[] | null> {
  const { terminal, programUrl } = context;
  const { askedDay } = await import("../../app/ask/read.js");
  const { readReport } = await import("../../io/report/report.js");
  const day = options.published === undefined ? null : askedDay(options.published);
  if (day && !day.ok) {
    report(context, day.problems);
    return null;
  }
  const documents: ReportDocument[] = [];
  const progress = progressLine(files.length > 1);
  for (const [i, file] of files.entries()) {
    progress(`opening ${i + 1} of ${files.length}`);
    const found = await readReport(file, {
      programUrl,
      most: options.maxMb * 2 ** 20,
      published: day?.value,
      outlet: options.outlet,
    });
    progress(null);
    if (!found.ok) report(context, found.problems);
    else {
      for (const notice of found.value.notices) terminal.err(problemText(notice));
      documents.push(found.value.document);
    }
  }
  return documents.length === files.length ? documents : null;
}

/** A line on standard error that the next one takes the place of; null takes it away. Silent where nobody watches. */
function progressLine(wanted: boolean): (words: string | null) => void {
  if (!wanted || process.stderr.isTTY !== true) return () => {};
  return (words) => process.stderr.write(`\r\u001b[K${words ?? ""}`);
}

/** What JSON holds, in the order in which it is looked at. */
function asFields(answer: ToldReading | ToldReadings): unknown {
  if ("reports" in answer) return { reports: answer.reports.map(asFields), events: answer.events };
  return { document: answer.document, claims: answer.claims };
}

function megabytes(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is a whole number of megabytes.");
}
