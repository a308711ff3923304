import type { Dataset } from "../../engine/dataset.js";
import type { Claim, Verdict } from "../claim.js";
import { type Asked, askedOf, type CheckDocument } from "./asked.js";
import { verdict } from "./ground.js";
import { checkInForce } from "./in-force.js";
import { checkAccession, checkRatification } from "./membership.js";
import { checkProvision } from "./provision.js";
import { checkReckoning } from "./reckoning.js";
import { checkRelation } from "./relation.js";
import { checkCooperation, checkInvitation, checkRelationship } from "./relationship.js";
import { checkSignature } from "./signature.js";
import { checkTermination } from "./termination.js";
import { checkMeeting, checkVisit } from "./visit-meeting.js";

export type { CheckDocument } from "./asked.js";
export { treatiesMeant } from "./linking.js";
export { settledLinks } from "./settling.js";

/**
 * What the record makes of a claim. The rules:
 *
 * - **supported**: the record has it, and dates, parties and ways agree as far as the claim tells them. `why` says with what.
 * - **imprecise**: the record has the thing but tells part of it otherwise: how a treaty ended ("annulled" where a term ran out), which treaties a new one
 *   ended, how many meetings there were. `correction` says it rightly.
 * - **contradicted**: the record has it otherwise: another day, still in force, no such promise. Absence contradicts only where the record is complete:
 *   primary promises of a coded treaty, parties, meetings in a series that is declared complete.
 * - **new**: such things stand in the record, and this one does not.
 * - **not-checkable**: the record does not hold such things, the claim says too little, or it speaks of what is to come.
 *
 * The record of today decides; where it knows of something only from after the report, `why` says so. What is denied is held against the record the other
 * way round; an imprecise claim stays so, with its correction. What is planned or possible is supported by what came of it. What a claim leaves
 * unsaid (the parties of a treaty, the meeting that is counted) is taken from the document's other claims.
 */
export function checkClaim(dataset: Dataset, claim: Claim, document: CheckDocument): Verdict {
  const asked = askedOf(dataset, document, claim);
  // A signature knows denial itself: that a treaty was signed later supports it.
  if (claim.modality !== "denied" || claim.kind === "signature") return check(asked, claim);
  return reversed(claim, check(asked, { ...claim, modality: "asserted" }));
}

function check(asked: Asked, claim: Claim): Verdict {
  switch (claim.kind) {
    case "signature":
      return checkSignature(asked, claim);
    case "provision":
      return checkProvision(asked, claim);
    case "relation":
      return checkRelation(asked, claim);
    case "termination":
      return checkTermination(asked, claim);
    case "in-force":
      return checkInForce(asked, claim);
    case "ratification":
      return checkRatification(asked, claim);
    case "accession":
      return checkAccession(asked, claim);
    case "visit":
      return checkVisit(asked, claim);
    case "meeting":
      return checkMeeting(asked, claim);
    case "invitation":
      return checkInvitation(asked, claim);
    case "relationship":
      return checkRelationship(asked, claim);
    case "cooperation":
      return checkCooperation(asked, claim);
    case "reckoning":
      return checkReckoning(asked, claim);
  }
}

/** The verdict on a denial. That something is called an alliance stays a matter of words: what is owed in law is told beside it. */
function reversed({ kind }: Claim, found: Verdict): Verdict {
  const says = found.why;
  switch (found.is) {
    case "supported":
      if (kind === "relationship")
        return verdict("imprecise", `What it is called is a matter of words; ${inside(says)}`, found.against, says);
      return kind === "invitation" || kind === "cooperation"
        ? verdict("not-checkable", says, found.against)
        : verdict("contradicted", `Denied, but on record: ${inside(says)}`, found.against, says);
    case "contradicted":
      return verdict("supported", `As denied: ${inside(found.correction ?? says)}`, found.against);
    case "imprecise":
      return found;
    default:
      return verdict("not-checkable", says, found.against);
  }
}

function inside(text: string): string {
  return /^(?:The|It|No|A|An|What|Not)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
