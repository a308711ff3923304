import type { Gives } from "../grammar/rule.js";
import type { Built } from "./built.js";
import { bothSides, type Context, codesOf, instrumentIn, partyIn } from "./context.js";
import { domainsOf } from "./qualities.js";

/** What two states are to each other. */
export function relationship(context: Context, gives: Gives): Built[] {
  if (gives.level === "alliance" && meansOrganisation(context)) return [];
  const a = partyIn(context, "a");
  const b = partyIn(context, "b");
  // "the United States and its allies" names no two.
  if (a && b && codesOf(context, a, b).length < 2) return [];
  const parties = bothSides(context, [a, b]);
  if (parties.length < 2) return [];
  return [{ kind: "relationship", fields: { parties, level: gives.level ?? "other", words: null }, links: {} }];
}

/** "the alliance" of a text that has named an organisation is that organisation. */
function meansOrganisation({ clause, match, discourse }: Context): boolean {
  if (!discourse.organisation) return false;
  const anchor = clause.units[match.anchor]!;
  if (anchor.type !== "word" || anchor.token.lemma !== "alliance") return false;
  for (let k = match.anchor - 1; k >= Math.max(0, match.anchor - 7); k--) {
    const unit = clause.units[k]!;
    if (unit.type === "word" && /^(?:the|its|their)$/.test(unit.token.lower)) return true;
    if (unit.type !== "word" || /^(?:a|an|new)$/.test(unit.token.lower)) return false;
  }
  return false;
}

/** In what states work together. */
export function cooperation(context: Context): Built[] {
  const t = instrumentIn(context, "t");
  const parties = bothSides(context, [partyIn(context, "a"), partyIn(context, "b")], t);
  if (parties.length < 2) return [];
  return [{ kind: "cooperation", fields: { parties, domains: domainsOf(context) }, links: {} }];
}
