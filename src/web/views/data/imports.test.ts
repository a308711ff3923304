import { expect, it } from "vitest";
import { coverageInWords, holdingsInWords, importedFrom, PROJECTS } from "./imports.js";

const atop = {
  id: "atop-5.1",
  title: "",
  version: "5.1",
  covers: "1815-01-01/2018-12-31",
  asOf: "2018-12-31",
  counts: { alliances: 789, "member rows": 2510 },
};
const record = {
  id: "record",
  title: "",
  version: "0.1.0",
  covers: "1816-01-01/..",
  asOf: "2026-11-23",
  treaties: 149,
  states: 226,
  meetings: 17,
};

it("tells what a dataset covers and holds", () => {
  expect(coverageInWords(atop)).toBe("1815 to 2018");
  expect(coverageInWords(record)).toBe("1816 to 2026");
  expect(holdingsInWords(record)).toBe("149 treaties, 226 states, 17 meetings");
  expect(holdingsInWords(atop)).toBe("789 alliances, 2,510 member rows");
});

it("knows what came from which project", () => {
  const of = (name: string) => importedFrom(PROJECTS.find((one) => one.name === name)!, [record, atop]);
  expect([of("atop"), of("cow")]).toEqual([["atop-5.1"], []]);
});
