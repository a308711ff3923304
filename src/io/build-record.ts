import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { atlasOf } from "../app/atlas.js";
import { datasetFrom } from "../app/dataset.js";
import { problemText } from "../base/problem.js";
import { enginePromises } from "../panel/engine-promises.js";
import { readRecord } from "../text/record.js";
import { ATLAS_FILE } from "./atlas.js";
import { writeCompiled, writeWhole } from "./compiled-record.js";
import { PROMISES_FILE } from "./panel-source.js";
import { recordFiles, recordTexts } from "./record-files.js";

/** Compiles a folder of YAML into a folder of the compiled form; the build's last step. Prints problems and fails on errors. */
const [from = fileURLToPath(new URL("../record", import.meta.url)), to = fileURLToPath(new URL("./record", import.meta.url))] =
  process.argv.slice(2);
const files = recordFiles(from);
const texts = recordTexts(from, files);
const { info, things, problems } = readRecord(texts);
for (const one of problems) console.error(problemText(one));
if (!info || problems.some(({ severity }) => severity === "error")) process.exit(1);
writeCompiled(to, info, things, files, texts);
const dataset = datasetFrom(info, things);
writeWhole(join(to, ATLAS_FILE), JSON.stringify(atlasOf(dataset)));
writeWhole(join(to, PROMISES_FILE), JSON.stringify(enginePromises(dataset)));
console.error(
  `compiled ${files.length} files: ${things.treaties.size} treaties, ${things.states.size} states, ${things.meetings.size} meetings`,
);
