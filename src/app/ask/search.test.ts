import { describe, expect, it } from "vitest";
import { shippedRecord } from "../../../test/support/record.js";
import { datasetFrom } from "../dataset.js";
import { search } from "./search.js";

const { info, things } = shippedRecord();
const dataset = datasetFrom(info, things);
const first = (q: string) => search(dataset, q, 10).results[0];
const ids = (q: string, limit = 10) => search(dataset, q, limit).results.map(({ id }) => id);

describe("search", () => {
  it.each([
    ["Soviet Union", "state", "rus", "Soviet Union"],
    ["SOVIET", "state", "rus", undefined],
    ["cow:365", "state", "rus", "cow:365"],
    ["365", "state", "rus", "365"],
    ["PRK", "state", "prk", "prk"],
    ["Cote d'Ivoire", "state", "civ", undefined],
    ["Prussian", "state", "deu", undefined],
    ["north atlantic treaty", "treaty", "north-atlantic-1949", undefined],
    ["putin", "person", "vladimir-putin", undefined],
    ["guam", "place", "guam", "Guam"],
  ])("finds %s", (q, kind, id, matched) => {
    const found = first(q);
    expect(found).toMatchObject({ kind, id });
    if (matched !== undefined) expect(found!.matched).toBe(matched);
    expect(found!.detail.length).toBeGreaterThan(3);
  });

  it("takes words in any order, broken off, with a year", () => {
    expect(ids("korea russ 2024 treaty")).toContain("russia-north-korea-2024");
    expect(ids("1961 korea soviet")[0]).toBe("soviet-north-korea-1961");
    expect(ids("sov")).toContain("rus");
  });

  it("finds the treaties of two states", () => {
    const three = ["russia-north-korea-2024", "russia-north-korea-2000", "soviet-north-korea-1961"];
    expect(ids("RUS PRK", 50)).toEqual(expect.arrayContaining(three));
    expect(ids("soviet union and north korea", 50)).toEqual(expect.arrayContaining(three));
  });

  it("finds what is nearest where nothing is spelled so", () => {
    expect(ids("Rusia")).toContain("rus");
    expect(ids("pyongyng 2024")).toContain("pyongyang-2024");
    expect(ids("xqzvwk")).toEqual([]);
  });

  it("finds nothing by nothing, and is not disturbed by markup or length", () => {
    expect(search(dataset, "", 10)).toEqual({ q: "", results: [] });
    expect(search(dataset, "<script>", 10).q).toBe("<script>");
    expect(search(dataset, "a ".repeat(5000), 10).results.length).toBeLessThanOrEqual(10);
  });

  it("gives no more than is asked for, and the same each time", () => {
    expect(ids("treaty", 3)).toHaveLength(3);
    expect(ids("treaty", 3)).toEqual(ids("treaty", 10).slice(0, 3));
  });
});
