import { Command } from "commander";
import { backtestCommand } from "./commands/backtest.js";
import { between } from "./commands/between.js";
import { history } from "./commands/history.js";
import { ifAttacked } from "./commands/if.js";
import { importCommand } from "./commands/import.js";
import { list } from "./commands/list.js";
import { panel } from "./commands/panel.js";
import { show } from "./commands/show.js";
import { sweepCommand } from "./commands/sweep.js";
import { warCommand } from "./commands/war.js";
import type { Context } from "./context.js";
import { choice, withExamples } from "./question.js";

/** The command line. Each command loads what it needs only when it is called, so that a plain answer starts fast. */
export function program(context: Context, version: string): Command {
  const casus = new Command("casus")
    .description("What states have promised each other in treaties, and what falls due when.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showHelpAfterError("(casus --help tells more)")
    .addHelpText("after", "\nExit status: 0 an answer, 1 the data or the question is at fault, 2 wrong usage.")
    .exitOverride();
  for (const define of [ifAttacked, warCommand, between, history, show, list, importCommand, panel, backtestCommand, sweepCommand])
    define(casus, context);

  withExamples(casus.command("validate"), ["casus validate", "casus validate path/to/record --strict", "casus validate --json"])
    .description("check the YAML of a record: every problem at once, with its place")
    .argument("[path]", "a record's folder, or one file of a record (default: the record of this clone)")
    .option("--strict", "also refuse facts that rest on memory alone, and sources that nothing cites")
    .option("--json", "print JSON")
    .action(async (path: string | undefined, options: { strict?: boolean; json?: boolean }) => {
      const { validate } = await import("./commands/validate.js");
      await validate(context, path, options);
    });

  withExamples(casus.command("datasets"), ["casus datasets"])
    .description("the datasets that are installed")
    .option("--json", "print JSON")
    .action(async (options: { json?: boolean }) => {
      const { datasets } = await import("./commands/datasets.js");
      await datasets(context, options);
    });

  withExamples(casus.command("completion"), [
    "casus completion bash >> ~/.bashrc",
    "casus completion zsh > ~/.zfunc/_casus",
    "casus completion fish > ~/.config/fish/completions/casus.fish",
  ])
    .description("print a completion script for a shell")
    .argument("<shell>", "bash, zsh or fish", choice("bash", "zsh", "fish"))
    .action(async (shell: "bash" | "zsh" | "fish") => {
      const { completion } = await import("./commands/completion.js");
      await completion(context, casus, shell);
    });

  casus
    .command("welcome", { hidden: true })
    .option("--once", "end after the answer")
    .action(async () => {
      const { welcome } = await import("./commands/welcome.js");
      await welcome(context);
    });
  return casus;
}
