import { describe, expect, it } from "vitest";
import type { CheckedClaim, ClaimKind, Finding, Reading } from "../src/reader/claim.js";
import { mergeReadings, type ReportEvent } from "../src/reader/events/index.js";
import { LEFT_OUT } from "./support/claims.js";

/** A reading of invented reports: claims by kind with the fields that matter; the rest as if the text left it out. */
function reading(published: string, ...claims: [ClaimKind, Record<string, unknown>, Finding?][]): Reading {
  return {
    document: { name: published, title: null, published, outlet: null, text: "" },
    claims: claims.map(([kind, fields, is], index) => {
      const verdict = { is: is ?? "not-checkable", why: "So.", against: fields.against ?? [], correction: null };
      const frame = {
        kind,
        quote: "",
        start: index * 100,
        end: index * 100 + 50,
        attribution: [],
        modality: "asserted",
        origin: ["grammar"],
        links: {},
      };
      return { ...frame, ...LEFT_OUT[kind], ...fields, verdict } as unknown as CheckedClaim;
    }),
  };
}

const pact = { instrument: "friendship pact", parties: ["AAA", "BBB"], links: { instrument: ["aaa-bbb-2001"] } };
const leaders = { participants: ["Ann Ax", "Bob Bee"] };

function only(events: ReportEvent[]): ReportEvent {
  expect(events.map(({ says }) => says)).toHaveLength(1);
  return events[0]!;
}

const fieldsApart = ({ differences }: ReportEvent) => differences.map(({ field }) => field);

