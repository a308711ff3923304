import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CompiledIndex } from "../app/compiled.js";
import { type BodyReader, datasetFrom, datasetOf, overlaid } from "../app/dataset.js";
import { failed, type Outcome, ok, type Problem, problem } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import { type ChangedFiles, changedFiles, readChanged } from "./changed-files.js";
import { openCompiled, readManifest } from "./compiled-record.js";
import { recordTexts } from "./record-files.js";

/** Where the record of this installation lies: compiled beside the program, and its YAML where there is a clone. */
export interface RecordHome {
  compiled: string;
  /** The YAML, if it is there. */
  yaml: string | null;
}

/** The record's home, found from the folder of the built program. */
export function recordHome(programUrl: string): RecordHome {
  const yaml = fileURLToPath(new URL("../record", programUrl));
  return { compiled: fileURLToPath(new URL("./record", programUrl)), yaml: existsSync(yaml) ? yaml : null };
}

/** A dataset ready to answer, with what its user should be told of how it was loaded. */
export interface OpenedDataset {
  dataset: Dataset;
  notices: Problem[];
}

/** Opens the shipped record. In a clone, YAML that changed since the build is read anew, file by file, with a notice. */
export async function openRecord({ compiled, yaml }: RecordHome): Promise<Outcome<OpenedDataset>> {
  const opened = openCompiled(compiled);
  if (!opened.ok) return opened;
  const { index, read } = opened.value;
  if (yaml === null) return ok({ dataset: datasetOf(index, read), notices: [] });
  const changes = changedFiles(yaml, readManifest(compiled));
  const count = changes.changed.length + changes.removed.length;
  if (count === 0) return ok({ dataset: datasetOf(index, read), notices: [] });
  const anew =
    changes.removed.length > 0 || changes.changed.includes("dataset.yaml")
      ? await readWhole(yaml)
      : await readOver(yaml, changes, index, read);
  if (!anew.ok) return anew;
  const names = [...changes.changed, ...changes.removed].slice(0, 3).join(", ");
  const notice = problem(
    "stale-record",
    `${count} file${count === 1 ? "" : "s"} of the record changed since it was compiled and ${count === 1 ? "was" : "were"} read anew (${names}${count > 3 ? ", ..." : ""}).`,
    {
      severity: "notice",
      hint: "Run npm run build to compile the record.",
    },
  );
  return ok({ dataset: anew.value, notices: [notice] });
}

/** The compiled record with the changed files over it. */
async function readOver(yaml: string, changes: ChangedFiles, index: CompiledIndex, read: BodyReader): Promise<Outcome<Dataset>> {
  const { changes: things, problems } = await readChanged(yaml, changes, index);
  if (problems.length > 0) return failed(...problems);
  const merged = overlaid(index, read, things);
  return ok(datasetOf(merged.index, merged.read));
}

/** Where something was removed, or the dataset says something else of itself, only the whole record can tell what follows. */
async function readWhole(yaml: string): Promise<Outcome<Dataset>> {
  const { readRecord } = await import("../text/record.js");
  const { info, things, problems } = readRecord(recordTexts(yaml));
  const errors = problems.filter(({ severity }) => severity === "error");
  return info && errors.length === 0 ? ok(datasetFrom(info, things)) : failed(...errors);
}
