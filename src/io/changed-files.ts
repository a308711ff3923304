import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledIndex } from "../app/compiled.js";
import type { Problem } from "../base/problem.js";
import type { Folder, Thing } from "../model/index.js";
import { hashOf, type Manifest } from "./compiled-record.js";
import { recordFiles } from "./record-files.js";

/** How the YAML of a clone differs from what was compiled. */
export interface ChangedFiles {
  changed: string[];
  removed: string[];
}

/**
 * The files of a record that are not as they were when it was compiled. A new time of change alone is no change: the
 * content decides. Only files whose time or size differ are read.
 */
export function changedFiles(root: string, manifest: Manifest): ChangedFiles {
  const files = recordFiles(root);
  const changed = files
    .filter(({ file, modified, size }) => {
      const before = manifest[file];
      if (before && before.modified === modified && before.size === size) return false;
      return before?.size !== size || before.hash !== hashOf(readFileSync(join(root, file), "utf8"));
    })
    .map(({ file }) => file);
  const present = new Set(files.map(({ file }) => file));
  return { changed, removed: Object.keys(manifest).filter((file) => !present.has(file)) };
}

/**
 * Reads the changed files anew. Sound things come back by `folder/id` (null: removed); a file that is not sound gives its
 * problems. References into the rest of the record are checked too. Loads the reader of YAML only now.
 */
export async function readChanged(
  root: string,
  { changed, removed }: ChangedFiles,
  index: CompiledIndex,
): Promise<{ changes: Map<string, Thing<Folder> | null>; problems: Problem[] }> {
  const { readChangedTexts } = await import("../text/changed.js");
  const present = new Set(Object.entries(index.slices).flatMap(([folder, held]) => Object.keys(held).map((id) => `${folder}/${id}`)));
  for (const { id } of index.areas) present.add(`areas/${id}`);
  for (const { id } of index.series) present.add(`series/${id}`);
  const gone = removed.map((file) => file.slice(0, -".yaml".length));
  for (const key of gone) present.delete(key);
  const texts = new Map(changed.filter((file) => file !== "dataset.yaml").map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const { things, problems } = readChangedTexts(texts, (key) => present.has(key));
  return { changes: new Map<string, Thing<Folder> | null>([...gone.map((key) => [key, null] as const), ...things]), problems };
}
