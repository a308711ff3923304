import { askRead, type ToldReading } from "../app/ask/read.js";
import { remembered } from "../base/memo.js";
import { type Outcome, ok, type Problem } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import type { Claim, ReportDocument } from "../reader/claim.js";
import type { ReportReader } from "../reader/index.js";

/** Reports to be read, and whether record files are to be drafted from what is new in them. */
export interface ReadWords {
  documents: readonly ReportDocument[];
  drafts: boolean;
  /** Today (ISO): the day on which a draft's source was looked at. */
  today: string;
  /** What has to be said about how they were opened. */
  notices?: readonly Problem[];
}

export interface DraftedFile {
  path: string;
  /** YAML. */
  content: string;
}

/** Above so many characters in all, reports are read by a worker. */
export const LONG_READING = 50_000;

/** A reader of reports by the names of a dataset: its language library is loaded when one is first wanted, and it is made ready once for each dataset. */
export const openReader: (dataset: Dataset) => Promise<ReportReader> = remembered(async (dataset) =>
  (await import("../reader/index.js")).createReader(dataset),
);

/** Reads reports: what `casus read --json` answers, with the drafts where they are wanted. */
export async function readingOf(dataset: Dataset, { documents, drafts, today, notices = [] }: ReadWords): Promise<Outcome<object>> {
  const answer = askRead(dataset, [...documents], await openReader(dataset));
  if (!answer.ok) return answer;
  const read = { ...answer.value, ...(notices.length > 0 && { notices }) };
  if (!drafts) return ok(read);
  return ok({ ...read, ...(await drafted(dataset, "reports" in answer.value ? answer.value.reports : [answer.value], today)) });
}

/** The drafts of several reports: of two for one path the first is kept. */
async function drafted(dataset: Dataset, readings: readonly ToldReading[], today: string) {
  const [{ draftsOf }, { draftText }] = await Promise.all([import("../reader/draft/drafts.js"), import("./draft-files.js")]);
  const all = readings.map((reading) => draftsOf(dataset, reading, today));
  const files = new Map<string, DraftedFile>();
  for (const { path, value, comment } of all.flatMap((one) => one.files))
    if (!files.has(path)) files.set(path, { path, content: draftText({ value, comment }) });
  return {
    drafts: [...files.values()],
    leftOut: all.flatMap(({ leftOut }, report) => leftOut.map(({ claim, why }) => ({ report, ...placed(readings[report]!, claim), why }))),
  };
}

/** Which of a reading's claims it is, and what it says. */
function placed({ claims }: ToldReading, claim: Claim): { claim: number; says: string } {
  const at = claims.findIndex((one) => one === claim || (one.start === claim.start && one.end === claim.end && one.kind === claim.kind));
  return { claim: at, says: claims[at]?.says ?? claim.quote };
}
