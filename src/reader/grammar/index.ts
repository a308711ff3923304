import { compileRule, indexRules, type Rule, type RuleText } from "./rule.js";
import { INVITATION, MEETING, VISIT } from "./rules/contact.js";
import { ACCESSION, IN_FORCE, RATIFICATION, TERMINATION } from "./rules/ending.js";
import { PROVISION } from "./rules/provision.js";
import { RELATION } from "./rules/relation.js";
import { SIGNATURE } from "./rules/signature.js";
import { COOPERATION, RECKONING, RELATIONSHIP } from "./rules/ties.js";

/** All rules of the grammar, kind by kind, each kind's special ones before its general ones. */
export const RULE_TEXTS: readonly RuleText[] = [
  ...SIGNATURE,
  ...PROVISION,
  ...RELATION,
  ...TERMINATION,
  ...IN_FORCE,
  ...RATIFICATION,
  ...ACCESSION,
  ...VISIT,
  ...MEETING,
  ...INVITATION,
  ...RELATIONSHIP,
  ...COOPERATION,
  ...RECKONING,
];

export const RULES: readonly Rule[] = RULE_TEXTS.map(compileRule);
export const RULES_BY_LEMMA = indexRules(RULES);
