import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFolder } from "../src/io/import-folder.js";
import { atopFile } from "./support/atop.js";
import { casus, PROGRAM, type Ran } from "./support/cli.js";

let home: string;
let dir: string;
const run = (...words: string[]): Ran => casus.in({ XDG_DATA_HOME: home }, ...words);
const put = (text: string | Uint8Array) => writeFileSync(join(dir, "atop5_0m.csv"), text);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "casus-import-"));
  dir = join(home, "download");
  mkdirSync(dir);
  put(atopFile([{ member: 200 }, { member: 220 }]));
});
afterEach(() => rmSync(home, { recursive: true }));

describe("casus import", () => {
  it("installs a dataset that every question can be asked of", () => {
    expect(run("import", "atop", dir)).toMatchObject({ status: 0 });
    expect(run("datasets").out).toContain("atop-5.0");
    expect(run("if", "RUS", "attacks", "FRA", "--dataset", "atop-5.0", "--on", "1905-01-01", "--json").out).toContain('"verdict": "owed"');
    expect(run("panel", "directed-dyad-years", "--dataset", "atop-5.0", "--rows", "dataset", "--from", "1910", "--to", "1911").out).toBe(
      "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n200,220,1910,1,0,0,0,0\n220,200,1910,1,0,0,0,0\n",
    );
  });

  it("is listed as it stood on its last day where no day is asked for", () => {
    run("import", "atop", dir);
    expect(run("list", "treaties", "--dataset", "atop-5.0")).toMatchObject({
      status: 0,
      out: expect.stringContaining("atop-9000") as string,
    });
    const { status, err } = run("between", "GBR", "FRA", "--dataset", "atop-5.0", "--on", "2020-01-01");
    expect([status, err.includes("outside-coverage")]).toEqual([1, true]);
  });

  it("changes nothing when it is done again", () => {
    run("import", "atop", dir);
    const before = readdirSync(join(home, "casus", "datasets", "atop-5.0"));
    expect(run("import", "atop", dir).out).toContain("unchanged");
    expect(readdirSync(join(home, "casus", "datasets", "atop-5.0"))).toEqual(before);
  });

  it("leaves the old data whole when the new are bad", () => {
    run("import", "atop", dir);
    const pointer = join(home, "casus", "datasets", "atop-5.0", "current");
    const before = readFileSync(pointer, "utf8");
    put(atopFile([{ member: 200 }, { member: "x" }]));
    const { status, err } = run("import", "atop", dir);
    expect(status).toBe(1);
    expect(err).toMatch(/atop5_0m\.csv:3:2 error bad-cell/);
    expect(readFileSync(pointer, "utf8")).toBe(before);
  });

  it("leaves the old data whole when an import broke off half-way", () => {
    run("import", "atop", dir);
    mkdirSync(join(home, "casus", "datasets", "atop-5.0", "0123456789ab"));
    writeFileSync(join(home, "casus", "datasets", "atop-5.0", "0123456789ab", "bodies.jsonl.77"), "half");
    expect(run("between", "GBR", "FRA", "--dataset", "atop-5.0", "--on", "1905-01-01")).toMatchObject({ status: 0 });
  });

  it("only checks when asked to", () => {
    expect(run("import", "atop", dir, "--check")).toMatchObject({ status: 0 });
    expect(run("datasets").out).not.toContain("atop-5.0");
  });

  it("reads Windows-1252 with a notice, and refuses bytes that are no text", () => {
    put(Buffer.from(atopFile([{ member: 200 }, { member: 220 }]).replace("version", "versi\u00f3n"), "latin1"));
    expect(run("import", "atop", dir).err).toContain("notice bad-encoding");
    // The curly marks of Windows-1252 (0x93, 0x94), which Latin-1 does not have.
    const marked = atopFile([{ member: 200 }, { member: 220 }]).replace("version", "\u0093version\u0094");
    put(Buffer.from(marked, "latin1"));
    expect(readFolder(dir)).toMatchObject({ ok: true, value: { files: [{ text: expect.stringContaining("“version”") as string }] } });
    put(Buffer.from(atopFile([{ member: 200 }]), "utf16le"));
    expect(run("import", "atop", dir)).toMatchObject({ status: 1, err: expect.stringContaining("error bad-encoding") as string });
  });

  it("ends quietly when nobody reads on", () => {
    run("import", "atop", dir);
    const { stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${PROGRAM}" panel directed-dyad-years --dataset atop-5.0 -q | head -1`],
      {
        encoding: "utf8",
        env: { PATH: process.env.PATH, XDG_DATA_HOME: home },
      },
    );
    expect(stderr).not.toContain("EPIPE");
  });

  it("says so when a panel cannot be written", () => {
    run("import", "atop", dir);
    const { status, err } = run("panel", "state-years", "--dataset", "atop-5.0", "-o", join(home, "nowhere", "x.csv"));
    expect(status).toBe(1);
    expect(/error (\S+)/.exec(err)?.[1]).toBe("unwritable-file");
  });
});

describe("casus backtest", () => {
  const iwd = `version,larger_war_name,larger_war_id,init_war_id,init_war_name,annual_outcome,year,init_name,init_ccode,target_name,target_ccode,month_entry,day_entry,month_exit,day_exit,month_entry02,day_entry02,month_exit02,day_exit02,joiner
1,Made up,7,1,Made up,1,1905,Russia,365,France,220,3,1,4,1,NA,NA,NA,NA,0
`;

  it("says which promises fell due, and scores itself against codings", () => {
    run("import", "atop", dir);
    const wars = join(home, "wars");
    mkdirSync(wars);
    writeFileSync(join(wars, "iwd.csv"), iwd);
    run("import", "iwd", wars);
    writeFileSync(join(home, "codings.csv"), "warid,atopid,invoked\n7,9000,1\n7,9999,1\n");
    const { out, status } = run("backtest", "--dataset", "atop-5.0", "--against", join(home, "codings.csv"), "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      wars: 1,
      rows: 2,
      accuracy: 0.5,
      precision: 1,
      recall: 0.5,
      unmatched: 1,
      predictions: [{ warid: "7", atopid: "9000", invoked: true, because: ["defense: gbr to fra, rus against fra on 1905-03-01"] }],
    });
    expect(run("backtest", "--dataset", "atop-5.0", "--wars", "cow").err).toContain("unknown-dataset");
  });
});
