import { describe, expect, it } from "vitest";
import { tinySources as sources, tinyDataset, tinyTreaty } from "../../../test/support/tiny.js";
import type { LifecycleEvent, Treaty } from "../../model/index.js";
import { type Agreement, agreement } from "./agreement.js";

const link = { atop: [{ id: "3000" }] };

/** Two datasets: one of law, one that dates from signature and whose coverage ends in 2018, as imported data do. */
function compared(ours: Partial<Treaty>[], theirs: Partial<Treaty>[]): Agreement {
  const made = (given: Partial<Treaty>[], name: string) =>
    tinyDataset(given.map((one, index) => tinyTreaty({ id: `${name}-${index}`, links: link, ...one })));
  const [first, second] = [made(ours, "ours"), made(theirs, "theirs")];
  return agreement(first, { ...second, info: { ...second.info, id: "other", covers: "1815-01-01/2018-12-31", bindsFrom: "signature" } });
}

const signed = (date: string, more: Partial<LifecycleEvent> = {}): LifecycleEvent => ({ event: "signature", date, sources, ...more });
const field = (answer: Agreement, name: string) => answer.fields.find((one) => one.field === name)!;

describe("the agreement of two datasets", () => {
  it("finds nothing to differ where both say the same", () => {
    const answer = compared([{}], [{}]);
    expect(answer.differences).toEqual([]);
    expect(field(answer, "members")).toMatchObject({ unit: "member", compared: 2, agreeing: 2, share: 1 });
    expect(field(answer, "obligations")).toMatchObject({ compared: 5, agreeing: 5, share: 1, kappa: 1 });
  });

  it("holds signature against signature, whatever the day of entry into force, within 31 days", () => {
    const near = compared([{ lifecycle: [signed("1950-01-01")] }], [{ lifecycle: [signed("1950-02-01")] }]);
    const far = compared([{ lifecycle: [signed("1950-01-01")] }], [{ lifecycle: [signed("1950-02-02")] }]);
    expect([near, far].map((answer) => field(answer, "signature").agreeing)).toEqual([1, 0]);
    expect(far.differences.find((one) => one.field === "signature")).toMatchObject({ says: ["1950-01-01", "1950-02-02"], days: 32 });
  });

  it("takes an uncertain date to agree with every day that it may mean", () => {
    expect(field(compared([{ lifecycle: [signed("1950")] }], [{ lifecycle: [signed("1950-12-31")] }]), "signature").agreeing).toBe(1);
  });

  it("names a member that only one of them has", () => {
    const answer = compared([{}], [{ parties: [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }] }]);
    expect(answer.differences).toMatchObject([{ field: "members", state: "ccc", says: ["no", "yes"] }]);
    expect(field(answer, "members")).toMatchObject({ compared: 3, agreeing: 2 });
  });

  it("leaves out what came after the last day that both cover", () => {
    const parties = [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }];
    const joins = { event: "accession" as const, date: "2023-04-04", by: ["ccc"], sources };
    const ends = { event: "termination" as const, date: "2025-01-01", sources };
    const later = { id: "art-2", obligation: "consultation" as const, since: "2024-01-01", conditions: "none" as const, text: "", sources };
    const treaty = tinyTreaty();
    const ours = { parties, lifecycle: [...treaty.lifecycle, joins, ends], provisions: [...treaty.provisions!, later] };
    expect(compared([ours], [{}]).differences).toEqual([]);
  });

  it("counts an end that only one of them has, but none that is coded as brought about by violation", () => {
    const end = (cause: "fulfilled" | "violation"): Partial<Treaty> => ({
      lifecycle: [...tinyTreaty().lifecycle, { event: "termination", date: "1960-01-01", cause, sources }],
    });
    const [fulfilled, violation] = [compared([{}], [end("fulfilled")]), compared([{}], [end("violation")])];
    expect(field(fulfilled, "end")).toMatchObject({ compared: 1, agreeing: 0, leftOut: 0 });
    expect(fulfilled.differences.map(({ field: one, says }) => [one, ...says])).toEqual([
      ["end", "open", "1960-01-01"],
      ["exit", "open", "1960-01-01"],
      ["exit", "open", "1960-01-01"],
    ]);
    expect(field(violation, "end")).toMatchObject({ compared: 0, share: null, leftOut: 1 });
    expect(violation.differences).toEqual([]);
  });

  it("takes two treaties of one dataset as one where the other counts them as one", () => {
    const renewal = { lifecycle: [signed("1955-01-01")], provisions: [] };
    const answer = compared([{}, renewal], [{}]);
    expect(answer.matches).toEqual([{ first: ["ours-0", "ours-1"], second: ["theirs-0"] }]);
    expect(answer.differences).toEqual([]);
  });

  it("gives the reason of a difference that a file explains, for the states it names", () => {
    const notes = [
      {
        about: "entry" as const,
        dataset: "other",
        states: ["ccc"],
        reason: "coding-rule" as const,
        text: "Dated by ratification.",
        sources,
      },
    ];
    const parties = [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }];
    const joined = (date: string) => ({
      parties,
      lifecycle: [...tinyTreaty().lifecycle, { event: "accession" as const, date, by: ["ccc"], sources }],
    });
    const answer = compared([{ ...joined("1970-01-01"), notes }], [joined("1972-01-01")]);
    expect(answer.differences).toMatchObject([{ field: "entry", state: "ccc", because: [{ reason: "coding-rule" }] }]);
    expect(field(answer, "entry")).toMatchObject({ compared: 3, agreeing: 2, explained: 1 });
    const other = compared([{ ...joined("1970-01-01"), notes: [{ ...notes[0]!, dataset: "third" }] }], [joined("1972-01-01")]);
    expect(other.differences[0]!.because).toEqual([]);
  });

  it("lists the treaties that only one of them holds", () => {
    const answer = compared([{}, { links: { atop: [{ id: "4000" }] } }], [{}, { links: {} }]);
    expect(answer.alone).toEqual({ first: ["ours-1"], second: ["theirs-1"] });
  });
});
