/**
 * Patterns over the units of a sentence, written as a row of elements with one space between:
 *
 *     sign|ink         a word with one of these lemmas (or written so); `sign/VERB` asks for a part of speech as well
 *     ^sign|ink        the anchor: the word from which a pattern is tried, to its left and to its right
 *     will?            a word that may be missing
 *     SUBJ:a           a party that nothing governs and that owns nothing: who acts. `it` and a relative pronoun count when they mean one
 *     OBJ:b            a party that nothing or "with" governs: whom it is done to or with
 *     PARTY:a          any party; OWNER:a one that owns or qualifies what follows ("Putin's", "Russian"); PAIR:a two or more
 *     TREATY:t         an instrument; `it` and `which` count when they mean one. LOOSE:t also those that say too little alone ("plan")
 *     PLACE:p          a place, or a state or capital as a place; DATE:d a date; ORG:o an organisation that states join
 *     WHO:a            a party or a voice (a newspaper, a stranger)
 *     NUM:n            a number in words or figures; ORD:n an ordinal
 *     ..               up to four units between; `...` up to twelve, `....` up to twenty-four, within one clause
 *
 * A slot's name follows the colon. Elements left of the anchor are matched right to left, so that each takes the nearest that fits.
 */
export interface Pattern {
  source: string;
  /** Anchor lemmas. */
  anchor: WordElement;
  /** Right to left. */
  left: Step[];
  right: Step[];
}

export interface WordElement {
  is: "word";
  lemmas: ReadonlySet<string>;
  pos: string | null;
  optional: boolean;
}

export type SlotType = "SUBJ" | "OBJ" | "PARTY" | "OWNER" | "PAIR" | "TREATY" | "LOOSE" | "PLACE" | "DATE" | "ORG" | "WHO" | "NUM" | "ORD";

export interface SlotElement {
  is: "slot";
  type: SlotType;
  slot: string;
}

/** An element with the most units that may lie between it and the one before. */
export interface Step {
  gap: number;
  element: WordElement | SlotElement;
}

const SLOTS = new Set<string>(["SUBJ", "OBJ", "PARTY", "OWNER", "PAIR", "TREATY", "LOOSE", "PLACE", "DATE", "ORG", "WHO", "NUM", "ORD"]);
const GAPS: Readonly<Record<string, number>> = { "..": 4, "...": 12, "....": 24 };

/** Compiles a pattern. A pattern without exactly one anchor, or with a gap at its end, is a bug of the grammar. */
export function compilePattern(source: string): Pattern {
  const words = source.split(" ");
  const at = words.findIndex((word) => word.startsWith("^"));
  const anchor = at >= 0 ? elementOf(words[at]!.slice(1)) : null;
  if (anchor?.is !== "word" || words.filter((word) => word.startsWith("^")).length !== 1)
    throw new Error(`A pattern needs one anchor: ${source}`);
  return { source, anchor, left: steps(words.slice(0, at).toReversed(), source), right: steps(words.slice(at + 1), source) };
}

function steps(words: readonly string[], source: string): Step[] {
  const result: Step[] = [];
  let gap = 0;
  for (const word of words) {
    if (Object.hasOwn(GAPS, word)) gap = GAPS[word]!;
    else {
      result.push({ gap, element: elementOf(word) });
      gap = 0;
    }
  }
  if (gap > 0) throw new Error(`A pattern cannot end with a gap: ${source}`);
  return result;
}

function elementOf(word: string): WordElement | SlotElement {
  const slot = /^([A-Z]+)(?::([a-z]+))?$/.exec(word);
  if (slot && SLOTS.has(slot[1]!)) return { is: "slot", type: slot[1] as SlotType, slot: slot[2] ?? slot[1]!.toLowerCase() };
  const optional = word.endsWith("?");
  const [lemmas, pos] = (optional ? word.slice(0, -1) : word).split("/");
  return { is: "word", lemmas: new Set(lemmas!.split("|")), pos: pos ?? null, optional };
}
