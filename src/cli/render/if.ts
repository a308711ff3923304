import type { IfAnswer } from "../../app/ask/if.js";
import { spanOf, writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { OwedRow, Verdict } from "../../engine/owed.js";
import { nameOn } from "../../engine/state-name.js";
import { responseWords } from "../../engine/words.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { capital, heading, listed, wrapped } from "./layout.js";
import { citationsWords } from "./sources.js";

const TITLES: Record<Verdict, string> = { owed: "Must", depends: "Depends", "not-owed": "Need not" };

/** The answer to a scenario: one sentence, then what is owed, what depends and what is not owed, each with its reason. */
export function renderIf(answer: IfAnswer, dataset: Dataset, terminal: Terminal, explain: boolean): string {
  const { scenario } = answer;
  const { paint, width } = terminal;
  const day = spanOf(scenario.on)!.from.lo;
  const name = (id: string) => nameOn(dataset, id, day);
  const parts = [
    heading(`If ${scenario.says} ${scenario.on.length === 10 ? "on" : "in"} ${writtenDate(scenario.on)}`, terminal),
    paint.dim(
      wrapped(
        `Place: ${scenario.place}. Promises as they stood on the eve (${writtenDate(scenario.eve)})${scenario.known ? `, as known by ${writtenDate(scenario.known)}` : ""}. ${dataset.info.title} ${answer.dataset.version}.`,
        width,
      ),
    ),
    "",
    wrapped(summary(answer, name), width),
  ];
  for (const verdict of ["owed", "depends", "not-owed"] as const) {
    const rows = answer.owed.filter((row) => row.verdict === verdict);
    if (rows.length === 0) continue;
    parts.push("", heading(TITLES[verdict], terminal));
    for (const row of rows) parts.push(renderRow(row, dataset, terminal, name, explain));
  }
  if (answer.notCalled.length > 0) {
    parts.push("", heading("Not called", terminal));
    const lines = answer.notCalled.map(
      (row) => `${name(row.promisor.id)} to ${name(row.promisee.id)}: ${OBLIGATION_WORDS[row.obligation]} (${row.title}). ${decisive(row)}`,
    );
    for (const line of lines) parts.push(wrapped(line, width, "    ", "  "));
  }
  if (answer.notInForce.length > 0) {
    parts.push("", heading("Not in force on the eve", terminal));
    for (const { title, why } of answer.notInForce) parts.push(wrapped(`${title}. ${why}`, width, "    ", "  "));
  }
  if (!explain && answer.owed.length > 0) parts.push("", paint.dim("With --explain, every condition is shown with its reason."));
  return parts.join("\n");
}

function summary({ owed, scenario }: IfAnswer, name: (id: string) => string): string {
  const target = name(scenario.target.id);
  const by = (verdict: Verdict) => [
    ...new Set(owed.filter((row) => row.verdict === verdict && row.obligation === "defense").map((row) => name(row.promisor.id))),
  ];
  const [must, may] = [by("owed"), by("depends").filter((state) => !by("owed").includes(state))];
  const sentences = [
    must.length > 0 ? `${listed(must)} must help to defend ${target}.` : `No state on record must help to defend ${target}.`,
    may.length > 0 ? `Whether ${listed(may)} must depends on what is not stated.` : "",
    ...kinds(owed, "consultation", "owed").map(({ promisor }) => `${name(promisor)} must consult.`),
    ...owed
      .filter(({ breached }) => breached)
      .map(
        (row) =>
          `${name(row.promisor.id)} breaks its promise of ${OBLIGATION_WORDS[row.obligation]} to ${name(row.promisee.id)} (${row.title}).`,
      ),
  ];
  return [...new Set(sentences.filter(Boolean))].join(" ");
}

function kinds(rows: readonly OwedRow[], obligation: OwedRow["obligation"], verdict: Verdict): { promisor: string }[] {
  return rows.filter((row) => row.obligation === obligation && row.verdict === verdict).map((row) => ({ promisor: row.promisor.id }));
}

function renderRow(row: OwedRow, dataset: Dataset, { paint, width }: Terminal, name: (id: string) => string, explain: boolean): string {
  const article = row.article ? `, ${row.article}` : "";
  const lines = [
    wrapped(
      `${paint.bold(name(row.promisor.id))} to ${name(row.promisee.id)}: ${paint.bold(OBLIGATION_WORDS[row.obligation])}${article}, ${row.title} (signed ${writtenDate(row.signed)})`,
      width,
      "    ",
      "  ",
    ),
  ];
  if (row.breached) lines.push(wrapped("This attack breaks the promise.", width, "    "));
  const response = row.response ? responseWords(row.response) : "";
  if (row.verdict !== "not-owed" && response) lines.push(wrapped(capital(`${response}.`), width, "    "));
  if (explain) {
    for (const { condition, holds, why } of row.because)
      lines.push(wrapped(`${holds.padEnd(7)} ${condition}: ${why}`, width, "              ", "    "));
    lines.push(wrapped(`Text: ${row.text}`, width, "    "));
    lines.push(paint.dim(wrapped(`Source: ${citationsWords(dataset, row.sources, 9)}`, width, "    ")));
  } else {
    lines.push(paint.dim(wrapped(decisive(row), width, "    ")));
    if (row.verdict !== "not-owed") lines.push(paint.dim(wrapped(`Source: ${citationsWords(dataset, row.sources, 1)}`, width, "    ")));
  }
  for (const { fact, question, values } of row.asks)
    lines.push(wrapped(`? ${question} State it with --fact ${fact}=${values[0]} or ${fact}=${values[1]}.`, width, "      ", "    "));
  return lines.join("\n");
}

/** The step that decided: the first that does not hold, else how long the promise has been in force and who is hit. */
function decisive({ because, verdict }: OwedRow): string {
  const wanted = verdict === "not-owed" ? "no" : verdict === "depends" ? "unknown" : null;
  if (wanted)
    return because
      .filter(({ holds }) => holds === wanted)
      .map(({ why }) => why)
      .slice(0, verdict === "depends" ? 3 : 1)
      .join(" ");
  return because[0]!.why;
}
