import { dayOf } from "../base/day.js";
import type { Dataset } from "../engine/dataset.js";
import type { Claim, ReportDocument } from "./claim.js";
import { linked } from "./linked.js";
import { compileGazetteer, type Gazetteer } from "./names/gazetteer.js";
import { readDocument } from "./read.js";

/** Reads documents for the claims that they make, by the names of one dataset. */
export interface ReportReader {
  /** All claims of a document, in the order of its text. Never throws, whatever the text; takes time in proportion to its length. */
  read(document: ReportDocument): Claim[];
}

/** A reader that knows the names of a dataset: its states under all names, treaties, people and places. Pure: the same text gives the same claims. */
export function createReader(dataset: Dataset): ReportReader {
  const gazetteer: Gazetteer = compileGazetteer(dataset);
  return {
    read: ({ text, published }) => {
      const day =
        published && /^\d{4}-\d\d-\d\d$/.test(published) ? dayOf(...(published.split("-").map(Number) as [number, number, number])) : null;
      return readDocument(text, day, gazetteer).map((claim) => linked(dataset, claim, published));
    },
  };
}
