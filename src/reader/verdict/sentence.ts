import type { Span } from "../claim.js";

const LONGEST_SENTENCE = 600;
const STOP = /[.!?]["'”’)]?\s|\n/g;

/** The words that follow a stretch in its sentence, a few of them: "in a year" behind "second meeting". */
export function wordsAfter(text: string | undefined, { end }: Span): string {
  return text?.slice(end, end + LONGEST_TAIL).split(/[.!?;\n]/)[0] ?? "";
}

const LONGEST_TAIL = 40;

/** The sentence in which a claim stands, roughly: from the full stop before to the one after. */
export function sentenceAt(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const after = text.slice(end, end + LONGEST_SENTENCE);
  const from = [...before.matchAll(STOP)].at(-1);
  const to = after.search(STOP);
  return `${before.slice(from ? from.index + 1 : 0)}${text.slice(start, end)}${to < 0 ? after : after.slice(0, to)}`;
}
