import type { IfAnswer } from "../../app/ask/if.js";
import type { Verdict } from "../../engine/scenario.js";
import type { OwedRow } from "../../engine/verdict.js";
import { inSentence } from "../../engine/words.js";
import { OBLIGATION_WORDS, type Obligation } from "../../model/index.js";
import { capital, listed } from "./layout.js";

/** A scenario's answer in a sentence or two: who must help, who perhaps, who must consult, and what the attack breaks. */
export function summaryOf({ owed, scenario }: IfAnswer, nameOf: (id: string) => string): string {
  const name = (id: string) => inSentence(nameOf(id));
  const target = name(scenario.target.id);
  const must = promisors(owed, "defense", "owed");
  const may = promisors(owed, "defense", "depends").filter((state) => !must.includes(state));
  const consult = promisors(owed, "consultation", "owed");
  const sentences = [
    must.length > 0 ? `${listed(must.map(name))} must help to defend ${target}.` : `No state on record must help to defend ${target}.`,
    may.length > 0 ? `Whether ${listed(may.map(name))} must is not settled by what is given.` : "",
    consult.length > 0 ? `${listed(consult.map(name))} must consult.` : "",
    ...new Set(owed.filter(({ breached }) => breached).map((row) => breach(row, name))),
  ];
  return sentences.filter(Boolean).map(capital).join(" ");
}

function promisors(rows: readonly OwedRow[], obligation: Obligation, verdict: Verdict): string[] {
  return [...new Set(rows.filter((row) => row.obligation === obligation && row.verdict === verdict).map(({ promisor }) => promisor.id))];
}

function breach({ promisor, promisee, obligation, force, title }: OwedRow, name: (id: string) => string): string {
  const promise =
    force === "duty" ? `its promise of ${OBLIGATION_WORDS[obligation]}` : `its declaration of ${OBLIGATION_WORDS[obligation]}`;
  return `${name(promisor.id)} goes against ${promise} to ${name(promisee.id)} (${title}).`;
}
