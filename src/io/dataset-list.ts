import type { Dataset } from "../engine/dataset.js";
import type { DatasetInfo } from "../model/index.js";
import { dataHome, type InstalledInfo, installedDatasets, installedInfo } from "./dataset-store.js";

/** How many treaties, states and meetings the record holds. */
export interface OwnCounts {
  treaties: number;
  states: number;
  meetings: number;
}

export type ListedRecord = DatasetInfo & OwnCounts;

/** The datasets at hand: the record first, then what was imported. */
export function listedDatasets(record: Dataset, home: string = dataHome()): [ListedRecord, ...InstalledInfo[]] {
  const imported = installedDatasets(home).flatMap((id) => {
    const info = installedInfo(id, home);
    return info.ok ? [info.value] : [];
  });
  return [{ ...record.info, treaties: record.treaties.size, states: record.states.size, meetings: record.meetings.size }, ...imported];
}
