import { z } from "zod";
import { RESOLUTIONS } from "../../panel/period.js";
import { MEASURES, ROWS, UNITS } from "../../panel/question.js";
import { SIMILARITY_COLUMNS } from "../../panel/similarity.js";
import { datasetRef, id, named } from "./parts.js";

const column = z.strictObject({ name: z.string(), type: z.enum(["integer", "decimal", "text"]), means: z.string() });

const told = {
  dataset: z.strictObject({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    covers: z.strictObject({ from: z.int(), to: z.int() }),
  }),
  unit: z.enum(UNITS),
  options: z.strictObject({
    codes: z.enum(["cow", "gw"]),
    rows: z.enum(ROWS),
    resolution: z.enum(RESOLUTIONS),
    measures: z.array(z.enum(MEASURES)),
    from: z.int(),
    to: z.int(),
    carryTo: z.int().nullable(),
  }),
  columns: z.array(column),
  missing: z.string(),
  notes: z.array(z.string()).describe("What its user must know."),
  citations: z.array(z.string()).describe("Whom to cite."),
  casus: z.string().describe("The version that made it."),
};

const sidecar = named(
  "Sidecar",
  z.strictObject(told).describe("What stands beside a panel's file: enough to cite it and to make it again."),
);

export const sidecarAnswer = z.strictObject({ ...told, command: z.string().describe("The command line that makes the same file.") });

export const panelPreview = z.strictObject({
  columns: z.array(column),
  rows: z.array(z.array(z.union([z.number(), z.string(), z.null()]))).describe("The first rows; null for what is not known."),
  command: z.string().describe("The command line that makes the same file."),
  sidecar,
});

export const similarityAnswer = z.strictObject({
  dataset: datasetRef,
  state: id,
  others: z.array(id),
  measure: z.enum(SIMILARITY_COLUMNS),
  means: z.string(),
  points: z
    .array(z.object({ year: z.int() }).catchall(z.number().nullable()))
    .describe("A value under the id of each other state; null where it is not defined or not known."),
  notes: z.array(z.string()),
});
