import { writtenDuration } from "../../base/duration.js";
import { statusIn } from "../../engine/force.js";
import type { Timeline } from "../../engine/timeline.js";
import { PREFERRED } from "../../engine/variable.js";
import type { Ground, Verdict } from "../claim.js";
import type { Asked } from "./asked.js";
import { endedHow, endGrounds, wholeEnding } from "./ending-words.js";
import { type Ends, type RelationClaim, relationGround, relationTo, unrecordedEnds } from "./ends.js";
import { eventGround, sourceIds, treatyName, verdict } from "./ground.js";

/** That a treaty was renewed: by an event on record, by tacit renewal under its own terms, or not at all, since it has no term to renew. */
export function checkRenewal(asked: Asked, claim: RelationClaim, ends: Ends): Verdict {
  const { from, to } = ends;
  const target = to.at(-1) ?? from;
  if (!target) return unrecordedEnds(claim, ends);
  const name = treatyName(asked, target.treaty.id);
  const relation = from && from !== target ? relationTo(from, target, ["renews"]) : undefined;
  if (relation)
    return verdict("supported", `${treatyName(asked, from!.treaty.id)} renews ${name}`, [relationGround(asked, from!, relation)]);
  const renewals = target.events.filter(({ event }) => event === "renewal");
  if (renewals.length > 0)
    return verdict(
      "supported",
      `${name} was renewed`,
      renewals.map((event) => eventGround(asked, target, event)),
    );
  const ending = wholeEnding(target);
  const ended = statusIn(target, asked.published, PREFERRED) === "ended";
  const against = [...termGrounds(target), ...(ending ? endGrounds(asked, target, ending) : [])];
  if (from && from !== target && ended && ending)
    return verdict(
      "imprecise",
      `${treatyName(asked, from.treaty.id)} does not renew ${name} in law`,
      against,
      `${name} ${endedHow(asked, target, ending)}`,
    );
  const { term } = target.treaty;
  const where = term?.article ? ` (${term.article})` : "";
  if (term?.kind === "indefinite")
    return verdict(
      "imprecise",
      `${name} has no term that could be renewed, and the record has no instrument of renewal`,
      against,
      `${name} was concluded without a term${where}; it stays in force without being renewed`,
    );
  if (term?.renewal?.kind === "tacit") {
    const length = term.renewal.length ? ` for ${writtenDuration(term.renewal.length)} each time` : "";
    const end = ending ? `; in the end it ${endedHow(asked, target, ending)}` : "";
    return verdict("supported", `${name} was renewed tacitly${length}, as its terms say${where}${end}`, against);
  }
  return verdict("not-checkable", `The record has no renewal of ${name}`, against);
}

function termGrounds({ treaty: { id, term } }: Timeline): Ground[] {
  if (!term) return [];
  const length = term.length ? ` of ${writtenDuration(term.length)}` : "";
  const renewal = term.renewal ? `, renewal ${term.renewal.kind.replaceAll("-", " ")}` : "";
  const article = term.article ? ` (${term.article})` : "";
  return [{ kind: "treaty", id, says: `term: ${term.kind}${length}${renewal}${article}`, sources: sourceIds(term.sources) }];
}
