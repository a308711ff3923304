import { listed } from "../../base/wording.js";
import type { Timeline } from "../../engine/timeline.js";
import type { Relation } from "../../model/index.js";
import type { ClaimOf, Ground, Verdict } from "../claim.js";
import { instrumentWords } from "../phrase.js";
import { type Asked, meantIn, timelineFor } from "./asked.js";
import { sourceIds, treatyName, verdict } from "./ground.js";
import { namedTreaties, namedTreaty } from "./naming.js";

export type RelationClaim = ClaimOf<"relation">;

/** The two ends of a relation as the record has them: the later instrument, and those that it bears on. */
export interface Ends {
  from: Timeline | null;
  to: readonly Timeline[];
  /** Whether the words for `to` name one treaty, and not "the earlier agreements". */
  plain: boolean;
}

/** The later instrument and those that it is said to bear on; what the words leave open is taken from the treaties of the same parties. */
export function endsOf(asked: Asked, claim: RelationClaim): Ends {
  const timelines = (ids: readonly string[]) => ids.map((id) => timelineFor(asked, id)).filter((timeline) => timeline !== null);
  const to = timelines(meantIn(asked, claim.to, claim.links.to, claim.parties));
  // "The agreement was replaced with another": the later one is the next on record.
  const from = claim.from === claim.to ? null : (timelines(meantIn(asked, claim.from, claim.links.from, claim.parties)).at(-1) ?? null);
  const plain = to.length <= 1 && !VAGUE.test(claim.to);
  const linked = (claim.links.to ?? []).length > 0;
  const others = from
    ? to.filter(({ treaty }) => treaty.id !== from.treaty.id && (linked || isOlder(asked, treaty.id, from.treaty.id)))
    : to;
  if (from && others.length === 0 && VAGUE.test(claim.to)) return { from, to: before(asked, from), plain: false };
  return { from: from ?? successor(asked, others), to: others, plain };
}

function isOlder({ dataset }: Asked, one: string, other: string): boolean {
  return namedTreaty(dataset).get(one)!.signed < namedTreaty(dataset).get(other)!.signed;
}

const VAGUE = /\b(?:treaties|agreements|pacts|accords|documents|declarations|deals|instruments)\b/i;

/** All earlier treaties of the same parties, oldest first. */
export function before(asked: Asked, { treaty }: Timeline): Timeline[] {
  const parties = treaty.parties.map(({ state }) => state);
  const all = namedTreaties(asked.dataset);
  const own = namedTreaty(asked.dataset).get(treaty.id)!;
  return all
    .filter(
      (one) =>
        one.id !== treaty.id &&
        one.signed < own.signed &&
        one.parties.length === parties.length &&
        parties.every((state) => one.parties.includes(state)),
    )
    .map(({ id }) => timelineFor(asked, id)!);
}

/** "A later agreement": the next treaty in law between the parties of the one that it is said to bear on. */
function successor(asked: Asked, to: readonly Timeline[]): Timeline | null {
  const last = to.at(-1)?.treaty;
  if (!last) return null;
  const parties = last.parties.map(({ state }) => state);
  const all = namedTreaties(asked.dataset);
  const own = namedTreaty(asked.dataset).get(last.id)!;
  const next = all.find(
    (one) =>
      one.signed > own.signed &&
      one.parties.length === parties.length &&
      parties.every((state) => one.parties.includes(state)) &&
      asked.dataset.treaty(one.id)?.binding === "legal",
  );
  return next ? timelineFor(asked, next.id) : null;
}

export function unrecordedEnds({ from, to }: RelationClaim, known: Ends): Verdict {
  const missing = [...(known.from ? [] : [from]), ...(known.to.length > 0 ? [] : [to])].map(instrumentWords);
  const named = missing.filter((one) => !/^(?:the )?(?:renewal|extension)\b/i.test(one));
  const words = [...new Set(named.length > 0 ? named : missing)].map((one) => `"${one}"`);
  return verdict("not-checkable", `The record has no ${words.length > 1 ? "treaties" : "treaty"} that ${listed(words)} could be`);
}

/** How one treaty bears on another by its own terms, if it does in one of these ways. */
export function relationTo({ treaty }: Timeline, other: Timeline, kinds: readonly string[]): Relation | undefined {
  return treaty.relations?.find((relation) => relation.treaty === other.treaty.id && kinds.includes(relation.relation));
}

export function relationGround(asked: Asked, { treaty }: Timeline, { relation, treaty: other, article, sources }: Relation): Ground {
  const where = article ? ` (${article})` : "";
  return {
    kind: "treaty",
    id: treaty.id,
    says: `${relation.replace("-", " ")} ${treatyName(asked, other)}${where}`,
    sources: sourceIds(sources),
  };
}
