import { readFileSync } from "node:fs";
import { failed, type Outcome, ok, type Problem, problem } from "../base/problem.js";
import type { DraftFile } from "../reader/draft/drafting.js";
import { draftText } from "./draft-files.js";
import { checkRecord } from "./record-check.js";
import { recordTexts } from "./record-files.js";

/** What strict validation finds in new files, were they part of the record in a folder, and in other files on their account. */
export function problemsOf(root: string, files: readonly DraftFile[]): Problem[] {
  const added = new Map(files.map((file): [string, string] => [file.path, draftText(file)]));
  const ids = [...added.keys()].map((path) => path.replace(/^.*\/|\.yaml$/g, ""));
  const { problems } = checkRecord(new Map([...recordTexts(root), ...added]), { strict: true });
  return problems.filter(({ at, message }) => (at && added.has(at.file)) || ids.some((id) => message.includes(`"${id}"`)));
}

/** The answers that a file keeps. */
export function readAnswers(file: string): Outcome<Record<string, string | boolean | string[]>> {
  try {
    const held: unknown = JSON.parse(readFileSync(file, "utf8"));
    const sound = (value: unknown) =>
      typeof value === "string" || typeof value === "boolean" || (Array.isArray(value) && value.every((one) => typeof one === "string"));
    if (held === null || typeof held !== "object" || Array.isArray(held) || !Object.values(held).every(sound))
      return failed(problem("wrong-type", `${file} holds no answers: a JSON object of texts, lists of texts, true and false.`));
    return ok(held as Record<string, string | boolean | string[]>);
  } catch (error) {
    if (error instanceof SyntaxError) return failed(problem("wrong-type", `${file} is no JSON (${error.message}).`));
    return failed(problem("unreadable-file", `${file} could not be read (${(error as Error).message}).`));
  }
}
