import type { BetweenAnswer } from "../../../app/ask/between.js";
import { conditionsWords, responseWords } from "../../../engine/words.js";
import { ALL_KINDS } from "../../words/kinds.js";

export type Promised = BetweenAnswer["commitments"][number];

/** Promises with one direction; `each` are those that both make in the same words. */
export interface PromiseGroup {
  from: "each" | string;
  promises: Promised[];
}

/** What is promised, by direction: what both promise alike comes once. What is owed stands before what is signed, suspended or only declared. */
export function promiseGroups(commitments: readonly Promised[], a: string, b: string): PromiseGroup[] {
  const taken = new Set<Promised>();
  const each: Promised[] = [];
  for (const one of commitments) {
    if (taken.has(one)) continue;
    const back = commitments.find((other) => !taken.has(other) && isReturned(one, other));
    if (!back) continue;
    taken.add(one).add(back);
    each.push(one);
  }
  const rest = commitments.filter((one) => !taken.has(one));
  return [
    { from: "each", promises: each },
    { from: a, promises: rest.filter(({ promisor }) => promisor.id === a) },
    { from: b, promises: rest.filter(({ promisor }) => promisor.id === b) },
  ]
    .map(({ from, promises }) => ({ from, promises: promises.toSorted((x, y) => rank(x) - rank(y)) }))
    .filter(({ promises }) => promises.length > 0);
}

function isReturned(one: Promised, other: Promised): boolean {
  return (
    one !== other &&
    one.treaty === other.treaty &&
    one.provision === other.provision &&
    one.promisor.id === other.promisee.id &&
    one.text === other.text &&
    one.status === other.status &&
    one.force === other.force
  );
}

const STATUSES = ["in-force", "suspended", "depends", "signed"];
const rank = ({ status, force, obligation }: Promised) =>
  (force === "declaration" ? 1000 : force === "right" ? 500 : 0) + STATUSES.indexOf(status) * 100 + ALL_KINDS.indexOf(obligation);

/** How a promise stands, where it is not simply owed. */
export function standingWords({ status, force }: Pick<Promised, "status" | "force">): string {
  const stands = {
    "in-force": "",
    signed: "signed, not in force",
    suspended: "suspended",
    depends: "not the same throughout, or not certain",
    ended: "ended",
    unsigned: "not signed",
  }[status];
  const binds = { duty: "", declaration: "declared, not owed as law", right: "a right, not a duty", unknown: "force not known" }[force];
  return [stands, binds].filter(Boolean).join("; ");
}

/** With what response and under which conditions, in words, a sentence each; what the text leaves open is left out. */
export function termsWords({ conditions, response }: Pick<Promised, "conditions" | "response">): string[] {
  const told = Object.fromEntries(Object.entries(response ?? {}).filter(([, value]) => value !== "unspecified"));
  const answer = responseWords(told);
  const limits = Array.isArray(conditions) ? conditionsWords(conditions) : conditions === "unknown" ? "not known" : "";
  return [
    answer && `Response: ${answer}.`,
    limits && `Condition${limits.includes("; ") ? "s" : ""}: ${limits}${/[.?]$/.test(limits) ? "" : "."}`,
  ].filter(Boolean);
}

/** With which means and how soon, for the sentence: "all available means, at once"; empty where the text does not say. */
export function meansWords({ response }: Pick<Promised, "response">): string {
  if (!response) return "";
  const { means, timing } = response;
  return responseWords({ ...(means && means !== "unspecified" && { means }), ...(timing && { timing }) });
}
