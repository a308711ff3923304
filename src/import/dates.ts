import { daysInMonth } from "../base/day.js";
import type { Cells, Row } from "./csv.js";

/**
 * A date of the Correlates of War kind, in three columns: -9 unknown, -8 not applicable, -7 still going on, and blank or NA for none.
 * Gives EDTF with what is known ("1900-06", "1900"), or null where the year is none.
 */
export function codedDate(row: Row, cells: Cells, y: string, m: string, d: string): string | null {
  const part = (column: string, low: number, high: number): number | null => {
    const text = row.cell(column);
    if (text === "" || text === "NA" || ["-7", "-8", "-9"].includes(text)) return null;
    return cells.whole(row, column, low, high);
  };
  const year = part(y, 1600, 2100);
  const month = part(m, 1, 12);
  const day = part(d, 1, year !== null && month !== null ? daysInMonth(year, month) : 31);
  if (year === null) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return month === null ? String(year) : day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Reads YYYY-MM-DD; anything else is told. */
export function isoDate(row: Row, cells: Cells, column: string): string | null {
  const text = row.cell(column);
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = (parts ?? []).slice(1).map(Number);
  if (parts && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year!, month!)) return text;
  cells.wrong(row, column, `"${text.slice(0, 40)}" is no date as YYYY-MM-DD.`);
  return null;
}
