import type { Claim } from "../claim.js";

/** A claim with the sentence that it comes from, before repetitions are taken out. */
export interface Draft {
  claim: Claim;
  sentence: number;
}
