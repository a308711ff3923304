import { describe, expect, it } from "vitest";
import { askRead, type ToldReading } from "../src/app/ask/read.js";
import { datasetFrom } from "../src/app/dataset.js";
import { createReader } from "../src/reader/index.js";
import { shippedRecord } from "./support/record.js";

const { info, things } = shippedRecord();
const dataset = datasetFrom(info, things);
const reader = createReader(dataset);

/** What the claims of one kind in a text are linked to. */
function linksOf(kind: string, text: string): (string[] | undefined)[] {
  const answer = askRead(dataset, [{ name: "a.txt", title: null, outlet: null, published: "2024-06-24", text }], reader);
  if (!answer.ok) throw new Error("not read");
  return (answer.value as ToldReading).claims.filter((claim) => claim.kind === kind).map(({ links }) => links.instrument);
}

describe("a treaty named in a document", () => {
  it("by its year is that of the states in the sentence, or none", () => {
    const ended = "The treaty of 1961 was annulled when the Soviet Union broke up in 1991.";
    const signed = "China and North Korea signed a treaty in 1961.";
    expect(linksOf("termination", `${signed} ${ended}`)).toEqual([undefined]);
    expect(linksOf("termination", `${signed} Russia and North Korea signed a treaty in 2024. ${ended}`)).toEqual([
      ["soviet-north-korea-1961"],
    ]);
  });

  it("by words that a date told apart is the same throughout", () => {
    const text =
      "The Soviet Union and North Korea signed a mutual defense treaty in 1961. Russia annulled the mutual defense treaty in 1995.";
    expect(linksOf("termination", text)).toEqual([["soviet-north-korea-1961"]]);
  });

  it("by its kind alone is the last one named", () => {
    const text =
      "Russia and North Korea signed a treaty on June 19, 2024. North Korea and the Soviet Union had signed the 1961 treaty. The treaty was annulled.";
    expect(linksOf("termination", text)).toEqual([["soviet-north-korea-1961"]]);
  });
});
