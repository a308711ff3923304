import { responseWords, triggerWords } from "../../../engine/words.js";
import type { Condition, Provision } from "../../../model/index.js";
import { capital, type Naming } from "../../words/naming.js";
import { written } from "../../words/written.js";
import { ownDate } from "./answer.js";

/** What of a provision's reading its later versions and its edges may say differently. */
export type Variant = Pick<
  Partial<Provision>,
  "trigger" | "conditions" | "response" | "force" | "protects" | "joinersAttack" | "public" | "since"
>;

/** A line of the coded reading: what it is about, and what is coded. */
export interface ReadingLine {
  term: string;
  says: string;
  /** The conditions, where they are listed. */
  conditions?: readonly Condition[];
}

const FORCES: Record<string, string> = {
  right: "a right: it permits, and promises nothing",
  declaration: "a declaration: it announces, and binds to nothing",
  unknown: "not known",
};
const JOINERS: Record<string, string> = {
  yes: "a state that joins a war to help the victim counts as attacking",
  no: "a state that joins a war to help the victim does not count as attacking",
  unknown: "whether a state that joins a war counts as attacking is not known",
};

/** Who owes whom, in words. */
export function directionWords(
  { promisors, promisees }: { promisors?: readonly string[] | undefined; promisees?: readonly string[] | undefined },
  parties: readonly string[],
  naming: Naming,
): string {
  const others = (of: readonly string[]) => parties.filter((id) => !of.includes(id));
  if (!promisors && !promisees) return parties.length === 2 ? "each party to the other" : "each party to every other party";
  if (promisors && !promisees)
    return `${naming.states(promisors)} to ${parties.length === 2 && promisors.length === 1 ? naming.states(others(promisors)) : "every other party"}`;
  if (!promisors && promisees)
    return `${parties.length === 2 && promisees.length === 1 ? naming.states(others(promisees)) : "every other party"} to ${naming.states(promisees)}`;
  return `${naming.states(promisors!)} to ${naming.states(promisees!)}`;
}

/** The coded reading of a provision, or of what a version or an edge changes in it, line by line. A primary kind says its conditions in any case. */
export function readingLines(variant: Variant, naming: Naming): ReadingLine[] {
  const { trigger, conditions, response, force, protects, joinersAttack, since, public: known } = variant;
  const lines: ReadingLine[] = [];
  const say = (term: string, says: string) => lines.push({ term, says });
  if (force && force !== "duty") say("Force", FORCES[force] ?? force);
  if (trigger) say("Called by", capital(triggerWords(trigger)));
  if (protects)
    say("Protects", [...(protects.states ? [naming.states(protects.states)] : []), ...(protects.areas ?? []).map(spaced)].join("; "));
  if (conditions === "none") say("Conditions", "None in the text");
  else if (conditions === "unknown") say("Conditions", "Not known: the sources do not tell");
  else if (conditions) lines.push({ term: conditions.length === 1 ? "Condition" : "Conditions", says: "", conditions });
  const owed = response && responseWords(response);
  if (owed) say("Owed", capital(owed));
  if (response?.qualifiers === "none") say("Qualifiers", "None in the text");
  if (joinersAttack) say("Joiners", capital(JOINERS[joinersAttack] ?? joinersAttack));
  const from = since === undefined ? null : ownDate(since);
  if (from) say("Since", written(from));
  if (known) say("Public", known === "unknown" ? "From an unknown day" : `From ${written(known)}`);
  return lines;
}

function spaced(id: string): string {
  return capital(id.replaceAll("-", " "));
}
