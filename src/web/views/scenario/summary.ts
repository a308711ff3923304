import type { IfAnswer } from "../../../app/ask/if.js";
import { responseWords } from "../../../engine/words.js";
import { capital, listed } from "../../words/naming.js";
import { linesOf, type Row } from "./lines.js";
import { promiseWords } from "./promise-words.js";

/** The most names that a sentence of the answer counts up; the list below has all. */
const MOST = 4;

/**
 * An answer in a few plain sentences: who must help the target and by what means, who may have to, who must stand by the attackers, stay out or
 * consult, which promises the attack breaks, and who owes the attackers nothing for their own attack.
 */
export function summaryOf(
  answer: Pick<IfAnswer, "owed" | "notCalled" | "notInForce" | "scenario">,
  name: (id: string) => string,
): string[] {
  const { owed, notCalled, scenario } = answer;
  const target = scenario.target.id;
  const of = (obligation: string, verdict: Row["verdict"], promisee?: string) =>
    owed.filter(
      (row) => row.obligation === obligation && row.verdict === verdict && !row.breached && (!promisee || row.promisee.id === promisee),
    );
  const who = (ids: readonly string[]) => listed(ids.map(name), { most: MOST });
  const must = promisors(of("defense", "owed"));
  const may = promisors(of("defense", "depends")).filter((state) => !must.includes(state));
  const consult = promisors(of("consultation", "owed")).filter((state) => !must.includes(state));
  const sentences: string[] = [];
  if (owed.length === 0 && notCalled.length === 0) {
    sentences.push(`No treaty on record in force on the eve has a promise to ${name(target)} that bears on this.`);
  } else if (must.length > 0) {
    sentences.push(`${who(must)} must help to defend ${name(target)}${meansOf(of("defense", "owed"))}.`);
    if (may.length > 0) sentences.push(`${who(may)} may have to.`);
  } else {
    sentences.push(`No state on record is certain to owe ${name(target)} help.`);
    if (may.length > 0) sentences.push(`${who(may)} may have to help to defend it.`);
  }
  for (const [obligation, does] of [
    ["offense", "fight beside"],
    ["neutrality", "stay neutral towards"],
  ] as const) {
    for (const [verdict, modal] of [
      ["owed", "must"],
      ["depends", "may have to"],
    ] as const) {
      for (const promisee of new Set(of(obligation, verdict).map((row) => row.promisee.id)))
        sentences.push(`${who(promisors(of(obligation, verdict, promisee)))} ${modal} ${does} ${name(promisee)}.`);
    }
  }
  if (consult.length > 0) sentences.push(`${who(consult)} must consult with ${name(target)}.`);
  for (const { row, promisors: states } of linesOf(owed.filter(({ breached }) => breached)))
    sentences.push(`${who(states)} ${breaks(row)} ${promiseWords(row)} to ${name(row.promisee.id)}.`);
  for (const { id } of scenario.attackers) {
    const none = promisors(notCalled.filter((row) => row.obligation === "defense" && row.promisee.id === id && row.verdict === "not-owed"));
    if (none.length > 0) sentences.push(`${who(none)} ${none.length > 1 ? "owe" : "owes"} ${name(id)} no help in its own attack.`);
  }
  return sentences.map(capital);
}

/** What an attack does to a promise of the attacker: breaks it, or goes against what may not bind. */
export function breaks({ verdict, force }: Pick<Row, "verdict" | "force">): string {
  return verdict === "owed" && force === "duty" ? "would break its own" : "would go against its own";
}

/** By what means, where all promises say the same. */
function meansOf(rows: readonly Row[]): string {
  const words = new Set(
    rows.map(({ response }) => (response ? responseWords({ ...part("means", response.means), ...part("timing", response.timing) }) : "")),
  );
  const [only = ""] = words;
  return words.size === 1 && only && !/unknown|not specified/.test(only) ? (only.startsWith("at once") ? " at once" : `, by ${only}`) : "";
}

function part<K extends string, V>(key: K, value: V): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}

function promisors(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ promisor }) => promisor.id))];
}
