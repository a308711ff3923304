import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { spanOf, whenOf, writtenDate } from "../../base/edtf.js";
import { boundsOf, middleOf, written } from "./written.js";

const RECORD = fileURLToPath(new URL("../../../record/", import.meta.url));

/** Every date of the record's YAML: what stands in quotes, or after a date's key, and reads as EDTF. */
function datesOfTheRecord(): string[] {
  const dates = new Set<string>();
  for (const folder of ["treaties", "meetings", "people", "places", "sources"])
    for (const file of readdirSync(RECORD + folder)) {
      const text = readFileSync(`${RECORD}${folder}/${file}`, "utf8");
      for (const [, date = ""] of text.matchAll(/"([^"\n]{4,40})"/g)) if (whenOf(date) ?? spanOf(date)) dates.add(date);
    }
  return [...dates];
}

describe("written", () => {
  it("says every date of the record as the command line does", () => {
    const dates = datesOfTheRecord();
    expect(dates.length).toBeGreaterThan(500);
    for (const date of dates) expect(written(date), date).toBe(writtenDate(date));
  });
  it.each([
    "184X",
    "1815?",
    "1815~",
    "1815%",
    "[1815-11-20..1816-01-20]",
    "1961-07-06/..",
    "1917/",
    "../1898",
    "2000-07-19/2000-07-20",
    "../..",
  ])("says %s as the command line does", (date) => expect(written(date)).toBe(writtenDate(date)));
  it("leaves what is no date as it is", () => expect(written("order")).toBe("order"));
});

describe("boundsOf", () => {
  it("gives the bounds that the engine reckons with", () => {
    for (const date of ["184X", "1815?", "[1815-11-20..1816-01-20]", "2000-02", "1961-07-06"]) {
      const when = whenOf(date)!;
      expect(boundsOf(date), date).toEqual([when.lo, when.hi]);
    }
  });
  it("leaves open sides open", () => expect(boundsOf("2024-12-04/..")).toEqual([whenOf("2024-12-04")!.lo, null]));
  it("finds the middle", () => expect(middleOf("[1994-06-10..1994-06-20]")).toBe(whenOf("1994-06-15")!.lo));
});
