import type { Response } from "../model/index.js";
import type { Wording } from "./wording.js";
import { conditionsWords, responseWords, triggerWords } from "./words.js";

/** One respect in which two wordings of a kind differ, in words. */
export interface Difference {
  what: string;
  one: string;
  other: string;
}

/** In what two wordings of one kind of obligation differ, as far as it is coded; empty if in nothing. */
export function differences(one: Wording, other: Wording): Difference[] {
  const pairs: [string, string, string][] = [
    ["force", one.force, other.force],
    ["called by", triggerWords(one.trigger), triggerWords(other.trigger)],
    ["conditions", conditionsWords(one.conditions), conditionsWords(other.conditions)],
    ...(["means", "timing", "decision"] as const).map((part): [string, string, string] => [
      part,
      partWords(one.response, part),
      partWords(other.response, part),
    ]),
    ["qualifiers", qualifierWords(one.response), qualifierWords(other.response)],
  ];
  return pairs.filter(([, a, b]) => a !== b).map(([what, a, b]) => ({ what, one: a, other: b }));
}

/** What a later wording says differently from an earlier one, a phrase each. */
export function changeWords(before: Wording, after: Wording): string[] {
  return differences(before, after).map(({ what, one, other }) => `${what}: ${other}, formerly ${one}`);
}

function partWords(response: Response | undefined, part: "means" | "timing" | "decision"): string {
  return response?.[part]?.replaceAll("-", " ") ?? "not coded";
}

function qualifierWords(response: Response | undefined): string {
  const held = response?.qualifiers;
  return Array.isArray(held) ? responseWords({ qualifiers: held }) : (held ?? "not coded");
}
