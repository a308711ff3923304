import { parentPort, workerData } from "node:worker_threads";
import { atlasOf } from "../app/atlas.js";
import { problemText } from "../base/problem.js";
import { openDataset } from "./open-dataset.js";
import { recordHome } from "./record.js";

/** What the worker is started with. It answers with the atlas as the bytes of its JSON, handed over and not copied. */
export interface AtlasWork {
  dataset: string;
  programUrl: string;
}

const { dataset: id, programUrl } = workerData as AtlasWork;
const opened = await openDataset(id, recordHome(programUrl));
if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
const bytes = new TextEncoder().encode(JSON.stringify(atlasOf(opened.value.dataset)));
parentPort!.postMessage(bytes, [bytes.buffer]);
