import pc from "picocolors";

/** Where a command writes, and how. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  paint: ReturnType<typeof pc.createColors>;
  /** Columns to lay text out in. */
  width: number;
}

/** The process's own terminal. Colour only where output goes to a terminal and nobody asked for none. */
export function processTerminal(): Terminal {
  const wantsColour =
    process.env.NO_COLOR === undefined &&
    process.env.TERM !== "dumb" &&
    (process.stdout.isTTY === true || (process.env.FORCE_COLOR ?? "0") !== "0");
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    paint: pc.createColors(wantsColour),
    width: Math.max(40, Math.min(process.stdout.columns || Number(process.env.COLUMNS) || 100, 120)),
  };
}
