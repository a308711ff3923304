import { beforeAll, describe, expect, it } from "vitest";
import { datasetFrom } from "../src/app/dataset.js";
import type { Dataset } from "../src/engine/dataset.js";
import { draftText } from "../src/io/draft-files.js";
import { recordTexts } from "../src/io/record-files.js";
import type { CheckedClaim, Finding } from "../src/reader/claim.js";
import { type Drafts, draftsOf } from "../src/reader/draft/drafts.js";
import { reviewText } from "../src/reader/draft/review.js";
import { readRecord } from "../src/text/record.js";
import { claim, document, ON, problemsOf, SPEAK, TEXT } from "./support/drafts.js";
import { RECORD, shippedRecord } from "./support/record.js";

let dataset: Dataset;
let record: ReturnType<typeof shippedRecord>;
beforeAll(() => {
  record = shippedRecord();
  dataset = datasetFrom(record.info, record.things);
}, 60_000);

const SIGNED = { kind: "signature", instrument: "the Fjord Defence Treaty", parties: ["NOR", "SWE"], date: "2031-05-03", place: "Oslo" };
const PROMISED = { kind: "provision", instrument: "the treaty", obligation: "defense", parties: ["NOR", "SWE"], trigger: "attack" };
const MET = { kind: "meeting", participants: ["Eva Dahl", "Ada Berg"], place: "Oslo", date: "2031-05-03", format: null, duration: null };
const signed = (more: object = {}, is?: Finding) => claim("Norway and Sweden signed the Fjord Defence Treaty", { ...SIGNED, ...more }, is);
const promised = (more: object = {}) => claim("each would defend the other", { ...PROMISED, ...more });
const met = (more: object = {}) => claim("Foreign Minister Eva Dahl met", { ...MET, links: SPEAK, ...more });

function drafts(...claims: CheckedClaim[]): Drafts {
  return draftsOf(dataset, { document, claims }, ON);
}
function fileOf<T = Record<string, unknown>>({ files }: Drafts, path: string): T {
  return files.find((file) => file.path === path)!.value as T;
}
const paths = ({ files }: Drafts) => files.map(({ path }) => path);

