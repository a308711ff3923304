import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRecord } from "../text/record.js";
import { type ChangedFiles, changedFiles, readChanged } from "./changed-files.js";
import { openCompiled, readManifest, writeCompiled } from "./compiled-record.js";
import { openRecord } from "./record.js";
import { recordFiles, recordTexts } from "./record-files.js";

const TINY = fileURLToPath(new URL("../../scenarios/bad/_base", import.meta.url));
const TREATY = "treaties/sound-1950.yaml";
let home: string;
let yaml: string;
let compiled: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "casus-changed-"));
  [yaml, compiled] = [join(home, "record"), join(home, "compiled")];
  cpSync(TINY, yaml, { recursive: true });
  const files = recordFiles(yaml);
  const texts = recordTexts(yaml, files);
  const { info, things } = readRecord(texts);
  writeCompiled(compiled, info!, things, files, texts);
});
afterEach(() => rmSync(home, { recursive: true }));

const changes = (): ChangedFiles => changedFiles(yaml, readManifest(compiled));
const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(yaml, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(yaml, file), text.replace(from, to));
};

async function readAnew() {
  const opened = openCompiled(compiled);
  if (!opened.ok) throw new Error("It did not open.");
  const { changes: things, problems } = await readChanged(yaml, changes(), opened.value.index);
  return { things, problems: problems.map(({ code, at }) => `${at?.file}:${at?.line}:${at?.column} ${code}`) };
}

describe("the files that changed since a record was compiled", () => {
  it("are none at first, nor where a file was only touched", () => {
    expect(changes()).toEqual({ changed: [], removed: [] });
    utimesSync(join(yaml, TREATY), new Date(0), new Date(0));
    expect(changes()).toEqual({ changed: [], removed: [] });
  });

  it("are those with other content, even of the same size", () => {
    edit(TREATY, "Alton", "Elton");
    expect(changes()).toEqual({ changed: [TREATY], removed: [] });
  });

  it("are those added and removed", () => {
    cpSync(join(yaml, TREATY), join(yaml, "treaties/new-1951.yaml"));
    rmSync(join(yaml, "areas/north.yaml"));
    expect(changes()).toEqual({ changed: ["treaties/new-1951.yaml"], removed: ["areas/north.yaml"] });
  });
});

describe("reading changed files anew", () => {
  it("gives the sound ones by folder and id, and null for those removed", async () => {
    edit(TREATY, "Treaty of Alton", "Treaty of Elton");
    cpSync(join(yaml, TREATY), join(yaml, "treaties/new-1951.yaml"));
    rmSync(join(yaml, "areas/north.yaml"));
    const { things, problems } = await readAnew();
    expect(problems).toEqual([]);
    expect([...things.keys()].toSorted()).toEqual(["areas/north", "treaties/new-1951", "treaties/sound-1950"]);
    expect(things.get("areas/north")).toBeNull();
    expect(things.get("treaties/sound-1950")).toMatchObject({ id: "sound-1950", title: "Treaty of Elton" });
  });

  it("gives the problems of those that are not sound, each at its place", async () => {
    edit(TREATY, "kind: treaty", "kind: traety");
    edit("states/aaa.yaml", "name: Aland", "name: Aland: new");
    expect((await readAnew()).problems).toEqual(["states/aaa.yaml:1:7 bad-yaml", `${TREATY}:2:7 bad-value`]);
  });

  it("gives a problem for what is nowhere, and none for what came with the same change", async () => {
    edit(TREATY, "{state: bbb}", "{state: ccc}");
    expect((await readAnew()).problems).toEqual([`${TREATY}:4:33 unknown-id`]);
    cpSync(join(yaml, "states/bbb.yaml"), join(yaml, "states/ccc.yaml"));
    expect((await readAnew()).problems).toEqual([]);
  });

  it("gives a problem for what was removed with the same change", async () => {
    edit(TREATY, "title: Treaty of Alton", "title: Treaty of Elton");
    rmSync(join(yaml, "states/bbb.yaml"));
    expect((await readAnew()).problems).toEqual([`${TREATY}:4:33 unknown-id`]);
  });
});

describe("opening a record", () => {
  const opening = async (from: string | null) => {
    const opened = await openRecord({ compiled, yaml: from });
    return opened.ok ? { title: opened.value.dataset.treaty("sound-1950")?.title, notices: opened.value.notices } : opened.problems;
  };

  it("has nothing to tell where nothing changed, or where there is no YAML", async () => {
    expect(await opening(yaml)).toEqual({ title: "Treaty of Alton", notices: [] });
    edit(TREATY, "Treaty of Alton", "Treaty of Elton");
    expect(await opening(null)).toEqual({ title: "Treaty of Alton", notices: [] });
  });

  it("takes what changed from the YAML, with a notice", async () => {
    edit(TREATY, "Treaty of Alton", "Treaty of Elton");
    const stale = expect.objectContaining({ code: "stale-record", severity: "notice" });
    expect(await opening(yaml)).toEqual({ title: "Treaty of Elton", notices: [stale] });
  });

  it("fails with the problems of what changed", async () => {
    appendFileSync(join(yaml, TREATY), "signed: yes\n");
    expect(await opening(yaml)).toEqual([expect.objectContaining({ code: "unknown-key", at: { file: TREATY, line: 14, column: 1 } })]);
  });

  it("fails where nothing was compiled", async () => {
    rmSync(compiled, { recursive: true });
    expect(await opening(yaml)).toEqual([expect.objectContaining({ code: "stale-record", severity: "error" })]);
  });

  it("takes changes of what the dataset says of itself", async () => {
    edit("dataset.yaml", "title: A tiny record", "title: A new title");
    const opened = await openRecord({ compiled, yaml });
    expect(opened.ok && opened.value.dataset.info.title).toBe("A new title");
  });

  it("fails where what was removed is still referred to", async () => {
    rmSync(join(yaml, "states/bbb.yaml"));
    expect((await openRecord({ compiled, yaml })).ok).toBe(false);
  });
});
