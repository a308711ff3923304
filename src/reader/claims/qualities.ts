import { wordAt } from "../chunks/unit.js";
import { numberOf } from "../lexicon/numbers.js";
import type { Context } from "./context.js";

const FORMATS: Readonly<Record<string, string>> = {
  summit: "summit",
  bilateral: "bilateral",
  trilateral: "trilateral",
  ministerial: "ministerial",
  private: "private",
  expanded: "expanded",
  extended: "expanded",
  informal: "informal",
  virtual: "virtual",
  "one-on-one": "private",
};

/** What kind of meeting: its own noun ("summit") or the qualities before it ("private", "ministerial"). */
export function formatOf({ clause, match }: Context): string | null {
  const { units } = clause;
  const found: string[] = [];
  for (let k = Math.max(0, match.anchor - 4); k <= match.anchor; k++) {
    const format = FORMATS[wordAt(units, k)];
    if (format && Object.hasOwn(FORMATS, wordAt(units, k))) found.push(format);
  }
  return found.length > 0 ? [...new Set(found)].join(" ") : null;
}

/** How long it took, as an ISO 8601 duration: "for about two hours", "two-hour talks". */
export function durationOf({ clause, match }: Context): string | null {
  const { units } = clause;
  for (let k = Math.max(0, match.anchor - 6); k < Math.min(units.length - 1, match.anchor + 8); k++) {
    const count = numberOf(wordAt(units, k));
    if (count === null) continue;
    const next = wordAt(units, k + 1) === "-" ? wordAt(units, k + 2) : wordAt(units, k + 1);
    if (/^hours?$/.test(next)) return `PT${count}H`;
    if (/^minutes?$/.test(next)) return `PT${count}M`;
    if (/^days?$/.test(next) && wordAt(units, k + 2) !== "ago") return `P${count}D`;
  }
  return null;
}

/** Of what a cooperation is: the qualities before the noun ("military and technical") and what "in" or "on" names after it. */
export function domainsOf({ clause, match, reach }: Context): string[] {
  const { units } = clause;
  const domains: string[] = [];
  for (let k = match.anchor - 1; k >= 0; k--) {
    const unit = units[k]!;
    if (unit.type !== "word") break;
    const { pos, lower } = unit.token;
    if (/^(?:ADJ|NOUN)$/.test(pos) && !VAGUE.has(lower)) domains.unshift(lower);
    else if (!(lower === "and" || lower === "," || lower === "-" || VAGUE.has(lower))) break;
    reach.first = Math.min(reach.first, k);
  }
  if (/^(?:in|on|against|for)$/.test(wordAt(units, match.anchor + 1))) {
    let part = "";
    for (let k = match.anchor + 2; k < Math.min(units.length, match.anchor + 24); k++) {
      const unit = units[k]!;
      if (unit.type !== "word" || /^(?:VERB|AUX|SCONJ)$/.test(unit.token.pos) || /^[.;:"”]$/.test(unit.token.text)) break;
      const { lower, pos } = unit.token;
      if (lower === "," || lower === "and") {
        if (part) domains.push(part);
        part = "";
      } else if (/^(?:ADJ|NOUN|PROPN)$/.test(pos) && !VAGUE.has(lower)) part = part ? `${part} ${lower}` : lower;
      reach.last = Math.max(reach.last, k);
    }
    if (part) domains.push(part);
  }
  return domains.length > 0 ? [...new Set(domains)].slice(0, 12) : ["unspecified"];
}

const VAGUE = new Set(
  "bilateral mutual close closer further greater increased wide range areas area fields field various such other new more their its the a future practical broad long-term possible regional international areas including include strategic comprehensive illegal".split(
    " ",
  ),
);
