import { writtenDate } from "../../base/edtf.js";
import { type Context, openDataset } from "../context.js";
import { columns } from "../render/layout.js";

/** The installed datasets with their version and coverage. */
export async function datasets(context: Context, options: { json?: boolean }): Promise<void> {
  const record = await openDataset(context, "record");
  if (!record) return;
  const { listedDatasets } = await import("../../io/dataset-list.js");
  const listed = listedDatasets(record);
  if (options.json) return context.terminal.out(JSON.stringify(listed, null, 2));
  const [own, ...imported] = listed;
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join("  ");
  const { treaties, states, meetings } = own;
  const rows = [
    [
      own.id,
      own.version,
      writtenDate(own.covers),
      counted({ treaties, states, meetings }),
      `${own.title}, up to date to ${writtenDate(own.asOf)}`,
    ],
    ...imported.map(({ id, version, covers, title, counts }) => [id, version, writtenDate(covers), counted(counts), title]),
  ];
  context.terminal.out(columns(rows));
}
