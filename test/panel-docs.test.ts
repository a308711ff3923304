import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atopFile } from "./support/atop.js";
import { casus } from "./support/cli.js";

/** The examples of docs/panels.md in R and Python, run on a panel where those are installed. */
const page = readFileSync(fileURLToPath(new URL("../docs/panels.md", import.meta.url)), "utf8");
const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(page)![1]!;
const installed = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const [r, python, pandas] = [
  installed("Rscript", "--version"),
  installed("python3", "--version"),
  installed("python3", "-c", "import pandas"),
];
for (const [name, here] of Object.entries({ R: r, Python: python, pandas }))
  if (!here) console.warn(`${name} is not installed: its example in docs/panels.md is not run.`);

let home: string;
const run = (command: string, ...args: string[]) => spawnSync(command, args, { cwd: home, encoding: "utf8" });

describe("reading a panel", () => {
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "casus-docs-"));
    mkdirSync(join(home, "atop"));
    writeFileSync(join(home, "atop", "atop5_0m.csv"), atopFile([{ member: 200 }, { member: 220 }]));
    casus.in({ XDG_DATA_HOME: home }, "import", "atop", join(home, "atop"));
    casus.in(
      { XDG_DATA_HOME: home },
      "panel",
      "directed-dyad-years",
      "--dataset",
      "atop-5.0",
      "--rows",
      "dataset",
      "-o",
      join(home, "dyads.csv"),
    );
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it.runIf(r)("works in R", () => {
    const { status, stdout } = run("Rscript", "-e", block("r"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/1905\s+2/);
  });

  it.runIf(python)("works in Python", () => {
    const { status, stdout } = run("python3", "-c", block("python"));
    expect([status, stdout.trim()]).toEqual([0, "22"]);
  });

  it.runIf(pandas)("works in pandas", () => {
    expect(run("python3", "-c", block("python pandas")).status).toBe(0);
  });
});
