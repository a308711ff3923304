/** A note of the margin: where its words stand in the text, and how high it is, in pixels. */
export interface NoteBox {
  wanted: number;
  height: number;
}

/**
 * Where each note of a margin stands: beside its words, or as near below as the notes before leave room. The chosen one stands beside its
 * words, and those before it make room upwards as far as they can.
 */
export function placed(notes: readonly NoteBox[], chosen: number, gap: number): number[] {
  const tops = notes.map(({ wanted }) => wanted);
  for (let at = chosen - 1; at >= 0; at--) tops[at] = Math.min(tops[at]!, tops[at + 1]! - notes[at]!.height - gap);
  let free = 0;
  for (const [at, { height }] of notes.entries()) {
    tops[at] = Math.max(tops[at]!, free);
    free = tops[at]! + height + gap;
  }
  return tops;
}
