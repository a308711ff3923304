import type { Dataset } from "../engine/dataset.js";
import type { Claim, Links } from "./claim.js";
import { treatiesMeant } from "./verdict/linking.js";

/**
 * A claim with the treaties of the dataset that its words mean, where the names alone did not say: by nickname, by parties and year, or as the newest
 * between its parties. Links that are there already stand.
 */
export function linked(dataset: Dataset, claim: Claim, published: string | null): Claim {
  const links = { ...claim.links };
  const add = (key: "instrument" | "from" | "to", words: string | null, parties: readonly string[], date: string | null) => {
    if (words === null || links[key] !== undefined) return;
    const ids = treatiesMeant(dataset, words, parties, yearOf(date), published);
    if (ids.length > 0) links[key] = ids;
  };
  switch (claim.kind) {
    case "signature":
      add("instrument", claim.instrument, claim.parties, claim.date);
      break;
    case "provision":
      add("instrument", claim.instrument, claim.parties, null);
      break;
    case "relation":
      add("from", claim.from, claim.parties, null);
      add("to", claim.to, claim.parties, null);
      break;
    case "termination":
    case "ratification":
    case "accession":
      add("instrument", claim.instrument, [], null);
      break;
    case "in-force":
      add("instrument", claim.instrument, [], null);
  }
  return { ...claim, links } satisfies Claim & { links: Links };
}

/** The year of a signature where its date is of one year. */
function yearOf(date: string | null): number | null {
  const found = date === null ? null : /^(\d{4})(?:-\d\d(?:-\d\d)?)?$/.exec(date);
  return found ? Number(found[1]) : null;
}
