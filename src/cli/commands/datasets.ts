import { writtenDate } from "../../base/edtf.js";
import { type Context, openDataset } from "../context.js";
import { columns } from "../render/layout.js";

/** The installed datasets with their version and coverage. */
export async function datasets(context: Context, options: { json?: boolean }): Promise<void> {
  const record = await openDataset(context, "record");
  if (!record) return;
  const { dataHome, installedDatasets, installedInfo } = await import("../../io/dataset-store.js");
  const imported = installedDatasets(dataHome()).flatMap((id) => {
    const info = installedInfo(id, dataHome());
    return info.ok ? [info.value] : [];
  });
  const own = { treaties: record.treaties.size, states: record.states.size, meetings: record.meetings.size };
  const listed = [{ ...record.info, ...own }, ...imported];
  if (options.json) return context.terminal.out(JSON.stringify(listed, null, 2));
  const rows = [
    ...[record.info].map(({ id, version, covers, title, asOf }) => [
      id,
      version,
      writtenDate(covers),
      Object.entries(own)
        .map(([what, count]) => `${count} ${what}`)
        .join("  "),
      `${title}, up to date to ${writtenDate(asOf)}`,
    ]),
    ...imported.map(({ id, version, covers, title, counts }) => [
      id,
      version,
      writtenDate(covers),
      Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join("  "),
      title,
    ]),
  ];
  context.terminal.out(columns(rows));
}
