import type { Outcome, Problem } from "../base/problem.js";
import { problemText } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import { type OpenedDataset, openRecord, type RecordHome, recordHome } from "../io/record.js";
import type { Terminal } from "./terminal.js";

/** What a command runs with. Exit statuses: 0 an answer, 1 the data or the question is at fault, 2 wrong usage. */
export interface Context {
  terminal: Terminal;
  /** The folder of the built program, from which the record is found. */
  programUrl: string;
  /** Today as YYYY-MM-DD: the default day of every question. */
  today: string;
}

/** The options that every question takes. */
export interface CommonOptions {
  dataset: string;
  json?: boolean;
  on?: string;
  known?: string;
}

/** Asks a question of the chosen dataset and prints the answer, as JSON or as text. */
export async function answer<T>(
  context: Context,
  options: CommonOptions,
  ask: (dataset: Dataset) => Outcome<T>,
  render: (value: T, dataset: Dataset) => string,
  fields: (value: T) => unknown = (value) => value,
): Promise<void> {
  const { terminal } = context;
  const opened = await openDataset(context, options.dataset);
  if (!opened) return;
  const result = ask(opened);
  if (!result.ok) return report(context, result.problems);
  const { value } = result;
  const notices = value !== null && typeof value === "object" && "notices" in value ? (value.notices as Problem[]) : [];
  for (const notice of notices) terminal.err(problemText(notice));
  terminal.out(options.json ? JSON.stringify(fields(value), null, 2) : render(value, opened));
}

export async function openDataset(context: Context, id: string): Promise<Dataset | null> {
  const { terminal } = context;
  const opened = await opening(id, recordHome(context.programUrl));
  if (!opened.ok) {
    report(context, opened.problems);
    return null;
  }
  for (const notice of opened.value.notices) terminal.err(problemText(notice));
  return opened.value.dataset;
}

/** The record alone needs nothing of the imported datasets' store. */
async function opening(id: string, home: RecordHome): Promise<Outcome<OpenedDataset>> {
  if (id === "record") return openRecord(home);
  const imported = await import("../io/open-dataset.js");
  return imported.openDataset(id, home);
}

/** Prints problems to standard error and sets the exit status to 1. */
export function report({ terminal }: Context, problems: readonly Problem[]): void {
  for (const one of problems) terminal.err(problemText(one));
  process.exitCode = 1;
}