describe("a newly signed treaty", () => {
  it("becomes a file that validates, strictly, beside the shipped record", () => {
    const made = drafts(signed(), promised(), met());
    expect(paths(made)).toEqual([
      "treaties/fjord-defence-treaty-2031.yaml",
      "meetings/oslo-2031.yaml",
      "people/eva-dahl.yaml",
      "people/ada-berg.yaml",
      "sources/report-the-fjord-post-2031-05-04-two-sign.yaml",
    ]);
    const texts = new Map([...recordTexts(RECORD), ...made.files.map((file) => [file.path, draftText(file)] as const)]);
    expect(readRecord(texts, { strict: true }).problems).toEqual([]);
    expect(made.leftOut).toEqual([]);
    for (const { comment } of made.files) expect(comment).toContain("to be reviewed");
  });

  it("holds what was claimed, each thing with the place of its words", () => {
    const made = drafts(signed(), promised());
    const source = "report-the-fjord-post-2031-05-04-two-sign";
    expect(fileOf(made, "treaties/fjord-defence-treaty-2031.yaml")).toEqual({
      title: "Fjord Defence Treaty",
      kind: "treaty",
      binding: "legal",
      parties: [{ state: "nor" }, { state: "swe" }],
      lifecycle: [{ event: "signature", date: "2031-05-03", place: "Oslo", sources: [{ source, at: "characters 0-49" }] }],
      provisions: [
        {
          id: "defense",
          obligation: "defense",
          conditions: "unknown",
          text: expect.stringContaining("a report has it"),
          sources: [{ source, at: "characters 83-110" }],
          note: expect.any(String),
        },
      ],
      note: expect.stringContaining("reviewed"),
    });
    expect(TEXT.slice(0, 49)).toBe(signed().quote);
    expect(fileOf(made, `sources/${source}.yaml`)).toMatchObject({
      title: "Two sign",
      publisher: "The Fjord Post",
      checked: { on: ON, how: "read" },
    });
  });

  it("gains what else the report says of it", () => {
    const made = drafts(
      claim("signed", { kind: "termination", instrument: "the treaty", mode: "suspended", by: ["NOR"], date: "2031-09" }),
      claim("signed", { kind: "in-force", instrument: "the treaty", date: "2031-06-01/2031-06-03" }),
      claim("signed", { kind: "ratification", instrument: "Fjord treaty", by: ["SWE"], date: null }),
      claim("Finland may join later", { kind: "accession", instrument: "the treaty", by: ["FIN"], date: "2031-08-01" }),
      claim("signed", {
        kind: "relation",
        relation: "replaces",
        from: "the treaty",
        to: "the old one",
        parties: [],
        links: { to: ["north-atlantic-1949"] },
      }),
      signed({ date: "2031-05-04" }),
      signed(),
    );
    const { lifecycle, parties, relations } = fileOf<{ lifecycle: Record<string, unknown>[]; parties: unknown; relations: unknown[] }>(
      made,
      paths(made)[0]!,
    );
    expect(parties).toEqual([{ state: "nor" }, { state: "swe" }, { state: "fin" }]);
    expect(lifecycle.map(({ event, date, by }) => [event, date, by])).toEqual([
      ["signature", "2031-05-04", undefined],
      ["accession", "2031-08-01", ["fin"]],
      ["entry-into-force", "[2031-06-01..2031-06-03]", undefined],
      ["ratification", "unknown", ["swe"]],
      ["suspension", "2031-09", ["nor"]],
    ]);
    expect(lifecycle[0]!.disputed).toMatchObject([{ value: "2031-05-03" }]);
    expect(relations ?? []).toHaveLength(dataset.treaties.has("north-atlantic-1949") ? 1 : 0);
    expect([made.leftOut, problemsOf(record, made)]).toEqual([[], []]);
  });

  it("keeps who is cited, and what is planned, possible or denied, among its claims alone", () => {
    const said = [{ who: "Ada Berg", via: null }];
    const made = drafts(
      signed({ attribution: said }),
      promised({ modality: "planned" }),
      claim("Finland may join later", { kind: "accession", instrument: "the treaty", by: ["FIN"], date: null, modality: "possible" }),
      signed({ modality: "denied" }),
    );
    const treaty = fileOf<Record<string, Record<string, unknown>[]>>(made, paths(made)[0]!);
    expect(treaty.claims!.map(({ kind, modality, attribution }) => [kind, modality, attribution])).toEqual([
      ["signature", "asserted", [{ who: "Ada Berg" }]],
      ["signature", "denied", undefined],
      ["accession", "possible", undefined],
      ["provision", "planned", undefined],
    ]);
    expect([treaty.provisions, treaty.parties!.length, treaty.lifecycle!.length]).toEqual([undefined, 2, 1]);
    expect(problemsOf(record, made)).toEqual([]);
  });

  it("is another treaty where its name or its year is another", () => {
    expect(paths(drafts(signed(), signed({ instrument: "Trade Protocol" }), signed({ date: "1999-01-01" })))).toHaveLength(4);
    expect(paths(drafts(signed(), signed(), signed({ instrument: "the treaty", date: null })))).toHaveLength(2);
  });
});

