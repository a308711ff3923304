import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, platform } from "node:os";
import { join } from "node:path";
import { COMPILED_FORMAT, type CompiledIndex, compile } from "../app/compiled.js";
import type { BodyReader } from "../app/dataset.js";
import { failed, type Outcome, ok, problem } from "../base/problem.js";
import type { Imported } from "../import/imported.js";
import type { MemberRows } from "../import/members.js";
import { openCompiled, writeWhole } from "./compiled-record.js";

/** The folder of the user's data: $XDG_DATA_HOME/casus, or what the platform has for it. */
export function dataHome(env: NodeJS.ProcessEnv = process.env): string {
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, "casus");
  if (platform() === "win32") return join(env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "casus");
  if (platform() === "darwin") return join(homedir(), "Library", "Application Support", "casus");
  return join(homedir(), ".local", "share", "casus");
}

/** What is told of an installed dataset. */
export interface InstalledInfo {
  id: string;
  title: string;
  version: string;
  covers: string;
  asOf: string;
  bindsFrom: "signature" | "entry-into-force";
  citation: string;
  citations: string[];
  counts: Record<string, number>;
}

const POINTER = "current";

/**
 * Puts a dataset in its place. It is written whole into a folder named by its content, and only then does the pointer move to it: a reader
 * sees the old dataset or the new one, and what breaks off half-way leaves the old one whole. The same content changes nothing.
 */
export function storeDataset({ info, things, members }: Imported, home: string): { path: string; changed: boolean } {
  const { index, bodies } = compile(info, things);
  const files: Record<string, string> = {
    "bodies.jsonl": bodies,
    "manifest.json": "{}",
    "info.json": JSON.stringify(info),
    ...(members && { "members.json": JSON.stringify(members) }),
    "index.json": JSON.stringify(index),
  };
  const hash = createHash("sha256");
  for (const [name, text] of Object.entries(files)) hash.update(`${name}\n${text.length}\n${text}`);
  const content = hash.digest("hex").slice(0, 24);
  const own = join(home, "datasets", info.id);
  const path = join(own, content);
  if (pointed(own) === content && Object.keys(files).every((name) => existsSync(join(path, name)))) return { path, changed: false };
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeWhole(join(path, name), text);
  writeWhole(join(own, POINTER), content);
  for (const other of readdirSync(own))
    if (other !== content && other !== POINTER) rmSync(join(own, other), { recursive: true, force: true });
  return { path, changed: true };
}

function pointed(own: string): string | null {
  const pointer = join(own, POINTER);
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : null;
}

/** The ids of the datasets that are installed. */
export function installedDatasets(home: string): string[] {
  const folder = join(home, "datasets");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => pointed(join(folder, id)) !== null)
    .sort();
}

/** Where an installed dataset lies, or a problem that says how to import it. */
export function datasetFolder(id: string, home: string): Outcome<string> {
  const own = join(home, "datasets", id);
  const content = /^[\w.-]+$/.test(id) ? pointed(own) : null;
  if (content === null) {
    return failed(
      problem("unknown-dataset", `The dataset "${id}" is not installed.`, {
        hint: `Installed: ${["record", ...installedDatasets(home)].join(", ")}. Import more: casus import atop DIR`,
      }),
    );
  }
  return ok(join(own, content));
}

/** Opens an installed dataset. */
export function openInstalled(id: string, home: string): Outcome<{ index: CompiledIndex; read: BodyReader }> {
  const folder = datasetFolder(id, home);
  if (!folder.ok) return folder;
  const opened = openCompiled(folder.value);
  if (opened.ok) return opened;
  return failed(
    problem(
      "stale-record",
      `The dataset "${id}" was imported by another version of casus (form ${COMPILED_FORMAT} is wanted), or is incomplete.`,
      {
        hint: "Import it again: casus import atop DIR",
      },
    ),
  );
}

export function installedInfo(id: string, home: string): Outcome<InstalledInfo> {
  const folder = datasetFolder(id, home);
  return folder.ok ? ok(JSON.parse(readFileSync(join(folder.value, "info.json"), "utf8")) as InstalledInfo) : folder;
}

/** The memberships that panels read; null where the dataset has none. */
export function installedMembers(id: string, home: string): Outcome<MemberRows | null> {
  const folder = datasetFolder(id, home);
  if (!folder.ok) return folder;
  const file = join(folder.value, "members.json");
  return ok(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as MemberRows) : null);
}
