import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atopFile } from "./support/atop.js";
import { casus, PROGRAM } from "./support/cli.js";

let home: string;
const run = (...words: string[]) => casus.in({ XDG_DATA_HOME: home }, "sweep", "--dataset", "atop-5.0", ...words);
const at = (name: string) => join(home, name);
const bytes = (name: string) => readFileSync(at(name)).toString("base64");

// Made-up alliances on the shipped states: Britain and France; Britain, the United States, Canada and Belgium.
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "casus-sweep-"));
  mkdirSync(at("atop"));
  const many = { atopid: 9001, yrent: 1949, yrexit: 0, moexit: 0, dayexit: 0 };
  const rows = [{ member: 200 }, { member: 220 }, ...[200, 2, 20, 211].map((member) => ({ ...many, member }))];
  writeFileSync(join(at("atop"), "atop5_0m.csv"), atopFile(rows));
  expect(casus.in({ XDG_DATA_HOME: home }, "import", "atop", at("atop")).status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true }));

describe("a sweep", () => {
  it("writes the same bytes with any number of workers, and tells what it is", () => {
    for (const [workers, end] of [
      ["1", "csv"],
      ["2", "csv"],
      ["1", "parquet"],
      ["2", "parquet"],
    ] as const) {
      const { status } = run("--from", "1948", "--to", "1952", "--workers", workers, "-o", at(`with-${workers}.${end}`));
      expect(status).toBe(0);
    }
    for (const name of ["csv", "days.csv", "parquet", "days.parquet"]) expect(bytes(`with-1.${name}`)).toBe(bytes(`with-2.${name}`));
    expect(readdirSync(home).filter((name) => name.endsWith(".parts"))).toEqual([]);
    const lines = readFileSync(at("with-1.csv"), "utf8").trimEnd().split("\n");
    expect(lines[0]).toBe("day,year,ccode1,ccode2,n_target,n_attackers,rounds,may,who");
    expect(lines).toContain("1949-01-02,1949,365,200,3,0,1,0,211:9001 20:9001 2:9001");
    const sidecar = JSON.parse(readFileSync(at("with-1.csv.json"), "utf8")) as Record<string, unknown>;
    expect(sidecar).toMatchObject({
      dataset: { id: "atop-5.0" },
      options: { from: 1948, to: 1952, by: "change-days", policy: "all", carryTo: null },
      files: { attacks: "with-1.csv", days: "with-1.days.csv" },
      rows: lines.length - 1,
    });
  });

  it("by years has every directed dyad-year", () => {
    const { out } = run("--from", "1816", "--to", "1945", "--by", "years", "--json");
    const { summary } = JSON.parse(out) as { summary: { pairs: number; steps: number } };
    const dyads = casus.in({ XDG_DATA_HOME: home }, "panel", "directed-dyad-years", "--dataset", "atop-5.0", "--to", "1945").out;
    expect(summary).toMatchObject({ steps: 130, pairs: dyads.trimEnd().split("\n").length - 1 });
  });

  it("draws a chart, and refuses what it cannot answer", () => {
    expect(run("--from", "1948", "--to", "1950", "--plot", at("chart.svg")).status).toBe(0);
    expect(readFileSync(at("chart.svg"), "utf8")).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(run("--from", "1950", "--to", "1949").err).toContain("bad-question");
    expect(run("--from", "1950", "--to", "1950", "-o", at("x.txt")).err).toContain("bad-question");
    expect(run("--from", "2050", "--to", "2060").err).toContain("outside-coverage");
    expect(run("--from", "1950", "--to", "1950", "-o", at("nowhere/x.csv")).err).toContain("unwritable-file");
    expect(run("--from", "1950").status).toBe(2);
  });
});

describe("a sweep that was broken off", () => {
  const words = ["--from", "1960", "--to", "1979", "--by", "years", "--workers", "2"];

  it("carries on from its finished parts to the same bytes; parts of another sweep are refused", async () => {
    expect(run(...words, "-o", at("whole.csv")).status).toBe(0);
    const args = [PROGRAM, "sweep", "--dataset", "atop-5.0", ...words, "-o", at("broken.csv")];
    const child = spawn(process.execPath, args, { env: { ...process.env, XDG_DATA_HOME: home }, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const parts = () =>
      existsSync(at("broken.csv.parts")) ? readdirSync(at("broken.csv.parts")).filter((one) => one.endsWith(".part")) : [];
    while (parts().length < 2 && child.exitCode === null) await setTimeout(5);
    child.kill("SIGKILL");
    await ended;
    expect(parts().length).toBeGreaterThan(1);
    expect(existsSync(at("broken.csv"))).toBe(false);

    const other = run("--from", "1960", "--to", "1978", "--by", "years", "-o", at("broken.csv"));
    expect(other.status).toBe(1);
    expect(/error ([a-z-]+)/.exec(other.err)?.[1]).toBe("stale-parts");

    // A part that is cut short, as by a full disk, is made anew.
    const [cut, ...kept] = parts().map((name) => join(at("broken.csv.parts"), name));
    writeFileSync(cut!, readFileSync(cut!).subarray(0, 100));
    expect(kept.length).toBeGreaterThan(0);
    expect(run(...words, "-o", at("broken.csv")).status).toBe(0);
    expect(bytes("broken.csv")).toBe(bytes("whole.csv"));
    expect(bytes("broken.days.csv")).toBe(bytes("whole.days.csv"));
    expect(existsSync(at("broken.csv.parts"))).toBe(false);
  }, 120_000);
});
