import { CsvError, parse } from "csv-parse/sync";
import { failed, type Outcome, ok, type Problem, problem } from "../base/problem.js";

/** A row of a table: its cells by column, and the line of the file on which it begins. */
export interface Row {
  line: number;
  cell(column: string): string;
}

/** A table as read: the names of its columns in lower case, and its rows. */
export interface Table {
  file: string;
  columns: readonly string[];
  rows: readonly Row[];
}

/** No cell of the data read here comes near; a longer one is a file that is something else. */
const LONGEST_ROW = 1 << 20;

/**
 * Reads CSV (commas, quotation marks, any line ends). Every row must have as many cells as the header. Problems name line and column
 * (the column by its place in the row, counted from 1).
 */
export function readTable(file: string, text: string): Outcome<Table> {
  let records: { record: string[]; info: { lines: number } }[];
  if (text.includes("\u0000"))
    return failed(problem("bad-encoding", "The file holds zero bytes: it is no text.", { at: { file }, hint: "Download it again." }));
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: LONGEST_ROW,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as { lines?: number }).lines;
    const words =
      error.code === "CSV_MAX_RECORD_SIZE"
        ? "A row is longer than a megabyte."
        : "A quotation mark is not closed, or stands inside a cell.";
    return failed(
      problem("bad-csv", words, { at: { file, ...(line && { line }) }, hint: "Download the file again; is it the project's own?" }),
    );
  }
  const [head, ...body] = records;
  if (!head) return failed(problem("bad-csv", "The file is empty.", { at: { file } }));
  const columns = head.record.map((name) => name.toLowerCase());
  const twice = columns.findIndex((name, index) => columns.indexOf(name) !== index);
  if (twice >= 0) {
    return failed(
      problem("bad-csv", `The column "${columns[twice]}" stands twice in the header.`, { at: { file, line: 1, column: twice + 1 } }),
    );
  }
  const at = new Map(columns.map((name, index) => [name, index]));
  const problems: Problem[] = [];
  const rows = body.map(({ record, info }): Row => {
    if (record.length !== columns.length && problems.length < 20) {
      problems.push(
        problem("bad-csv", `The row has ${record.length} cells, the header ${columns.length}.`, {
          at: { file, line: info.lines, column: Math.min(record.length, columns.length) + 1 },
          hint: record.length < columns.length ? "Was the download cut short?" : "Is a comma inside a cell without quotation marks?",
        }),
      );
    }
    return { line: info.lines, cell: (column) => record[at.get(column) ?? -1] ?? "" };
  });
  return problems.length > 0 ? failed(...problems) : ok({ file, columns, rows });
}

/** How statistics programs write a cell without a value: nothing, R's NA, Stata's full stop. */
const MISSING = new Set(["", "NA", "."]);

/** Reads cells by their meaning and keeps what was wrong: the first twenty problems, each with its line and column. */
export class Cells {
  readonly problems: Problem[] = [];
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** A whole number within bounds; null where the cell is blank and blanks are allowed. */
  whole(row: Row, column: string, low: number, high: number, blank: "blank" | "required" = "required"): number | null {
    const text = MISSING.has(row.cell(column)) ? "" : row.cell(column);
    if (text === "" && blank === "blank") return null;
    const value = /^-?\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= low && value <= high) return value;
    this.wrong(row, column, text === "" ? "The cell is blank." : `"${shown(text)}" is no whole number from ${low} to ${high}.`);
    return null;
  }

  /** A flag: 1 yes, 0 no, blank not known. */
  flag(row: Row, column: string): boolean | null {
    const value = this.whole(row, column, 0, 1, "blank");
    return value === null ? null : value === 1;
  }

  /**
   * A published file may have a few slips (a month 24, a year 19118): if at most one row in a hundred has one, those rows are left out and
   * told; otherwise the file is not what it seems, and nothing of it is taken.
   */
  slips(): Problem[] {
    if (this.problems.length > Math.max(1, this.table.rows.length / 100)) return [];
    const told = this.problems.splice(0);
    return told.map(({ message, at }) => ({
      code: "skipped-rows",
      severity: "notice",
      message: `${message} The row is left out.`,
      ...(at && { at }),
    }));
  }

  wrong(row: Row, column: string, message: string, hint?: string): void {
    if (this.problems.length >= 20) return;
    const { file, columns } = this.table;
    this.problems.push(
      problem("bad-cell", `Column ${column}: ${message}`, {
        at: { file, line: row.line, column: columns.indexOf(column) + 1 },
        hint: hint ?? "Is the file the project's own, unchanged? Download it again.",
      }),
    );
  }
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
