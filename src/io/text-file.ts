import { failed, type Outcome, ok, problem } from "../base/problem.js";
import { writeWhole } from "./compiled-record.js";

/** Writes a text to a file of the user's choosing, whole or not at all. */
export function writeText(path: string, text: string): Outcome<string> {
  try {
    writeWhole(path, text);
    return ok(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failed(
      problem("unwritable-file", `${path} could not be written (${message}).`, { hint: "Does the folder exist, and may you write there?" }),
    );
  }
}
