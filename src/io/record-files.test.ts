import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordFiles, recordTexts } from "./record-files.js";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "casus-files-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text = "a: b\n"): void {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), text);
}

describe("the files of a record", () => {
  it("come in the order of their paths, however they were written", () => {
    const inOrder = [
      "dataset.yaml",
      "states/a-b.yaml",
      "states/a.yaml",
      "states/a2.yaml",
      "states/b.yaml",
      "treaties/old/x.yaml",
      "treaties/x.yaml",
    ];
    for (const file of inOrder.toReversed()) put(file);
    expect(recordFiles(root).map(({ file }) => file)).toEqual(inOrder);
    expect([...recordTexts(root).keys()]).toEqual(inOrder);
  });

  it("are YAML alone, with their time of change and size in bytes", () => {
    put("states/a.yaml", "name: Åland\n");
    put("states/b.yml");
    put("states/readme.md");
    const { mtimeMs } = statSync(join(root, "states/a.yaml"));
    expect(recordFiles(root)[0]).toEqual({ file: "states/a.yaml", modified: mtimeMs, size: 13 });
    expect(recordFiles(root).map(({ file }) => file)).toEqual(["states/a.yaml", "states/b.yml"]);
    expect(recordTexts(root).get("states/a.yaml")).toBe("name: Åland\n");
  });

  it("are none in an empty folder; a folder that is not there throws", () => {
    expect(recordFiles(root)).toEqual([]);
    expect(() => recordFiles(join(root, "nowhere"))).toThrow();
  });
});
