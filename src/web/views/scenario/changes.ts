import type { IfAnswer } from "../../../app/ask/if.js";
import { caseOf } from "./asked.js";
import type { Row } from "./lines.js";

/** Tells rows of answers to one case apart. */
export function rowKey({ treaty, provision, promisor, promisee }: Row): string {
  return `${treaty}/${provision}/${promisor.id}/${promisee.id}`;
}

/** The verdicts that a row had before some fact was stated otherwise; null where the two answers are not to one case. */
export function changesBetween(before: IfAnswer, after: IfAnswer): ReadonlyMap<string, Row["verdict"]> | null {
  if (caseOf(before) !== caseOf(after)) return null;
  const old = new Map(before.owed.map((row) => [rowKey(row), row.verdict]));
  return new Map(
    after.owed.flatMap((row): [string, Row["verdict"]][] => {
      const was = old.get(rowKey(row));
      return was && was !== row.verdict ? [[rowKey(row), was]] : [];
    }),
  );
}
