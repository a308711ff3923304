import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of a record: its path inside the record with forward slashes, and what tells whether it changed. */
export interface RecordFile {
  file: string;
  modified: number;
  size: number;
}

/** Every YAML file below a record's folder, in order of their paths. Throws if the folder cannot be read. */
export function recordFiles(root: string): RecordFile[] {
  const files: RecordFile[] = [];
  // Every answer from a clone looks at some thousands of files: names are put together without the care that any path would need.
  const walk = (inside: string, folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = inside === "" ? entry.name : `${inside}/${entry.name}`;
      const full = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(file, full);
      else if (entry.name.endsWith(".yaml") || entry.name.endsWith(".yml")) {
        const { mtimeMs, size } = statSync(full);
        files.push({ file, modified: mtimeMs, size });
      }
    }
  };
  walk("", root);
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The texts of a record's files, by path inside the record. */
export function recordTexts(root: string, files: readonly RecordFile[] = recordFiles(root)): Map<string, string> {
  return new Map(files.map(({ file }) => [file, readFileSync(join(root, file), "utf8")]));
}
