import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Agreement } from "../src/engine/agreement/agreement.js";
import { atopFile } from "./support/atop.js";
import { casus, type Ran } from "./support/cli.js";

/** Invented rows under the number of an alliance that the record links: South Korea and the United States, signed a month and a day late. */
const KOREA = { atopid: 3240, yrent: 1953, moent: 11, dayent: 2, yrexit: 0, moexit: 0, dayexit: 0, consul: 1 };
const home = mkdtempSync(join(tmpdir(), "casus-agree-"));
const run = (...words: string[]): Ran => casus.in({ XDG_DATA_HOME: home }, ...words);

beforeAll(() => {
  const dir = join(home, "download");
  mkdirSync(dir);
  writeFileSync(
    join(dir, "atop5_0m.csv"),
    atopFile([{ ...KOREA, member: 2 }, { ...KOREA, member: 732 }, { member: 200 }, { member: 220 }]),
  );
  run("import", "atop", dir);
});
afterAll(() => rmSync(home, { recursive: true }));

describe("casus agree", () => {
  it("compares the record with a dataset on the treaties that both hold", () => {
    const answer = JSON.parse(run("agree", "--with", "atop-5.0", "--json").out) as Agreement;
    expect(answer.matches).toEqual([{ first: ["us-south-korea-1953"], second: ["atop-3240"] }]);
    expect(answer.alone.second).toEqual(["atop-9000"]);
    expect(answer.fields.find(({ field }) => field === "members")).toMatchObject({ compared: 2, agreeing: 2 });
    expect(answer.differences.filter(({ field }) => field === "signature")).toMatchObject([
      { says: ["1953-10-01", "1953-11-02"], days: 32 },
    ]);
  });

  it("prints the table and the differences asked for", () => {
    const { out, status } = run("agree", "--with", "atop-5.0", "--field", "signature");
    expect(status).toBe(0);
    expect(out).toMatch(/members +2 +100\.0 %/);
    expect(out).toContain("One difference");
    expect(out).toContain("us-south-korea-1953 (atop-3240)");
    expect(out).toContain("signature: 1 October 1953 here, 2 November 1953 there (32 days apart)");
  });

  it.each([
    [["--with", "atop-7.0"], "unknown-dataset"],
    [["--with", "record"], "bad-question"],
    [["--with", "atop-5.0", "--field", "colour"], "bad-question"],
    [["--with", "atop-5.0", "--treaty", "nowhere-1900"], "unknown-treaty"],
  ])("says what is wrong with %j", (words, code) => {
    const { status, err, out } = run("agree", ...words);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(`error ${code}`);
  });
});
