import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { datasetFrom } from "../src/app/dataset.js";
import { PROBLEM_CODES, type Problem } from "../src/base/problem.js";
import { checkRecord } from "../src/io/record-check.js";
import { recordTexts } from "../src/io/record-files.js";
import { ask } from "./support/ask.js";
import { shippedRecord } from "./support/record.js";

/** What a folder of scenarios/bad expects. */
interface Expected {
  problems: { code: string; file?: string; line?: string; column?: string; severity?: string }[];
  strict?: string;
  ask?: Record<string, unknown>;
}

const root = fileURLToPath(new URL("../scenarios/bad", import.meta.url));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "_base")
  .map(({ name }) => name);
const base = recordTexts(`${root}/_base`);

describe("a mistake is reported with its code and place", () => {
  it.each(folders)("%s", (folder) => {
    const expected = parse(readFileSync(`${root}/${folder}/expected.yaml`, "utf8"), { schema: "failsafe" }) as Expected;
    const found = expected.ask ? asked(expected.ask) : read(folder, expected.strict === "yes");
    expect(found.map((problem) => asExpected(problem, expected))).toEqual(expected.problems);
    expect(
      found.map(({ code }) => code),
      "the folder is named for a code that it proves",
    ).toContain(folder.replace(/--.*$/, ""));
    for (const { message } of found) expect(message.length).toBeGreaterThan(10);
  });
});

describe("the problem codes", () => {
  const elsewhere = parse(readFileSync(`${root}/proven-elsewhere.yaml`, "utf8"), { schema: "failsafe" }) as Record<string, string>;

  it.each(Object.keys(PROBLEM_CODES))("%s has a failing fixture", (code) => {
    const proven = folders.some((folder) => folder.replace(/--.*$/, "") === code);
    if (proven) return;
    const file = fileURLToPath(new URL(`../${elsewhere[code]}`, import.meta.url));
    expect(elsewhere[code] !== undefined && existsSync(file) && readFileSync(file, "utf8").includes(`"${code}"`)).toBe(true);
  });

  it("has no fixture for a code that does not exist", () => {
    const known = Object.keys(PROBLEM_CODES);
    expect(
      [...folders.map((folder) => folder.replace(/--.*$/, "")), ...Object.keys(elsewhere)].filter((code) => !known.includes(code)),
    ).toEqual([]);
  });
});

function read(folder: string, strict: boolean): Problem[] {
  const own = recordTexts(`${root}/${folder}`);
  own.delete("expected.yaml");
  return checkRecord(new Map([...base, ...own]), { strict }).problems;
}

function asked(question: Record<string, unknown>): Problem[] {
  const { info, things } = shippedRecord();
  const answer = ask(datasetFrom(info, things), question);
  return answer.ok ? [] : answer.problems;
}

/** The parts of a problem that the fixture speaks of, in its own order. */
function asExpected(problem: Problem, { problems }: Expected): Record<string, string> {
  const all: Record<string, string | undefined> = {
    code: problem.code,
    severity: problem.severity,
    file: problem.at?.file,
    line: problem.at?.line?.toString(),
    column: problem.at?.column?.toString(),
  };
  const keys = new Set(problems.flatMap((one) => Object.keys(one)));
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => keys.has(key) && value !== undefined)) as Record<string, string>;
}
