import type { IfAnswer } from "../../app/ask/if.js";
import { spanOf, writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Verdict } from "../../engine/scenario.js";
import { nameOn } from "../../engine/state-name.js";
import type { OwedRow } from "../../engine/verdict.js";
import { inSentence, responseWords } from "../../engine/words.js";
import { OBLIGATION_WORDS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { renderCascade } from "./cascade.js";
import { summaryOf } from "./if-summary.js";
import { capital, heading, listed, wrapped } from "./layout.js";
import { citationsWords } from "./sources.js";

const TITLES: Record<Verdict, string> = { owed: "Must", depends: "Depends", "not-owed": "Need not" };

/** What a row is rendered with. */
interface View {
  dataset: Dataset;
  terminal: Terminal;
  name: (id: string) => string;
  explain: boolean;
}

/** The answer to a scenario: one sentence, then what is owed, what depends and what is not owed, each with its reason. */
export function renderIf(answer: IfAnswer, dataset: Dataset, terminal: Terminal, explain: boolean, cascade = false): string {
  const { scenario, owed, notCalled, notInForce } = answer;
  const { paint, width } = terminal;
  const day = spanOf(scenario.on)!.from.lo;
  const view: View = { dataset, terminal, explain, name: (id) => nameOn(dataset, id, day) };
  const known = scenario.known ? `, as known by ${writtenDate(scenario.known)}` : "";
  const frame = `Place: ${scenario.place}. Promises as they stood on the eve (${writtenDate(scenario.eve)})${known}. ${dataset.info.title} ${answer.dataset.version}, up to date to ${writtenDate(dataset.info.asOf)}.`;
  const parts = [
    heading(`If ${scenario.says} ${scenario.on.length === 10 ? "on" : "in"} ${writtenDate(scenario.on)}`, terminal),
    paint.dim(wrapped(frame, width)),
    "",
    wrapped(summaryOf(answer, view.name), width),
    ...(cascade ? [renderCascade(answer, dataset, terminal, view.name, explain)] : []),
  ];
  for (const verdict of ["owed", "depends", "not-owed"] as const) {
    const rows = owed.filter((row) => row.verdict === verdict);
    if (rows.length === 0) continue;
    parts.push("", heading(TITLES[verdict], terminal));
    const many = verdict === "not-owed" ? rows.filter((row) => !explain || isOneOfMany(row, rows)) : [];
    for (const row of rows) if (!many.includes(row)) parts.push(renderRow(row, view));
    parts.push(...byReason(many, view));
  }
  if (notCalled.length > 0) parts.push("", heading("Not called", terminal), ...byReason(notCalled, view));
  if (notInForce.length > 0) {
    parts.push("", heading("Not in force on the eve", terminal));
    for (const { title, why } of notInForce) parts.push(wrapped(`${title}. ${why}`, width, "    ", "  "));
  }
  if (!explain && owed.length > 0) parts.push("", paint.dim("With --explain, every condition is shown with its reason."));
  return parts.join("\n");
}

/** Rows that are not owed for the same reason are printed together: the reason, then whose promises it settles. */
function byReason(rows: readonly OwedRow[], { terminal: { width, paint }, name }: View): string[] {
  const reasons = grouped(rows);
  return [...reasons].map(([why, held]) => {
    const promises = [...alike(held, name)].map(([words, promisors]) => `${whoever(promisors.map(name).map(inSentence))} to ${words}`);
    return `${wrapped(why, width, "    ", "  ")}\n${paint.dim(wrapped(`${capital(promises.join("; "))}.`, width, "    "))}`;
  });
}

/** Rows that differ only in who promises, by what they have in common. */
function alike(rows: readonly OwedRow[], name: View["name"]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { promisor, promisee, obligation, title } of rows) {
    const words = `${inSentence(name(promisee.id))}, ${OBLIGATION_WORDS[obligation]} (${title})`;
    groups.set(words, [...new Set([...(groups.get(words) ?? []), promisor.id])]);
  }
  return groups;
}

/** Whether a promise is made by many and called for none of them for one reason, so that it is told once. */
function isOneOfMany(row: OwedRow, rows: readonly OwedRow[]): boolean {
  const same = ({ provision, treaty, promisee }: OwedRow) =>
    provision === row.provision && treaty === row.treaty && promisee.id === row.promisee.id;
  return rows.filter((one) => same(one) && decisive(one) === decisive(row)).length > MOST_NAMED;
}

/** More promisors of one promise than this are counted, not named. */
const MOST_NAMED = 5;

function whoever(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `${names[0]}, ${names[1]} and ${names.length - 2} others` : listed(names);
}

function grouped(rows: readonly OwedRow[]): Map<string, OwedRow[]> {
  const groups = new Map<string, OwedRow[]>();
  for (const row of rows) groups.set(decisive(row), [...(groups.get(decisive(row)) ?? []), row]);
  return groups;
}

function renderRow(row: OwedRow, { dataset, terminal: { paint, width }, name, explain }: View): string {
  const promise = `${paint.bold(name(row.promisor.id))} to ${name(row.promisee.id)}: ${paint.bold(OBLIGATION_WORDS[row.obligation])}`;
  const where = `${row.article ? `, ${row.article}` : ""}, ${row.title} (signed ${writtenDate(row.signed)})`;
  const lines = [wrapped(promise + where, width, "    ", "  ")];
  if (row.breached) lines.push(wrapped("This attack breaks the promise.", width, "    "));
  const response = row.response ? responseWords(row.response) : "";
  if (row.verdict !== "not-owed" && response) lines.push(wrapped(capital(`${response}.`), width, "    "));
  if (explain) {
    for (const { condition, holds, why } of row.because) {
      lines.push(wrapped(`${holds.padEnd(7)} ${condition}: ${why}`, width, "            ", "    "));
    }
    lines.push(wrapped(`Text: ${row.text}`, width, "    "));
    lines.push(paint.dim(wrapped(`Source: ${citationsWords(dataset, row.sources, 9)}`, width, "    ")));
  } else {
    lines.push(paint.dim(wrapped(decisive(row), width, "    ")));
    lines.push(paint.dim(wrapped(`Source: ${citationsWords(dataset, row.sources, 1)}`, width, "    ")));
  }
  for (const { fact, question, values } of row.asks) {
    lines.push(wrapped(`? ${question} (--fact ${fact}=${values.join("|")})`, width, "      ", "    "));
  }
  return lines.join("\n");
}

/** The step that decided: the first that does not hold, what is open, else how long the promise has been in force. */
function decisive({ because, verdict }: OwedRow): string {
  if (verdict === "owed") return because[0]!.why;
  const wanted = verdict === "not-owed" ? "no" : "unknown";
  const steps = because.filter(({ holds }) => holds === wanted).map(({ why }) => why);
  return steps.slice(0, verdict === "not-owed" ? 1 : 3).join(" ");
}
