import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFileText } from "../src/text/file.js";
import { casus } from "./support/cli.js";

const page = (name: string) => readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), "utf8");

/** The arguments of a command line, with quotation marks understood. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

describe("the README", () => {
  const commands = page("README.md")
    .split("\n")
    .filter((line) => line.startsWith("npx --no-install casus "));

  it("has commands to try", () => expect(commands.length).toBeGreaterThan(8));

  it.each(commands)("%s", (line) => {
    const { status, out, err } = casus(...words(line.replace("npx --no-install casus ", "")));
    expect(err).toBe("");
    expect(status).toBe(0);
    expect(out.length).toBeGreaterThan(20);
  });
});

describe("the examples of the help texts", () => {
  const help = ["show", "list", "between", "if", "lineage", "compare", "exit", "invocations", "validate", "datasets", "panel"].map(
    (name) => casus(name, "--help").out,
  );
  const commands = help.flatMap((text) => text.split("Examples:")[1]!.trim().split("\n")).map((line) => line.trim());

  it.each(commands.filter((line) => !line.includes("path/to") && !line.includes("atop-5.1")))("%s", (line) => {
    expect(casus(...words(line.replace("casus ", ""))).status).toBe(0);
  });
});

it("the treaty in CONTRIBUTING.md fits the schema", () => {
  const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(page("CONTRIBUTING.md"))!;
  const read = readFileText("treaties/example.yaml", yaml!.replace(/^ {3}/gm, ""));
  expect(read.problems).toEqual([]);
});

it("the program in the README runs", () => {
  const [, code] = /```ts\n([\s\S]*?)```/.exec(page("README.md"))!;
  const library = new URL("../dist/index.js", import.meta.url).href;
  const out = execFileSync(
    process.execPath,
    ["--input-type=module", "-e", code!.replace('from "casus"', `from ${JSON.stringify(library)}`)],
    { encoding: "utf8" },
  );
  expect(out).toMatch(/^rus defense owed$/m);
});
