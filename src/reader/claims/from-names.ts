import type { Clause } from "../chunks/assemble.js";
import type { InstrumentUnit } from "../chunks/unit.js";
import type { Modality } from "../claim.js";
import type { Discourse } from "../discourse.js";
import type { Gazetteer } from "../names/gazetteer.js";
import type { Built } from "./built.js";

/** A claim's fields with the units that carry its words, its anchor, and how it is put. */
export interface Found {
  built: Built;
  first: number;
  last: number;
  anchor: number;
  modality: Modality;
}

/** What the very name of a treaty says: "a 1961 treaty" was signed then, "a mutual defense pact" promises defense. */
export function fromNames(clause: Clause, gazetteer: Gazetteer, discourse: Discourse): Found[] {
  const found: Found[] = [];
  for (const [k, unit] of clause.units.entries()) {
    if (unit.type !== "instrument" || unit.reference || unit.part || unit.plural) continue;
    const parties = partiesOf(unit, gazetteer, discourse);
    if (parties.length < 2) continue;
    const links = unit.ids.length > 0 ? { instrument: unit.ids } : {};
    const last = lastOf(clause, k);
    const add = (built: Built) => found.push({ built, first: k, last, anchor: k, modality: "asserted" });
    if (unit.year || unit.qualities.includes("signed"))
      add({ kind: "signature", fields: { instrument: unit.words, parties, date: unit.year, place: null }, links });
    const obligation = promisedBy(unit);
    const domains =
      unit.qualities.includes("cooperation") || unit.qualities.includes("co-operation")
        ? unit.qualities.filter((word) => DOMAINS.has(word))
        : [];
    if (domains.length > 0) add({ kind: "cooperation", fields: { parties, domains }, links: {} });
    if (obligation) add({ kind: "provision", fields: { instrument: unit.words, obligation, parties, trigger: null }, links });
  }
  return found;
}

const DOMAINS = new Set(
  "economic military security defense defence trade energy nuclear technical scientific cultural political maritime intelligence space police customs technological financial agricultural civil".split(
    " ",
  ),
);

/** The names of its states behind it belong to its words. */
function lastOf({ units }: Clause, k: number): number {
  for (let j = k + 1; j < Math.min(units.length, k + 4); j++) {
    const unit = units[j]!;
    if (unit.type === "party" && (unit.prep === "between" || unit.prep === "with")) return j;
    if (unit.type !== "word" || !/^(?:between|with|the)$/.test(unit.token.lower)) break;
  }
  return k;
}

function partiesOf(unit: InstrumentUnit, { codes }: Gazetteer, discourse: Discourse): string[] {
  const states =
    unit.states.length > 1
      ? unit.states
      : unit.states.length === 1 && discourse.pair.includes(unit.states[0]!)
        ? discourse.pair
        : unit.states.length === 0
          ? discourse.pair
          : [];
  return states.map((state) => codes.get(state) ?? state.toUpperCase());
}

function promisedBy({ qualities }: InstrumentUnit): "defense" | "nonaggression" | "neutrality" | null {
  const has = (...words: string[]) => words.every((word) => qualities.includes(word));
  if (has("mutual", "defense") || has("mutual", "defence") || has("collective", "defense") || has("mutual", "assistance")) return "defense";
  if (has("nonaggression") || has("non-aggression")) return "nonaggression";
  return has("neutrality") ? "neutrality" : null;
}
