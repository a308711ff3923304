import { type Command, InvalidArgumentError, Option } from "commander";
import type { TimeWords } from "../app/ask/question.js";
import type { Outcome } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import { answer, type CommonOptions, type Context } from "./context.js";
import type { Terminal } from "./terminal.js";

/** A command that asks a question of a dataset at a time: its options of time, dataset and form, and its examples. */
export function question(
  casus: Command,
  name: string,
  description: string,
  examples: readonly string[],
  on: string | null = "the day, month or year asked about (default: today)",
): Command {
  const command = withExamples(casus.command(name), examples).description(description);
  return (on === null ? command : command.option("--on <date>", on))
    .option("--known <date>", "only what was public by then")
    .addOption(new Option("--dataset <id>", "the dataset to ask").default("record"))
    .option("--json", "print JSON");
}

export function withExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText("after", `\nExamples:\n${examples.map((line) => `  ${line}`).join("\n")}`);
}

/** How a question is asked, printed as text, and, where that differs from the answer itself, printed as JSON. */
export interface Asking<T> {
  ask(dataset: Dataset): Outcome<T>;
  render(value: T, dataset: Dataset, terminal: Terminal): string;
  fields?(value: T): unknown;
}

/** Loads what a command needs, asks, and prints the answer. */
export async function reply<T>(context: Context, options: CommonOptions, { ask, render, fields }: Asking<T>): Promise<void> {
  await answer(context, options, ask, (value, dataset) => render(value, dataset, context.terminal), fields);
}

/** The time of a question as its options say it. */
export function timeWords({ today }: Context, { on, known }: CommonOptions): TimeWords {
  return { today, ...(on !== undefined && { on }), ...(known !== undefined && { known }) };
}

export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

export function choice(...allowed: string[]): (value: string) => string {
  return (value) => {
    if (allowed.includes(value)) return value;
    throw new InvalidArgumentError(`It is one of: ${allowed.join(", ")}.`);
  };
}
