import type { CheckedClaim, ClaimKind, ReportDocument, Verdict } from "../../../reader/claim.js";
import type { Problem } from "../../api.js";

/** A claim as the API answers it: with one plain sentence that says it. */
export type ReadClaim = CheckedClaim & { says: string };

/** One report with all that it claims. */
export interface ReadReport {
  document: ReportDocument;
  claims: ReadClaim[];
  notices?: Problem[];
}

/** What claims of several reports tell of, and what they say differently. */
export interface ReadEvent {
  kind: ClaimKind;
  says: string;
  claims: { report: number; claim: number }[];
  fields: Record<string, unknown>;
  differences: { field: string; values: { value: string; reports: number[] }[]; says: string }[];
  verdict: Verdict;
}

export interface ReadReports {
  reports: ReadReport[];
  events: ReadEvent[];
}

/** Files for the record, drafted from what is new in reports, and what is in none of them. */
export interface ReadDrafts {
  drafts: { path: string; content: string }[];
  leftOut: { report: number; claim?: number; why?: string; says?: string }[];
}
