import type { BetweenAnswer } from "../../app/ask/between.js";
import { writtenDate } from "../../base/edtf.js";
import type { Commitment } from "../../engine/commitments.js";
import type { Dataset } from "../../engine/dataset.js";
import { conditionsWords, inSentence, responseWords } from "../../engine/words.js";
import { OBLIGATION_WORDS, PRIMARY_OBLIGATIONS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { columns, heading, listed, paired, wrapped } from "./layout.js";
import { citationsWords } from "./sources.js";

/** What two states owe each other: a sentence, the treaties with their status, then each promise, those of both sides once. */
export function renderBetween(answer: BetweenAnswer, dataset: Dataset, terminal: Terminal): string {
  const { a, b, commitments, treaties, meetings } = answer;
  const { paint, width } = terminal;
  const when = answer.on.length === 10 ? `on ${writtenDate(answer.on)}` : `throughout ${writtenDate(answer.on)}`;
  const known = answer.known ? `, as known by ${writtenDate(answer.known)}` : "";
  const parts = [heading(`${a.name} and ${b.name} ${when}${known}`, terminal), wrapped(sentence(answer), width)];
  if (treaties.length > 0) {
    parts.push("", heading("Treaties", terminal));
    parts.push(
      columns(
        treaties.map(({ title, status, why }) => [paintStatus(status, terminal), `${title}. ${paint.dim(why)}`]),
        2,
        "  ",
      ),
    );
  }
  const groups = [
    { title: "In force", rows: commitments.filter(({ status }) => status === "in-force") },
    { title: "Signed, not in force", rows: commitments.filter(({ status }) => status === "signed") },
    { title: "Suspended", rows: commitments.filter(({ status }) => status === "suspended") },
    { title: "Not the same throughout, or not certain", rows: commitments.filter(({ status }) => status === "depends") },
  ];
  for (const { title, rows } of groups) {
    if (rows.length === 0) continue;
    parts.push("", heading(title, terminal));
    for (const { thing, mutual } of paired(rows, isReturned)) parts.push(renderCommitment(thing, mutual, answer, dataset, terminal));
  }
  if (meetings.length > 0) {
    parts.push("", heading(`Meetings on record: ${meetings.length}`, terminal));
    parts.push(
      columns(
        meetings.slice(-5).map(({ id, title, date }) => [writtenDate(date), title, paint.dim(id)]),
        2,
        "  ",
      ),
    );
    if (meetings.length > 5)
      parts.push(
        paint.dim(
          `  and ${meetings.length - 5} earlier ones: casus list meetings --party ${a.id.toUpperCase()} --party ${b.id.toUpperCase()}`,
        ),
      );
  }
  return parts.join("\n");
}

function sentence({ a, b, commitments }: BetweenAnswer): string {
  const legal = commitments.filter(({ binding }) => binding === "legal");
  const kindsOf = (status: string) =>
    PRIMARY_OBLIGATIONS.filter((kind) => legal.some((row) => row.obligation === kind && row.status === status)).map(
      (kind) => OBLIGATION_WORDS[kind],
    );
  const sure = kindsOf("in-force");
  const open = kindsOf("depends").filter((kind) => !sure.includes(kind));
  const sentences = [
    sure.length > 0 ? `Between them are in force: ${listed(sure)}.` : "",
    open.length > 0 ? `Not the same throughout that time, or not certain: ${listed(open)}.` : "",
    sure.length + open.length > 0 && ![...sure, ...open].includes("defense") ? "Neither owes the other defense." : "",
  ].filter(Boolean);
  if (sentences.length > 0) return sentences.join(" ");
  if (legal.some(({ status }) => status === "in-force" || status === "depends")) {
    return "Binding promises are in force between them, but none of defense, offense, neutrality, nonaggression or consultation.";
  }
  return `No binding promise between ${inSentence(a.name)} and ${inSentence(b.name)} is on record as in force.`;
}

/** Whether the other side promises the same in the same words. */
function isReturned(one: Commitment, other: Commitment): boolean {
  return (
    one.treaty === other.treaty && one.provision === other.provision && one.promisor.id === other.promisee.id && one.text === other.text
  );
}

function renderCommitment(row: Commitment, mutual: boolean, { a, b }: BetweenAnswer, dataset: Dataset, { paint, width }: Terminal): string {
  const name = (id: string) => (id === a.id ? a.name : b.name);
  const who = mutual ? "each other" : `${name(row.promisor.id)} to ${name(row.promisee.id)}`;
  const force = row.force === "duty" ? "" : ` (${row.force})`;
  const lines = [
    wrapped(
      `${paint.bold(OBLIGATION_WORDS[row.obligation])}${force}, ${who}: ${row.title}${row.article ? `, ${row.article}` : ""}`,
      width,
      "    ",
      "  ",
    ),
  ];
  lines.push(wrapped(row.text, width, "    "));
  const details = [
    row.response ? responseWords(row.response) : "",
    Array.isArray(row.conditions) ? `if ${conditionsWords(row.conditions)}` : "",
  ]
    .filter(Boolean)
    .join("; ");
  if (details) lines.push(paint.dim(wrapped(details, width, "    ")));
  lines.push(paint.dim(wrapped(`Source: ${citationsWords(dataset, row.sources, 1)}`, width, "    ")));
  return lines.join("\n");
}

export function paintStatus(status: string, { paint }: Terminal): string {
  const words = status.replaceAll("-", " ");
  return status === "in-force" ? paint.bold(words) : status === "ended" ? paint.dim(words) : words;
}
