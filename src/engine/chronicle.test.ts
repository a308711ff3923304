import { describe, expect, it } from "vitest";
import { tinySources as sources, tinyDataset, tinyTreaty } from "../../test/support/tiny.js";
import { dayOf } from "../base/day.js";
import type { LifecycleEvent, Treaty } from "../model/index.js";
import { type ChronicleQuestion, chronicle } from "./chronicle.js";
import { turnWords } from "./turn-words.js";

const event = (kind: LifecycleEvent["event"], date: string, more: Partial<LifecycleEvent> = {}): LifecycleEvent => ({
  event: kind,
  date,
  sources,
  ...more,
});
const always = { from: dayOf(1900, 1, 1), to: dayOf(2026, 1, 1) };

function told(treaty: Partial<Treaty>, asked: Partial<ChronicleQuestion> = {}): string[] {
  const dataset = tinyDataset([tinyTreaty(treaty)], ["aaa", "bbb", "ccc"]);
  return chronicle(dataset, { during: always, ...asked }).map((turn) => `${turn.on} ${turn.kind}: ${turnWords(dataset, turn)}`);
}

describe("the history of treaties", () => {
  it("tells signature, entry and end in order, and leaves out ratifications", () => {
    const lifecycle = [
      event("termination", "1990-01-01"),
      event("signature", "1950-01-01", { place: "Geneva" }),
      event("ratification", "1950-03-01", { by: ["aaa"] }),
      event("entry-into-force", "1950-06-01"),
    ];
    expect(told({ lifecycle })).toEqual([
      "1950-01-01 began: signed by AAA and BBB in Geneva",
      "1950-06-01 began: entered into force",
      "1990-01-01 ended: ended (termination)",
    ]);
  });

  it("tells an end that follows from the term, on the day that is reckoned", () => {
    const term = { kind: "fixed" as const, length: "P10Y", renewal: { kind: "none" as const }, sources };
    expect(told({ term }).at(-1)).toBe("1960-06-01 ended: ended (expiry)");
  });

  it("tells tacit renewals up to the last day asked about, and none beyond the end", () => {
    const term = { kind: "fixed" as const, length: "P10Y", renewal: { kind: "tacit" as const }, sources };
    const renewals = (more: Partial<Treaty>, to: number) =>
      told({ term, ...more }, { during: { from: always.from, to: dayOf(to, 1, 1) } }).filter((line) => line.includes("tacitly"));
    expect(renewals({}, 1985)).toEqual([
      "1960-06-01 changed: renewed tacitly",
      "1970-06-01 changed: renewed tacitly",
      "1980-06-01 changed: renewed tacitly",
    ]);
    const ended = { lifecycle: [...tinyTreaty().lifecycle, event("termination", "1965-01-01")] };
    expect(renewals(ended, 1985)).toEqual(["1960-06-01 changed: renewed tacitly"]);
  });

  it("tells nothing of a term that is renewed from year to year", () => {
    const term = { kind: "fixed" as const, length: "P10Y", renewal: { kind: "tacit" as const, length: "P1Y" }, sources };
    expect(told({ term }).filter((line) => line.includes("tacitly"))).toEqual([]);
  });

  it("does not take notice for leaving: each has its day", () => {
    const parties = [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }];
    const lifecycle = [...tinyTreaty().lifecycle, event("notice", "2000-01-01", { by: ["ccc"], of: "withdrawal" })];
    const term = { kind: "indefinite" as const, exit: { allowed: "any-time" as const, notice: "P1Y" }, sources };
    expect(told({ parties, lifecycle, term }).slice(-2)).toEqual([
      "2000-01-01 changed: notice given by CCC",
      "2001-01-01 ended: ended for CCC by withdrawal",
    ]);
  });

  it("tells of a state only from when it joined", () => {
    const parties = [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }];
    const lifecycle = [
      event("signature", "1950-01-01", { by: ["aaa", "bbb"] }),
      event("entry-into-force", "1950-06-01"),
      event("accession", "1970-01-01", { by: ["ccc"] }),
      event("suspension", "1980-01-01", { by: ["aaa"], towards: ["bbb"] }),
    ];
    expect(told({ parties, lifecycle }, { state: "ccc" })).toEqual([
      "1970-01-01 began: joined by CCC",
      "1980-01-01 changed: suspended by AAA towards BBB",
    ]);
  });

  it("tells calls on a promise, and keeps to the kinds and obligations asked for", () => {
    const invocations = [
      { date: "1960", by: ["aaa"], of: ["bbb"], provision: "art-1", occasion: "An attack.", outcome: "honoured" as const, sources },
    ];
    expect(told({ invocations }, { kinds: ["called"] })).toEqual(["1960 called: called on by AAA, of BBB"]);
    expect(told({ invocations }, { obligations: ["neutrality"] })).toEqual([]);
    expect(told({ invocations }, { obligations: ["neutrality", "defense"] })).toHaveLength(3);
  });

  it("keeps an uncertain date as it is, wherever it may touch the days asked about", () => {
    const lifecycle = [event("signature", "1950"), event("entry-into-force", "[1950-12-01..1951-02-01]")];
    const during = { from: dayOf(1951, 1, 1), to: dayOf(1951, 12, 31) };
    expect(told({ lifecycle }, { during })).toEqual(["[1950-12-01..1951-02-01] began: entered into force"]);
  });

  it("tells nothing that was not public", () => {
    expect(told({ public: "1975" }, { known: dayOf(1960, 1, 1) })).toEqual([]);
  });
});
