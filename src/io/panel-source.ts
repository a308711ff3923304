import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seamed, sourceOfMembers, sourceOfRecord } from "../app/panel-source.js";
import { failed, type Outcome, ok, problem, problemText } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import { type EnginePromises, PROMISES_FORMAT } from "../panel/engine-promises.js";
import type { PanelSource } from "../panel/promises.js";
import { changedFiles } from "./changed-files.js";
import { readManifest } from "./compiled-record.js";
import { dataHome, installedInfo, installedMembers } from "./dataset-store.js";
import type { RecordHome } from "./record.js";

/** What panels read of an imported dataset. Throws an Error with the problem's text if it is not installed or holds no treaties. */
export function openPanelSource(id: string, home: string = dataHome()): PanelSource {
  const source = importedSource(id, home);
  if (!source.ok) throw new Error(source.problems.map(problemText).join("\n"));
  return source.value;
}

function importedSource(id: string, home: string): Outcome<PanelSource> {
  const info = installedInfo(id, home);
  if (!info.ok) return info;
  const members = installedMembers(id, home);
  if (!members.ok) return members;
  if (members.value === null) return failed(problem("bad-question", `The dataset "${id}" holds no treaties, so no panels.`));
  return ok(sourceOfMembers(info.value, members.value));
}

/** The file beside the compiled record that holds its promises as panels read them. */
export const PROMISES_FILE = `promises-${PROMISES_FORMAT}.json`;

/** The record's promises as the build found them; undefined where they are not there, or where the YAML changed since. */
export function keptPromises({ compiled, yaml }: RecordHome): EnginePromises | undefined {
  const file = join(compiled, PROMISES_FILE);
  if (!existsSync(file)) return undefined;
  const { changed, removed } = yaml === null ? NONE : changedFiles(yaml, readManifest(compiled));
  return changed.length + removed.length > 0 ? undefined : (JSON.parse(readFileSync(file, "utf8")) as EnginePromises);
}

const NONE = { changed: [], removed: [] };

/** The source of a panel: the record, an imported dataset, or one carried on by the other (`atop-5.1+record`). */
export function panelSource(ids: string, record: Dataset, shipped: RecordHome, home: string = dataHome()): Outcome<PanelSource> {
  let made: PanelSource | null = null;
  for (const id of ids.split("+")) {
    const next = id === "record" ? ok(sourceOfRecord(record, keptPromises(shipped))) : importedSource(id, home);
    if (!next.ok) return next;
    const linked = new Set(id === "record" ? [...record.treaties.values()].flatMap(({ atop }) => atop ?? []) : []);
    made = made === null ? next.value : seamed(made, next.value, linked);
  }
  return ok(made!);
}
