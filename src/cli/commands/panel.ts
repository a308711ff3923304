import type { Command } from "commander";
import type { PanelWords } from "../../app/ask/panel.js";
import { recordHome } from "../../io/record.js";
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
  const { panelSource } = await import("../../io/panel-source.js");
  const source = panelSource(options.dataset, record, recordHome(context.programUrl));
  if (!source.ok) return report(context, source.problems);
  const { askPanel } = await import("../../app/ask/panel.js");
  const asked = askPanel(source.value, record.states, { ...options, unit }, version);
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
