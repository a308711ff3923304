import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { datasetOf } from "../app/dataset.js";
import { readRecord } from "../text/record.js";
import { openCompiled, readManifest, writeCompiled, writeWhole } from "./compiled-record.js";
import { recordFiles, recordTexts } from "./record-files.js";

const TINY = fileURLToPath(new URL("../../scenarios/bad/_base", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "casus-compiled-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("writing a file whole", () => {
  it("replaces the old one and leaves nothing beside it", () => {
    const path = join(folder, "x.json");
    writeWhole(path, "old");
    writeWhole(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["x.json"]);
  });

  it("leaves the old file whole if writing fails", () => {
    const path = join(folder, "x.json");
    writeWhole(path, "old");
    expect(() => writeWhole(path, Symbol("no text") as unknown as string)).toThrow();
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["x.json"]);
  });

  it("leaves nothing behind if the file cannot be moved to its place", () => {
    mkdirSync(join(folder, "x.json/held"), { recursive: true });
    expect(() => writeWhole(join(folder, "x.json"), "new")).toThrow();
    expect(readdirSync(folder)).toEqual(["x.json"]);
    expect(readdirSync(join(folder, "x.json"))).toEqual(["held"]);
  });
});

describe("a compiled record", () => {
  const files = recordFiles(TINY);
  const texts = recordTexts(TINY, files);
  const { info, things } = readRecord(texts);

  beforeEach(() => {
    writeCompiled(folder, info!, things, files, texts);
  });

  const codes = (): string[] => {
    const opened = openCompiled(folder);
    return opened.ok ? [] : opened.problems.map(({ code }) => code);
  };

  it("gives every thing back as it was read", () => {
    const opened = openCompiled(folder);
    if (!opened.ok) throw new Error("It did not open.");
    const dataset = datasetOf(opened.value.index, opened.value.read);
    for (const [id, treaty] of things.treaties) expect(dataset.treaty(id)).toEqual(treaty);
    for (const [id, state] of things.states) expect(dataset.state(id)).toEqual(state);
    for (const [id, meeting] of things.meetings) expect(dataset.meeting(id)).toEqual(meeting);
    for (const [id, person] of things.people) expect(dataset.person(id)).toEqual(person);
    for (const [id, source] of things.sources) expect(dataset.source(id)).toEqual(source);
    expect(dataset.allAreas()).toEqual([...things.areas.values()]);
    expect(dataset.treaty("nothing")).toBeUndefined();
    expect(dataset.info).toEqual(info);
  });

  it("knows of each file what it was made from", () => {
    expect(Object.keys(readManifest(folder))).toEqual(files.map(({ file }) => file));
  });

  it.each(["index.json", "bodies.jsonl"])("without its %s is a stale-record", (name) => {
    rmSync(join(folder, name));
    expect(codes()).toEqual(["stale-record"]);
  });

  it("that is not there is a stale-record", () => {
    rmSync(folder, { recursive: true });
    expect(codes()).toEqual(["stale-record"]);
    mkdirSync(folder);
  });

  it.each([100, 1, 0])("of whose bodies only %i bytes are there is a stale-record", (length) => {
    truncateSync(join(folder, "bodies.jsonl"), length);
    expect(codes()).toEqual(["stale-record"]);
  });

  it.each([{ format: 0 }, { format: 1_000_000 }, { format: "1" }, {}])("of another format is a stale-record: %j", (other) => {
    writeFileSync(join(folder, "index.json"), JSON.stringify(other));
    expect(codes()).toEqual(["stale-record"]);
  });

  it.each([0, 1, 100])("of whose index only %i bytes are there is a stale-record", (length) => {
    truncateSync(join(folder, "index.json"), length);
    expect(codes()).toEqual(["stale-record"]);
  });

  it.each(["null", "[]]", "text"])("whose index is foreign is a stale-record: %s", (text) => {
    writeFileSync(join(folder, "index.json"), text);
    expect(codes()).toEqual(["stale-record"]);
  });

  it("without its manifest.json is a stale-record", () => {
    rmSync(join(folder, "manifest.json"));
    expect(codes()).toEqual(["stale-record"]);
  });
});
