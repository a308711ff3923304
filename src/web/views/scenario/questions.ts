import type { IfAnswer } from "../../../app/ask/if.js";
import { type Line, linesOf } from "./lines.js";

/** A fact that some promise turns on, with what is said of it. */
export interface Question {
  fact: string;
  question: string;
  /** What the address states; the empty text is not known. */
  value: "yes" | "no" | "";
  /** The promises that turn on it while it is not known. */
  settles: readonly Line[];
}

/**
 * The questions of a case, each fact once: those that the texts ask while nothing is stated, then those that come up only after something is,
 * and stated facts that nothing asks for. Their order does not change as they are answered.
 */
export function questionsOf(
  bare: Pick<IfAnswer, "owed"> | null,
  now: Pick<IfAnswer, "owed">,
  facts: Readonly<Record<string, "yes" | "no">>,
): Question[] {
  const found = new Map<string, { question: string; settles: Line[] }>();
  for (const line of [bare ?? now, now].flatMap(({ owed }) => linesOf(owed))) {
    for (const { fact, question } of line.row.asks) {
      const held = found.get(fact) ?? { question, settles: [] };
      if (!held.settles.some(({ row }) => row.treaty === line.row.treaty && row.provision === line.row.provision)) held.settles.push(line);
      found.set(fact, held);
    }
  }
  for (const fact of Object.keys(facts)) if (!found.has(fact)) found.set(fact, { question: unasked(fact), settles: [] });
  return [...found].map(([fact, { question, settles }]) => ({ fact, question, value: facts[fact] ?? "", settles }));
}

function unasked(fact: string): string {
  if (fact === "provoked") return "Did the target provoke the attack?";
  if (fact === "requested") return "Has help been asked for?";
  return `${fact.charAt(0).toUpperCase()}${fact.slice(1).replaceAll("-", " ")}?`;
}
