import { describe, expect, it } from "vitest";
import { tinyDataset, tinyState, tinyTreaty } from "../../test/support/tiny.js";
import type { Dataset, StateHead } from "../engine/dataset.js";
import { codedName } from "../model/index.js";
import type { Claim, ClaimFields, ClaimKind } from "./claim.js";
import { sayClaim } from "./say.js";

const base = tinyDataset([tinyTreaty({ id: "old-1950" })]);
const sources = [{ source: "s" }];
const russia = {
  ...tinyState("rus", 365),
  name: "Russia",
  names: [
    { name: "Soviet Union", during: "1922-12-30/1991-12-25", sources },
    { name: "Russia", during: "1991-12-26/..", sources },
  ],
};
const states = new Map<string, StateHead>(
  [russia, { ...tinyState("prk", 731), name: "North Korea", names: [] }, { ...tinyState("usa", 2), name: "United States", names: [] }].map(
    (one) => [one.id, codedName(one)],
  ),
);
const dataset: Dataset = { ...base, states };

function say<K extends ClaimKind>(kind: K, fields: ClaimFields[K], more: Partial<Claim> = {}): string {
  const frame = { kind, start: 0, end: 1, quote: "x", attribution: [], modality: "asserted", origin: ["grammar"], links: {} };
  return sayClaim({ ...frame, ...fields, ...more } as unknown as Claim, dataset);
}

const both = ["RUS", "PRK"];

