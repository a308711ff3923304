import { Command, InvalidArgumentError } from "commander";
import { agreeCommand } from "./commands/agree.js";
import { backtestCommand } from "./commands/backtest.js";
import { between } from "./commands/between.js";
import { history } from "./commands/history.js";
import { ifAttacked } from "./commands/if.js";
import { importCommand } from "./commands/import.js";
import { list } from "./commands/list.js";
import type { NewOptions } from "./commands/new.js";
import { panel } from "./commands/panel.js";
import { readCommand } from "./commands/read.js";
import type { ServeOptions } from "./commands/serve.js";
import { show } from "./commands/show.js";
import { sweepCommand } from "./commands/sweep.js";
import { warCommand } from "./commands/war.js";
import type { Context } from "./context.js";
import { choice, collect, withExamples } from "./question.js";

/** The command line. Each command loads what it needs only when it is called, so that a plain answer starts fast. */
export function program(context: Context, version: string): Command {
  const casus = new Command("casus")
    .description("What states have promised each other in treaties, and what falls due when.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showHelpAfterError("(casus --help tells more)")
    .addHelpText("after", "\nExit status: 0 an answer, 1 the data or the question is at fault, 2 wrong usage.")
    .exitOverride();
  for (const define of [
    ifAttacked,
    warCommand,
    between,
    history,
    show,
    list,
    readCommand,
    importCommand,
    panel,
    backtestCommand,
    agreeCommand,
    sweepCommand,
  ])
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

  const made = casus.command("new").description("make a new file of the record, question by question");
  withExamples(made.command("treaty"), [
    "casus new treaty",
    "casus new treaty --into path/to/record",
    "casus new treaty --answers france-poland-1921.answers.json",
  ])
    .description("ask for a treaty's parties, dates, promises and sources, and write a file that validates")
    .option("--into <folder>", "the record to write into (default: the record of this clone)")
    .option("--answers <file>", "answers given before, as a broken-off interview keeps them: what is missing is asked")
    .option("--yes", "write without asking once more")
    .action(async (options: NewOptions) => {
      const { newTreaty } = await import("./commands/new.js");
      await newTreaty(context, options);
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

  withExamples(casus.command("serve"), [
    "casus serve",
    "casus serve --port 8000 --open",
    "casus serve --host 0.0.0.0 --allow-host casus.example.org",
  ])
    .description("serve the workbench and the HTTP API on this machine")
    .option("--port <number>", "the port (default: 7531, or the next that is free)", port)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--allow-host <name>", "a name by which the server may be addressed, beside localhost (repeatable)", collect, [])
    .option("--open", "open it in the browser")
    .option("--processes <number>", "how many processes answer (default: 2 where there are cores for them)", processes)
    .option("--log", "a line for each request, to standard error")
    .action(async (options: ServeOptions) => {
      const { serve } = await import("./commands/serve.js");
      await serve(context, options);
    });

  casus
    .command("welcome", { hidden: true })
    .option("--once", "end after the answer")
    .action(async (options: { once?: boolean }) => {
      const { welcome } = await import("./commands/welcome.js");
      await welcome(context, options);
    });
  return casus;
}

function processes(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > 64) throw new InvalidArgumentError("It is a whole number from 1 to 64.");
  return number;
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) throw new InvalidArgumentError("It is a whole number up to 65535.");
  return number;
}
