import { randomBytes } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { failed, type Outcome, ok, problem } from "../base/problem.js";
import { CsvEncoder } from "../panel/csv.js";
import type { Panel } from "../panel/panel.js";
import { writeWhole } from "./compiled-record.js";
import type { Progress } from "./progress.js";

/** Writes a panel as CSV to a descriptor, a megabyte at a time; gives the number of rows. */
export function writeCsv({ heads, chunks }: Panel, file: number, progress: Progress = () => {}): number {
  const encoder = new CsvEncoder(heads, (bytes) => writeAll(file, bytes));
  let rows = 0;
  for (const chunk of chunks) {
    encoder.add(chunk);
    rows += chunk.rows;
    progress(rows);
  }
  encoder.end();
  return rows;
}

/** Writes all the bytes; a pipe that is full for the moment is tried again. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at, bytes.length - at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

/**
 * Writes a panel and its sidecar to files, CSV or Parquet by the file's ending. Both are written beside their places and moved there at
 * the end, so that nobody reads half a panel.
 */
export async function writePanel(
  panel: Panel,
  sidecar: object,
  path: string,
  progress: Progress,
): Promise<Outcome<{ rows: number; sidecar: string }>> {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    let rows: number;
    if (/\.parquet$/i.test(path)) {
      const { writeParquet } = await import("./parquet.js");
      rows = writeParquet(panel, draft, progress);
    } else {
      const file = openSync(draft, "wx");
      try {
        rows = writeCsv(panel, file, progress);
      } finally {
        closeSync(file);
      }
    }
    renameSync(draft, path);
    writeWhole(`${path}.json`, `${JSON.stringify({ ...sidecar, rows }, null, 2)}\n`);
    return ok({ rows, sidecar: `${path}.json` });
  } catch (error) {
    rmSync(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failed(
      problem("unwritable-file", `${path} could not be written (${message}).`, { hint: "Does the folder exist, and may you write there?" }),
    );
  }
}
