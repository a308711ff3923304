import { problemText } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import { openDataset } from "./open-dataset.js";
import { recordHome } from "./record.js";

/**
 * The record that ships with casus, ready to be asked. Throws if the installation is broken.
 *
 * @example
 * const dataset = await record();
 * const on = periodOf("2025-06-01");
 * if (on.ok) owed(dataset, { happening: "armed-attack", attackers: ["kor"], target: "prk", on: on.value });
 */
export async function record(): Promise<Dataset> {
  return dataset("record");
}

/** A dataset by its id: `record`, or one that was imported, such as `atop-5.1`. Throws an Error with the problems' text if it cannot be opened. */
export async function dataset(id: string): Promise<Dataset> {
  const opened = await openDataset(id, recordHome(import.meta.url));
  if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
  return opened.value.dataset;
}
