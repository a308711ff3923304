import { conditionWords } from "../../../engine/words.js";
import type { Citation, Condition, Conditions, Disputed } from "../../../model/index.js";
import { capital, type Naming } from "../../words/naming.js";

/** A condition as the page shows it: its words, the conditions it is made of, and what is said beside it. */
export interface ShownCondition {
  says: string;
  parts: ShownCondition[];
  note: string | undefined;
  public: string | undefined;
  disputed: Disputed | undefined;
}

/** Conditions in words; alternatives as conditions under a heading of their own. */
export function shownConditions(conditions: readonly Condition[], naming: Naming): ShownCondition[] {
  return conditions.map((condition): ShownCondition => {
    const { note, disputed } = condition;
    const beside = { note, disputed, public: condition.public };
    switch (condition.kind) {
      case "any-of":
        return { says: "One of these", parts: shownConditions(condition.conditions, naming), ...beside };
      case "all-of":
        return { says: "All of these", parts: shownConditions(condition.conditions, naming), ...beside };
      case "not":
        return { says: `Not: ${naming.text(conditionWords(condition.condition))}`, parts: [], ...beside };
      default:
        return { says: capital(naming.text(conditionWords(condition))), parts: [], ...beside };
    }
  });
}

/** The sources of conditions, of those within them too. */
export function conditionSources(conditions: Conditions | undefined): Citation[] {
  if (!Array.isArray(conditions)) return [];
  return conditions.flatMap((condition) => [
    ...(condition.sources ?? []),
    ...(condition.kind === "any-of" || condition.kind === "all-of" ? conditionSources(condition.conditions as Condition[]) : []),
  ]);
}
