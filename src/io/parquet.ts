import type { SchemaElement } from "hyparquet";
import { ByteWriter, fileWriter, ParquetWriter, type Writer } from "hyparquet-writer";
import type { Panel } from "../panel/panel.js";
import { type ColumnData, type ColumnHead, NA_INT } from "../panel/table.js";
import type { Progress } from "./progress.js";

/** Rows of a row group: enough to compress well, few enough to keep memory flat. */
const GROUP = 131_072;

/** Columns that identify a row: readers skip row groups by their least and greatest values. */
const KEYS = new Set(["ccode1", "ccode2", "gwcode1", "gwcode2", "state", "gwcode", "year", "month", "day", "treaty"]);

/** Writes a panel as a Parquet file; gives the number of rows. */
export function writeParquet(panel: Panel, path: string, progress: Progress): number {
  return parquetInto(fileWriter(path), panel, progress);
}

/** Hands a panel on as the bytes of a Parquet file, about a megabyte at a time; gives the number of rows. */
export function emitParquet(panel: Panel, emit: (bytes: Uint8Array) => void): number {
  const writer = new ByteWriter(PIECE * 2);
  const grow = writer.ensure.bind(writer);
  const flush = () => {
    if (writer.index > 0) emit(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  writer.ensure = (size: number) => {
    if (writer.index > PIECE) flush();
    grow(size);
  };
  const rows = parquetInto(writer, panel, () => {});
  flush();
  return rows;
}

const PIECE = 1_000_000;

/** INT32, DOUBLE and UTF-8 columns, snappy; null for NA; row group by row group. */
function parquetInto(writer: Writer, { heads, chunks }: Panel, progress: Progress): number {
  const schema: SchemaElement[] = [
    { name: "root", num_children: heads.length },
    ...heads.map(
      ({ name, kind, known }): SchemaElement => ({
        name,
        repetition_type: KEYS.has(name) || known ? "REQUIRED" : "OPTIONAL",
        ...(kind === "int" ? { type: "INT32" } : kind === "float" ? { type: "DOUBLE" } : { type: "BYTE_ARRAY", converted_type: "UTF8" }),
      }),
    ),
  ];
  const parquet = new ParquetWriter({ writer, schema, createdBy: "casus" });
  const group = heads.map(({ kind }) =>
    kind === "int" ? new Int32Array(GROUP) : kind === "float" ? new Float64Array(GROUP) : Array.from({ length: GROUP }, () => ""),
  );
  let [held, rows] = [0, 0];
  const flush = () => {
    if (held === 0) return;
    parquet.write({
      columnData: heads.map((head, i) => ({ name: head.name, data: values(head, group[i]!, held), statistics: KEYS.has(head.name) })),
      rowGroupSize: GROUP,
    });
    held = 0;
  };
  for (const chunk of chunks) {
    for (let from = 0; from < chunk.rows; ) {
      const count = Math.min(chunk.rows - from, GROUP - held);
      for (const [i, column] of chunk.columns.entries()) copy(column, from, count, group[i]!, held);
      held += count;
      from += count;
      if (held === GROUP) flush();
    }
    rows += chunk.rows;
    progress(rows);
  }
  flush();
  parquet.finish();
  return rows;
}

function copy(column: ColumnData, from: number, count: number, into: ColumnData, at: number): void {
  if (Array.isArray(column)) for (let i = 0; i < count; i++) (into as string[])[at + i] = column[from + i] ?? "";
  else (into as Float64Array).set(column.subarray(from, from + count) as Float64Array, at);
}

/** A column's values, with null for NA where there is any. */
function values({ name, kind, known }: ColumnHead, column: ColumnData, held: number): Int32Array | Float64Array | unknown[] {
  if (Array.isArray(column)) return column.slice(0, held).map((text) => (text === "" ? null : text));
  const part = column.subarray(0, held);
  const missing = kind === "int" ? part.includes(NA_INT) : part.some(Number.isNaN);
  if (!missing) return part;
  if (known) throw new Error(`column ${name} was said to be known throughout`);
  return Array.from(part, (value) => (value === NA_INT || Number.isNaN(value) ? null : value));
}
