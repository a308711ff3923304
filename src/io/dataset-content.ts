import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../base/problem.js";
import { datasetFolder } from "./dataset-store.js";
import type { RecordHome } from "./record.js";

/**
 * A name for what a dataset holds: the same content has the same name, on any machine. Answers are told apart by it. Where the YAML of a clone
 * changed since the build, its notices and times of change are part of it.
 */
export function contentName(id: string, shipped: RecordHome, home: string, notices: readonly Problem[]): string {
  const hash = createHash("sha256");
  for (const file of ["index.json", "manifest.json"]) {
    const path = join(shipped.compiled, file);
    if (existsSync(path)) hash.update(file === "index.json" ? readFileSync(path) : contentsIn(readFileSync(path, "utf8")));
  }
  if (notices.length > 0) {
    hash.update(JSON.stringify(notices));
    if (shipped.yaml !== null) hash.update(String(statSync(shipped.yaml).mtimeMs)).update(String(Date.now()));
  }
  if (id !== "record") {
    const folder = datasetFolder(id, home);
    hash.update(folder.ok ? folder.value.slice(-24) : id);
  }
  return hash.digest("base64url").slice(0, 12);
}

/** The content hashes of a manifest, without the times of change, which differ from clone to clone. */
function contentsIn(manifest: string): string {
  return Object.entries(JSON.parse(manifest) as Record<string, { hash: string }>)
    .map(([file, { hash }]) => `${file} ${hash}`)
    .sort()
    .join("\n");
}
