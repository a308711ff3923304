import { durationOf } from "../../base/duration.js";
import { spanOf } from "../../base/edtf.js";
import type { Claim as ClaimEntry } from "../../model/index.js";
import type { Claim, When } from "../claim.js";
import { type Drafting, given, oneLine } from "./drafting.js";

/**
 * A claim as the record keeps claims: in the `claims` of a treaty or meeting, with who said it and where. Null where the record's form
 * asks for more than the report says.
 */
export function claimEntry(drafting: Drafting, claim: Claim): ClaimEntry | null {
  const fields = fieldsOf(drafting, claim);
  if (fields === null) return null;
  const attribution = claim.attribution.map(({ who, via }) => given({ who: oneLine(who), via: via === null ? null : oneLine(via) }));
  return given({
    kind: claim.kind,
    ...fields,
    attribution,
    modality: claim.modality,
    source: drafting.cite(claim),
  }) as unknown as ClaimEntry;
}

function fieldsOf(drafting: Drafting, claim: Claim): object | null {
  const states = (codes: readonly string[], date: When = null) => drafting.statesOf(codes, date);
  switch (claim.kind) {
    case "signature": {
      const parties = states(claim.parties, claim.date);
      return parties?.length
        ? { instrument: oneLine(claim.instrument), parties, date: dated(claim.date), place: worded(claim.place) }
        : null;
    }
    case "provision": {
      const parties = states(claim.parties);
      if (!parties?.length || claim.instrument === null) return null;
      return { instrument: oneLine(claim.instrument), obligation: claim.obligation, parties, trigger: worded(claim.trigger) };
    }
    case "relation": {
      const parties = states(claim.parties);
      if (parties === null || claim.relation === "revives") return null;
      return { relation: claim.relation, from: oneLine(claim.from), to: oneLine(claim.to), parties };
    }
    case "termination": {
      const by = states(claim.by, claim.date);
      return by && { instrument: oneLine(claim.instrument), mode: claim.mode, by, date: dated(claim.date) };
    }
    case "in-force":
      return { instrument: oneLine(claim.instrument), date: dated(claim.date) };
    case "ratification":
    case "accession": {
      const by = states(claim.by, claim.date);
      return by && { instrument: oneLine(claim.instrument), by, date: dated(claim.date) };
    }
    case "visit": {
      const host = claim.host === null ? null : drafting.stateOf(claim.host, claim.date);
      return host === null ? null : { visitor: oneLine(claim.visitor), host, place: worded(claim.place), date: dated(claim.date) };
    }
    case "meeting":
      return {
        participants: claim.participants.map((one) => oneLine(one)),
        place: worded(claim.place),
        date: dated(claim.date),
        format: worded(claim.format),
        duration: claim.duration !== null && durationOf(claim.duration) ? claim.duration : null,
      };
    default:
      return null;
  }
}

function dated(date: When): When {
  return date !== null && spanOf(date) ? date : null;
}

function worded(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : oneLine(text);
}