describe("claims of several reports about one event", () => {
  it("are one event, with what each tells", () => {
    const event = only(
      mergeReadings([
        reading("2001-05-03", ["signature", { ...pact, date: "2001-05-02" }, "supported"]),
        reading("2001-05-20", ["signature", { ...pact, instrument: "the new pact", date: "2001-05", place: "Axville" }, "new"]),
      ]),
    );
    expect(event.claims).toEqual([
      { report: 0, claim: 0 },
      { report: 1, claim: 0 },
    ]);
    expect(event.fields).toMatchObject({ date: "2001-05-02", place: "Axville", parties: ["AAA", "BBB"] });
    expect(event.differences).toEqual([]);
    expect(event.verdict.is).toBe("supported");
    expect(event.says).toBe("signature of friendship pact, AAA, BBB, 2 May 2001, Axville");
  });

  it("are one though a report tells it twice", () => {
    const event = only(mergeReadings([reading("2001-05-03", ["signature", { ...pact, date: "2001-05-02" }], ["signature", pact])]));
    expect(event.claims).toHaveLength(2);
    expect(event.differences).toEqual([]);
  });

  it("are known by the treaty that the verdict found, where none is linked", () => {
    const against = [{ kind: "treaty", id: "aaa-bbb-2001", says: "", sources: [] }];
    only(
      mergeReadings([
        reading("2001-05-03", ["signature", { ...pact, links: {}, against }, "supported"]),
        reading("2001-05-04", ["signature", { ...pact, instrument: "alliance treaty" }]),
      ]),
    );
  });

  it("are known by words and parties, where the record has no such treaty", () => {
    const told = { parties: ["AAA", "SUN"], date: null };
    const events = mergeReadings([
      reading("1961-05-03", ["signature", { ...told, instrument: "the new trade treaty" }, "new"]),
      reading("1961-05-04", ["signature", { ...told, parties: ["RUS", "AAA"], instrument: "trade agreement" }, "new"]),
      reading("1961-05-04", ["signature", { ...told, instrument: "fishing agreement" }, "new"]),
    ]);
    expect(events.map(({ claims }) => claims.length)).toEqual([2, 1]);
    expect(events[0]!.fields.parties).toEqual(["AAA", "RUS"]);
  });

  it("keep dates apart that have no day in common, and no others", () => {
    const event = only(
      mergeReadings([
        reading("2001-05-03", ["signature", { ...pact, date: "2001-05-02" }]),
        reading("2001-05-04", ["signature", { ...pact, date: "2001-05-03" }]),
        reading("2001-06-04", ["signature", { ...pact, date: "2001-05" }]),
      ]),
    );
    expect(event.differences).toEqual([
      {
        field: "date",
        values: [
          { value: "2 May 2001", reports: [0] },
          { value: "3 May 2001", reports: [1] },
        ],
        says: "The reports give different dates: 2 May 2001; 3 May 2001.",
      },
    ]);
  });

  it("keep ways of ending, modalities and states apart", () => {
    const event = only(
      mergeReadings([
        reading("2009-05-03", ["termination", { ...pact, mode: "annulled", by: ["AAA"] }]),
        reading("2009-05-04", ["termination", { ...pact, mode: "expired", by: ["BBB"], modality: "planned" }]),
      ]),
    );
    expect(fieldsApart(event)).toEqual(["mode", "by", "modality"]);
    expect(event.differences[0]!.values).toEqual([
      { value: "annulled", reports: [0] },
      { value: "expired", reports: [1] },
    ]);
  });

  it("keep cases apart that have nothing in common, and no promise that only some tell", () => {
    const event = only(
      mergeReadings([
        reading(
          "2001-05-03",
          ["provision", { ...pact, obligation: "defense", trigger: "armed attack" }],
          ["provision", { ...pact, obligation: "consultation" }],
        ),
        reading("2001-05-04", ["provision", { ...pact, obligation: "defense", trigger: "a threat" }]),
      ]),
    );
    expect(fieldsApart(event)).toEqual(["trigger"]);
    expect(event.fields.obligation).toEqual(["defense", "consultation"]);
  });

  it("keep promises apart where each report tells others", () => {
    const told = (obligation: string) => reading("2001-05-03", ["provision", { ...pact, obligation }]);
    const event = only(mergeReadings([told("defense"), told("consultation")]));
    expect(event.differences).toMatchObject([
      {
        field: "obligation",
        values: [
          { value: "defense", reports: [0] },
          { value: "consultation", reports: [1] },
        ],
      },
    ]);
  });

  it("a day apart are of one event, and a meeting to come is none that was", () => {
    const who = { participants: ["Ana Sample", "Ben Trial"] };
    const events = mergeReadings([
      reading("2001-05-03", ["meeting", { ...who, date: "2001-05-01", place: "Geneva" }]),
      reading("2001-05-04", ["meeting", { ...who, date: "2001-05-02" }], ["meeting", { ...who, modality: "planned" }]),
    ]);
    expect(events.map(({ claims, differences }) => [claims.length, differences.map(({ field }) => field)])).toEqual([
      [2, ["date"]],
      [1, []],
    ]);
  });

  it("keep apart what a treaty is said to replace", () => {
    const told = { relation: "replaces", from: "the new pact", parties: ["AAA", "BBB"] };
    const event = only(
      mergeReadings([
        reading("2001-05-03", ["relation", { ...told, to: "three earlier pacts" }]),
        reading("2001-05-04", ["relation", { ...told, to: "the pact of 1970" }]),
      ]),
    );
    expect(fieldsApart(event)).toEqual(["to"]);
  });
});

