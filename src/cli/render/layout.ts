import type { Terminal } from "../terminal.js";

export { capital, listed } from "../../base/wording.js";

/** Breaks a text into lines of at most `width` columns, each behind `indent`; words are kept whole. */
export function wrapped(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && visible(line).length + 1 + visible(word).length > width) {
      lines.push(line);
      line = indent + word;
    } else line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with the escape character
const COLOUR = /\u001b\[[0-9;]*m/g;

function visible(text: string): string {
  return text.replace(COLOUR, "");
}

export function heading(text: string, { paint }: Terminal): string {
  return paint.bold(text);
}

/** Rows in aligned columns, without rules: the last column may be as long as it is. */
export function columns(rows: readonly (readonly string[])[], gap = 2, indent = ""): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, visible(cell).length);
  return rows
    .map((row) =>
      (
        indent + row.map((cell, i) => (i === row.length - 1 ? cell : cell + " ".repeat(widths[i]! - visible(cell).length + gap))).join("")
      ).trimEnd(),
    )
    .join("\n");
}

/** Things that come in two directions, each pair once: a thing whose twin stands before it is told as mutual. */
export function paired<T>(things: readonly T[], isTwin: (one: T, other: T) => boolean): { thing: T; mutual: boolean }[] {
  const found: { thing: T; mutual: boolean }[] = [];
  for (const thing of things) {
    const twin = found.find((one) => isTwin(one.thing, thing));
    if (twin) twin.mutual = true;
    else found.push({ thing, mutual: false });
  }
  return found;
}
