import type { Obligation } from "../../model/index.js";
import type { ClaimKind, ClaimLevel, ClaimMode, ClaimRelation, Modality } from "../claim.js";
import { compilePattern, type Pattern } from "./pattern.js";

/** What a sentence of an example must give: the fields named, of one claim of the rule's kind; null: no claim of that kind. */
export interface Example {
  text: string;
  /** Day of publication; 2024-06-20 where left out. */
  published?: string;
  gives: Record<string, unknown> | null;
}

/** Fields that the words of a rule themselves give, whichever kind they belong to. */
export interface Gives {
  obligation?: Obligation | "other";
  trigger?: string;
  relation?: ClaimRelation;
  /** What a relation bears on, where no instrument is named: "this clause". */
  to?: string;
  mode?: ClaimMode;
  level?: ClaimLevel;
  measure?: "ordinal" | "first_in_years" | "first_since";
  of?: "meeting" | "visit";
}

/** One way in which texts make a kind of claim: data that the matcher reads. */
export interface RuleText {
  name: string;
  kind: ClaimKind;
  /** Alternatives: the first that fits is taken. */
  patterns: readonly string[];
  gives?: Readonly<Gives>;
  /** Where the words themselves say how the claim is put: "refused to sign". */
  modality?: Modality;
  examples: readonly Example[];
}

export interface Rule extends Omit<RuleText, "patterns"> {
  patterns: readonly Pattern[];
}

export function compileRule(rule: RuleText): Rule {
  return { ...rule, patterns: rule.patterns.map(compilePattern) };
}

/** Rules by the lemmas of their anchors, in the order in which they are to be tried. */
export function indexRules(rules: readonly Rule[]): ReadonlyMap<string, readonly { rule: Rule; pattern: Pattern }[]> {
  const index = new Map<string, { rule: Rule; pattern: Pattern }[]>();
  for (const rule of rules) {
    for (const pattern of rule.patterns) {
      for (const lemma of pattern.anchor.lemmas) {
        let list = index.get(lemma);
        if (!list) index.set(lemma, (list = []));
        list.push({ rule, pattern });
      }
    }
  }
  return index;
}
