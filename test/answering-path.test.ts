import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { PROGRAM } from "./support/cli.js";

/** The files of the built program that a plain answer loads, by the trace of a real run. */
function loaded(...args: string[]): string[] {
  const hook = `data:text/javascript,${encodeURIComponent(`
    import { register } from "node:module";
    register("data:text/javascript," + encodeURIComponent('export async function load(url, context, next) { process._rawDebug("LOADED " + url); return next(url, context); }'));
  `)}`;
  const script = `${execFileSync("sh", ["-c", `"$0" --import "$1" "$2" ${args.map((arg) => `'${arg}'`).join(" ")} 2>&1 >/dev/null`, process.execPath, hook, PROGRAM], { encoding: "utf8" })}`;
  return [...script.matchAll(/^LOADED (\S+)/gm)].map(([, url]) => url!);
}

describe("a plain answer", () => {
  const urls = loaded("if", "KOR", "attacks", "PRK", "--on", "2025-06-01");

  it("loads the program", () => expect(urls.some((url) => url.endsWith("dist/cli.js"))).toBe(true));

  it("loads no schema library, YAML parser, database or language model", () => {
    expect(urls.filter((url) => /node_modules\/(zod|yaml|@duckdb|wink-nlp|chrono-node|hono)\b/.test(url))).toEqual([]);
  });

  it("loads nothing but its own files and what Node brings", () => {
    expect(urls.filter((url) => url.includes("/node_modules/"))).toEqual([]);
  });

  it("has in its own files no trace of the schemas", () => {
    const own = urls.filter((url) => url.startsWith(`file://${dirname(PROGRAM)}`));
    for (const url of own) expect(readFileSync(new URL(url), "utf8")).not.toMatch(/from "(zod|yaml)"/);
    expect(own.length).toBeGreaterThan(1);
  });
});
