import { AGENTS, OFFICE_MODIFIERS, OFFICE_OF, OFFICES } from "../lexicon/offices.js";
import type { Token } from "../text/language.js";
import type { Name } from "./gazetteer.js";

/** A person in a document: the fullest name in it, the state that the text or the dataset gives, and the office. */
export interface Person {
  name: string;
  state: string | null;
  id: string | null;
  office: string | null;
  rank: "leader" | "minister" | "voice" | "other" | null;
}

/** An office found in a sentence: tokens `from` to `to`, with the nationality before it. */
export interface Office {
  from: number;
  to: number;
  /** The office's noun, singular. */
  office: string;
  plural: boolean;
}

/** The words with which an office's noun can begin, in the singular and the plural, and of how many words those are at most: nearly all words of a text begin none. */
const LONGEST_FROM = new Map<string, number>();
for (const office of Object.keys(OFFICES)) {
  const words = office.split(/\s|(-)/).filter(Boolean);
  for (const word of [office, words[0]!, `${office}s`, office.replace(/y$/, "ies"), office.replace(/man$/, "men")])
    LONGEST_FROM.set(word, Math.max(words.length, LONGEST_FROM.get(word) ?? 1));
}

/** The office whose noun stands at `i`, longest first: "secretary of state", "prime minister", "presidents". */
export function officeAt(tokens: readonly Token[], i: number): Office | null {
  const longest = i < tokens.length ? (LONGEST_FROM.get(tokens[i]!.lower) ?? 0) : 0;
  for (let length = longest; length > 0; length--) {
    if (i + length > tokens.length) continue;
    const words = tokens.slice(i, i + length).map(({ lower }) => lower);
    const text = length === 3 && words[1] === "-" ? words.join("") : words.join(" ");
    const singular = text.endsWith("ies")
      ? `${text.slice(0, -3)}y`
      : text.endsWith("men")
        ? `${text.slice(0, -3)}man`
        : text.replace(/s$/, "");
    if (OFFICES[text] && Object.hasOwn(OFFICES, text)) return { from: i, to: i + length, office: text, plural: false };
    if (singular !== text && Object.hasOwn(OFFICES, singular)) return { from: i, to: i + length, office: singular, plural: true };
  }
  return null;
}

export const mayBeginOffice = (word: string): boolean => LONGEST_FROM.has(word);
export const rankOf = (office: string): Person["rank"] => (Object.hasOwn(OFFICES, office) ? OFFICES[office]! : null);
export const stateOfOffice = (office: string): string | null => (Object.hasOwn(OFFICE_OF, office) ? OFFICE_OF[office]! : null);
export const isOfficeModifier = (word: string): boolean => OFFICE_MODIFIERS.has(word);
export const isAgent = (lemma: string): boolean => AGENTS.has(lemma);

const PARTICLES = new Set("bin ibn al el de da dos van von der la le du abu ben".split(" "));

/**
 * Where the personal name that begins at `i` ends (index after its last token), or `i` where none does: capitalised words, with hyphenated
 * parts, initials and particles, up to the first word that is a state's, an office's or an organisation's name.
 */
export function nameEnd(tokens: readonly Token[], i: number, taken: ReadonlyMap<number, Name>): number {
  let end = i;
  let words = 0;
  while (end < tokens.length && words < 5) {
    const token = tokens[end]!;
    const name = taken.get(end);
    if (name && (name.meaning.type !== "person" || end === i)) break;
    if (!/^\p{Lu}/u.test(token.text) || NEVER_NAMES.has(token.lower) || /^\p{Lu}{4,}$/u.test(token.text)) {
      const next = tokens[end + 1];
      if (words > 0 && PARTICLES.has(token.lower) && next && /^\p{Lu}/u.test(next.text)) {
        end += 1;
        continue;
      }
      break;
    }
    if (officeAt(tokens, end) && words === 0) break;
    end += 1;
    words += 1;
    while (
      tokens[end]?.text === "-" &&
      tokens[end]!.start === tokens[end - 1]!.end &&
      tokens[end + 1]?.start === tokens[end]!.end &&
      /^\p{L}/u.test(tokens[end + 1]!.text)
    )
      end += 2;
  }
  return end;
}

/** Whether a word with a capital is never part of a personal name: a month, an article, "Treaty". */
export const neverNames = (word: string): boolean => NEVER_NAMES.has(word);

const NEVER_NAMES = new Set(
  (
    "the a an in on at to of for from with and but or as by after before during since while when i we he she it they his her their our my this that these those monday tuesday wednesday " +
    "thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms not no yes also according however meanwhile earlier later " +
    "last next both two three treaty pact agreement minister ministry president government army war council house state states summit republic democratic party union news agency newspaper tv"
  ).split(" "),
);
