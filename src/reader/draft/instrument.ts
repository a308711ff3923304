import { foldText } from "../../base/id.js";
import type { Treaty } from "../../model/index.js";

/** Words that many treaties have in common and that tell none from another. */
const COMMON = new Set(
  "the a an of on and between in to for with its their this that new old treaty treaties agreement pact protocol convention declaration charter communique accord deal document instrument signed mutual".split(
    " ",
  ),
);

/** Kinds by the words of a title, the more special first. */
const KINDS: readonly (readonly [RegExp, Treaty["kind"]])[] = [
  [/\bexchange of (?:notes|letters)\b/i, "exchange-of-notes"],
  [/\bprotocol\b/i, "protocol"],
  [/\bconvention\b/i, "convention"],
  [/\bcharter\b/i, "charter"],
  [/\bcommuniqu[eé]/i, "communique"],
  [/\bdeclaration\b|\bjoint statement\b|\bmemorandum\b/i, "declaration"],
  [/\bagreement\b|\baccord\b/i, "agreement"],
];

/** What kind of instrument its name says it is; a treaty, where it says nothing else. */
export function kindOf(title: string): Treaty["kind"] {
  return KINDS.find(([words]) => words.test(title))?.[1] ?? "treaty";
}

/** Whether instruments of this kind bind in law, as a first guess. */
export function bindingOf(kind: Treaty["kind"]): Treaty["binding"] {
  return kind === "declaration" || kind === "communique" ? "political" : "legal";
}

/** Whether two names may be of one instrument: what tells one from others stands in the other too. */
export function mayBeSame(a: string, b: string): boolean {
  const [one, other] = [tellingWords(a), tellingWords(b)];
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}

/** Whether a name tells its instrument from others at all: "the treaty" does not. */
export function isTelling(name: string): boolean {
  return tellingWords(name).length > 0;
}

function tellingWords(name: string): string[] {
  return (foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word));
}
