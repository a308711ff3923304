import { describe, expect, it } from "vitest";
import type { Atlas } from "../../app/atlas.js";
import { worldOf } from "../atlas/world.js";
import { dayAt } from "./days.js";
import { listed, namingOf, withArticle } from "./naming.js";

const end = dayAt("1991-12-26")!;
const world = worldOf({
  states: [
    {
      id: "rus",
      names: [
        { name: "Soviet Union", days: [null, end] },
        { name: "Russia", days: [end, null] },
      ],
      capitals: [],
      lived: [],
    },
    { id: "usa", names: [{ name: "United States", days: [null, null] }], capitals: [], lived: [] },
  ],
  treaties: [{ id: "dual-alliance-1879", title: "Dual Alliance of 1879", signed: "1879-10-07", binding: "legal", parties: 2 }],
  rows: { treaty: [], state: [], from: [], to: [], owes: [], owed: [], status: [] },
} as unknown as Atlas);

describe("namingOf", () => {
  it("calls states by their names of the day, as a sentence takes them", () => {
    expect(namingOf(world, "1961").states(["rus", "usa"])).toBe("the Soviet Union and the United States");
    expect(namingOf(world, "[2000-01-01..2001-01-01]").state("rus")).toBe("Russia");
  });
  it("puts names into the words of the engine", () => {
    const { text } = namingOf(world, "2025-06-01");
    expect(text("the adversary is RUS, but not USA")).toBe("the adversary is Russia, but not the United States");
    expect(text("a promise of dual-alliance-1879 is due under the UN Charter")).toBe(
      "a promise of the Dual Alliance of 1879 is due under the UN Charter",
    );
    expect(text("own-judgement of NOBODY")).toBe("own-judgement of NOBODY");
  });
  it("says ids while there are no names", () => expect(namingOf(null, "2025").state("rus")).toBe("RUS"));
});

describe("listed", () => {
  it("joins by commas and a word", () => expect(listed(["a", "b", "c"], { and: "or" })).toBe("a, b or c"));
  it("leaves one alone", () => expect(listed(["a"])).toBe("a"));
});

describe("withArticle", () => {
  it("adds the article that is not there", () => expect(withArticle("Treaty of Dunkirk")).toBe("the Treaty of Dunkirk"));
  it("leaves an import's title", () => expect(withArticle("ATOP 3375 of 1960")).toBe("ATOP 3375 of 1960"));
});
