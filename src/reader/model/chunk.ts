import type { Span } from "../claim.js";

/** How many characters of a document a model is given at once, about: long texts are read in parts. */
export const CHUNK_SIZE = 6_000;

/**
 * The parts of a text, in order and without gaps: groups of paragraphs of at most `size` characters. A paragraph longer than
 * that is cut after a sentence, else between words, else anywhere but inside a character.
 */
export function chunksOf(text: string, size = CHUNK_SIZE): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= size ? text.length : cutAt(text, start, start + size);
    if (text.slice(start, end).trim() !== "") chunks.push({ start, end });
    start = end;
  }
  return chunks;
}

/** Where to cut, at the latest at `limit`. A cut in the first half of a part would make too many parts, unless at a paragraph. */
function cutAt(text: string, start: number, limit: number): number {
  const part = text.slice(start, limit);
  const half = part.length / 2;
  const ends = [/\n\s*\n/g, /\n/g, /[.!?。]["'”’»)]*\s/g, /\s/g];
  for (const [index, pattern] of ends.entries()) {
    const last = [...part.matchAll(pattern)].at(-1);
    const cut = last ? last.index + last[0].length : 0;
    if (cut > (index === 0 ? part.length / 4 : half)) return start + cut;
  }
  const low = text.charCodeAt(limit) & 0xfc00;
  return low === 0xdc00 && limit - 1 > start ? limit - 1 : limit;
}
