import type { IfAnswer } from "../../../app/ask/if.js";
import type { Source } from "../../../model/index.js";
import { dateInWords } from "../../words/days.js";
import { lookOf } from "../../words/kinds.js";
import { capital, listed } from "../../words/naming.js";
import { byReason, type Line, type Row, toldOf } from "./lines.js";
import { supposed } from "./names.js";
import { articleWords, dueWords, promiseWords, responseSentence } from "./promise-words.js";
import { clashWords, partsOf, percent, shareWords } from "./rounds.js";
import { breaks, summaryOf } from "./summary.js";

/** What a text needs beside the answer. */
export interface TextParts {
  answer: IfAnswer;
  /** The answer with its cascade, where that was asked for. */
  cascade: IfAnswer | null;
  dataset: { title: string; version: string; asOf: string };
  name: (id: string) => string;
  titleOf: (treaty: string) => string;
  source: (id: string) => Source | null;
  command: string;
}

const WIDTH = 100;

/** The answer as plain text, laid out as the command line lays it out, with the line that asks for it again. */
export function plainText({ answer, cascade, dataset, name, titleOf, source, command }: TextParts): string {
  const { scenario } = answer;
  const told = toldOf(answer);
  const known = scenario.known ? `, as known by ${dateInWords(scenario.known)}` : "";
  const parts = [
    `If ${supposed(scenario, name)} ${scenario.on.length < 10 ? "in" : "on"} ${dateInWords(scenario.on)}`,
    wrapped(
      `Place: ${scenario.place}. Promises as they stood on the eve (${eveWords(scenario.eve)})${known}. ${dataset.title} ${dataset.version}, up to date to ${dateInWords(dataset.asOf)}.`,
    ),
    ...factLines(answer),
    "",
    wrapped(summaryOf(answer, name).join(" ")),
  ];
  const cited = (row: Row) => {
    const [first, ...more] = row.sources;
    if (!first) return [];
    const words = sourceWords(source(first.source), first.source) + (first.at ? `, ${first.at}` : "");
    return [wrapped(`Source: ${words}${more.length > 0 ? `; and ${more.length} more` : ""}`, "    ")];
  };
  const full = (title: string, lines: readonly Line[], says: (row: Row) => string) => {
    if (lines.length === 0) return;
    parts.push("", title);
    for (const { row, promisors, deciding } of lines) {
      const response = row.breached ? "" : responseSentence(row);
      parts.push(
        wrapped(
          `${capital(listed(promisors.map(name)))} ${says(row)}: ${articleWords(row)} (signed ${dateInWords(row.signed)})`,
          "    ",
          "  ",
        ),
        ...(response ? [wrapped(response, "    ")] : []),
        ...(deciding ? [wrapped(deciding, "    ")] : []),
        ...cited(row),
        ...row.asks.map(({ fact, question, values }) => wrapped(`? ${question} (--fact ${fact}=${values.join("|")})`, "      ", "    ")),
      );
    }
  };
  const short = (title: string, lines: readonly Line[]) => {
    if (lines.length === 0) return;
    parts.push("", title);
    for (const { why, lines: held } of byReason(lines)) {
      const promises = held.map(
        ({ row, promisors }) => `${listed(promisors.map(name))} to ${name(row.promisee.id)}, ${lookOf(row.obligation).name} (${row.title})`,
      );
      parts.push(wrapped(why, "    ", "  "), wrapped(`${capital(promises.join("; "))}.`, "    "));
    }
  };
  full("Must", told.must, (row) => `must ${dueWords(row.obligation, name(row.promisee.id))}`);
  full("May have to", told.may, (row) => `may have to ${dueWords(row.obligation, name(row.promisee.id))}`);
  full("Promises that the attack breaks", told.broken, (row) => `${breaks(row)} ${promiseWords(row)} to ${name(row.promisee.id)}`);
  if (cascade) parts.push("", ...cascadeText(cascade, name, titleOf));
  short("Need not", told.needNot);
  short("Not called", told.notCalled);
  if (answer.notInForce.length > 0) {
    parts.push("", "Not in force on the eve");
    for (const { title, why } of answer.notInForce) parts.push(wrapped(`${title}. ${why}`, "    ", "  "));
  }
  parts.push("", `$ ${command}`);
  return `${parts.join("\n")}\n`;
}

/** The eve of a day, or the days before a month or a year. */
export function eveWords(eve: string): string {
  return eve.split("/").map(dateInWords).join(" to ");
}

function factLines({ scenario }: IfAnswer): string[] {
  const facts = Object.entries(scenario.facts).map(([name, value]) => `${name.replaceAll("-", " ")}: ${value}`);
  return facts.length > 0 ? [wrapped(`Stated: ${facts.join("; ")}.`)] : [];
}

function cascadeText(
  { rounds, contradictions, reliability }: IfAnswer,
  name: (id: string) => string,
  titleOf: (id: string) => string,
): string[] {
  const lines = ["What it sets off", ...(rounds.length === 0 ? ["  Nobody is obliged to join."] : [])];
  for (const round of rounds) {
    lines.push(`  Round ${round.round}${round.probability ? ` (in ${shareWords(round.probability)} of draws)` : ""}`);
    for (const { heading, through } of partsOf(round)) {
      const said = through.map(
        ({ obligation, promisee, treaty, states }) =>
          `${listed(states.map(({ state, probability }) => name(state) + (probability ? ` ${percent(probability)}` : "")))}, by ${lookOf(obligation).name} promised to ${name(promisee)} (${titleOf(treaty)})`,
      );
      lines.push(wrapped(`${heading}: ${said.join("; ")}.`, "      ", "    "));
    }
  }
  if (reliability)
    lines.push(
      wrapped(
        `Somebody helps the target in ${shareWords(reliability.helped)} of ${reliability.draws} draws (seed ${reliability.seed}).`,
        "  ",
      ),
    );
  if (contradictions.length > 0) {
    lines.push("", "Promises that clash");
    for (const clash of contradictions)
      lines.push(
        wrapped(
          `${clashWords(clash, name)} (${clash.restsOn.map(({ treaty, provision }) => `${titleOf(treaty)}, ${provision}`).join("; ")})`,
          "    ",
          "  ",
        ),
      );
  }
  return lines;
}

function sourceWords(source: Source | null, id: string): string {
  if (!source) return id;
  const { author, publisher, title, date } = source;
  return [author ?? publisher, title, date && dateInWords(date)].filter(Boolean).join(", ");
}

function wrapped(text: string, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}