describe("meetings and visits of several reports", () => {
  it("are one where two of the same people meet on days that overlap", () => {
    const events = mergeReadings([
      reading("2001-05-03", ["meeting", { ...leaders, date: "2001-05-02", place: "Axville" }], ["meeting", { ...leaders, date: "1999" }]),
      reading("2001-05-04", [
        "meeting",
        { participants: ["Bee", "Ax", "Cid Coy"], date: "2001-05-01/2001-05-02", place: "Axville, Ax Palace" },
      ]),
      reading("2001-05-04", ["meeting", { participants: ["Ann Ax", "Cid Coy"], date: "2001-08-02" }]),
    ]);
    expect(events.map(({ claims }) => claims.length)).toEqual([2, 1, 1]);
    expect(events[0]!.fields).toMatchObject({
      date: "2001-05-02",
      place: "Axville, Ax Palace",
      participants: ["Ann Ax", "Bob Bee", "Cid Coy"],
    });
    expect(events[0]!.differences).toEqual([]);
  });

  it("of one year are not tied by a report that names the year alone", () => {
    const events = mergeReadings([
      reading("2001-12-31", ["meeting", { ...leaders, date: "2001" }]),
      reading("2001-06-03", ["meeting", { ...leaders, date: "2001-06-02" }]),
      reading("2001-12-03", ["meeting", { ...leaders, date: "2001-12-02" }]),
    ]);
    expect(events.map(({ claims }) => claims.map(({ report }) => report))).toEqual([[0, 1], [2]]);
  });

  it("are one where the record has them as one, and differ in place", () => {
    const against = [{ kind: "meeting", id: "axville-2001", says: "", sources: [] }];
    const event = only(
      mergeReadings([
        reading("2001-05-03", ["meeting", { ...leaders, date: "2001-05-02", place: "Axville", against }, "supported"]),
        reading("2001-05-04", ["meeting", { ...leaders, date: "2001-05-03", place: "Beetown", against }, "imprecise"]),
      ]),
    );
    expect(fieldsApart(event)).toEqual(["date", "place"]);
    expect(event.verdict.is).toBe("supported");
  });

  it("without a date go to the only one of these people", () => {
    only(
      mergeReadings([
        reading("2001-05-03", ["visit", { visitor: "Ann Ax", host: "BBB", date: "2001-05-02" }]),
        reading("2001-05-03", ["visit", { visitor: "Ax", host: "BBB" }]),
      ]),
    );
  });

  it("of people known by their links are one whatever they are called", () => {
    only(
      mergeReadings([
        reading("2001-05-03", [
          "visit",
          { visitor: "President Ax", host: "BBB", date: "2001-05-02", links: { people: { "President Ax": "ann-ax" } } },
        ]),
        reading("2001-05-03", ["visit", { visitor: "Ann Ax", host: "BBB", date: "2001-05", links: { people: { "Ann Ax": "ann-ax" } } }]),
      ]),
    );
  });
});

describe("reckonings of several reports", () => {
  const told = (value: string, subject: string): [ClaimKind, Record<string, unknown>] => [
    "reckoning",
    { of: "meeting", measure: "ordinal", value, subject, links: { people: { "Ann Ax": "ann-ax", "Bob Bee": "bob-bee" } } },
  ];
  const met: [ClaimKind, Record<string, unknown>] = [
    "meeting",
    { ...leaders, date: "2001-05-02", links: { people: { "Ann Ax": "ann-ax", "Bob Bee": "bob-bee" } } },
  ];

  it("of different kinds can all be right", () => {
    const events = mergeReadings([
      reading("2001-05-03", met, told("second", "second meeting in a year")),
      reading("2001-05-04", met, told("third", "third meeting of the two")),
    ]);
    const event = events.find(({ kind }) => kind === "reckoning")!;
    expect(event.claims).toHaveLength(2);
    expect(event.differences).toEqual([
      {
        field: "value",
        values: [
          { value: "second meeting within a year", reports: [0] },
          { value: "third meeting", reports: [1] },
        ],
        says: "These are different countings, which can all be right: second meeting within a year; third meeting.",
      },
    ]);
  });

  it("of one kind contradict each other", () => {
    const events = mergeReadings([
      reading("2001-05-03", met, told("2", "their meetings")),
      reading("2001-05-04", met, told("third", "their meetings")),
    ]);
    const [difference] = events.find(({ kind }) => kind === "reckoning")!.differences;
    expect(difference!.says).toContain("cannot all be right");
  });
});

describe("merging", () => {
  it("gives nothing for nothing", () => expect(mergeReadings([])).toEqual([]));

  it("tells every claim once", () => {
    const readings = many(300, 10);
    const told = mergeReadings(readings).flatMap(({ claims }) => claims.map(({ report, claim }) => `${report} ${claim}`));
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(3000);
  });

  it("takes time in proportion to the claims", () => {
    const time = (readings: Reading[]) => {
      const start = performance.now();
      mergeReadings(readings);
      return performance.now() - start;
    };
    time(many(200, 10));
    const [small, large] = [time(many(200, 10)), time(many(1600, 10))];
    expect(large).toBeLessThan(Math.max(40, small) * 8 * 4);
  });
});

/** Reports that tell, day by day, of one pair's meetings, which is the hardest case: all of them share their people. */
function many(reports: number, claims: number): Reading[] {
  return Array.from({ length: reports }, (_, report) =>
    reading(
      "2001-05-03",
      ...Array.from({ length: claims }, (__, claim): [ClaimKind, Record<string, unknown>] => {
        const day = new Date(Date.UTC(1990, 0, 1 + report * claims + claim)).toISOString().slice(0, 10);
        return ["meeting", { ...leaders, date: day }];
      }),
    ),
  );
}
