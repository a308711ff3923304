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
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(root, inside), { withFileTypes: true })) {
      const file = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) walk(file);
      else if (entry.name.endsWith(".yaml") || entry.name.endsWith(".yml")) {
        const { mtimeMs, size } = statSync(join(root, file));
        files.push({ file, modified: mtimeMs, size });
      }
    }
  };
  walk("");
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The texts of a record's files, by path inside the record. */
export function recordTexts(root: string, files: readonly RecordFile[] = recordFiles(root)): Map<string, string> {
  return new Map(files.map(({ file }) => [file, readFileSync(join(root, file), "utf8")]));
}
