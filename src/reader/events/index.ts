import type { CheckedClaim, ClaimKind, Finding, Reading, Verdict } from "../claim.js";
import { differencesIn } from "./difference.js";
import { type Fields, mergedFields, says } from "./fields.js";
import { groupsOf } from "./grouping.js";
import { type Member, membersOf } from "./member.js";
import type { Difference } from "./value.js";

export type { Fields } from "./fields.js";
export type { Difference } from "./value.js";

/** What several reports tell of one event, or of one thing that they say of treaties and states. */
export interface ReportEvent {
  kind: ClaimKind;
  /** What it is, in a few words. */
  says: string;
  /** Who tells it: places of reports and of claims in them, counted from 0 and in their order. */
  claims: { report: number; claim: number }[];
  /** What they tell together: the fields of its kind, each as the claim that is most exact has it, lists with all that any of them names. */
  fields: Fields;
  /** Where they do not tell the same; empty where they agree as far as each goes. */
  differences: Difference[];
  /** The verdict that says most of it: supported before imprecise, contradicted, new and not-checkable. */
  verdict: Verdict;
}

/**
 * The claims of several reports, told once each. Claims are of one event if they are of one kind and share what makes it: the treaty (by its id, else by its
 * words and parties), the people who met or visited and days that overlap, the states, the meeting that is counted. An event that a report tells
 * twice is one. Differences between reports are kept beside it: dates, places, modality, how a treaty ended, what it promises, how meetings are counted.
 * Events come in the order in which the reports first tell them. Takes time in proportion to the claims, not to their pairs.
 */
export function mergeReadings(readings: readonly Reading[]): ReportEvent[] {
  const members = membersOf(readings);
  return groupsOf(members).map(eventOf);
}

function eventOf(members: readonly Member[]): ReportEvent {
  const { kind } = members[0]!.claim;
  const fields = mergedFields(members);
  return {
    kind,
    says: says(kind, fields),
    claims: members.map(({ report, index }) => ({ report, claim: index })),
    fields,
    differences: differencesIn(members),
    verdict: strongest(members.map(({ claim }) => claim)),
  };
}

const STRENGTH: readonly Finding[] = ["supported", "imprecise", "contradicted", "new", "not-checkable"];

function strongest(claims: readonly CheckedClaim[]): Verdict {
  return claims.map(({ verdict }) => verdict).reduce((best, one) => (STRENGTH.indexOf(one.is) < STRENGTH.indexOf(best.is) ? one : best));
}
