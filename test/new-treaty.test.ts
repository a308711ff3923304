import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { casus } from "./support/cli.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const example = join(root, "docs/examples/new-treaty.answers.json");
const folder = mkdtempSync(join(tmpdir(), "casus-new-"));
const record = join(folder, "record");
const made = join(record, "treaties", "example-iraq-turkey-1938.yaml");

beforeAll(() => cpSync(join(root, "record"), record, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function answers(change: Record<string, unknown>): string {
  const path = join(folder, "answers.json");
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(example, "utf8")) as object), ...change }));
  return path;
}

describe("casus new treaty", { timeout: 120_000 }, () => {
  it("writes files that validate strictly, and never over others", () => {
    const first = casus("new", "treaty", "--into", record, "--answers", example);
    expect(first).toMatchObject({ status: 0 });
    expect(first.out.trim().split("\n")).toHaveLength(2);
    expect(casus("validate", "--strict", record)).toMatchObject({ status: 0 });
    const before = readFileSync(made, "utf8");
    const again = casus("new", "treaty", "--into", record, "--answers", example);
    expect(again.status).toBe(1);
    expect(again.err).toContain("unwritable-file");
    expect(readFileSync(made, "utf8")).toBe(before);
  });

  it("names the question that has no answer, and writes nothing", () => {
    const before = readdirSync(join(record, "treaties")).length;
    const { status, err } = casus("new", "treaty", "--into", record, "--answers", answers({ parties: "Iraq, Atlantis" }));
    expect([status, err.includes("bad-question"), err.includes("parties")]).toEqual([1, true, true]);
    expect(readdirSync(join(record, "treaties"))).toHaveLength(before);
  });

  it("keeps what does not validate out of the record, as a draft", () => {
    // Lebanon was no state in 1938: only the whole record shows it.
    const change = { id: "example-lebanon-1938", parties: "Lebanon, Turkey", "provision-1-trigger": ["armed-attack"] };
    const kept = {
      "entered-source": "new",
      "entered-title": "Another",
      "entered-kind": "official",
      "entered-publisher": "A printer",
      "entered-date": "1938",
      "term-source": "example-lebanon-1938-nobody",
    };
    const sources = { "provision-1-source": "example-lebanon-1938-nobody", "provision-2-source": "example-lebanon-1938-nobody" };
    const { status, err } = casus.at(folder, "new", "treaty", "--into", record, "--answers", answers({ ...change, ...kept, ...sources }));
    expect(status).toBe(1);
    expect(err).toContain("outside-statehood");
    expect(existsSync(join(record, "treaties", "example-lebanon-1938.yaml"))).toBe(false);
    expect(existsSync(join(folder, "example-lebanon-1938-draft", "treaties", "example-lebanon-1938.yaml"))).toBe(true);
  });

  it.each([
    [["--into", tmpdir()], "unreadable-file"],
    [["--answers", "no/such/file.json"], "unreadable-file"],
    [["--answers", fileURLToPath(import.meta.url)], "wrong-type"],
  ])("says what is wrong with %j", (words, code) => {
    const { status, err } = casus("new", "treaty", ...words);
    expect([status, err.includes(`error ${code}`)]).toEqual([1, true]);
  });
});
