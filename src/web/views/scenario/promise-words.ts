import { responseWords } from "../../../engine/words.js";
import { dateInWords } from "../../words/days.js";
import { lookOf } from "../../words/kinds.js";
import { capital } from "../../words/naming.js";
import type { Line, Row } from "./lines.js";

const DUE: Record<string, (promisee: string) => string> = {
  defense: (to) => `help to defend ${to}`,
  offense: (to) => `fight beside ${to}`,
  neutrality: (to) => `stay neutral towards ${to}`,
  nonaggression: (to) => `refrain from attacking ${to}`,
  consultation: (to) => `consult with ${to}`,
  "no-aid-to-enemy": (to) => `give no aid to an enemy of ${to}`,
  "no-contrary-alliance": (to) => `join no alliance against ${to}`,
  "no-separate-peace": (to) => `make no peace apart from ${to}`,
  "no-commitments-to-others": (to) => `make no contrary commitments to others than ${to}`,
  "diplomatic-aid": (to) => `give ${to} diplomatic aid`,
  "territory-and-resources": (to) => `grant ${to} the use of territory and resources`,
  "military-cooperation": (to) => `cooperate with ${to} in military matters`,
  "military-aid": (to) => `give ${to} military aid`,
  basing: (to) => `grant ${to} the use of bases`,
  "economic-cooperation": (to) => `cooperate with ${to} in economic matters`,
  guarantee: (to) => `stand by the guarantee given to ${to}`,
};

/** What a promise comes to, after "must" or "may have to". */
export function dueWords(obligation: string, promisee: string): string {
  return DUE[obligation]?.(promisee) ?? `keep the promise of ${lookOf(obligation).name} to ${promisee}`;
}

/** `declaration of nonaggression`, `promise of nonaggression`. */
export function promiseWords({ force, obligation }: Pick<Row, "force" | "obligation">): string {
  return `${force === "declaration" ? "declaration" : "promise"} of ${lookOf(obligation).name}`;
}

/** `art. 2, Sino-North Korean treaty of 1961`. */
export function articleWords({ article, title }: Pick<Row, "article" | "title">): string {
  return article ? `${article}, ${title}` : title;
}

/** The instrument that brought the wording, where it is not the treaty itself. */
export function instrumentWords({ treaty, instrument }: Pick<Row, "treaty" | "instrument">): string {
  if (instrument.id === treaty) return "";
  return `as worded by the ${instrument.title}${instrument.signed ? ` (signed ${dateInWords(instrument.signed)})` : ""}`;
}

/** What is then owed, as a sentence; empty where nothing is coded. */
export function responseSentence({ response }: Pick<Row, "response">): string {
  const words = response ? responseWords(response) : "";
  return words ? `${capital(words)}.` : "";
}

/** What a line is about, in a few words. */
export function lineLabel({ row, promisors }: Line, name: (id: string) => string): string {
  const who = promisors.length > 2 ? `${promisors.length} states` : promisors.map(name).join(" and ");
  return `${capital(who)}, ${lookOf(row.obligation).name} (${row.title})`;
}
