import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { tinyDataset, tinyTreaty } from "../../../test/support/tiny.js";
import type { ToldClaim, ToldReading } from "../../app/ask/read.js";
import type { Finding } from "../../reader/claim.js";
import { renderReading } from "./reading.js";

const dataset = tinyDataset([tinyTreaty()]);
const terminal = (width: number) => ({ out: () => {}, err: () => {}, paint: pc.createColors(false), width });
const long =
  "The two governments, having spoken of it at length, made known that the treaty of the year before last had come into force between them, and that nothing else in it had been changed by either of their parliaments.";
const claim = (is: Finding, more: Partial<ToldClaim> = {}): ToldClaim =>
  ({
    kind: "in-force",
    instrument: "treaty",
    date: null,
    start: 0,
    end: 5,
    quote: "Words.",
    attribution: [],
    modality: "asserted",
    origin: ["grammar"],
    links: {},
    says: "The treaty is in force",
    verdict: { is, why: "", against: [], correction: null },
    ...more,
  }) as ToldClaim;
const reading = (claims: ToldClaim[], more: Partial<ToldReading["document"]> = {}): ToldReading => ({
  document: { name: "a.txt", title: "A title", published: "2031-03-04", outlet: "The Daily", text: "Words.", ...more },
  claims,
});
const corrected = claim("imprecise", {
  quote: long,
  attribution: [
    { who: "Ana Sample", via: "The Daily" },
    { who: "Ben Trial", via: "press conference" },
  ],
  verdict: {
    is: "imprecise",
    why: "It was later.",
    against: [{ kind: "treaty", id: "t-1950", event: "entry-into-force", says: "in force from 1 June 1950", sources: ["s", "t"] }],
    correction: "It came into force on 1 June 1950.",
  },
});

describe("a reading", () => {
  it("has its head, its claims with verdict, words, speakers, correction and grounds, and their count", () => {
    expect(renderReading(reading([claim("supported"), corrected]), dataset, terminal(100))).toBe(
      `A title
The Daily, published 4 March 2031, a.txt

= supported  The treaty is in force
    "Words."

~ corrected  The treaty is in force
    "The two governments, having spoken of it at length, made known that the treaty of ... by either
    of their parliaments."
    Said by Ana Sample, according to The Daily; Ben Trial, at a press conference
    Correction: It came into force on 1 June 1950.
    Record: t-1950 (entry-into-force); 2 sources

2 claims: 1 supported, 1 corrected`,
    );
  });

  it("explained, has the whole quotation, the reason and every ground with what the record says there", () => {
    const text = renderReading(reading([corrected]), dataset, terminal(100), { explain: true });
    expect(text.replace(/\s+/g, " ")).toContain(long);
    expect(text).toContain(
      "    Correction: It came into force on 1 June 1950.\n    It was later.\n    t-1950, entry-into-force: in force from 1 June 1950 [s; and 1 more]\n",
    );
  });

  it("tells a correction once, and then where it was told", () => {
    const other = { ...corrected, says: "The pact is in force" };
    const text = renderReading(reading([corrected, other, corrected]), dataset, terminal(100));
    expect(text.match(/Correction: .*/g)).toEqual([
      "Correction: It came into force on 1 June 1950.",
      'Correction: as above, under "The treaty is in force".',
      "Correction: as above.",
    ]);
  });

  it("names the treaties and meetings that it rests on in one line", () => {
    const ground = (id: string, provision?: string) => ({
      kind: "treaty" as const,
      id,
      ...(provision && { provision }),
      says: "",
      sources: [id],
    });
    const against = [ground("a", "art-1"), ground("a", "art-2"), ground("b"), ground("c"), ground("d")];
    const text = renderReading(
      reading([claim("new", { verdict: { is: "new", why: "", against, correction: null } })]),
      dataset,
      terminal(100),
    );
    expect(text).toContain("Record: a (art-1, art-2), b, c and 1 more; 4 sources");
  });

  it("keeps within the width, tells verdicts by words, and says where there is nothing", () => {
    const all = renderReading(reading([corrected, claim("contradicted"), claim("new"), claim("not-checkable")]), dataset, terminal(60));
    for (const line of all.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
    for (const word of ["~ corrected", "! contradicted", "+ new", "? not checkable"]) expect(all).toContain(word);
    const none = renderReading(reading([], { title: null, published: null, outlet: null }), dataset, terminal(80));
    expect(none).toBe("a.txt\nday of publication not known\n\nNo claims of the kinds that are read.");
  });

  it("lets no control character of a report reach the terminal", () => {
    const text = renderReading(
      reading([claim("new", { says: "a\u001b]0;x\u0007b", quote: "\u001b[2Jq\u202e", attribution: [{ who: "\u009bw", via: null }] })], {
        title: "t\u001b[31m",
        outlet: "o\u0008",
      }),
      dataset,
      terminal(80),
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it("of several reports also has what they tell of the same events", () => {
    const events = [
      {
        kind: "in-force" as const,
        claims: [
          { report: 0, claim: 0 },
          { report: 1, claim: 0 },
        ],
        fields: {},
        differences: [
          {
            field: "date",
            values: [
              { value: "1950", reports: [0] },
              { value: "1951", reports: [1] },
            ],
            says: "The reports give different dates: 1950; 1951.",
          },
        ],
        verdict: { is: "supported" as const, why: "", against: [], correction: null },
        says: "the treaty is in force",
      },
    ];
    const text = renderReading({ reports: [reading([claim("supported")]), reading([claim("new")])], events }, dataset, terminal(80));
    expect(text).toContain("Report 2 of 2");
    expect(text.split("Across the reports\n")[1]).toBe(
      "\n= supported  The treaty is in force\n    Told in reports 1 and 2\n    Different dates: 1950 (report 1); 1951 (report 2)",
    );
  });
});
