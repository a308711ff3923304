import { describe, expect, it } from "vitest";
import { civilDate } from "../../../base/day.js";
import * as panel from "../../../panel/panel.js";
import { MEASURES as ALL, ROWS as ALL_ROWS, UNITS as ALL_UNITS } from "../../../panel/question.js";
import { PUBLISHED_END } from "../../../panel/system.js";
import {
  choicesOf,
  columnsTold,
  DEFAULT_MEASURES,
  datasetInWords,
  fileAddress,
  fileName,
  MEASURES,
  MEASURES_OF,
  measuresInWords,
  measuresOf,
  measuresText,
  PUBLISHED_TO,
  queryOf,
  ROWS,
  rowInWords,
  rowsOf,
  UNITS,
} from "./choices.js";

describe("the choices of the page are those of the panels", () => {
  it("units, rows, measures and the ends of the lists", () => {
    expect(UNITS.map(({ value }) => value).toSorted()).toEqual([...ALL_UNITS].toSorted());
    expect(ROWS.map(({ value }) => value)).toEqual(ALL_ROWS);
    expect(Object.keys(MEASURES)).toEqual(ALL);
    expect(MEASURES_OF).toEqual(panel.MEASURES_OF);
    expect(DEFAULT_MEASURES).toEqual(panel.DEFAULT_MEASURES);
    expect(PUBLISHED_TO).toEqual({ cow: civilDate(PUBLISHED_END.cow).year, gw: civilDate(PUBLISHED_END.gw).year });
  });
});

describe("an address", () => {
  const of = (query: string) => choicesOf(new URLSearchParams(query));

  it("asks for directed dyads by year of the record where it says nothing", () => {
    expect(of("")).toMatchObject({ unit: "directed-dyad-years", resolution: "year", dataset: "record", codes: "cow" });
    expect(fileAddress(of(""), "csv")).toBe("/api/v1/panel/directed-dyad-years?format=csv");
  });

  it("joins two datasets by a plus, however it was written", () => {
    for (const written of ["atop-5.1+record", "atop-5.1%2Brecord"]) {
      expect(of(`dataset=${written}`).dataset).toBe("atop-5.1+record");
      expect(fileAddress(of(`dataset=${written}`), "sidecar")).toBe("/api/v1/panel/directed-dyad-years/sidecar?dataset=atop-5.1%2Brecord");
    }
    expect(fileName(of("dataset=atop-5.1+record"), "parquet")).toBe("atop-5.1+record-directed-dyad-years.parquet");
  });

  it("leaves out what the unit or its rows have no use for", () => {
    expect(queryOf(of("unit=treaty-years&codes=gw&carryTo=2026"))).toMatchObject({ rows: "dataset", codes: null, carryTo: null });
    expect(queryOf(of("rows=dataset&carryTo=2026"))).toMatchObject({ rows: "dataset", carryTo: null });
    expect(queryOf(of("codes=gw&carryTo=2026"))).toMatchObject({ rows: "", codes: "gw", carryTo: "2026" });
  });

  it("says which rows and measures", () => {
    expect(rowsOf(of("unit=state-years"))).toBe("dataset");
    expect(rowsOf(of("unit=dyad-years"))).toBe("system");
    expect(measuresOf(of("unit=treaty-years"))).toEqual(["obligations", "number"]);
    expect(measuresOf(of("unit=treaty-years&measures=all"))).toEqual(["obligations", "number"]);
    expect(measuresOf(of("measures=any,nonsense"))).toEqual(["any", "nonsense"]);
  });
});

describe("words", () => {
  it("leaves usual measures out of the address", () => {
    expect(measuresText("dyad-years", ["obligations"])).toBeNull();
    expect(measuresText("dyad-years", ["obligations", "since"])).toBe("obligations,since");
    expect(measuresText("dyad-years", [])).toBeNull();
  });

  it("counts many measures", () => {
    expect(measuresInWords(["obligations", "similarity"])).toBe("obligations and similarity");
    expect(measuresInWords(["obligations", "any", "ids"])).toBe("3 measures");
  });

  it("writes datasets as people do", () => {
    expect(datasetInWords("record")).toBe("the casus record");
    expect(datasetInWords("atop-5.1+record")).toBe("ATOP 5.1, carried on by the record");
    expect(datasetInWords("my own")).toBe("my own");
  });

  it("tells what a row is", () => {
    expect(rowInWords("directed-dyad-years", "year")).toBe("what state 1 owes state 2 in a calendar year");
    expect(rowInWords("treaty-years", "day")).toBe("a treaty that has a member at some time of a day");
  });

  it("tells columns of one meaning once", () => {
    const column = (name: string, means: string) => ({ name, type: "integer", means });
    expect(columnsTold([column("state", "code"), ...[1, 2, 3, 4, 5, 6].map((n) => column(`atopid${n}`, "a treaty"))])).toEqual([
      { names: "state", means: "code" },
      { names: "atopid1 to atopid6", means: "a treaty" },
    ]);
  });
});
