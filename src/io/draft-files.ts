import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Document } from "yaml";
import { isSlug } from "../base/id.js";
import { failed, type Outcome, ok, type Problem, problem } from "../base/problem.js";
import { DEVICE_NAME, type DraftFile } from "../reader/draft/drafting.js";
import { REVIEW_FILE } from "../reader/draft/review.js";

const FOLDERS = ["treaties", "meetings", "people", "sources"];
const LONGEST_NAME = 80;
const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * Writes drafts below a folder, which is made if need be, and `review` as its REVIEW.md. All or nothing: nothing is overwritten, no
 * symbolic link is followed from the folder down, and what was written is taken back if a later file cannot be. Gives the paths written.
 */
export function writeDrafts(dir: string, files: readonly DraftFile[], review?: string): Outcome<string[]> {
  if (dir.trim() === "" || dir.includes("\0"))
    return failed(problem("unwritable-file", "Drafts need a folder.", { hint: "Name a new folder: --draft DIR" }));
  const texts = new Map(files.map((file) => [file.path, draftText(file)]));
  const wrong = [...new Set(files.map(({ path }) => path))].filter((path) => !isDraftPath(path));
  if (wrong.length > 0)
    return failed(...wrong.map((path) => problem("bad-id", `${JSON.stringify(path.slice(0, 120))} is no name of a draft.`)));
  if (texts.size < files.length) return failed(problem("duplicate-id", "Two drafts have one name."));
  if (review !== undefined) texts.set(REVIEW_FILE, review);
  return put(dir, resolve(dir), texts);
}

/** A draft as YAML under its remark. Texts are quoted, so that none reads as something else; a remark stays a remark on each line. */
export function draftText({ value, comment }: Pick<DraftFile, "value" | "comment">): string {
  const remark = comment
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => `# ${line.replace(/\p{Cc}/gu, " ").trim()}`)
    .join("\n");
  const yaml = new Document(value, { aliasDuplicateObjects: false }).toString({
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 140,
  });
  return `${remark}\n${yaml}`;
}

function isDraftPath(path: string): boolean {
  const [folder, name, ...rest] = path.split("/");
  if (!FOLDERS.includes(folder!) || rest.length > 0 || !name?.endsWith(".yaml")) return false;
  const slug = name.slice(0, -".yaml".length);
  return isSlug(slug) && slug.length <= LONGEST_NAME && !DEVICE_NAME.test(slug);
}

/** Everything that stands where something is to be written. */
function obstacles(dir: string, root: string, paths: readonly string[]): Problem[] {
  const folders = [...new Set(paths.filter((path) => path.includes("/")).map((path) => dirname(path)))];
  const found: Problem[] = [];
  for (const folder of ["", ...folders]) {
    const at = statOf(join(root, folder));
    if (at && !at.isDirectory()) found.push(refused(join(dir, folder), at.isSymbolicLink() ? "is a symbolic link" : "is no folder"));
  }
  if (found.length > 0) return found;
  return paths.filter((path) => statOf(join(root, path))).map((path) => refused(join(dir, path), "exists already"));
}

function put(dir: string, root: string, texts: ReadonlyMap<string, string>): Outcome<string[]> {
  const undo: (() => void)[] = [];
  try {
    const inTheWay = obstacles(dir, root, [...texts.keys()]);
    if (inTheWay.length > 0) return failed(...inTheWay);
    makeFolder(root, undo);
    const aside = mkdtempSync(join(root, ".draft-"));
    undo.push(() => rmSync(aside, { recursive: true, force: true }));
    for (const [index, text] of [...texts.values()].entries()) writeNew(join(aside, String(index)), text);
    const home = realpathSync(root);
    for (const [index, path] of [...texts.keys()].entries()) {
      const folder = dirname(join(root, path));
      makeFolder(folder, undo);
      if (realpathSync(folder) !== join(home, dirname(path))) throw Object.assign(new Error("a symbolic link"), { code: "ELOOP" });
      place(join(aside, String(index)), join(root, path));
      undo.push(() => unlinkSync(join(root, path)));
    }
    rmSync(aside, { recursive: true, force: true });
    return ok([...texts.keys()].map((path) => join(dir, path)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    for (const step of undo.reverse()) attempt(step);
    return failed(
      problem("unwritable-file", `The drafts could not be written to ${dir} (${code}); none were.`, { hint: "Name a new folder." }),
    );
  }
}

/** Makes a folder and those above it that are not there, and remembers how to take each away again while it is empty. */
function makeFolder(folder: string, undo: (() => void)[]): void {
  if (statOf(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

function writeNew(path: string, text: string): void {
  const file = openSync(path, NEW, 0o666);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** Puts a written file in its place, which must be free: as a second name of it, or as a copy where a disk knows no second names. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    copyNew(from, to);
  }
}

function copyNew(from: string, to: string): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") attempt(() => unlinkSync(to));
    throw error;
  }
}

function refused(path: string, why: string): Problem {
  return problem("unwritable-file", `${path} ${why}; nothing was written.`, { hint: "Name a new folder." });
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // What cannot be taken back stays: it is in a folder that the user named.
  }
}
