import type { Comparison } from "../../../engine/compare.js";
import { lookOf } from "../../words/kinds.js";
import { capital, listed, withArticle } from "../../words/naming.js";

const NUMBERS: Record<number, string> = { 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight" };

/** What a comparison comes to, in sentences: the kinds that all hold, then those that only some do. */
export function summaryWords({ treaties, rows }: Comparison): string {
  const all = rows.filter(({ cells }) => cells.every(({ present }) => present)).map(({ obligation }) => lookOf(obligation).name);
  const some = new Map<string, string[]>();
  for (const { obligation, cells } of rows) {
    if (cells.every(({ present }) => present)) continue;
    const holders = cells.flatMap(({ present }, at) => (present ? [treaties[at]!.title] : []));
    const key = listed(holders.map(withArticle));
    some.set(key, [...(some.get(key) ?? []), lookOf(obligation).name]);
  }
  const both = treaties.length === 2 ? "Both" : `All ${NUMBERS[treaties.length] ?? treaties.length}`;
  return [
    all.length > 0 ? `${both} promise ${listed(all)}.` : `No kind of promise is in ${treaties.length === 2 ? "both" : "all"} of them.`,
    ...[...some].map(([holders, kinds]) => `Only ${holders} ${holders.includes(" and ") ? "promise" : "promises"} ${listed(kinds)}.`),
  ]
    .map(capital)
    .join(" ");
}