describe("a claim in one sentence", () => {
  it("says who signs what, when and where", () => {
    expect(say("signature", { instrument: "partnership treaty", parties: both, date: "2024-06-19", place: "Pyongyang" })).toBe(
      "Russia and North Korea sign the partnership treaty on 19 June 2024 in Pyongyang",
    );
    expect(say("signature", { instrument: "the accord", parties: [], date: "2000-02", place: null })).toBe(
      "The parties sign the accord in February 2000",
    );
  });

  it("says what is promised", () => {
    expect(
      say("provision", { instrument: "comprehensive partnership treaty", obligation: "defense", parties: both, trigger: "armed attack" }),
    ).toBe("Russia and North Korea promise defense on armed attack (comprehensive partnership treaty)");
    expect(say("provision", { instrument: null, obligation: "no-aid-to-enemy", parties: ["USA"], trigger: null })).toBe(
      "The United States promises no aid to an enemy",
    );
    expect(say("provision", { instrument: null, obligation: "other", parties: both, trigger: null })).toBe(
      "Russia and North Korea make a promise of another kind",
    );
  });

  it("calls states by the names of its time: of its date, else of the treaty that it speaks of", () => {
    expect(say("signature", { instrument: "pact", parties: ["RUS"], date: "1961-07-06", place: null })).toBe(
      "The Soviet Union signs the pact on 6 July 1961",
    );
    expect(say("ratification", { instrument: "pact", by: ["RUS"], date: null }, { links: { instrument: ["old-1950"] } })).toBe(
      "The Soviet Union ratifies the pact",
    );
    expect(say("ratification", { instrument: "pact", by: ["XXX"], date: null })).toBe("XXX ratifies the pact");
  });

  it("says how treaties follow each other and end", () => {
    expect(say("relation", { relation: "replaces", from: "new treaty", to: "three earlier treaties", parties: both })).toBe(
      "The new treaty replaces three earlier treaties",
    );
    expect(say("relation", { relation: "revives", from: "the pact", to: "the old promise", parties: [] })).toBe(
      "The pact brings back the old promise",
    );
    expect(say("termination", { instrument: "pact", mode: "annulled", by: ["RUS"], date: "1996" })).toBe(
      "The pact is annulled by Russia in 1996",
    );
    expect(say("termination", { instrument: "pact", mode: "lapsed", by: [], date: null })).toBe("The pact lapses");
    expect(say("in-force", { instrument: "pact", date: "1961-07/1996-09" })).toBe("The pact is in force, July 1961 to September 1996");
    expect(say("termination", { instrument: "earlier treaties", mode: "lapsed", by: [], date: null })).toBe("Earlier treaties lapse");
    expect(say("in-force", { instrument: "both pacts", date: null })).toBe("Both pacts are in force");
    expect(say("in-force", { instrument: "NATO", date: null })).toBe("NATO is in force");
    expect(say("accession", { instrument: "alliance", by: both, date: null })).toBe("Russia and North Korea join the alliance");
  });

  it("says who meets, visits and invites whom", () => {
    expect(say("visit", { visitor: "Ana Sample", host: "PRK", place: "Pyongyang", date: "2000/.." })).toBe(
      "Ana Sample visits North Korea (Pyongyang) since 2000",
    );
    expect(say("visit", { visitor: "Ana Sample", host: null, place: null, date: null })).toBe("Ana Sample makes a visit");
    expect(
      say("meeting", {
        participants: ["Ana Sample", "Ben Trial"],
        place: "Geneva",
        date: "1985",
        format: "one-on-one",
        duration: "PT2H30M",
      }),
    ).toBe("Ana Sample and Ben Trial meet for 2 hours 30 minutes in Geneva in 1985 (one-on-one)");
    expect(say("invitation", { by: "Ana Sample", invitee: "Ben Trial", place: "Moscow" })).toBe("Ana Sample invites Ben Trial to Moscow");
  });

  it("says how relations stand, and counts", () => {
    expect(say("relationship", { parties: both, level: "alliance", words: null })).toBe(
      "Relations between Russia and North Korea are an alliance",
    );
    expect(say("relationship", { parties: both, level: "other", words: "brotherly" })).toBe(
      'Relations between Russia and North Korea are called "brotherly"',
    );
    expect(say("cooperation", { parties: both, domains: ["rail", "health", "space"] })).toBe(
      "Russia and North Korea cooperate in rail, health and space",
    );
    expect(say("reckoning", { of: "meeting", measure: "ordinal", value: "3", subject: null })).toBe("It is the third meeting");
    expect(
      ["1", "2", "11", "12", "21", "112"].map((value) => say("reckoning", { of: "visit", measure: "ordinal", value, subject: null })),
    ).toEqual(["first", "second", "11th", "12th", "21st", "112th"].map((word) => `It is the ${word} visit`));
    expect(say("reckoning", { of: "visit", measure: "first_in_years", value: "24", subject: "Sample" })).toBe(
      "It is the first visit in 24 years (Sample)",
    );
    expect(say("reckoning", { of: "visit", measure: "first_since", value: "2000-07", subject: null })).toBe(
      "It is the first visit since July 2000",
    );
  });

  it("begins with what it is, where it is not asserted", () => {
    const fields = { instrument: "pact", date: null };
    expect((["planned", "possible", "denied"] as const).map((modality) => say("in-force", fields, { modality }))).toEqual([
      "Planned: The pact is in force",
      "Possible: The pact is in force",
      "Denied: The pact is in force",
    ]);
  });

  it("gives instruments their article and number, and takes quotation marks away that stand open", () => {
    const ends = (instrument: string, quote = "x") =>
      say("termination", { instrument, mode: "annulled", by: [], date: null }, { quote } as Partial<Claim>);
    expect(ends("1961 treaty")).toBe("The 1961 treaty is annulled");
    expect(ends("“automatic help clause")).toBe("The automatic help clause is annulled");
    expect(ends("new “friendship pact”")).toBe("The new “friendship pact” is annulled");
    expect(ends("Russia and Korea's 1961 treaty")).toBe("Russia and Korea's 1961 treaty is annulled");
    expect(ends("three earlier treaties")).toBe("Three earlier treaties are annulled");
    expect(ends("treaty", "the treaty of 1961 was annulled")).toBe("The treaty of 1961 is annulled");
    expect(say("signature", { instrument: "1961 treaty", parties: both, date: "1961", place: null })).toBe(
      "The Soviet Union and North Korea sign the 1961 treaty",
    );
    expect(say("termination", { instrument: "pact", mode: "withdrawn", by: ["USA"], date: null })).toBe(
      "The United States withdraws from the pact",
    );
    expect(say("relation", { relation: "replaces", from: "agreement", to: "agreement", parties: [] })).toBe(
      "A later agreement replaces the agreement",
    );
    expect(say("relation", { relation: "renews", from: "renewal of 2021", to: "pact", parties: [] })).toBe("The pact is renewed in 2021");
  });

  it("names states, and says places and fields as people do", () => {
    const meeting = { participants: ["RUS", "PRK"], date: null, format: null, duration: null };
    expect(say("meeting", { ...meeting, place: "Old Cosmodrome" }, { quote: "met at the Old Cosmodrome" })).toBe(
      "Russia and North Korea meet at the Old Cosmodrome",
    );
    expect(say("invitation", { by: "Ana Sample", invitee: "PRK", place: null })).toBe("Ana Sample invites North Korea");
    expect(say("cooperation", { parties: both, domains: ["military", "technical"] })).toBe(
      "Russia and North Korea cooperate in military and technical matters",
    );
    expect(say("reckoning", { of: "meeting", measure: "ordinal", value: "3", subject: "meeting of PRK, RUS" })).toBe(
      "It is the third meeting of North Korea and Russia",
    );
    expect(say("relationship", { parties: both, level: "other", words: null })).toBe("Relations between Russia and North Korea change");
  });

  it("says dates that are none as they are", () => {
    expect(say("in-force", { instrument: "pact", date: "last spring" })).toBe("The pact is in force (last spring)");
  });
});
