import { isSlug } from "../base/id.js";
import { type Problem, problem } from "../base/problem.js";
import { FOLDERS, type Folder } from "../model/folder.js";
import { type Thing } from "../model/record.js";
import { SCHEMAS } from "../model/schema/index.js";
import { type Repaired, repaired } from "./repair.js";
import { schemaProblems } from "./schema-problems.js";
import { readYaml, type YamlFile } from "./yaml.js";

/** One file of a record as it was read. `thing` is there if the file is sound by itself. */
export interface ReadFile {
  file: string;
  folder: Folder;
  id: string;
  thing?: Thing<Folder>;
  /** Of a file that is not sound: what can still be checked. */
  mended?: Repaired;
  yaml?: YamlFile;
  problems: Problem[];
}

/**
 * Reads one file of a record. `file` is its path inside the record, with forward slashes: `treaties/x.yaml`.
 * All problems of the file come back at once; references to other files are checked later, over the whole record.
 */
export function readFileText(file: string, text: string): ReadFile | { file: string; problems: Problem[] } {
  const place = fileNameOf(file);
  if ("problems" in place) return { file, problems: place.problems };
  const { folder, id } = place;
  const { yaml, problems } = readYaml(file, text);
  if (!yaml) return { file, folder, id, problems };
  const result = SCHEMAS[folder].safeParse(yaml.value);
  if (result.success && problems.length === 0) return { file, folder, id, yaml, thing: { ...result.data, id } as Thing<Folder>, problems };
  const issues = result.success ? [] : result.error.issues;
  const mended = problems.length === 0 ? repaired(folder, id, yaml.value, issues) : null;
  return { file, folder, id, yaml, ...(mended && { mended }), problems: [...problems, ...schemaProblems(issues, yaml, SCHEMAS[folder])] };
}

function fileNameOf(file: string): { folder: Folder; id: string } | { problems: Problem[] } {
  const [folder, name, ...rest] = file.split("/");
  if (!FOLDERS.includes(folder as Folder) || rest.length > 0 || !name?.endsWith(".yaml")) {
    const hint = `Files lie at FOLDER/ID.yaml; the folders are ${FOLDERS.join(", ")}.`;
    return { problems: [problem("misplaced-file", "A record holds no such file.", { at: { file }, hint })] };
  }
  const id = name.slice(0, -".yaml".length);
  if (isSlug(id)) return { folder: folder as Folder, id };
  const hint = "A file's name is the id: lower-case words joined by hyphens.";
  return { problems: [problem("bad-id", `"${id}" is no id.`, { at: { file }, hint })] };
}
