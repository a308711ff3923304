import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Answers, replaying, Unanswered } from "../../app/interview/replay.js";
import { askTreaty, type TreatyDrawn } from "../../app/interview/treaty.js";
import { problem, problemText } from "../../base/problem.js";
import { writeWhole } from "../../io/compiled-record.js";
import { draftText, writeDrafts } from "../../io/draft-files.js";
import { problemsOf, readAnswers } from "../../io/new-files.js";
import { recordHome } from "../../io/record.js";
import type { DraftFile } from "../../reader/draft/drafting.js";
import { DATASET_FILE } from "../../text/dataset.js";
import { BrokenOff, terminalAsker } from "../asker.js";
import { type Context, openDataset, report } from "../context.js";

export interface NewOptions {
  into?: string;
  answers?: string;
  yes?: boolean;
}

/** Asks for a new treaty and writes its file and those of its sources. Nothing is overwritten; broken off, the answers so far are kept. */
export async function newTreaty(context: Context, options: NewOptions): Promise<void> {
  const root = options.into === undefined ? recordHome(context.programUrl).yaml : resolve(options.into);
  if (root === null || !existsSync(join(root, DATASET_FILE)))
    return report(context, [
      problem("unreadable-file", `There is no record at ${options.into ?? "the place of this program"}.`, {
        hint: "Name the folder of a record (it holds dataset.yaml): --into DIR",
      }),
    ]);
  const kept = options.answers === undefined ? { ok: true as const, value: {} as Answers } : readAnswers(options.answers);
  if (!kept.ok) return report(context, kept.problems);
  const dataset = await openDataset(context, "record");
  if (!dataset) return;
  const person = process.stdin.isTTY ? terminalAsker : null;
  try {
    const drawn = await askTreaty(replaying(kept.value, person), dataset, context.today);
    await finish(context, root, filesOf(drawn), drawn.id, person !== null && !options.yes);
  } catch (error) {
    if (error instanceof Unanswered)
      return report(context, [
        problem("bad-question", `${error.key}: ${error.ask} ${error.why}.`, {
          hint: "Run it in a terminal, or give the answer in the file of --answers.",
        }),
      ]);
    if (!(error instanceof BrokenOff)) throw error;
    keep(context, kept.value);
  }
}

function filesOf({ id, treaty, sources }: TreatyDrawn): DraftFile[] {
  return [
    { path: `treaties/${id}.yaml`, value: treaty, comment: "Made by casus new treaty." },
    ...[...sources].map(([name, source]) => ({ path: `sources/${name}.yaml`, value: source, comment: "Made by casus new treaty." })),
  ] as DraftFile[];
}

/** Validates the files within the record, shows them, and writes them; files that do not validate go to a folder of their own. */
async function finish(context: Context, root: string, files: readonly DraftFile[], id: string, ask: boolean): Promise<void> {
  const { terminal } = context;
  const problems = problemsOf(root, files);
  const wrong = problems.some(({ severity }) => severity === "error");
  for (const one of problems) terminal.err(problemText(one));
  if (ask) {
    terminal.out(draftText(files[0]!));
    const question = wrong ? "It does not validate. Keep it as a draft?" : "Write it into the record?";
    if (!(await terminalAsker.agree("write", question, true))) return terminal.err("Nothing was written.");
  }
  const folder = wrong ? `${id}-draft` : root;
  const written = writeDrafts(folder, files);
  if (!written.ok) return report(context, written.problems);
  for (const path of written.value) terminal.out(path);
  if (wrong) process.exitCode = 1;
  else terminal.err(`It validates. Look at it with: casus show ${id}`);
}

/** Keeps the answers of an interview that was broken off. */
function keep({ terminal }: Context, answers: Answers): void {
  if (Object.keys(answers).length === 0) return terminal.err("Nothing was written.");
  const name = `${typeof answers.id === "string" ? answers.id : "new-treaty"}.answers.json`;
  writeWhole(name, `${JSON.stringify(answers, null, 2)}\n`);
  terminal.err(`Broken off. Your answers are kept; go on with: casus new treaty --answers ${name}`);
  process.exitCode = 1;
}
