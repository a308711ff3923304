import { writtenDate } from "../../base/edtf.js";
import { type Context, openDataset } from "../context.js";
import { columns } from "../render/layout.js";

/** The installed datasets with their version and coverage. */
export async function datasets(context: Context, options: { json?: boolean }): Promise<void> {
  const record = await openDataset(context, "record");
  if (!record) return;
  const listed = [{ ...record.info, treaties: record.treaties.size, states: record.states.size, meetings: record.meetings.size }];
  if (options.json) context.terminal.out(JSON.stringify(listed, null, 2));
  else {
    const rows = listed.map(({ id, version, covers, treaties, states, meetings, title, asOf }) => [
      id,
      version,
      writtenDate(covers),
      `${treaties} treaties`,
      `${states} states`,
      `${meetings} meetings`,
      `${title}, up to date to ${writtenDate(asOf)}`,
    ]);
    context.terminal.out(columns(rows));
  }
}
