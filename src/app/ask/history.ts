import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { type Comparison, compare } from "../../engine/compare.js";
import type { Dataset } from "../../engine/dataset.js";
import { type ExitAnswer, exit } from "../../engine/exit.js";
import { type Invocations, invocations } from "../../engine/invocations.js";
import { type LineageLink, lineage, lineageOf } from "../../engine/lineage.js";
import { nameOn } from "../../engine/state-name.js";
import { askedStates, askedTime, findThing, type TimeWords } from "./question.js";

/** The lineage of a pair (`RUS-PRK`) or of a treaty. */
export function askLineage(dataset: Dataset, of: string, time: TimeWords): Outcome<LineageLink[]> {
  const asked = askedTime(dataset, time);
  if (!asked.ok) return asked;
  const { known } = asked.value;
  const treaty = findThing(dataset, of, ["treaty"]);
  if (treaty.ok) return ok(lineageOf(dataset, dataset.treaty(treaty.value.id)!, known));
  const pair = pairOf(dataset, of);
  if (!pair)
    return failed(
      problem("bad-question", `"${of}" is neither a pair of states nor a treaty.`, {
        hint: "Write two states joined by a hyphen (RUS-PRK, cow:365-cow:731), or a treaty's id.",
      }),
    );
  if (!pair.ok) return pair;
  const [a, b] = pair.value as [string, string];
  if (a === b) return failed(problem("bad-question", `${of} names one state twice.`, { hint: "Name two states." }));
  return ok(lineage(dataset, a, b, known));
}

/** Splits a pair at each hyphen in turn, since names and ids hold hyphens too. */
function pairOf(dataset: Dataset, text: string): Outcome<string[]> | null {
  const cuts = [...text].flatMap((char, index) => (char === "-" ? [index] : []));
  if (cuts.length === 0) return null;
  const tried = cuts.map((cut) => askedStates(dataset, [text.slice(0, cut).trim(), text.slice(cut + 1).trim()]));
  return tried.find((one) => one.ok) ?? tried[0]!;
}

/** Treaties side by side. Two at least. */
export function askCompare(dataset: Dataset, ids: readonly string[], time: TimeWords): Outcome<Comparison> {
  const asked = askedTime(dataset, time);
  if (!asked.ok) return asked;
  const found = ids.map((id) => findThing(dataset, id, ["treaty"]));
  const problems = found.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return failed(...problems);
  const chosen = [...new Set(found.map((one) => (one as { value: { id: string } }).value.id))];
  if (chosen.length < 2)
    return failed(problem("bad-question", "There is only one treaty to compare.", { hint: "Name two or more different treaties." }));
  return ok(compare(dataset, chosen, asked.value.known));
}

/** How and when a party can leave a treaty, if it gives notice on the day asked about. */
export function askExit(dataset: Dataset, id: string, of: string, time: TimeWords): Outcome<ExitAnswer & { stateName: string }> {
  const asked = askedTime(dataset, time);
  if (!asked.ok) return asked;
  const { on, known } = asked.value;
  if (on.from !== on.to)
    return failed(
      problem("bad-question", `Notice is given on one day, not throughout ${on.edtf}.`, { hint: "Write a day, for instance 2025-06-01." }),
    );
  const found = findThing(dataset, id, ["treaty"]);
  const state = askedStates(dataset, [of], on);
  if (!found.ok || !state.ok) return failed(...(found.ok ? [] : found.problems), ...(state.ok ? [] : state.problems));
  const treaty = dataset.treaty(found.value.id)!;
  const party = state.value[0]!;
  if (!treaty.parties.some((one) => one.state === party)) {
    return failed(
      problem("not-a-party", `${nameOn(dataset, party, on.from)} is no party to ${treaty.short ?? treaty.title}.`, {
        hint: `Parties: ${treaty.parties.map((one) => one.state.toUpperCase()).join(", ")}`,
      }),
    );
  }
  const answer = exit(dataset, treaty, party, on.from, known);
  if (!answer) return failed(problem("bad-question", "Nothing of that treaty was public then.", { hint: "Ask with a later --known." }));
  return ok({ ...answer, stateName: nameOn(dataset, party, on.from) });
}

/** The times that the promises of one treaty, or of all, were called on. */
export function askInvocations(dataset: Dataset, id: string | undefined, time: TimeWords): Outcome<Invocations> {
  const asked = askedTime(dataset, time);
  if (!asked.ok) return asked;
  if (id === undefined) return ok(invocations(dataset, dataset.treaties.keys(), asked.value.known));
  const found = findThing(dataset, id, ["treaty"]);
  return found.ok ? ok(invocations(dataset, [found.value.id], asked.value.known)) : found;
}
