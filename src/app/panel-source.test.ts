import { describe, expect, it } from "vitest";
import { dayOf, LATEST } from "../base/day.js";
import type { StateHead } from "../engine/dataset.js";
import { CsvEncoder } from "../panel/csv.js";
import { panel } from "../panel/panel.js";
import type { PanelSource } from "../panel/promises.js";
import type { PanelQuestion } from "../panel/question.js";
import { seamed, sourceOfMembers } from "./panel-source.js";

const state = (id: string, cow: string, gw: string, during = "1816-01-01/.."): StateHead =>
  ({
    id,
    name: id,
    names: [],
    statehood: [],
    codes: [
      { system: "cow", code: cow, during },
      { system: "gw", code: gw, during },
    ],
  }) as unknown as StateHead;

const states = new Map(
  [state("gbr", "200", "200"), state("deu", "255", "260"), state("est", "366", "366", "1918-11-12/1940-06-16")].map((one) => [one.id, one]),
);

const info = {
  id: "made-up",
  title: "Made up",
  version: "1",
  covers: "1900-01-01/1950-12-31",
  asOf: "1950-12-31",
  bindsFrom: "signature" as const,
  citation: "None",
};
const parties = [
  { state: "gbr", cow: 200 },
  { state: "deu", cow: 255 },
  { state: "est", cow: 366 },
];
/** Alliance 1: Britain owes Germany defense from March 1910 to 10 February 1912, Germany owes Britain consultation. */
const source = sourceOfMembers(info, {
  treaties: ["1", "2"],
  parties,
  rows: [
    [0, 0, 0, dayOf(1910, 3, 5), dayOf(1912, 2, 10), 1, 0],
    [0, 0, 1, dayOf(1910, 3, 5), dayOf(1912, 2, 10), 16, 0],
    [1, 0, 0, dayOf(1950, 6, 1), LATEST, 8, 0],
    [1, 0, 1, dayOf(1950, 6, 1), LATEST, 8, 0],
  ],
});

function csv(more: Partial<PanelQuestion>, from: PanelSource = source): string[] {
  const bytes: number[] = [];
  const { heads, chunks } = panel({
    unit: "directed-dyad-years",
    source: from,
    states,
    codes: "cow",
    rows: "system",
    resolution: "year",
    measures: ["obligations"],
    from: 1912,
    to: 1912,
    ...more,
  });
  const encoder = new CsvEncoder(heads, (part) => void bytes.push(...part));
  for (const chunk of chunks) encoder.add(chunk);
  encoder.end();
  return new TextDecoder().decode(Uint8Array.from(bytes)).trimEnd().split("\n");
}

describe("directed dyads", () => {
  it("hold what state 1 owes state 2, in both years of the ends", () => {
    expect(csv({ from: 1910, to: 1913 })).toEqual([
      "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul",
      "200,255,1910,1,0,0,0,0",
      "255,200,1910,0,0,0,0,1",
      "200,255,1911,1,0,0,0,0",
      "255,200,1911,0,0,0,0,1",
      "200,255,1912,1,0,0,0,0",
      "255,200,1912,0,0,0,0,1",
      "200,255,1913,0,0,0,0,0",
      "255,200,1913,0,0,0,0,0",
    ]);
  });

  it("are NA outside coverage, never 0", () => {
    expect(csv({ from: 1899, to: 1899 })[1]).toBe("200,255,1899,NA,NA,NA,NA,NA");
    expect(csv({ from: 1951, to: 1951 })[1]).toBe("200,255,1951,NA,NA,NA,NA,NA");
  });

  it("exist in a year only if both are members on a common day of it", () => {
    expect(csv({ from: 1940, to: 1940 }).filter((line) => line.startsWith("200,366"))).toHaveLength(1);
    expect(csv({ from: 1941, to: 1941 }).filter((line) => line.includes("366"))).toHaveLength(0);
    expect(csv({ from: 1940, to: 1940, resolution: "month" }).filter((line) => line.startsWith("200,366"))).toHaveLength(6);
  });

  it("go by month and by day", () => {
    expect(csv({ resolution: "month" }).filter((line) => line.startsWith("200,255"))).toEqual(
      Array.from({ length: 12 }, (_, i) => `200,255,1912,${i + 1},${i < 2 ? 1 : 0},0,0,0,0`),
    );
    const days = csv({ resolution: "day" }).filter((line) => line.startsWith("200,255") && line.endsWith("1,0,0,0,0"));
    expect(days).toHaveLength(31 + 10);
    expect(days.at(-1)).toBe("200,255,1912,2,10,1,0,0,0,0");
  });

  it("take Gleditsch and Ward's codes", () => {
    expect(csv({ codes: "gw" }).slice(0, 2)).toEqual([
      "gwcode1,gwcode2,year,defense,offense,neutral,nonagg,consul",
      "200,260,1912,1,0,0,0,0",
    ]);
  });

  it("have counts, treaties, major powers and years since the last one", () => {
    expect(csv({ measures: ["any", "number", "ids", "major", "since"], from: 1911, to: 1914 })).toEqual([
      "ccode1,ccode2,year,atopally,number,treaties,major,since",
      "200,255,1911,1,1,1,1,0",
      "255,200,1911,1,1,1,1,0",
      "200,255,1912,1,1,1,1,0",
      "255,200,1912,1,1,1,1,0",
      "200,255,1913,0,0,NA,0,1",
      "255,200,1913,0,0,NA,0,1",
      "200,255,1914,0,0,NA,0,2",
      "255,200,1914,0,0,NA,0,2",
    ]);
  });

  it("give a dataset's own rows, also where only one treaty made them", () => {
    expect(csv({ rows: "dataset", from: 1913, to: 1913 })).toHaveLength(1);
    expect(csv({ rows: "dataset", from: 1912, to: 1912 })).toHaveLength(3);
  });
});

