import { DEFAULT_MEASURES } from "../../panel/panel.js";
import { NA_INT } from "../../panel/table.js";
import type { AskedPanel, Sidecar } from "./panel.js";

/** The first rows of a panel, with what stands beside its file and the command line that makes it. */
export interface PanelPreview {
  columns: Sidecar["columns"];
  rows: (number | string | null)[][];
  command: string;
  sidecar: Sidecar;
}

/** The first rows of a panel; null for NA. Only the periods that they come from are reckoned. */
export function previewOf(asked: AskedPanel, dataset: string, limit: number): PanelPreview {
  const rows: (number | string | null)[][] = [];
  for (const chunk of asked.chunks) {
    const count = Math.min(chunk.rows, limit - rows.length);
    for (let row = 0; row < count; row++) {
      rows.push(
        chunk.columns.map((column) => {
          const value = column[row]!;
          return value === NA_INT || value === "" || Number.isNaN(value) ? null : value;
        }),
      );
    }
    if (rows.length >= limit) break;
  }
  return { columns: asked.sidecar.columns, rows, command: panelCommand(asked.sidecar, dataset), sidecar: asked.sidecar };
}

/** The command line that makes a panel; what it would do anyway is left out. */
export function panelCommand({ unit, options }: Sidecar, dataset: string): string {
  const { codes, rows, resolution, measures, from, to, carryTo } = options;
  const usual = DEFAULT_MEASURES[unit];
  const isUsual = usual.length === measures.length && usual.every((measure) => measures.includes(measure));
  return [
    "casus panel",
    unit,
    ...(dataset === "record" ? [] : [`--dataset ${dataset}`]),
    ...(codes === "cow" ? [] : [`--codes ${codes}`]),
    ...(rows === (unit === "state-years" ? "dataset" : "system") ? [] : [`--rows ${rows}`]),
    ...(resolution === "year" ? [] : [`--resolution ${resolution}`]),
    ...(isUsual ? [] : [`--measures ${measures.join(",")}`]),
    `--from ${from} --to ${to}`,
    ...(carryTo === null ? [] : [`--carry-to ${carryTo}`]),
  ].join(" ");
}
