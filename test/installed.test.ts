import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("..", import.meta.url));
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "casus-installed-"));
  cpSync(join(main, "dist"), join(home, "dist"), { recursive: true, preserveTimestamps: true });
  cpSync(join(main, "record"), join(home, "record"), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(main, "node_modules"), join(home, "node_modules"));
});
afterEach(() => rmSync(home, { recursive: true }));

/** Runs the built program in the copy: its exit status, what it says, and the codes on standard error. */
function casus(...words: string[]): { status: number | null; out: string; codes: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...words], { cwd: home, encoding: "utf8" });
  const codes = [...stderr.matchAll(/^(?:\S+ )?(?:error|warning|notice) ([a-z-]+)$/gm)].map(([, code]) => code!);
  return { status, out: stdout, codes };
}

describe("the installed program", () => {
  it("answers from the compiled record, without the YAML", () => {
    rmSync(join(home, "record"), { recursive: true });
    expect(casus("show", "russia-north-korea-2024", "--json")).toMatchObject({ status: 0, codes: [] });
  });

  it("knows no dataset that is not installed", () => {
    expect(casus("between", "RUS", "PRK", "--dataset", "atop")).toEqual({ status: 1, out: "", codes: ["unknown-dataset"] });
  });

  it.each([
    ["is missing", () => rmSync(join(home, "dist/record"), { recursive: true })],
    ["is of another format", () => writeFileSync(join(home, "dist/record/index.json"), '{"format": -1}')],
    ["is cut short", () => writeFileSync(join(home, "dist/record/bodies.jsonl"), "{}\n")],
  ])("says so if its record %s", (_, harm) => {
    harm();
    expect(casus("between", "RUS", "PRK")).toEqual({ status: 1, out: "", codes: ["stale-record"] });
  });

  it("cannot validate what is not there", () => {
    expect(casus("validate", "nowhere")).toMatchObject({ status: 1, codes: ["unreadable-file"] });
    expect(JSON.parse(casus("validate", "nowhere", "--json").out)).toMatchObject({ files: 0, problems: [{ code: "unreadable-file" }] });
    rmSync(join(home, "record"), { recursive: true });
    expect(casus("validate")).toMatchObject({ status: 1, codes: ["unreadable-file"] });
  });

  it("cannot validate a record that does not say what it is", () => {
    mkdirSync(join(home, "empty"));
    const { status, out } = casus("validate", "empty", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(out).problems).toEqual([
      expect.objectContaining({ code: "unreadable-file", at: { file: join("empty", "dataset.yaml") } }),
    ]);
  });
});
