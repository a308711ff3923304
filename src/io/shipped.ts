import { problemText } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import { openRecord, recordHome } from "./record.js";

/**
 * The record that ships with casus, ready to be asked. Throws if the installation is broken.
 *
 * @example
 * const dataset = await record();
 * const on = periodOf("2025-06-01");
 * if (on.ok) owed(dataset, { happening: "armed-attack", attackers: ["kor"], target: "prk", on: on.value });
 */
export async function record(): Promise<Dataset> {
  const opened = await openRecord(recordHome(import.meta.url));
  if (!opened.ok) throw new Error(opened.problems.map(problemText).join("\n"));
  return opened.value.dataset;
}
