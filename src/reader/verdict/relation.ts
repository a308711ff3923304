import { LATEST } from "../../base/day.js";
import { listed } from "../../base/wording.js";
import { lineageOf } from "../../engine/lineage.js";
import type { Timeline } from "../../engine/timeline.js";
import { OBLIGATION_WORDS, type Obligation } from "../../model/index.js";
import type { Ground, Verdict } from "../claim.js";
import { instrumentWords } from "../phrase.js";
import { type Asked, timelineFor } from "./asked.js";
import { type Ends, endsOf, type RelationClaim, relationGround, relationTo, unrecordedEnds } from "./ends.js";
import { eventGround, provisionGround, treatyName, verdict } from "./ground.js";
import { clauseIn, promisesOf } from "./promise.js";
import { checkRenewal } from "./renewal.js";
import { checkReplacement } from "./replacement.js";

/** That an instrument bears on another: replaces, renews, amends, revives or leaves out what it had. */
export function checkRelation(asked: Asked, claim: RelationClaim): Verdict {
  const ends = endsOf(asked, claim);
  switch (claim.relation) {
    case "replaces":
    case "terminates":
      return checkReplacement(asked, claim, ends);
    case "renews":
      return checkRenewal(asked, claim, ends);
    case "revives":
      return checkRevival(asked, claim, ends);
    case "omits":
      return checkOmission(asked, claim, ends);
    default:
      return checkStated(asked, claim, ends);
  }
}

/** A clause that is back: promised by an earlier treaty, not by the one before, and promised again. */
function checkRevival(asked: Asked, claim: RelationClaim, ends: Ends): Verdict {
  const { from, to } = ends;
  if (!from) return unrecordedEnds(claim, ends);
  const name = treatyName(asked, from.treaty.id);
  const kind = clauseIn(asked, claim, claim.to);
  const link = lineageOf(asked.dataset, from.treaty).find(({ treaty }) => treaty === from.treaty.id);
  const targets = new Set(to.map(({ treaty }) => treaty.id));
  const all = (link?.revives ?? []).filter((change) => kind === null || change.obligation === kind);
  const revived = all.filter((change) => targets.size === 0 || targets.has(change.from.treaty));
  const own = promisesOf(asked, from, [], LATEST - 1).filter(({ wording }) => kind === null || wording.provision.obligation === kind);
  if (revived.length > 0 || all.length > 0) {
    const change = revived[0] ?? all[0]!;
    const old = timelineFor(asked, change.from.treaty)!;
    const against = [
      ...own.filter(({ wording }) => wording.provision.id === change.provision).map(({ wording }) => provisionGround(from, wording)),
      ...clauseGrounds(asked, old, change.obligation),
    ];
    const different = differenceWords(change.differences);
    const says = `${name} brings back ${OBLIGATION_WORDS[change.obligation]}, which ${treatyName(asked, change.from.treaty)} had and ${listed(link!.predecessors.map((id) => treatyName(asked, id)))} had not${different}`;
    return revived.length > 0
      ? verdict("supported", says, against)
      : verdict("imprecise", `${name} brings back a clause of another treaty`, against, says);
  }
  if (own.length === 0)
    return verdict(
      kind === null ? "not-checkable" : "contradicted",
      kind === null ? "The words name no clause that the record has" : `${name} has no promise of ${OBLIGATION_WORDS[kind]}`,
    );
  if (kind === null) return verdict("not-checkable", `By the record ${name} brings no lost clause back`);
  return verdict(
    "contradicted",
    `${name} does not bring back ${OBLIGATION_WORDS[kind]}: it had not been lost`,
    own.map(({ wording }) => provisionGround(from, wording)),
  );
}

/** What is not as it was: ", now in accordance with domestic law" where there was nothing of the kind before. */
function differenceWords(differences: readonly string[]): string {
  const added = differences.flatMap((one) => /^qualifiers: (.+), formerly none$/.exec(one)?.[1] ?? []);
  const others = differences.filter((one) => !/^qualifiers: .+, formerly none$/.test(one));
  const rest = others.length > 0 ? `, with a difference: ${others.join("; ")}` : "";
  return `${added.length > 0 ? `, now ${added.join(", ")}` : ""}${rest}`;
}

/** A clause of an earlier treaty that a later one left out. */
function checkOmission(asked: Asked, claim: RelationClaim, ends: Ends): Verdict {
  const { from, to } = ends;
  const kind = clauseIn(asked, claim, claim.to);
  if (!from) return unrecordedEnds(claim, ends);
  if (kind === null) return verdict("not-checkable", `"${instrumentWords(claim.to)}" names no kind of promise that the record has`);
  const name = treatyName(asked, from.treaty.id);
  const words = OBLIGATION_WORDS[kind];
  const own = promisesOf(asked, from, [], LATEST - 1);
  const kept = own.filter(({ wording }) => wording.provision.obligation === kind);
  if (kept.length > 0)
    return verdict(
      "contradicted",
      `${name} does promise ${words}`,
      kept.map(({ wording }) => provisionGround(from, wording)),
    );
  const link = lineageOf(asked.dataset, from.treaty).find(({ treaty }) => treaty === from.treaty.id);
  const earlier = to.length > 0 ? to : (link?.predecessors ?? []).map((id) => timelineFor(asked, id)!);
  const had = earlier.flatMap((timeline) => clauseGrounds(asked, timeline, kind));
  const against = [...had, ...own.map(({ wording }) => provisionGround(from, wording))];
  if (had.length === 0 && earlier.length > 0)
    return verdict(
      "imprecise",
      `${name} has no promise of ${words}`,
      against,
      `${name} has no promise of ${words}, but neither had ${listed(earlier.map(({ treaty }) => treatyName(asked, treaty.id)))}`,
    );
  const whose = had.length > 0 ? `, which ${listed([...new Set(had.map(({ id }) => treatyName(asked, id)))])} had` : "";
  return verdict("supported", `${name} has no promise of ${words}${whose}`, against);
}

function clauseGrounds(asked: Asked, timeline: Timeline, kind: Obligation): Ground[] {
  return promisesOf(asked, timeline, [], LATEST - 1)
    .filter(({ wording }) => wording.provision.obligation === kind)
    .map(({ wording }) => provisionGround(timeline, wording));
}

/** Amends, implements, refers to: as the record has it between the two. */
function checkStated(asked: Asked, claim: RelationClaim, ends: Ends): Verdict {
  const { from, to } = ends;
  const target = to.at(-1);
  if (claim.relation === "amends" && target) {
    const amended = target.events.filter(
      ({ event, instrument }) => event === "amendment" && (!from || from === target || !instrument || instrument === from.treaty.id),
    );
    if (amended.length > 0)
      return verdict(
        "supported",
        `${treatyName(asked, target.treaty.id)} was amended`,
        amended.map((event) => eventGround(asked, target, event)),
      );
  }
  if (!from || !target) return unrecordedEnds(claim, ends);
  const relation = relationTo(from, target, [claim.relation]);
  if (relation)
    return verdict(
      "supported",
      `${treatyName(asked, from.treaty.id)} ${relation.relation.replace("-", " ")} ${treatyName(asked, target.treaty.id)}`,
      [relationGround(asked, from, relation)],
    );
  return verdict(
    "not-checkable",
    `The record does not say that ${treatyName(asked, from.treaty.id)} ${claim.relation.replace("-", " ")} ${treatyName(asked, target.treaty.id)}`,
  );
}
