import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ATLAS_FORMAT } from "../app/atlas.js";
import { writeWhole } from "./compiled-record.js";
import { dataHome, datasetFolder } from "./dataset-store.js";
import { recordHome } from "./record.js";

/** The file in a dataset's folder that holds its atlas; one of an older form is never read as a new one. */
export const ATLAS_FILE = `atlas-${ATLAS_FORMAT}.json`;

/**
 * The atlas of an installed dataset as the text of its JSON. It is made once, by the build for the record and on the first question for an
 * imported dataset, and kept beside it; `changed` says that the record's YAML changed since, so that the kept one is not to be had. Making
 * one takes seconds and is done by a worker. Throws where the dataset cannot be opened or the worker fails.
 */
export async function atlasText(dataset: string, programUrl: string, changed: boolean, home: string = dataHome()): Promise<string> {
  const folder = dataset === "record" ? { ok: true as const, value: recordHome(programUrl).compiled } : datasetFolder(dataset, home);
  if (!folder.ok) throw new Error(folder.problems[0]!.message);
  const kept = join(folder.value, ATLAS_FILE);
  if (!changed && existsSync(kept)) return readFileSync(kept, "utf8");
  const text = await made(dataset, programUrl);
  if (!changed) {
    try {
      writeWhole(kept, text);
    } catch (error) {
      // A folder that cannot be written to costs only the time of making it again.
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  }
  return text;
}

function made(dataset: string, programUrl: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./atlas-worker.js", programUrl), { workerData: { dataset, programUrl } });
    worker.once("message", (bytes: Uint8Array) => resolve(new TextDecoder().decode(bytes)));
    worker.once("error", reject);
    worker.once("exit", (code) => (code === 0 ? undefined : reject(new Error(`The atlas worker ended with ${code}.`))));
  });
}
