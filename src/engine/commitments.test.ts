import { describe, expect, it } from "vitest";
import { tinySources as sources, tinyDataset, tinyTreaty } from "../../test/support/tiny.js";
import { LATEST } from "../base/day.js";
import { edgeCases } from "./commitments.js";
import { owed } from "./owed.js";
import { type Period, periodOf } from "./period.js";
import { timelineOf } from "./timeline.js";

const period = (edtf: string): Period => (periodOf(edtf) as { value: Period }).value;

describe("a provision whose wording changes in the year asked about", () => {
  const instrument = { title: "Protocol of 1960" };
  const treaty = tinyTreaty({
    provisions: [
      {
        id: "art-1",
        obligation: "defense",
        conditions: "none",
        text: "Each defends the other.",
        sources,
        versions: [{ since: "1960-07-01", instrument, conditions: [{ kind: "unprovoked" }], sources }],
      },
    ],
  });
  const dataset = tinyDataset([treaty]);

  it("is tested in each of its wordings", () => {
    const cases = (on: string) => edgeCases(dataset, timelineOf(dataset, treaty, LATEST)!, period(on), () => true)[0]!.cases.length;
    expect([cases("1959"), cases("1960"), cases("1961")]).toEqual([1, 2, 1]);
  });

  it("is owed throughout before, and depends where one of the wordings does", () => {
    const verdict = (on: string) =>
      owed(dataset, { happening: "armed-attack", attackers: ["ccc"], target: "aaa", on: period(on) }).owed[0]!.verdict;
    expect([verdict("1959"), verdict("1960"), verdict("1961")]).toEqual(["owed", "depends", "depends"]);
  });
});
