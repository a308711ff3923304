import { folded } from "./extracted.js";

/** A line of a page as it was set: its words, and where they stand. Points; `y` grows upwards. */
export interface Line {
  text: string;
  x: number;
  y: number;
  right: number;
  height: number;
}

const SENTENCE_END = /[.!?:…]["'”’»)\]]*$/;

/**
 * The paragraphs of a document of pages: lines joined and words broken at line ends put together, page numbers and lines that stand on top or
 * at the foot of most pages left out. A paragraph may go on over the end of a page.
 */
export function paragraphsOfPages(pages: readonly (readonly Line[])[]): string[] {
  const bodies = withoutMargins(pages);
  const found: string[] = [];
  let open = "";
  let last: Line | null = null;
  for (const lines of bodies) {
    const pitch = pitchOf(lines);
    const right = Math.max(0, ...lines.map((line) => line.right));
    const left = Math.min(...lines.map(({ x }) => x));
    for (const [i, line] of lines.entries()) {
      if (last && begins(line, last, { pitch, left, right, first: i === 0 })) {
        found.push(open);
        open = line.text;
      } else open = joined(open, line.text);
      last = line;
    }
  }
  if (open !== "") found.push(open);
  return found.map((text) => folded(text).trim()).filter((text) => text !== "");
}

interface Setting {
  pitch: number;
  left: number;
  right: number;
  /** The line is the first of its page. */
  first: boolean;
}

function begins(line: Line, last: Line, { pitch, left, right, first }: Setting): boolean {
  const ended = SENTENCE_END.test(last.text);
  if (Math.abs(line.height - last.height) > 0.15 * Math.max(line.height, last.height)) return true;
  if (first) return ended;
  const down = last.y - line.y;
  // A line further up begins a new column, which may go on with the sentence.
  if (down < -line.height) return ended;
  if (pitch > 0 && down > 1.4 * pitch) return true;
  return ended && (line.x > left + line.height || last.right < right - 0.12 * (right - left));
}

/** The usual distance from line to line, so that a larger one tells of a new paragraph. */
function pitchOf(lines: readonly Line[]): number {
  const steps = lines.slice(1).flatMap(({ y }, i) => (lines[i]!.y - y > 1 ? [lines[i]!.y - y] : []));
  steps.sort((a, b) => a - b);
  return steps[Math.floor((steps.length - 1) / 3)] ?? 0;
}

function joined(before: string, text: string): string {
  if (before === "") return text;
  if (/\p{L}[-\u00ad\u2010]$/u.test(before)) return /^\p{Ll}/u.test(text) ? before.slice(0, -1) + text : before + text;
  return `${before} ${text}`;
}

const PAGE_NUMBER = /^\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;

/** How many lines at each end of a page may be page numbers and running heads. */
const MARGIN_LINES = 2;

function withoutMargins(pages: readonly (readonly Line[])[]): Line[][] {
  if (pages.length < 2) return pages.map((lines) => [...lines]);
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const ends = new Set([...lines.slice(0, MARGIN_LINES), ...lines.slice(-MARGIN_LINES)].map(form));
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const isMargin = (line: Line | undefined) =>
    line !== undefined && (PAGE_NUMBER.test(line.text) || (pages.length > 2 && (counts.get(form(line)) ?? 0) > pages.length / 2));
  return pages.map((lines) => {
    let [from, to] = [0, lines.length];
    while (from < Math.min(to, MARGIN_LINES) && isMargin(lines[from])) from++;
    while (to > Math.max(from, lines.length - MARGIN_LINES) && isMargin(lines[to - 1])) to--;
    return lines.slice(from, to);
  });
}

function form({ text }: Line): string {
  return text.replace(/\d+/g, "#").trim();
}
