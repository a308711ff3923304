import { whenOf } from "../../base/edtf.js";
import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import type { Dataset } from "../../engine/dataset.js";
import type { CheckedClaim, Reading, ReportDocument } from "../../reader/claim.js";
import { mergeReadings, type ReportEvent } from "../../reader/events/index.js";
import type { ReportReader } from "../../reader/index.js";
import { sayClaim } from "../../reader/say.js";
import { checkClaim, settledLinks } from "../../reader/verdict/index.js";

/** A claim with its verdict, and told in one plain sentence. */
export type ToldClaim = CheckedClaim & { says: string };

/** A document with all that it claims, in the order of its text. */
export interface ToldReading extends Reading {
  claims: ToldClaim[];
}

/** Several documents, and the events that their claims speak of, with what they tell differently. */
export interface ToldReadings {
  reports: ToldReading[];
  events: ReportEvent[];
}

/** Told as documents are read: how many are done, and of how many. */
export type Told = (done: number, of: number) => void;

/** What documents claim, each claim held against the record: of one document its reading, of several also what they have in common. */
export function askRead(
  dataset: Dataset,
  documents: readonly ReportDocument[],
  reader: ReportReader,
  told: Told = () => {},
): Outcome<ToldReading | ToldReadings> {
  const [first, ...others] = documents;
  if (!first) return failed(problem("bad-question", "There is nothing to read.", { hint: "Give a report: a file, or its text." }));
  const reports = documents.map((document, done) => {
    told(done, documents.length);
    return readOne(dataset, document, reader);
  });
  return ok(others.length === 0 ? reports[0]! : { reports, events: mergeReadings(reports) });
}

function readOne(dataset: Dataset, document: ReportDocument, reader: ReportReader): ToldReading {
  const { published, text } = document;
  const read = reader.read(document).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const claims = settledLinks(dataset, read, { published, text, claims: read });
  const context = { published, text, claims };
  return {
    document,
    claims: claims.map((claim): ToldClaim => ({ ...claim, says: sayClaim(claim, dataset), verdict: checkClaim(dataset, claim, context) })),
  };
}

/** A day of publication as people give it: `YYYY-MM-DD`, and a day that there is. */
export function askedDay(text: string): Outcome<string> {
  const day = text.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(day) && whenOf(day)) return ok(day);
  return failed(problem("bad-date", `"${text}" is no day.`, { hint: "Write it as YYYY-MM-DD: 2024-06-19" }));
}
