import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError } from "commander";
import { problem } from "../../base/problem.js";
import { version } from "../../version.js";
import { type Context, openDataset, report } from "../context.js";
import { choice, withExamples } from "../question.js";

interface SweepOptions {
  from: string;
  to: string;
  dataset: string;
  by: string;
  output?: string;
  workers?: number;
  plot?: string;
  json?: boolean;
  quiet?: boolean;
}

export function sweepCommand(casus: Command, context: Context): void {
  withExamples(casus.command("sweep"), [
    "casus sweep --from 1914 --to 1914",
    "casus sweep --from 1816 --to 2018 --dataset atop-5.1 -o sweep.parquet --plot sweep.svg",
    "casus sweep --from 1816 --to 2018 --dataset atop-5.1 --by years --json",
  ])
    .description(
      "every state attacking every other, on each day on which anything changed: how many would be drawn in, who, and through what",
    )
    .requiredOption("--from <year>", "the first year")
    .requiredOption("--to <year>", "the last year; memberships of the state system are carried to it past their published end")
    .option("--dataset <id>", "the dataset to ask", "record")
    .option(
      "--by <steps>",
      "change-days, or years: each directed dyad once a year, on 1 July if it can be",
      choice("change-days", "years"),
      "change-days",
    )
    .option(
      "-o, --output <file>",
      "write the attacks that draw anybody in to F.csv or F.parquet, and all days to F.days.csv or F.days.parquet",
    )
    .option("--workers <number>", "how many to run at once (default: one for each core)", wholeNumber)
    .option("--plot <file>", "draw a chart by year as SVG")
    .option("--json", "print JSON")
    .option("-q, --quiet", "no progress")
    .action(async (options: SweepOptions) => run(context, options));
}

async function run(context: Context, options: SweepOptions): Promise<void> {
  const { terminal, programUrl } = context;
  const { output, plot } = options;
  if (output !== undefined && !/\.(csv|parquet)$/i.test(output)) {
    const hint = "Give a file that ends in .csv or .parquet.";
    return report(context, [problem("bad-question", `What form "${output}" is to have cannot be told from its name.`, { hint })]);
  }
  const dataset = await openDataset(context, options.dataset);
  if (!dataset) return;
  const { askSweep } = await import("../../app/ask/sweep.js");
  const asked = askSweep(dataset, options, version);
  if (!asked.ok) return report(context, asked.problems);
  for (const note of asked.value.sidecar.notes) terminal.err(`note: ${note}`);
  const showing = options.quiet !== true && process.stderr.isTTY === true;
  const progress = (done: number, of: number) => {
    if (showing) process.stderr.write(`\r${done.toLocaleString("en")} of ${of.toLocaleString("en")} ${stepWord(options)}`);
  };
  const stopped = () => {
    terminal.err(output === undefined ? "\nStopped." : `\nStopped. What is done is kept in ${output}.parts: the same command carries on.`);
    process.exit(130);
  };
  process.once("SIGINT", stopped);
  const { runSweep } = await import("../../io/sweep.js");
  const workers = options.workers ?? availableParallelism();
  const done = await runSweep(asked.value, { dataset, programUrl, workers, ...(output !== undefined && { output }) }, progress);
  process.off("SIGINT", stopped);
  if (showing) process.stderr.write("\r\u001b[K");
  if (!done.ok) return report(context, done.problems);
  const { tally, files, rows } = done.value;
  const summary = tally.summary(dataset, asked.value.by);
  const { sweepText, sweepLines } = await import("../render/sweep.js");
  const { sidecar } = asked.value;
  if (plot !== undefined) {
    const [{ yearChart }, { writeText }] = [await import("../../app/sweep-chart.js"), await import("../../io/text-file.js")];
    const { from, to } = sidecar.options;
    const source = `Source: ${sidecar.dataset.title} (${sidecar.dataset.version}); casus ${version}, all promises kept, unstated facts open.`;
    const wrote = writeText(plot, yearChart(`Who would be drawn in, ${from} to ${to}`, sweepLines(summary), source));
    if (!wrote.ok) return report(context, wrote.problems);
    files.push(plot);
  }
  terminal.out(options.json ? JSON.stringify({ ...sidecar, summary, rows, files }, null, 2) : sweepText(summary, asked.value, terminal));
  if (files.length > 0) terminal.err(`${output === undefined ? "" : `${rows.toLocaleString("en")} rows; `}written: ${files.join(", ")}`);
}

function stepWord({ by }: SweepOptions): string {
  return by === "years" ? "years" : "days";
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is a whole number from 1 to 999.");
}
