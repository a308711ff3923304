import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PROBLEM_CODES } from "../base/problem.js";
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
  places: "place",
  wars: "war",
};

/** Writes the JSON Schema of each kind of file into a folder, so that editors complete and check the record. */
function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [room, schema] of Object.entries({ ...SCHEMAS, dataset: datasetInfo })) {
    const name = NAMES[room as keyof typeof SCHEMAS] ?? room;
    const written = z.toJSONSchema(schema, { target: "draft-7", reused: "ref" });
    writeWhole(join(folder, `${name}.schema.json`), `${JSON.stringify({ title: `casus ${name}`, ...written }, null, 2)}\n`);
  }
}

/** Writes the page that lists every problem code with its meaning. */
function writeProblems(page: string): void {
  const rows = Object.entries(PROBLEM_CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  const head =
    "# Problem codes\n\nWhat casus reports of data and questions. Codes are never renamed; each has a failing example under `scenarios/bad`.\n";
  writeWhole(page, `${head}\n| code | meaning |\n|---|---|\n${rows.join("\n")}\n`);
}

const [schemas = "schema", problems = "docs/problems.md"] = process.argv.slice(2);
writeSchemas(schemas);
writeProblems(problems);
