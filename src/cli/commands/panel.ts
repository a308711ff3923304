import type { Command } from "commander";
import type { PanelWords } from "../../app/ask/panel.js";
import type { PanelSource } from "../../panel/promises.js";
import { version } from "../../version.js";
import { type Context, openDataset, report } from "../context.js";
import { choice, withExamples } from "../question.js";

interface PanelOptions extends Omit<PanelWords, "unit"> {
  dataset: string;
  output?: string;
  quiet?: boolean;
}

export function panel(casus: Command, context: Context): void {
  withExamples(casus.command("panel"), [
    "casus panel directed-dyad-years --dataset atop-5.1 -o dyads.csv",
    "casus panel state-years --dataset atop-5.1 > states.csv",
    "casus panel dyad-years --dataset atop-5.1 --measures similarity --to 2012 -o similarity.parquet",
    "casus panel directed-dyad-years --dataset atop-5.1+record --rows both --carry-to 2026 -o now.csv",
    "casus panel treaty-years --from 2020 --to 2025",
  ])
    .description("panels for statistics: CSV to the terminal, CSV or Parquet to a file with a sidecar that says what it is")
    .argument(
      "<unit>",
      "state-years, dyad-years, directed-dyad-years or treaty-years",
      choice("state-years", "dyad-years", "directed-dyad-years", "treaty-years"),
    )
    .option("--dataset <id>", "the dataset, or two as atop-5.1+record: the second carries on where the first ends", "record")
    .option("--codes <system>", "cow or gw (default: cow)")
    .option(
      "--rows <which>",
      "system (all of the state system), dataset (the dataset's own) or both (default: system; state-years: dataset)",
    )
    .option("--resolution <step>", "year, month or day (default: year)")
    .option("--measures <list>", "obligations, any, number, transition, ids, major, since, similarity, or all")
    .option("--from <year>", "the first year")
    .option("--to <year>", "the last year")
    .option("--carry-to <year>", "carry the state system's memberships past its published end to this year")
    .option("-o, --output <file>", "write to F.csv or F.parquet, and F.csv.json beside it")
    .option("-q, --quiet", "no progress")
    .action(async (unit: string, options: PanelOptions) => run(context, unit, options));
}

async function run(context: Context, unit: string, options: PanelOptions): Promise<void> {
  const { terminal } = context;
  const record = await openDataset(context, "record");
  if (!record) return;
  const source = await sourceOf(context, options.dataset);
  if (!source) return;
  const { askPanel } = await import("../../app/ask/panel.js");
  const asked = askPanel(source, record.states, { ...options, unit }, version);
  if (!asked.ok) return report(context, asked.problems);
  const { sidecar } = asked.value;
  const { writeCsv, writePanel } = await import("../../io/panel-file.js");
  for (const note of sidecar.notes) terminal.err(`note: ${note}`);
  const showing = options.quiet !== true && process.stderr.isTTY === true;
  const progress = (rows: number) => {
    if (showing) process.stderr.write(`\r${rows.toLocaleString("en")} rows`);
  };
  if (options.output === undefined) {
    try {
      writeCsv(asked.value, 1, () => {});
    } catch (error) {
      // Whoever read the rows has enough of them: head, for instance.
      if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
    }
    return;
  }
  const written = await writePanel(asked.value, sidecar, options.output, progress);
  if (showing) process.stderr.write("\r");
  if (!written.ok) return report(context, written.problems);
  terminal.err(
    `${written.value.rows.toLocaleString("en")} rows in ${options.output}; what they are and whom to cite: ${written.value.sidecar}`,
  );
}

/** The source of a panel: an imported dataset, the record, or one carried on by the other. */
async function sourceOf(context: Context, ids: string): Promise<PanelSource | null> {
  const { seamed, sourceOfMembers, sourceOfRecord } = await import("../../app/panel-source.js");
  const { dataHome, installedInfo, installedMembers } = await import("../../io/dataset-store.js");
  let made: PanelSource | null = null;
  for (const id of ids.split("+")) {
    let next: PanelSource;
    let linked = new Set<string>();
    if (id === "record") {
      const dataset = await openDataset(context, id);
      if (!dataset) return null;
      next = sourceOfRecord(dataset);
      linked = new Set([...dataset.treaties.values()].flatMap(({ atop }) => atop ?? []));
    } else {
      const info = installedInfo(id, dataHome());
      const members = installedMembers(id, dataHome());
      if (!info.ok || !members.ok) {
        report(context, info.ok ? (members.ok ? [] : members.problems) : info.problems);
        return null;
      }
      if (members.value === null) {
        report(context, [{ code: "bad-question", severity: "error", message: `The dataset "${id}" holds no treaties, so no panels.` }]);
        return null;
      }
      next = sourceOfMembers(info.value, members.value);
    }
    made = made === null ? next : seamed(made, next, linked);
  }
  return made;
}
