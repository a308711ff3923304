import { z } from "zod";
import { dayOf, isoDay } from "../../base/day.js";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import { LONG_READING, type ReadWords, readingOf } from "../../io/reading.js";
import { readReportBytes } from "../../io/report/report.js";
import type { ReportDocument } from "../../reader/claim.js";
import { longAnswer, withinLimits } from "../long.js";
import { type Asked, type Operation, operation, type SentFile, Written } from "../operation.js";
import { problemReply } from "../reply.js";
import * as answers from "../schemas/answers.js";
import { dataset } from "../schemas/parameters.js";
import { report, reportWords } from "../schemas/report.js";

const QUERY = z.strictObject({ ...reportWords, dataset });

type Body = z.output<typeof report>;
type Words = z.output<typeof QUERY>;
type Given = Pick<Body, "name" | "title" | "published" | "outlet">;

/** The largest body with texts, and the largest file, in bytes. */
const MOST_TEXT = 2 * 1024 * 1024;
const MOST_FILE = 20 * 1024 * 1024;

/** Whether the reading is long work, which is limited by client and done by a worker. */
function isLong(documents: readonly ReportDocument[]): boolean {
  return documents.reduce((length, { text }) => length + text.length, 0) > LONG_READING;
}

function documentOf(text: string, { name, title, published, outlet }: Given): ReportDocument {
  return { name: name ?? "text", title: title ?? null, published: published ?? null, outlet: outlet ?? null, text };
}

/** The texts of a body; the day and the outlet of the query stand where the body names none. */
function documentsOf(body: Body, { name, published, outlet }: Words): Outcome<ReportDocument[]> {
  const given = { name, published, outlet };
  if ((body.text === undefined) === (body.reports === undefined))
    return failed(problem("bad-question", 'A body has either a "text" or a list of "reports".'));
  const { text, reports = [{ ...body, text: text! }] } = body;
  const documents = reports.map((one) => documentOf(one.text, { ...given, ...withoutGaps(one) }));
  const wrong = documents.flatMap((one) => (one.published !== null && !isDay(one.published) ? [noDay(one.published)] : []));
  return wrong.length > 0 ? failed(...wrong) : ok(documents);
}

function withoutGaps(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function isDay(iso: string): boolean {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return isoDay(dayOf(year, month, day)) === iso;
}

function noDay(iso: string) {
  return problem("bad-date", `"${iso}" is no day.`, { hint: "Write it as 2024-06-19." });
}

/** Reads texts: a moment's work here, a longer one by a worker. */
function read(asked: Asked<unknown, Words, Body>, words: ReadWords) {
  return isLong(words.documents)
    ? longAnswer(asked, { kind: "read", dataset: asked.dataset.info.id, words })
    : readingOf(asked.dataset, words);
}

/** A notice of the command line, as it is told over HTTP. */
function toldHere(notice: Problem): Problem {
  return notice.code === "no-date" ? { ...notice, hint: "Say it with published=YYYY-MM-DD." } : notice;
}

/** Reads a file: its text is taken out of it by who reads files, and then read like any other. */
function readFile(asked: Asked<unknown, Words, Body>, file: SentFile) {
  const { name = "file", published, outlet, drafts } = asked.query;
  return withinLimits(asked, async (gone) => {
    const bytes = await file.bytes(MOST_FILE);
    if (!Buffer.isBuffer(bytes)) return problemReply(bytes);
    const { programUrl } = asked.service;
    const opened = await readReportBytes(bytes, { name, published, outlet, programUrl, signal: gone });
    if (!opened.ok) return opened;
    const { document, notices } = opened.value;
    const words = { documents: [document], drafts: drafts === "1", today: asked.today, notices: notices.map(toldHere) };
    if (!isLong(words.documents)) return readingOf(asked.dataset, words);
    const answer = await asked.service.long.ask({ kind: "read", dataset: asked.dataset.info.id, words }, gone);
    return answer.ok ? ok(new Written(answer.value)) : answer;
  });
}

const SAMPLE =
  "Russia and North Korea signed a treaty on comprehensive strategic partnership in Pyongyang on 19 June 2024. It was the third meeting of Vladimir Putin and Kim Jong Un. The treaty of 1961 was annulled in 1991.";

/** What reports claim, held against the record. */
export const reading: readonly Operation[] = [
  operation({
    id: "read",
    method: "post",
    path: "/read",
    tag: "Reports",
    summary: "What a report claims, each claim tied to its words and held against the record",
    description:
      "A text as JSON, or a file as it is, with its media type and the parameters. Several reports are read together as `reports`: then claims about the same event are brought together, with what they say differently. Nothing of a report is kept.",
    params: z.strictObject({}),
    query: QUERY,
    body: report,
    files: {
      "text/plain": "A text in UTF-8, UTF-16 with a byte order mark, or Windows-1252.",
      "text/html": "A page; its article is read.",
      "application/pdf": "A PDF that holds text.",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "A Word file (.docx).",
      "application/octet-stream": "Any of these; the content tells which.",
    },
    mostBody: MOST_TEXT,
    heavy: true,
    answer: answers.readAnswer,
    examples: [
      { summary: "An invented report, with mistakes", body: { text: SAMPLE, published: "2024-06-20", outlet: "invented" } },
      {
        summary: "Two invented reports of one event",
        body: {
          reports: [
            { text: SAMPLE, published: "2024-06-20", outlet: "invented" },
            {
              text: "It was the second meeting with Kim Jong Un, in Pyongyang on Wednesday.",
              published: "2024-06-20",
              outlet: "also invented",
            },
          ],
          drafts: true,
        },
      },
    ],
    run: (asked) => {
      if (asked.file) return readFile(asked as never, asked.file);
      const documents = documentsOf(asked.body, asked.query);
      if (!documents.ok) return documents;
      return read(asked, { documents: documents.value, today: asked.today, drafts: asked.body.drafts ?? asked.query.drafts === "1" });
    },
  }),
];
