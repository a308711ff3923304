import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { failed, type Outcome, ok, type Problem, problem } from "../base/problem.js";
import type { ImportFile } from "../import/imported.js";
import { windows1252 } from "./windows-1252.js";

/** No file of these projects comes near; a larger one is something else. */
const LARGEST = 200 * 1024 * 1024;

/** The texts of the CSV files of a folder. UTF-8, else Windows-1252 with a notice; bytes that are no text are a problem. */
export function readFolder(dir: string): Outcome<{ files: ImportFile[]; notices: Problem[] }> {
  let names: string[];
  try {
    names = readdirSync(dir)
      .filter((name) => /\.csv$/i.test(name))
      .sort();
  } catch (error) {
    return failed(problem("unreadable-file", `The folder ${dir} could not be read (${(error as Error).message}).`));
  }
  if (names.length === 0)
    return failed(
      problem("missing-file", `The folder ${dir} holds no CSV files.`, {
        hint: "Unpack the download first, and name the folder that holds the .csv files.",
      }),
    );
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const files: ImportFile[] = [];
  for (const file of names) {
    try {
      const path = join(dir, file);
      if (statSync(path).size > LARGEST) {
        problems.push(problem("bad-csv", "The file is larger than 200 MB: none of the project's files is.", { at: { file } }));
        continue;
      }
      const decoded = decode(readFileSync(path));
      if (decoded === null)
        problems.push(
          problem("bad-encoding", "The file's bytes are no text.", { at: { file }, hint: "Save it as UTF-8 CSV, or download it again." }),
        );
      else {
        if (decoded.legacy) notices.push(problem("bad-encoding", "Not UTF-8: read as Windows-1252.", { severity: "notice", at: { file } }));
        files.push({ file, text: decoded.text });
      }
    } catch (error) {
      problems.push(problem("unreadable-file", `It could not be read (${(error as Error).message}).`, { at: { file } }));
    }
  }
  return problems.length > 0 ? failed(...problems) : ok({ files, notices });
}

function decode(bytes: Uint8Array): { text: string; legacy: boolean } | null {
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), legacy: false };
  } catch {
    return { text: windows1252(bytes), legacy: true };
  }
}
