import { CONDITION_COLUMNS, REQUIRED } from "../../src/import/atop/columns.js";

/** A made-up member file in ATOP's form: no row of it is ATOP's. Version 5.0, for which no number of rows is known. */
export function atopFile(rows: readonly Partial<Record<string, string | number>>[], version = "5.0"): string {
  const limits = Object.values(CONDITION_COLUMNS).flatMap((columns) => Object.values(columns) as string[]);
  const columns = [...REQUIRED, "term", "cowsys", ...limits, "olimob", "obvary", "noothall", "version"];
  const usual: Record<string, string | number> = {
    atopid: 9000,
    phase: 0,
    yrent: 1900,
    moent: 1,
    dayent: 1,
    yrexit: 1910,
    moexit: 6,
    dayexit: 30,
    defense: 1,
    offense: 0,
    neutral: 0,
    nonagg: 0,
    consul: 0,
    cowsys: 1,
    version,
  };
  const lines = rows.map((row) => columns.map((column) => row[column] ?? usual[column] ?? 0).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}