describe("columns", () => {
  const known = (more: Partial<PanelQuestion>, from = source) =>
    panel({
      unit: "directed-dyad-years",
      source: from,
      states,
      codes: "cow",
      rows: "system",
      resolution: "year",
      measures: ["obligations"],
      from: 1912,
      to: 1912,
      ...more,
    }).heads.at(-1)!.known;

  it("are known throughout only within coverage", () => {
    expect([known({}), known({ from: 1900, to: 1950 }), known({ from: 1899 }), known({ to: 1951 })]).toEqual([true, true, false, false]);
  });
});

describe("dyads without direction", () => {
  it("hold what either owes the other", () => {
    expect(csv({ unit: "dyad-years", measures: ["obligations", "number"] })).toEqual([
      "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul,number",
      "200,255,1912,1,0,0,0,1,1",
    ]);
  });
});

describe("phases", () => {
  it("count by the latest that covers the year", () => {
    const phased = sourceOfMembers(info, {
      treaties: ["1"],
      parties,
      rows: [
        [0, 1, 0, dayOf(1910, 1, 1), dayOf(1912, 6, 1), 1, 0],
        [0, 1, 1, dayOf(1910, 1, 1), dayOf(1912, 6, 1), 1, 0],
        [0, 2, 0, dayOf(1912, 6, 1), dayOf(1914, 1, 1), 16, 0],
        [0, 2, 1, dayOf(1912, 6, 1), dayOf(1914, 1, 1), 16, 0],
      ],
    });
    expect(csv({ from: 1911, to: 1912 }, phased).filter((line) => line.startsWith("200"))).toEqual([
      "200,255,1911,1,0,0,0,0",
      "200,255,1912,0,0,0,0,1",
    ]);
  });

  it("pair no member that enters on the day the other leaves", () => {
    const apart = sourceOfMembers(info, {
      treaties: ["1"],
      parties,
      rows: [
        [0, 0, 0, dayOf(1910, 1, 1), dayOf(1912, 6, 1), 1, 0],
        [0, 0, 1, dayOf(1912, 6, 1), dayOf(1914, 1, 1), 1, 0],
      ],
    });
    expect(csv({ rows: "dataset" }, apart)).toHaveLength(1);
  });
});

describe("one dataset carried on by another", () => {
  const later = sourceOfMembers(
    { ...info, id: "later", covers: "1900-01-01/1960-12-31" },
    {
      treaties: ["new"],
      parties,
      rows: [
        [0, 0, 1, dayOf(1952, 1, 1), LATEST, 16, 0],
        [0, 0, 0, dayOf(1952, 1, 1), LATEST, 16, 0],
      ],
    },
  );
  const both = seamed(source, later, new Set());

  it("leaves open what was open at the seam and the second does not hold", () => {
    expect(csv({ from: 1950, to: 1952, measures: ["obligations", "number"] }, both).filter((line) => line.startsWith("200,255"))).toEqual([
      "200,255,1950,0,0,0,1,0,1",
      "200,255,1951,0,0,0,NA,0,NA",
      "200,255,1952,0,0,0,NA,1,NA",
    ]);
  });

  it("is no entry and no exit of its own", () => {
    const turns = csv({ unit: "state-years", rows: "dataset", from: 1949, to: 1953, measures: ["transition"] }, both);
    expect(turns.filter((line) => line.startsWith("200"))).toEqual(["200,1950,1", "200,1951,0", "200,1952,1", "200,1953,0"]);
  });

  it("lets the second end what it holds itself", () => {
    const linked = seamed(source, later, new Set(["2"]));
    expect(csv({ from: 1951, to: 1952 }, linked).filter((line) => line.startsWith("200,255"))).toEqual([
      "200,255,1951,0,0,0,0,0",
      "200,255,1952,0,0,0,0,1",
    ]);
  });
});

describe("states and treaties", () => {
  it("have a row for each member, with what it owes to anybody", () => {
    expect(csv({ unit: "state-years", rows: "dataset", measures: ["any", "obligations", "number", "transition", "ids"] })).toEqual([
      "state,year,atopally,defense,offense,neutral,nonagg,consul,number,transyr,atopid1",
      "200,1912,1,1,0,0,0,0,1,1,1",
      "255,1912,1,0,0,0,0,1,1,1,1",
    ]);
  });

  it("have a row for each treaty in force", () => {
    expect(csv({ unit: "treaty-years", measures: ["obligations", "number"], from: 1912, to: 1913 })).toEqual([
      "treaty,year,defense,offense,neutral,nonagg,consul,members",
      "1,1912,1,0,0,0,1,2",
    ]);
  });
});

describe("CSV", () => {
  it("quotes texts, writes NA, and the shortest decimals that read back", () => {
    const bytes: number[] = [];
    const encoder = new CsvEncoder(
      [
        { name: "text", kind: "text", means: "" },
        { name: "number", kind: "float", means: "" },
        { name: "whole", kind: "int", means: "" },
      ],
      (part) => void bytes.push(...part),
    );
    encoder.add({
      rows: 3,
      columns: [['a,"b"', "", "é"], Float64Array.from([0.1, Number.NaN, -1 / 3]), Int32Array.from([-5, -2_147_483_648, 12_345])],
    });
    encoder.end();
    expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(
      'text,number,whole\n"a,""b""",0.1,-5\nNA,NA,NA\né,-0.3333333333333333,12345\n',
    );
  });
});
