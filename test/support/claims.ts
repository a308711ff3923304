import type { ClaimKind } from "../../src/reader/claim.js";

/** The fields that a claim in a test may leave out, by kind. */
export const LEFT_OUT: Record<ClaimKind, Record<string, unknown>> = {
  signature: { parties: [], date: null, place: null },
  provision: { instrument: null, parties: [], trigger: null },
  relation: { parties: [] },
  termination: { by: [], date: null },
  "in-force": { date: null },
  ratification: { by: [], date: null },
  accession: { by: [], date: null },
  visit: { host: null, place: null, date: null },
  meeting: { place: null, date: null, format: null, duration: null },
  invitation: { place: null },
  relationship: { parties: [], words: null },
  cooperation: { parties: [], domains: [] },
  reckoning: { subject: null },
};
