import { failed, type Outcome, ok, problem } from "../base/problem.js";
import type { DatasetInfo } from "../model/record.js";
import { datasetInfo } from "../model/schema/index.js";
import { schemaProblems } from "./schema-problems.js";
import { readYaml } from "./yaml.js";

/** The file in which a dataset says what it is, at the root of its folder. */
export const DATASET_FILE = "dataset.yaml";

/** Reads a dataset's own description. */
export function readDatasetInfo(text: string | undefined): Outcome<DatasetInfo> {
  if (text === undefined)
    return failed(
      problem("unreadable-file", "The record does not say what it is.", {
        at: { file: DATASET_FILE },
        hint: `Add ${DATASET_FILE} with id, title, version, covers, asOf, bindsFrom and citation.`,
      }),
    );
  const { yaml, problems } = readYaml(DATASET_FILE, text);
  if (!yaml) return failed(...problems);
  const result = datasetInfo.safeParse(yaml.value);
  if (result.success && problems.length === 0) return ok(result.data);
  return failed(...problems, ...schemaProblems(result.success ? [] : result.error.issues, yaml, datasetInfo));
}
