import { writtenDuration } from "../../../base/duration.js";
import type { Term } from "../../../model/index.js";

const EXITS: Record<string, string> = {
  "any-time": "A party may leave at any time",
  "at-end-of-term": "A party may leave at the end of a term",
  "by-agreement": "It can be left by agreement only",
  after: "A party may leave",
  none: "The text excludes leaving",
  unknown: "How it can be left is not known",
};

/** How long the treaty lasts, in words. */
export function termWords({ kind, length, renewal }: Term): string {
  if (kind === "indefinite") return "Without limit of time.";
  if (kind === "unknown") return "Not known.";
  const years = length ? `${writtenDuration(length)}` : "A fixed term whose length is not coded";
  switch (renewal?.kind) {
    case "tacit": {
      const times = renewal.times ? `, ${renewal.times === "1" ? "once" : `at most ${renewal.times} times`}` : "";
      const notice = renewal.notice ? `at least ${writtenDuration(renewal.notice)} before its end` : "in time";
      return `${years}, renewed tacitly by ${writtenDuration(renewal.length ?? length ?? "")}${times} unless notice is given ${notice}.`;
    }
    case "by-agreement":
      return `${years}, renewed only by agreement.`;
    case "none":
      return `${years}, without renewal.`;
    case "unknown":
      return `${years}; whether it can be renewed is not known.`;
    default:
      return `${years}.`;
  }
}

/** How one party may leave, in words; empty where that is not coded. */
export function exitWords({ exit }: Term): string {
  if (!exit) return "";
  const after =
    exit.allowed === "after" ? (exit.after ? ` once ${writtenDuration(exit.after)} have passed since entry into force` : "") : "";
  const notice = exit.notice ? `, ${writtenDuration(exit.notice)} after notice` : "";
  return `${EXITS[exit.allowed]}${after}${notice}.`;
}
