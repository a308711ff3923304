import type { Command } from "commander";
import { type Context, openDataset, report } from "../context.js";
import { collect, withExamples } from "../question.js";

interface AgreeOptions {
  dataset: string;
  with: string;
  field: string[];
  treaty?: string;
  unexplained?: boolean;
  json?: boolean;
}

/** The command that compares two datasets on the treaties that both hold. */
export function agreeCommand(casus: Command, context: Context): void {
  withExamples(casus.command("agree"), [
    "casus agree --with atop-5.1",
    "casus agree --with atop-5.1 --field defense --field end",
    "casus agree --with atop-5.1 --treaty rio-1947",
    "casus agree --with atop-5.1 --unexplained --json",
  ])
    .description("how two datasets agree on the treaties that both hold: per field with Cohen's kappa, and every difference")
    .requiredOption("--with <id>", "the other dataset")
    .option("--dataset <id>", "the first dataset", "record")
    .option(
      "--field <name>",
      "only differences on a field: members, signature, entry, end, exit or an obligation (repeatable)",
      collect,
      [],
    )
    .option("--treaty <id>", "only differences on a treaty of the first dataset")
    .option("--unexplained", "only differences that no file gives a reason for")
    .option("--json", "print JSON")
    .action(async (options: AgreeOptions) => {
      const first = await openDataset(context, options.dataset);
      const second = first && (await openDataset(context, options.with));
      if (!first || !second) return;
      const [{ askAgree }, { renderAgree }] = await Promise.all([import("../../app/ask/agree.js"), import("../render/agree.js")]);
      const { field, treaty, unexplained } = options;
      const answer = askAgree(first, second, { fields: field, ...(treaty && { treaty }), ...(unexplained && { unexplained }) });
      if (!answer.ok) return report(context, answer.problems);
      context.terminal.out(
        options.json ? JSON.stringify(answer.value, null, 2) : renderAgree(answer.value, first, second, context.terminal),
      );
    });
}
