import { sourceOfMembers } from "../app/panel-source.js";
import { problemText } from "../base/problem.js";
import type { PanelSource } from "../panel/promises.js";
import { dataHome, installedInfo, installedMembers } from "./dataset-store.js";

/** What panels read of an imported dataset. Throws an Error with the problem's text if it is not installed or holds no treaties. */
export function openPanelSource(id: string, home: string = dataHome()): PanelSource {
  const info = installedInfo(id, home);
  if (!info.ok) throw new Error(info.problems.map(problemText).join("\n"));
  const members = installedMembers(id, home);
  if (!members.ok || members.value === null) throw new Error(`The dataset "${id}" holds no treaties, so no panels.`);
  return sourceOfMembers(info.value, members.value);
}
