import { readFileSync } from "node:fs";
import { failed, type Outcome, ok, type Problem, problem } from "../base/problem.js";
import type { DraftFile } from "../reader/draft/drafting.js";
import { draftText } from "./draft-files.js";
import { checkRecord } from "./record-check.js";
import { recordTexts } from "./record-files.js";

/** What strict validation finds in new files, were they part of the record in a folder; problems of other files that they cause count too. */
export function problemsOf(root: string, files: readonly DraftFile[]): Problem[] {
  const texts = recordTexts(root);
  const before = new Set(checkRecord(texts, { strict: true }).problems.map(keyOf));
  const all = new Map([...texts, ...files.map((file): [string, string] => [file.path, draftText(file)])]);
  return checkRecord(all, { strict: true }).problems.filter((one) => !before.has(keyOf(one)));
}

function keyOf({ code, at, message }: Problem): string {
  return `${code} ${at?.file}:${at?.line} ${message}`;
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
