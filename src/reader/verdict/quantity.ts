import { numberOf, ordinalOf } from "../lexicon/numbers.js";

/** The whole number that words or digits mean: `24`, `third`, `21st`, `twenty-four`; null where they mean none. */
export function numberIn(text: string): number | null {
  const digits = /\d+/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  let sum = 0;
  let found = false;
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    const value = wordValue(word);
    if (value === null) {
      if (found) break;
      continue;
    }
    found = true;
    sum += value;
  }
  return found ? sum : null;
}

/** "a decade" and "a couple" are measures, no counts. */
const MEASURES = /^(?:zero|an?|couple|dozen|decade)$/;

function wordValue(word: string): number | null {
  return ordinalOf(word) ?? (MEASURES.test(word) ? null : numberOf(word.replace(/ieth$/, "y")));
}

/** The months within which a count is meant: "in less than a year" is 12, "within nine months" 9; null where it is meant of all time. */
export function withinIn(text: string): number | null {
  const found =
    /\b(?:in|within|over|inside)\s+(?:(?:just|less than|under|about|the space of|the (?:past|last))\s+){0,2}(\w+(?:-\w+)?)?\s*(months?|years?)\b/i.exec(
      text,
    );
  if (found && !/\bfirst\b/i.test(text)) {
    const value = found[1] === undefined || /^(?:an?|the|past|last)$/i.test(found[1]) ? 1 : numberIn(found[1]);
    if (value !== null) return /^year/i.test(found[2]!) ? value * 12 : value;
  }
  return /\bthis year\b|\bof the year\b/i.test(text) ? 12 : null;
}
