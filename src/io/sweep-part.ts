import { SWEEP_COLUMNS, type SweepPart } from "../app/sweep.js";

const MAGIC = 0x53574550;
const FRONT = 12;

/**
 * A part of a sweep as one buffer, to hand from a worker to the program and to keep in a file: three 32-bit numbers (a mark, the bytes of the
 * head, the rows), the head as JSON padded to four bytes, then one column of 32-bit numbers after the other, in the machine's byte order.
 */
export function partBuffer({ columns, ...head }: SweepPart, withRows: boolean): ArrayBuffer {
  const rows = withRows ? head.rows : 0;
  const kept = withRows ? head : { ...head, rows, texts: [] };
  const json = new TextEncoder().encode(JSON.stringify(kept));
  const padded = Math.ceil(json.length / 4) * 4;
  const buffer = new ArrayBuffer(FRONT + padded + rows * columns.length * 4);
  new Uint32Array(buffer, 0, 3).set([MAGIC, json.length, rows]);
  new Uint8Array(buffer, FRONT).set(json);
  for (const [i, column] of columns.entries()) if (withRows) new Int32Array(buffer, FRONT + padded + i * rows * 4, rows).set(column);
  return buffer;
}

/** The part that a buffer holds; null if it is cut short or is none. */
export function partOf(buffer: ArrayBuffer): SweepPart | null {
  if (buffer.byteLength < FRONT) return null;
  const [magic, length, rows] = new Uint32Array(buffer, 0, 3) as unknown as [number, number, number];
  const padded = Math.ceil(length / 4) * 4;
  if (magic !== MAGIC || buffer.byteLength !== FRONT + padded + rows * SWEEP_COLUMNS.length * 4) return null;
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, FRONT, length))) as Omit<SweepPart, "columns">;
  return { ...head, columns: SWEEP_COLUMNS.map((_, i) => new Int32Array(buffer, FRONT + padded + i * rows * 4, rows)) };
}