describe("a claim is left out, with the reason", () => {
  const why = (...claims: CheckedClaim[]) => drafts(...claims).leftOut.map(({ claim, why }) => `${claim.kind}: ${why}`);

  it.each<[string, CheckedClaim[], RegExp]>([
    ["that is only planned", [signed({ modality: "planned" })], /planned/],
    ["of one party", [signed({ parties: ["NOR"] })], /two parties/],
    ["of a state that is not in the record", [signed({ parties: ["NOR", "ZZZ"] })], /every state/],
    ["of a state before it was one", [signed({ date: "1850-01-01" })], /no state on that day/],
    ["of a treaty of the record", [promised({ links: { instrument: ["north-atlantic-1949"] } })], /treaties\/north-atlantic-1949/],
    ["of no treaty in sight", [promised()], /neither in the record/],
    ["of states that are no parties", [signed(), promised({ parties: ["NOR", "DNK"] })], /neither|parties/],
    ["dated before what it follows", [signed(), claim("signed", { kind: "in-force", instrument: "the treaty", date: "2030" })], /before/],
    ["of which two drafts could be meant", [signed(), signed({ instrument: "Trade Protocol" }), promised()], /several/],
    ["of talks without a day", [met({ date: null })], /day/],
    ["of talks without a place", [met({ place: null })], /place/],
    ["of talks at a place that lies who knows where", [met({ place: "Springfield" })], /state/],
    ["of talks of people whose state is not told", [met({ links: {} })], /two people/],
    [
      "of a visit alone",
      [claim("met", { kind: "visit", visitor: "Eva Dahl", host: "NOR", place: "Oslo", date: "2031-05-03", links: SPEAK })],
      /two people/,
    ],
    ["of a kind without a file", [claim("met", { kind: "cooperation", parties: ["NOR", "SWE"], domains: ["fish"] })], /kind/],
  ])("%s", (_, claims, reason) => {
    expect(why(...claims)).toEqual([expect.stringMatching(reason)]);
  });

  it("and makes no file, not even of the source, where it was the only one", () => {
    expect(paths(drafts(promised()))).toEqual([]);
  });

  it("unless the record knows it, or it cannot be checked: then nothing is drafted", () => {
    expect(drafts(signed({}, "supported"), signed({}, "not-checkable"), signed({}, "imprecise"))).toEqual({ files: [], leftOut: [] });
  });

  it("in words that hold no markup of the report's", () => {
    const made = drafts(signed({ modality: "planned", quote: "<img src=x>\n# Heading\n[a](javascript:b)" }));
    const text = reviewText({ ...document, title: "<b>\n# One" }, made);
    expect(text).toContain("characters 0-49");
    expect(text).not.toMatch(/<img|<b>|^# (?!To be reviewed)|\n# |(?<!\\)\[a/);
  });
});

describe("a meeting", () => {
  it("on a visit is one file with host and visitor, and people of the record keep their ids", () => {
    const [putin, kim] = ["Vladimir Putin", "Kim Jong Un"];
    const talks = met({ participants: [putin, kim], place: "Pyongyang", date: "2026-05-03", duration: "PT2H", links: {} });
    const visit = claim("met", { kind: "visit", visitor: putin, host: "PRK", place: null, date: "2026-05-02/2026-05-04" });
    const planned = { ...talks, modality: "planned" as const };
    const made = drafts(visit, talks, planned);
    expect(fileOf(made, "meetings/pyongyang-2026.yaml")).toMatchObject({
      title: "Visit of Vladimir Putin to North Korea, Pyongyang",
      kind: "visit",
      visit: { of: ["vladimir-putin"], host: "prk" },
      date: "2026-05-03",
      country: "prk",
      participants: [
        { person: "vladimir-putin", state: "rus", role: "visitor" },
        { person: "kim-jong-un", state: "prk", role: "host" },
      ],
      claims: [
        { kind: "meeting", duration: "PT2H", modality: "asserted" },
        { kind: "meeting", modality: "planned" },
      ],
    });
    expect([made.leftOut, problemsOf(record, made)]).toEqual([[], []]);
  });

  it("drafts people whose office the report names, as attested on that day", () => {
    const made = drafts(met());
    expect(fileOf(made, "people/eva-dahl.yaml")).toMatchObject({
      name: "Eva Dahl",
      offices: [
        {
          office: "Foreign Minister",
          state: "swe",
          rank: "foreign-minister",
          during: "[..2031-05-03]/[2031-05-03..]",
          sources: [{ at: "characters 166-191" }],
        },
      ],
    });
    expect(TEXT.slice(166, 191)).toBe("Foreign Minister Eva Dahl");
    expect(problemsOf(record, made)).toEqual([]);
  });
});
