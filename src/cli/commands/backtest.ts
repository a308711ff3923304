import { readFileSync } from "node:fs";
import type { Command } from "commander";
import type { BacktestAnswer } from "../../app/ask/backtest.js";
import { problem } from "../../base/problem.js";
import { type Context, openDataset, report } from "../context.js";
import { withExamples } from "../question.js";

interface BacktestOptions {
  dataset: string;
  wars: string;
  against?: string;
  json?: boolean;
}

export function backtestCommand(casus: Command, context: Context): void {
  withExamples(casus.command("backtest"), [
    "casus backtest --dataset atop-5.1 --wars iwd",
    "casus backtest --dataset atop-5.1 --wars cow --against path/to/codings.csv --json",
  ])
    .description("which alliances' promises fell due in past wars, by the treaties in force on the eve of each attack")
    .option("--dataset <id>", "the treaties", "atop-5.1")
    .option("--wars <id>", "the wars, with dated attacks: iwd, cow (directed dyadic wars) or an installed dataset", "iwd")
    .option("--against <file>", "codings to score against: CSV with warid, atopid, invoked")
    .option("--json", "print JSON")
    .action(async (options: BacktestOptions) => {
      const [treaties, wars] = [await openDataset(context, options.dataset), await openDataset(context, await warsOf(options.wars))];
      if (!treaties || !wars) return;
      let codings: { file: string; text: string } | undefined;
      try {
        if (options.against !== undefined) codings = { file: options.against, text: readFileSync(options.against, "utf8") };
      } catch (error) {
        return report(context, [problem("unreadable-file", `${options.against} could not be read (${(error as Error).message}).`)]);
      }
      const { askBacktest } = await import("../../app/ask/backtest.js");
      const answer = askBacktest(treaties, wars, codings);
      if (!answer.ok) return report(context, answer.problems);
      const { score, ...rest } = answer.value;
      context.terminal.out(
        options.json ? JSON.stringify({ ...score, ...rest, rows: score?.rows ?? rest.rows }, null, 2) : text(answer.value),
      );
    });
}

/** The installed dataset that `iwd` or `cow` means; any other word is an id. */
async function warsOf(word: string): Promise<string> {
  if (word === "cow") return "cow-dyadic-wars";
  if (word !== "iwd") return word;
  const { dataHome, installedDatasets } = await import("../../io/dataset-store.js");
  return installedDatasets(dataHome()).findLast((id) => id.startsWith("iwd-")) ?? "iwd-1";
}

function text({ wars, rows, invoked, score }: BacktestAnswer): string {
  const percent = (value: number) => value.toFixed(3);
  const first = `${wars} wars, ${rows} treaties in force with a belligerent: in ${invoked} of them a promise fell due.`;
  if (!score) return first;
  return `${first}\nAgainst ${score.rows} codings: accuracy ${percent(score.accuracy)}, precision ${percent(score.precision)}, recall ${percent(score.recall)}, F1 ${percent(score.f1)}; ${score.unmatched} have no belligerent member in force.`;
}
