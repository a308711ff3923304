import { describe, expect, it } from "vitest";
import type { Claim, ClaimOf, Origin } from "../claim.js";
import { mergeClaims } from "./merge.js";

type Given = Partial<ClaimOf<"signature">>;
const signature = (origin: Origin, given: Given = {}): Claim => ({
  kind: "signature",
  instrument: "Treaty of Belton",
  parties: ["AAA", "BBB"],
  date: "2031-05-03",
  place: null,
  start: 10,
  end: 50,
  quote: "",
  attribution: origin === "grammar" ? [{ who: "Ada Berg", via: null }] : [],
  modality: "asserted",
  origin: [origin],
  links: {},
  ...given,
});
const origins = (grammar: Claim[], model: Claim[]) => mergeClaims(grammar, model).map(({ origin }) => origin.join("+"));

describe("claims of both readers", () => {
  it("are one where they agree, as the grammar read it", () => {
    const [merged, ...others] = mergeClaims(
      [signature("grammar")],
      [signature("model", { start: 12, end: 70, date: "2031-05", place: "Belton" })],
    );
    expect(others).toEqual([]);
    expect(merged).toEqual({ ...signature("grammar"), origin: ["grammar", "model"] });
  });

  it.each<[string, Given]>([
    ["another place", { start: 50, end: 60 }],
    ["another modality", { modality: "denied" }],
    ["another day", { date: "2031-05-04" }],
    ["other parties", { parties: ["AAA", "CCC"] }],
    ["another instrument", { instrument: "Dahl protocol" }],
  ])("stay two with %s", (_, given) => {
    expect(origins([signature("grammar")], [signature("model", given)])).toEqual(["grammar", "model"]);
  });

  it.each<[string, Given]>([
    ["leaves the day open", { date: null }],
    ["names some of the parties", { parties: ["AAA"] }],
    ["calls it by part of its name", { instrument: "the Belton pact" }],
  ])("are one where one %s", (_, given) => {
    expect(origins([signature("grammar")], [signature("model", given)])).toEqual(["grammar+model"]);
  });

  it("stand in the order of the text", () => {
    const starts = mergeClaims(
      [signature("grammar", { start: 30, end: 40 })],
      [signature("model", { start: 90, end: 99 }), signature("model", { start: 1, end: 9 })],
    );
    expect(starts.map(({ start }) => start)).toEqual([1, 30, 90]);
  });

  it("are left as they were given", () => {
    const grammar = [signature("grammar")];
    mergeClaims(grammar, [signature("model")]);
    expect(grammar).toEqual([signature("grammar")]);
  });

  it("compare the fields of every kind", () => {
    const frame = { ...signature("grammar"), instrument: undefined } as unknown as Record<string, unknown>;
    const pairs: [Record<string, unknown>, Record<string, unknown>][] = [
      [{ kind: "provision", obligation: "defense", instrument: null }, { obligation: "offense" }],
      [{ kind: "relation", relation: "replaces", from: "new treaty", to: "old treaty" }, { relation: "amends" }],
      [{ kind: "termination", instrument: "pact", mode: "lapsed", by: [] }, { mode: "expired" }],
      [{ kind: "in-force", instrument: "pact" }, { instrument: "charter" }],
      [{ kind: "ratification", instrument: "pact", by: ["AAA"] }, { by: ["BBB"] }],
      [{ kind: "accession", instrument: "pact", by: ["AAA"] }, { by: ["BBB"] }],
      [{ kind: "visit", visitor: "Ada Berg", host: "AAA" }, { host: "BBB" }],
      [{ kind: "meeting", participants: ["Berg", "Dahl"] }, { participants: ["Cid"] }],
      [{ kind: "invitation", by: "Berg", invitee: "Dahl" }, { invitee: "Cid" }],
      [{ kind: "relationship", level: "alliance" }, { level: "other" }],
      [{ kind: "cooperation", domains: ["trade"] }, { parties: ["CCC"] }],
      [{ kind: "reckoning", of: "visit", measure: "ordinal", value: "3" }, { value: "4" }],
    ];
    for (const [fields, change] of pairs) {
      const one = { ...frame, ...fields } as unknown as Claim;
      const model = { ...one, origin: ["model"] } as Claim;
      expect(origins([one], [model])).toEqual(["grammar+model"]);
      expect(origins([one], [{ ...model, ...change } as Claim])).toEqual(["grammar", "model"]);
    }
  });
});
