import { describe, expect, it } from "vitest";
import { tinyDataset, tinyTreaty } from "../../../test/support/tiny.js";
import { type Claim, FINDINGS, type ReportDocument } from "../../reader/claim.js";
import { askedDay, askRead, type ToldReading } from "./read.js";

const dataset = tinyDataset([tinyTreaty()]);
const document = (name: string): ReportDocument => ({
  name,
  title: null,
  published: "1950-01-02",
  outlet: null,
  text: "AAA and BBB signed it. It holds.",
});
const frame = { attribution: [], modality: "asserted" as const, origin: ["grammar" as const], links: {} };
/** Finds two claims, the later first. */
const reader = {
  read: ({ text }: ReportDocument): Claim[] => [
    { ...frame, kind: "in-force", instrument: "treaty", date: null, start: 23, end: 32, quote: text.slice(23, 32) },
    {
      ...frame,
      kind: "signature",
      instrument: "treaty",
      parties: ["AAA", "BBB"],
      date: null,
      place: null,
      start: 0,
      end: 22,
      quote: text.slice(0, 22),
    },
  ],
};

describe("what a report claims", () => {
  it("stands in the order of its text, each claim with a sentence and a verdict", () => {
    const answer = askRead(dataset, [document("a")], reader);
    expect(answer).toMatchObject({ ok: true, value: { document: document("a") } });
    const { claims } = (answer as { value: ToldReading }).value;
    expect(claims.map(({ kind, says }) => [kind, says])).toEqual([
      ["signature", "AAA and BBB sign the treaty"],
      ["in-force", "The treaty is in force"],
    ]);
    for (const { verdict } of claims) expect(FINDINGS).toContain(verdict.is);
  });

  it("is told with that of others, where there are several", () => {
    const told: string[] = [];
    const answer = askRead(dataset, [document("a"), document("b")], reader, (done, of) => told.push(`${done}/${of}`));
    expect(answer).toMatchObject({ ok: true, value: { reports: [{ document: { name: "a" } }, { document: { name: "b" } }] } });
    expect(answer.ok && "events" in answer.value && Array.isArray(answer.value.events)).toBe(true);
    expect(told).toEqual(["0/2", "1/2"]);
  });

  it("is a problem of the question where there is none", () => {
    expect(askRead(dataset, [], reader)).toMatchObject({ ok: false, problems: [{ code: "bad-question" }] });
  });
});

it("a day of publication is one that there is, written in full", () => {
  expect(askedDay(" 2024-06-19 ")).toEqual({ ok: true, value: "2024-06-19" });
  for (const text of ["2024-02-30", "2024-06", "19 June 2024", "2024-06-19/..", "2024-06-19?", ""])
    expect(askedDay(text)).toMatchObject({ ok: false, problems: [{ code: "bad-date" }] });
});
