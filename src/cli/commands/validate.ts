import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { failed, type Outcome, ok, type Problem, problem, problemText } from "../../base/problem.js";
import { recordHome } from "../../io/record.js";
import { checkRecord } from "../../io/record-check.js";
import { recordTexts } from "../../io/record-files.js";
import { DATASET_FILE } from "../../text/dataset.js";
import type { Context } from "../context.js";

/** Checks the YAML of a record and prints all problems at once. Errors set the exit status to 1; warnings do not. */
export async function validate(context: Context, dir: string | undefined, options: { strict?: boolean; json?: boolean }): Promise<void> {
  const { terminal } = context;
  const { root, only } = rootOf(context, dir);
  const found = root === null ? { files: 0, problems: [missing(dir)] } : check(root, options.strict ?? false, only);
  if (options.json) terminal.out(JSON.stringify(found, null, 2));
  else {
    for (const one of found.problems) terminal.err(problemText(one));
    const count = (severity: Problem["severity"]) => found.problems.filter((one) => one.severity === severity).length;
    const [errors, warnings] = [count("error"), count("warning")];
    terminal.out(
      `${found.files} file${found.files === 1 ? "" : "s"}: ${errors} error${errors === 1 ? "" : "s"}, ${warnings} warning${warnings === 1 ? "" : "s"}`,
    );
  }
  if (found.problems.some(({ severity }) => severity === "error")) process.exitCode = 1;
}

function check(root: string, strict: boolean, only: string | null): { files: number; problems: Problem[] } {
  const texts = readTexts(root);
  if (!texts.ok) return { files: 0, problems: texts.problems };
  const { files, problems } = checkRecord(texts.value, { strict });
  return only === null
    ? { files, problems: fromHere(root, problems) }
    : {
        files: 1,
        problems: fromHere(
          root,
          problems.filter(({ at }) => at?.file === only),
        ),
      };
}

/** The texts of a record; a file that cannot be read (a link that leads nowhere, a missing right) is a problem with its path. */
function readTexts(root: string): Outcome<Map<string, string>> {
  try {
    return ok(recordTexts(root));
  } catch (error) {
    const { path, code } = error as NodeJS.ErrnoException;
    if (path === undefined) throw error;
    return failed(problem("unreadable-file", `It could not be read (${code}).`, { at: { file: relative(root, path) || path } }));
  }
}

/** The folder to check; a single file of a record is checked within its record, and only its problems are shown. */
function rootOf(context: Context, path: string | undefined): { root: string | null; only: string | null } {
  if (path === undefined) return { root: recordHome(context.programUrl).yaml, only: null };
  const full = resolve(path);
  if (!existsSync(full)) return { root: null, only: null };
  if (statSync(full).isDirectory()) return { root: full, only: null };
  const root = [dirname(full), dirname(dirname(full))].find((folder) => existsSync(join(folder, DATASET_FILE)));
  return root === undefined ? { root: null, only: null } : { root, only: relative(root, full).split(sep).join("/") };
}

/** Places as they can be opened from where the command runs. */
function fromHere(root: string, found: Problem[]): Problem[] {
  const folder = relative(process.cwd(), root);
  return found.map((one) => (one.at ? { ...one, at: { ...one.at, file: join(folder, one.at.file) } } : one));
}

function missing(dir: string | undefined): Problem {
  return problem(
    "unreadable-file",
    dir === undefined ? "There is no record beside this program." : `There is no record, and no file of one, at ${dir}.`,
    {
      hint: "Name the folder of a record.",
    },
  );
}
