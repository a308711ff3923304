import type { IfAnswer } from "../../../app/ask/if.js";
import type { Reason } from "../../../engine/scenario.js";
import { PRIMARY_KINDS } from "../../words/kinds.js";

export type Row = IfAnswer["owed"][number];

/** What several states owe one under the same promise, with the same verdict for the same reasons. */
export interface Line {
  key: string;
  /** The row of the first promisor; the others differ from it in the promisor alone. */
  row: Row;
  rows: readonly Row[];
  promisors: readonly string[];
  /** The condition that decided, in words. */
  deciding: string;
}

/** Steps that every promise takes; they tell little where they hold. */
const USUAL = new Set(["in-force-on-the-eve", "duty", "event", "protected", "conditions"]);

/** The conditions that decided a verdict, in words: those that matter for what is owed, the first that fails, or all that are open. */
export function decidingWords({ verdict, because }: Pick<Row, "verdict" | "because">): string {
  if (verdict === "not-owed") return because.find(({ holds }) => holds === "no")?.why ?? "";
  if (verdict === "depends") return joined(because.filter(({ holds }) => holds === "unknown"));
  const telling = because.filter(({ condition, holds }) => holds === "yes" && !USUAL.has(condition));
  return joined(telling.length > 0 ? telling : because.filter(({ condition }) => condition === "protected" || condition === "conditions"));
}

/** Rows by promise: one line for all promisors that owe the same; in the order of the rows. */
export function linesOf(rows: readonly Row[]): Line[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { treaty, provision, verdict, breached, promisee, response, text, asks } = row;
    const key = JSON.stringify([treaty, provision, verdict, breached, promisee.id, decidingWords(row), response, text, asks]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, group]) => {
    const row = group[0]!;
    return { key, row, rows: group, promisors: group.map(({ promisor }) => promisor.id), deciding: decidingWords(row) };
  });
}

/** Lines that fail for the same reason, together. */
export function byReason(lines: readonly Line[]): { why: string; lines: Line[] }[] {
  const reasons = new Map<string, Line[]>();
  for (const line of lines) reasons.set(line.deciding, [...(reasons.get(line.deciding) ?? []), line]);
  return [...reasons].map(([why, held]) => ({ why, lines: held }));
}

const PRIMARY = new Set(PRIMARY_KINDS.map(({ kind }) => kind));

export function isPrimary({ row }: Line): boolean {
  return PRIMARY.has(row.obligation);
}

/** The lines of an answer as they are told: what is due, what may be, what is broken, what is not due. */
export interface Told {
  must: Line[];
  may: Line[];
  broken: Line[];
  needNot: Line[];
  notCalled: Line[];
}

export function toldOf({ owed, notCalled }: Pick<IfAnswer, "owed" | "notCalled">): Told {
  const lines = linesOf(owed);
  const of = (verdict: Row["verdict"]) => lines.filter(({ row }) => row.verdict === verdict && !row.breached);
  return {
    must: of("owed"),
    may: of("depends"),
    broken: lines.filter(({ row }) => row.breached),
    needNot: of("not-owed"),
    notCalled: linesOf(notCalled),
  };
}

function joined(reasons: readonly Reason[]): string {
  return [...new Set(reasons.map(({ why }) => why))].join(" ");
}
