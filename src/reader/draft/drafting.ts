import { EARLIEST, LATEST } from "../../base/day.js";
import { whenOf } from "../../base/edtf.js";
import { slugOf } from "../../base/id.js";
import type { Interval } from "../../base/interval.js";
import type { Dataset } from "../../engine/dataset.js";
import { findState } from "../../engine/state-name.js";
import type { Citation } from "../../model/index.js";
import type { Claim, ReportDocument, Span, StateCode, When } from "../claim.js";

/** A file of a record as a draft: its path inside the record, what it holds, and a remark to stand at its top. */
export interface DraftFile {
  path: string;
  value: object;
  comment: string;
}

/** A new claim that no file was made of, and why. */
export interface LeftOut {
  claim: Claim;
  why: string;
}

/** What is said in every drafted thing. */
export const REVIEW_NOTE = "Draft from a report; to be reviewed.";

/** No longer than this is an id: the record's file names stay handy everywhere. */
const LONGEST_ID = 60;

/** Names that some systems keep for devices, whatever the ending. */
export const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What all drafts of one report share. */
export class Drafting {
  readonly dataset: Dataset;
  readonly document: ReportDocument;
  readonly leftOut: LeftOut[] = [];
  readonly source: string;
  private readonly taken = new Set<string>();

  constructor(dataset: Dataset, document: ReportDocument) {
    this.dataset = dataset;
    this.document = document;
    const words = `report ${document.outlet ?? ""} ${document.published ?? ""} ${document.title ?? ""}`;
    this.source = this.idFor("sources", words, "report", (id) => dataset.source(id) !== undefined);
  }

  /** An id made of a name, free in the record and among the drafts: `other` where the name has no letter that ids may have. */
  idFor(folder: string, name: string, other: string, has: (id: string) => boolean): string {
    const slug = slugOf(name.slice(0, 300)).slice(0, LONGEST_ID).replace(/-+$/, "");
    const base = slug === "" ? other : DEVICE_NAME.test(slug) ? `${other}-${slug}` : slug;
    for (let number = 1; ; number++) {
      const id = number === 1 ? base : `${base}-${number}`;
      if (this.taken.has(`${folder}/${id}`) || has(id)) continue;
      this.taken.add(`${folder}/${id}`);
      return id;
    }
  }

  /** The report as the source of what stands at a place in it. */
  cite({ start, end }: Span): Citation {
    return { source: this.source, at: `characters ${start}-${end}` };
  }

  leave(claim: Claim, why: string): void {
    this.leftOut.push({ claim, why });
  }

  /** The ids of states by their codes on a day; null where one of them has none. */
  statesOf(codes: readonly StateCode[], date: When): string[] | null {
    const ids = codes.map((code) => this.stateOf(code, date));
    return ids.every((id) => id !== null) ? [...new Set(ids)] : null;
  }

  stateOf(code: StateCode, date: When): string | null {
    const found = findState(this.dataset, code, daysOf(date));
    return found.ok ? found.value : null;
  }
}

/** The days on which a date may lie; always, where there is none. */
export function daysOf(date: When): Interval {
  const when = date === null ? null : whenOf(date);
  return when ? { from: when.lo, to: when.hi } : { from: EARLIEST, to: LATEST };
}

/** A text of a claim on one line and of bounded length. */
export function oneLine(text: string, most = 300): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 3).replace(/[\ud800-\udbff]$/, "")}...`;
}

/** A mapping without the keys that hold nothing. */
export function given<T extends object>(value: T): { [K in keyof T]: NonNullable<T[K]> } {
  const held = Object.entries(value).filter(([, one]) => one !== null && one !== undefined && !(Array.isArray(one) && one.length === 0));
  return Object.fromEntries(held) as { [K in keyof T]: NonNullable<T[K]> };
}
