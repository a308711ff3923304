import { fileURLToPath } from "node:url";
import { problemText } from "../../src/base/problem.js";
import { recordTexts } from "../../src/io/record-files.js";
import { type ReadRecord, readRecord } from "../../src/text/record.js";

export const RECORD = fileURLToPath(new URL("../../record", import.meta.url));

let read: ReadRecord | undefined;

/** The shipped record, read from its YAML once per test file. Throws if it is not sound. */
export function shippedRecord(): ReadRecord & { info: NonNullable<ReadRecord["info"]> } {
  read ??= readRecord(recordTexts(RECORD));
  if (!read.info || read.problems.length > 0) throw new Error(read.problems.map(problemText).join("\n"));
  return { ...read, info: read.info };
}
