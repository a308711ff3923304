import { spanOf, writtenDate } from "../base/edtf.js";
import { ordinalWord } from "../base/wording.js";
import type { When } from "./claim.js";

/** An instrument's words without quotation marks that stand open or close nothing, on one line. */
export function instrumentWords(words: string): string {
  const text = words.replace(/\s+/g, " ").trim();
  const balanced = count(text, /[“„]/g) === count(text, /”/g) && count(text, /["]/g) % 2 === 0 && !/^[’”]|[‘“„]$/.test(text);
  return (balanced ? text : text.replace(/["“”„]/g, "").replace(/^['‘’]+|['‘]+$/g, "")).trim();
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}

const DETERMINED =
  /^(?:the|an?|this|that|these|those|its|his|her|their|all|both|some|several|many|any|earlier|previous|prior|two|three|four|five|\d{1,2})\b|^(?:\p{Lu}\S*\s+(?:and\s+)?)*\S+['’]s?\s|^articles?\b|^\P{L}(?<!\d)/iu;
const ACRONYM = /^(?:\p{Lu}\p{Ll}+ )?\p{Lu}{2,}$/u;
const NOUN = /\b(?:treat(?:y|ies)|(?:agreement|pact|accord|protocol|declaration|convention|document|deal|clause|article|provision)s?)\b/i;
const SEVERAL = /^(?:all|both|several|some|many|these|those|two|three|four|five|[2-9]|\d\d)\b/i;

/** An instrument as it stands inside a sentence: with an article, unless it has one or needs none. */
export function the(instrument: string): string {
  const words = instrumentWords(instrument);
  return DETERMINED.test(words) || ACRONYM.test(words) || (isPlural(words) && !/^\p{Lu}/u.test(words) && /\bof\b/.test(words) === false)
    ? words
    : `the ${words}`;
}

/** Whether the words mean several: by their number, else by the first noun for a treaty in them. */
function isPlural(instrument: string): boolean {
  return SEVERAL.test(instrument) || /s$/i.test(NOUN.exec(instrument)?.[0] ?? "");
}

/** A verb in the third person as its subject, an instrument or several, wants it. */
export function agreeing(instrument: string, words: string): string {
  if (!isPlural(instrumentWords(instrument))) return words;
  return words.replace(/^(?:is|carries|\w+s)(?=\s|$)/, (one) => (one === "is" ? "are" : one === "carries" ? "carry" : one.slice(0, -1)));
}

export function verb(subjects: readonly unknown[], plural: string, singular = `${plural}s`): string {
  return subjects.length === 1 ? singular : plural;
}

/** A date as it follows a sentence; nothing where there is none. */
export function on(date: When): string {
  if (date === null || date === undefined) return "";
  if (!spanOf(date)) return ` (${date})`;
  const words = writtenDate(date);
  if (/^(?:between|since|until|from)\b/.test(words)) return ` ${words}`;
  return /^\d{4}-\d\d-\d\d$/.test(date) ? ` on ${words}` : date.includes("/") ? `, ${words}` : ` in ${words}`;
}

/** A place behind the preposition that the quotation has before it: "at the Vostochny Cosmodrome". */
export function at(place: string | null, quote: string): string {
  if (place === null) return "";
  const before = quote.slice(0, Math.max(0, quote.indexOf(place)));
  return ` ${/\b((?:at|near|outside)(?: the)?|in the|on the) $/i.exec(before)?.[1]?.toLowerCase() ?? "in"} ${place}`;
}

/** `third`, `21st`; a value that is no whole number as it is. */
export function ordinal(value: string): string {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) return value;
  return ordinalWord(number);
}
