import { withStatesOf } from "../app/dataset.js";
import { type Outcome, ok } from "../base/problem.js";
import { dataHome, openInstalled } from "./dataset-store.js";
import { type OpenedDataset, openRecord, type RecordHome } from "./record.js";

/** Opens a dataset by its id: the shipped record, or an imported one on the shipped states, whose names, codes and days hold for every dataset. */
export async function openDataset(id: string, shipped: RecordHome, home: string = dataHome()): Promise<Outcome<OpenedDataset>> {
  const record = await openRecord(shipped);
  if (!record.ok || id === "record") return record;
  const installed = openInstalled(id, home);
  if (!installed.ok) return installed;
  const { index, read } = installed.value;
  return ok({ dataset: withStatesOf(record.value.dataset, index, read), notices: record.value.notices });
}
