import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { datasetInfo, SCHEMAS } from "../model/schema/index.js";
import { writeWhole } from "./compiled-record.js";

const NAMES: Record<keyof typeof SCHEMAS, string> = {
  states: "state",
  treaties: "treaty",
  meetings: "meeting",
  people: "person",
  sources: "source",
  series: "series",
  areas: "area",
};

/** Writes the JSON Schema of each kind of file into a folder, so that editors complete and check the record. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [room, schema] of Object.entries({ ...SCHEMAS, dataset: datasetInfo })) {
    const name = NAMES[room as keyof typeof SCHEMAS] ?? room;
    const written = z.toJSONSchema(schema, { target: "draft-7" });
    writeWhole(join(folder, `${name}.schema.json`), `${JSON.stringify({ title: `casus ${name}`, ...written }, null, 2)}\n`);
  }
}

writeSchemas(process.argv[2] ?? "schema");
