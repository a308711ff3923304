import { ALL_KINDS, lookOf } from "../../words/kinds.js";
import { listed } from "../../words/naming.js";
import { written } from "../../words/written.js";
import type { TreatyAnswer } from "./answer.js";

export const STATUS_WORDS: Record<string, string> = {
  unsigned: "not yet signed",
  signed: "signed, not in force",
  "in-force": "in force",
  suspended: "suspended",
  ended: "ended",
  depends: "depends",
};

/** The answer in a sentence: how the treaty stands on the date, and why. */
export function statusSentence({ status, why }: { status: string; why: string }, on: string): string {
  const when = `${/^\d{4}-\d\d-\d\d$/.test(on) ? "On" : "In"} ${written(on)}`;
  if (status === "in-force" && why.startsWith("In force ")) return `${when} it is in force, ${why.slice("In force ".length)}`;
  if (status === "ended" && why.startsWith("It ended: ")) return `${when} it is no longer in force: ${why.slice("It ended: ".length)}`;
  if (status === "depends") return `Whether it is in force ${small(when)} is not certain. ${why}`;
  return `${when}: ${small(why)}`;
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** What it promises, in a sentence: "Its 9 provisions promise defense, consultation and nonaggression." */
export function promiseSentence({ provisions, parties }: TreatyAnswer): string {
  const held = new Set<string>((provisions ?? []).filter(({ force }) => force !== "right").map(({ obligation }) => obligation));
  const kinds = ALL_KINDS.filter((kind) => held.has(kind)).map((kind) => lookOf(kind).name);
  if (kinds.length === 0) return "";
  const count = provisions!.length;
  const among = parties.length > 3 ? `among ${parties.length} states ` : "";
  return `Its ${count === 1 ? "one coded provision promises" : `${count} coded provisions promise`} ${among}${listed(kinds)}.`;
}
