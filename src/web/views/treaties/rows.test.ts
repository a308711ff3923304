import { describe, expect, it } from "vitest";
import type { ListedTreaty } from "../../../app/ask/list.js";
import { countWords, rowsOf } from "./rows.js";

const treaty = (id: string, over: Partial<ListedTreaty>): ListedTreaty => ({
  id,
  title: id,
  binding: "legal",
  signed: "1900-01-01",
  inForce: null,
  ended: null,
  parties: ["gbr", "fra", "rus", "usa", "ita"].map((state) => ({ id: state, cow: null, from: null, to: null })),
  obligations: ["basing", "consultation", "defense"],
  status: "in-force",
  ...over,
});
const list = [treaty("b-1900", {}), treaty("a-1815", { signed: "[1815-11-20..1816-01-20]", status: "ended", ended: "1822" })];

describe("rowsOf", () => {
  it("sorts either way, what has no date behind", () => {
    expect(rowsOf(list, null, "", "signed").map(({ id }) => id)).toEqual(["a-1815", "b-1900"]);
    expect(rowsOf(list, null, "", "-title").map(({ id }) => id)).toEqual(["b-1900", "a-1815"]);
    expect(rowsOf(list, null, "", "ended").map(({ id }) => id)).toEqual(["a-1815", "b-1900"]);
  });
  it("finds by words of the title and by parties", () => {
    expect(rowsOf(list, null, "B- gbr", "signed").map(({ id }) => id)).toEqual(["b-1900"]);
    expect(rowsOf(list, null, "nowhere", "signed")).toEqual([]);
  });
  it("shows three parties and counts the rest, primary kinds first", () => {
    const [row] = rowsOf(list, null, "", "signed");
    expect(row).toMatchObject({ parties: ["GBR", "FRA", "RUS"], more: 2, primary: ["defense", "consultation"], others: ["basing"] });
  });
});

describe("countWords", () => {
  it("counts by status", () => expect(countWords(list, "2025-06-01")).toBe("2 treaties. On 1 June 2025: 1 in force, 1 ended."));
  it("counts none", () => expect(countWords([], "2025")).toBe("0 treaties."));
});
