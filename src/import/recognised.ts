import { failed, type Outcome, ok, problem } from "../base/problem.js";
import { Cells, type Table } from "./csv.js";

/** A file that an import knows: its columns, and how many rows it was published with, where that is known. */
export interface KnownFile {
  what: string;
  columns: readonly string[];
  rows?: number;
  from: string;
}

/** Whether a table has a file's columns. */
export function isFile(table: Table, { columns }: KnownFile): boolean {
  return columns.every((name) => table.columns.includes(name));
}

/** Cells of a table that has a file's columns and as many rows as were published; else problems. */
export function recognised(table: Table, known: KnownFile): Outcome<Cells> {
  const { file, columns, rows } = table;
  const missing = known.columns.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    return failed(
      problem("unknown-version", `These are not the columns of ${known.what}: ${missing.join(", ")} missing.`, {
        at: { file, line: 1 },
        hint: `Get it from ${known.from}`,
      }),
    );
  }
  if (rows.length === 0) return failed(problem("truncated-file", "The file has a header and no rows.", { at: { file } }));
  if (known.rows !== undefined && rows.length !== known.rows) {
    return failed(
      problem("truncated-file", `${known.what} was published with ${known.rows} rows; this file has ${rows.length}.`, {
        at: { file, line: rows.at(-1)!.line },
        hint: `Download it again: ${known.from}`,
      }),
    );
  }
  return ok(new Cells(table));
}
