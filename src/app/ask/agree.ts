import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { type Agreement, agreement } from "../../engine/agreement/agreement.js";
import { FIELDS, type Field } from "../../engine/agreement/cells.js";
import type { Dataset } from "../../engine/dataset.js";
import { findThing } from "./question.js";

export interface AgreeQuestion {
  /** Only differences on these fields. */
  fields?: readonly string[];
  /** Only this treaty of the first dataset. */
  treaty?: string;
  /** Only differences that no file gives a reason for. */
  unexplained?: boolean;
}

/** How two datasets agree on the treaties that both hold, and every difference that was asked for. */
export function askAgree(first: Dataset, second: Dataset, { fields = [], treaty, unexplained = false }: AgreeQuestion): Outcome<Agreement> {
  if (first.info.id === second.info.id)
    return failed(problem("bad-question", `${first.info.title} would be compared with itself.`, { hint: "Name two different datasets." }));
  const unknown = fields.filter((field) => !(FIELDS as readonly string[]).includes(field));
  if (unknown.length > 0)
    return failed(problem("bad-question", `There is no field "${unknown[0]}".`, { hint: `One of: ${FIELDS.join(", ")}` }));
  const found = treaty === undefined ? null : findThing(first, treaty, ["treaty"]);
  if (found && !found.ok) return found;
  const answer = agreement(first, second);
  if (answer.matches.length === 0)
    return failed(
      problem("bad-question", `${first.info.title} and ${second.info.title} hold no treaty in common by its number in academic data.`, {
        hint: "A treaty's links (atop, cow) say which alliance of a project it is.",
      }),
    );
  const wanted = answer.differences.filter(
    (one) =>
      (fields.length === 0 || fields.includes(one.field satisfies Field)) &&
      (!found || one.first.includes(found.value.id)) &&
      (!unexplained || one.because.length === 0),
  );
  return ok({ ...answer, differences: wanted });
}
