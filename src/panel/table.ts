/** What stands in an integer column where no value is known. */
export const NA_INT = -2_147_483_648;

/** A column of a panel: whole numbers, decimals (NaN is NA) or texts ("" is NA). */
export type ColumnKind = "int" | "float" | "text";

export interface ColumnHead {
  name: string;
  kind: ColumnKind;
  /** What the column holds, with its unit and source, for the sidecar. */
  means: string;
  /** No cell of it can be NA in this panel. */
  known?: boolean;
}

export type ColumnData = Int32Array | Float64Array | string[];

/** Rows of one period. Arrays may be longer than `rows` and are used again for the next chunk: read them before asking for more. */
export interface Chunk {
  rows: number;
  columns: readonly ColumnData[];
}
