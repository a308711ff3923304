/** A stretch of words from `start` up to `end`, in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
}

/** A claim over a piece of text, and the line on which it is drawn: claims that overlap have different lines. */
export interface Over {
  claim: number;
  lane: number;
}

/** A piece of text over which the same claims lie; `ends` are the claims whose last word it is. */
export interface Segment extends Stretch {
  text: string;
  over: Over[];
  ends: number[];
}

export interface Paragraph extends Stretch {
  segments: Segment[];
}

/** How long a line of a text is at most that was broken by hand. */
const BROKEN_BY_HAND = 110;

const LINE_END = "(?:\\r\\n|\\n|\\r(?!\\n))";

/**
 * The paragraphs of a text. Blank lines part them; single line ends do so too, unless the text's lines were broken by hand, where they are
 * but spaces.
 */
export function paragraphsIn(text: string): Stretch[] {
  const lines = text.split(/\r\n|\n|\r/);
  const byHand = lines.every((line) => line.length <= BROKEN_BY_HAND) && lines.some((line) => line.length > BROKEN_BY_HAND / 2);
  const between = byHand ? new RegExp(`${LINE_END}[^\\S\\r\\n]*(?:${LINE_END}[^\\S\\r\\n]*)+`, "g") : new RegExp(`${LINE_END}\\s*`, "g");
  const found: Stretch[] = [];
  let start = 0;
  const take = (end: number) => {
    if (text.slice(start, end).trim() !== "") found.push({ start, end });
  };
  for (const { index, 0: gap } of text.matchAll(between)) {
    take(index);
    start = index + gap.length;
  }
  take(text.length);
  return found;
}

/** A line for each claim: the first on which no claim lies that overlaps it. Claims are named by their places in the list. */
export function lanesOf(claims: readonly Stretch[], shown: readonly number[]): Map<number, number> {
  const lanes = new Map<number, number>();
  const until: number[] = [];
  const inOrder = [...shown].sort((a, b) => claims[a]!.start - claims[b]!.start || claims[b]!.end - claims[a]!.end);
  for (const at of inOrder) {
    const { start, end } = claims[at]!;
    const free = until.findIndex((last) => last <= start);
    const lane = free < 0 ? until.length : free;
    until[lane] = end;
    lanes.set(at, lane);
  }
  return lanes;
}

/** A text in paragraphs, each cut where a shown claim begins or ends. */
export function segmented(text: string, claims: readonly Stretch[], shown: readonly number[]): Paragraph[] {
  const lanes = lanesOf(claims, shown);
  const inOrder = [...shown].sort((a, b) => claims[a]!.start - claims[b]!.start);
  let next = 0;
  let open: number[] = [];
  return paragraphsIn(text).map(({ start, end }) => {
    for (; next < inOrder.length && claims[inOrder[next]!]!.start < end; next++) open.push(inOrder[next]!);
    open = open.filter((at) => claims[at]!.end > start);
    const cuts = new Set([start, end]);
    for (const at of open) for (const cut of [claims[at]!.start, claims[at]!.end]) if (cut > start && cut < end) cuts.add(cut);
    const places = [...cuts].sort((a, b) => a - b);
    const segments = places.slice(0, -1).map((from, i): Segment => {
      const to = places[i + 1]!;
      const over = open.filter((at) => claims[at]!.start <= from && claims[at]!.end >= to);
      // A claim may end in the white space between paragraphs.
      const ends = open.filter(
        (at) => claims[at]!.end === to || (to === end && claims[at]!.end > end && text.slice(end, claims[at]!.end).trim() === ""),
      );
      return {
        start: from,
        end: to,
        text: text.slice(from, to),
        over: over.map((claim) => ({ claim, lane: lanes.get(claim)! })).sort((a, b) => a.lane - b.lane),
        ends: ends.sort((a, b) => a - b),
      };
    });
    return { start, end, segments };
  });
}
