import type { ClaimKind } from "../claim.js";
import type { Gives, Rule } from "../grammar/rule.js";
import type { Built } from "./built.js";
import type { Context } from "./context.js";
import { invitation, meeting, visit } from "./of-contacts.js";
import { cooperation, relationship } from "./of-ties.js";
import { accession, inForce, provision, ratification, relation, signature, termination } from "./of-treaties.js";
import { reckoned } from "./reckon.js";

/** Makes claims of what a rule matched; none where the sentence and the document do not say enough. */
export function build(rule: Rule, context: Context): Built[] {
  return BUILDERS[rule.kind](context, rule.gives ?? {});
}

type Builder = (context: Context, gives: Gives) => Built[];

const BUILDERS: Readonly<Record<ClaimKind, Builder>> = {
  signature,
  provision,
  relation,
  termination,
  "in-force": inForce,
  ratification,
  accession,
  visit,
  meeting,
  invitation,
  relationship,
  cooperation,
  reckoning: reckoned,
};
