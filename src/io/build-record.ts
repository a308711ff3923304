import { fileURLToPath } from "node:url";
import { problemText } from "../base/problem.js";
import { readRecord } from "../text/record.js";
import { writeCompiled } from "./compiled-record.js";
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
console.error(
  `compiled ${files.length} files: ${things.treaties.size} treaties, ${things.states.size} states, ${things.meetings.size} meetings`,
);
