import { readFileSync } from "node:fs";
import type { Command } from "commander";
import type { BacktestAnswer, Score } from "../../app/ask/backtest.js";
import { problem } from "../../base/problem.js";
import { type Context, openDataset, report } from "../context.js";
import { withExamples } from "../question.js";

interface BacktestOptions {
  dataset: string;
  wars: string;
  against?: string;
  json?: boolean;
  refine: boolean;
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
    .option("--no-refine", "leave the record's typed conditions aside")
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
      const record = options.refine === false ? null : await openDataset(context, "record");
      const answer = askBacktest(treaties, wars, { ...(codings && { codings }), ...(record && { record }) });
      if (!answer.ok) return report(context, answer.problems);
      const { score, ...rest } = answer.value;
      context.terminal.out(
        options.json ? JSON.stringify({ ...score, ...rest, rows: score?.rows ?? rest.rows }, null, 2) : text(answer.value),
      );
    });
}

/** The installed dataset that `iwd` or `cow` means; any other word is an id. */
export async function warsOf(word: string): Promise<string> {
  if (word === "cow") return "cow-dyadic-wars";
  if (word !== "iwd") return word;
  const { dataHome, installedDatasets } = await import("../../io/dataset-store.js");
  return installedDatasets(dataHome()).findLast((id) => id.startsWith("iwd-")) ?? "iwd-1";
}

function text({ wars, rows, invoked, score, refined }: BacktestAnswer): string {
  const lines = [`${wars} wars, ${rows} treaties in force with a belligerent: in ${invoked} of them a promise fell due.`];
  if (score) lines.push(`Against ${score.rows} codings: ${scoreWords(score)}; ${score.unmatched} have no belligerent member in force.`);
  if (refined) {
    lines.push(
      `With the record's conditions for ${refined.treaties} of the treaties: in ${refined.invoked} a promise fell due; ${refined.changed} answers change.`,
    );
    if (refined.score) lines.push(`Against the same codings: ${scoreWords(refined.score)}.`);
  }
  return lines.join("\n");
}

function scoreWords({ accuracy, precision, recall, f1 }: Score): string {
  const three = (value: number) => value.toFixed(3);
  return `accuracy ${three(accuracy)}, precision ${three(precision)}, recall ${three(recall)}, F1 ${three(f1)}`;
}
