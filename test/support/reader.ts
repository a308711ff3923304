import { datasetFrom } from "../../src/app/dataset.js";
import { dayOf } from "../../src/base/day.js";
import type { Dataset } from "../../src/engine/dataset.js";
import { assemble, type Clause } from "../../src/reader/chunks/assemble.js";
import type { Claim } from "../../src/reader/claim.js";
import { Discourse } from "../../src/reader/discourse.js";
import { createReader, type ReportReader } from "../../src/reader/index.js";
import { compileGazetteer, type Gazetteer } from "../../src/reader/names/gazetteer.js";
import { sentencesOf } from "../../src/reader/text/sentence.js";
import { shippedRecord } from "./record.js";

/** The day of publication of a sample text that names none, a Thursday. */
export const PUBLISHED = "2024-06-20";

let dataset: Dataset | undefined;

/** The shipped record as a dataset. */
export function shippedDataset(): Dataset {
  const { info, things } = shippedRecord();
  return (dataset ??= datasetFrom(info, things));
}

let reader: ReportReader | undefined;
let names: Gazetteer | undefined;

/** What the reader with the names of the shipped record claims of a text. */
export function claimsOf(text: string, published: string | null = PUBLISHED): Claim[] {
  reader ??= createReader(shippedDataset());
  return reader.read({ name: "sample", title: null, published, outlet: null, text });
}

/** The names of the shipped record. */
export const shippedNames = (): Gazetteer => (names ??= compileGazetteer(shippedDataset()));

/** The sentences of a text as units, and what the document had named before the end of the last. */
export function clausesOf(text: string, published = PUBLISHED): { clauses: Clause[]; discourse: Discourse } {
  const discourse = new Discourse();
  const [year, month, day] = published.split("-").map(Number) as [number, number, number];
  const clauses: Clause[] = [];
  for (const sentence of sentencesOf(text)) {
    for (const unit of clauses.at(-1)?.units ?? []) if (unit.type === "instrument" && !unit.loose) discourse.noteInstrument(unit);
    clauses.push(assemble(sentence, shippedNames(), discourse, dayOf(year, month, day)));
  }
  return { clauses, discourse };
}

/** The parties of the last sentence of a text, each as its people (`Name of state`), states and organisations joined by `+`. */
export function partiesIn(text: string, published = PUBLISHED): string[] {
  return clausesOf(text, published)
    .clauses.at(-1)!
    .units.flatMap((unit) =>
      unit.type === "party"
        ? [
            unit.members
              .map(({ person, state, organisation }) =>
                person ? `${person.name} of ${person.state ?? "?"}` : (state ?? organisation ?? "?"),
              )
              .join("+"),
          ]
        : [],
    );
}
