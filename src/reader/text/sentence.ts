import { type Token, tokensOf } from "./language.js";

/** A sentence with its tokens; `quoted` tells for each token whether it stands inside quotation marks that hold speech. */
export interface Sentence {
  /** Place in the document, from 0. */
  index: number;
  paragraph: number;
  tokens: Token[];
  quoted: boolean[];
  start: number;
  end: number;
}

/** Longest stretch that is given to the language library at once, and most tokens that are taken for one sentence. */
const LONGEST_PARAGRAPH = 20_000;
const LONGEST_SENTENCE = 400;

/** The sentences of a document, paragraph by paragraph as they are asked for. Linear in its length whatever it holds. */
export function* sentencesOf(text: string): Generator<Sentence> {
  let index = 0;
  let paragraph = 0;
  for (const { start, end } of paragraphsOf(text)) {
    const { tokens, ends } = namesFreed(tokensOf(text.slice(start, end), start));
    const quoted = speech(tokens);
    let from = 0;
    for (const to of mended(tokens, ends)) {
      for (let cut = from; cut < to; cut += LONGEST_SENTENCE) {
        const last = Math.min(to, cut + LONGEST_SENTENCE);
        const part = tokens.slice(cut, last);
        yield {
          index: index++,
          paragraph,
          tokens: part,
          quoted: quoted.slice(cut, last),
          start: part[0]!.start,
          end: part.at(-1)!.end,
        };
      }
      from = to;
    }
    paragraph += 1;
  }
}

/** Paragraphs end at line ends: wrapped lines of plain text (a line that goes on in lower case) are joined. */
function* paragraphsOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    while (end < text.length && continues(text, end) && end - start < LONGEST_PARAGRAPH) {
      const next = text.indexOf("\n", end + 1);
      end = next < 0 ? text.length : next;
    }
    for (let from = start; from < end; ) {
      const to = end - from > LONGEST_PARAGRAPH ? breakBefore(text, from + LONGEST_PARAGRAPH, from) : end;
      if (hasWord(text, from, to)) yield { start: from, end: to };
      from = to;
    }
    start = end + 1;
  }
}

/** Whether a line that breaks at `end` goes on in the next: no blank line, no sign of an end before, a small letter after. */
function continues(text: string, end: number): boolean {
  const before = text[end - 1] === "\r" ? text[end - 2] : text[end - 1];
  const after = text[end + 1];
  return before !== undefined && after !== undefined && /[\p{L},;-]/u.test(before) && /\p{Ll}/u.test(after);
}

function breakBefore(text: string, at: number, from: number): number {
  const space = text.lastIndexOf(" ", at);
  return space > from ? space : at;
}

function hasWord(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191) return true;
  }
  return false;
}

const ABBREVIATED =
  /^(?:art|arts|no|nos|vs|sen|rep|gov|gen|col|lt|capt|adm|sgt|mr|mrs|ms|dr|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.n|p|pp|para|vol|approx)$/;

/** Sentence ends, without those that the library sees after an abbreviation ("Art. 5") or a mark that closes nothing. */
function* mended(tokens: readonly Token[], ends: readonly number[]): Generator<number> {
  let last = 0;
  for (const end of ends) {
    if (end <= last) continue;
    const stop = tokens[end - 1]!;
    const word = stop.text === "." ? tokens[end - 2] : undefined;
    const short = word && word.end === stop.start && ABBREVIATED.test(word.lower);
    if (short && end < tokens.length) continue;
    last = end;
    yield end;
  }
  if (last < tokens.length) yield tokens.length;
}

/**
 * The library takes the end of some names for abbreviations, such as "in." for inches: "He met Moon Jae In. Then he left." Behind a word with a capital and
 * before another, or at the end, the full stop stands for itself and ends the sentence.
 */
function namesFreed({ tokens, ends }: { tokens: Token[]; ends: number[] }): { tokens: Token[]; ends: number[] } {
  if (!tokens.some((_, i) => endsName(tokens, i))) return { tokens, ends };
  const freed: Token[] = [];
  const stops = new Set<number>();
  const library = new Set(ends);
  for (const [i, token] of tokens.entries()) {
    if (endsName(tokens, i)) {
      const [text, lower, end] = [token.text.slice(0, -1), token.lower.slice(0, -1), token.end - 1];
      freed.push({ ...token, text, lower, lemma: lower, pos: "PROPN", end });
      freed.push({ text: ".", lower: ".", lemma: ".", pos: "PUNCT", start: end, end: token.end });
      stops.add(freed.length);
    } else freed.push(token);
    if (library.has(i + 1)) stops.add(freed.length);
  }
  return { tokens: freed, ends: [...stops] };
}

function endsName(tokens: readonly Token[], i: number): boolean {
  const { text, lower, start } = tokens[i]!;
  if (text.length !== 3 || !/^\p{Lu}\p{Ll}\.$/u.test(text) || ABBREVIATED.test(lower.slice(0, -1))) return false;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const capital = (token: Token) => /^\p{Lu}/u.test(token.text);
  return before !== undefined && capital(before) && before.end + 1 === start && (after === undefined || capital(after));
}

const OPENING = new Set(["“", "„", "«"]);
const CLOSING = new Set(["”", "»"]);

/** Which tokens stand in speech: between quotation marks that hold three words or more. A mark that is never closed holds to the end of its paragraph. */
function speech(tokens: readonly Token[]): boolean[] {
  const inside = Array.from(tokens, () => false);
  let open = -1;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    const mark = token && isMark(token.text.charCodeAt(0)) ? markAt(tokens, i) : undefined;
    if (token && !mark) continue;
    if (open >= 0 && (mark !== "open" || !token)) {
      if (i - open > 4) inside.fill(true, open + 1, Math.min(i, tokens.length));
      open = -1;
    } else if (token && open < 0 && mark !== "close") open = i;
  }
  return inside;
}

/** Whether a token that begins so may be a quotation mark: quotes, apostrophes, backticks. */
const isMark = (code: number): boolean =>
  code === 34 || code === 39 || code === 96 || code === 171 || code === 187 || (code >= 8216 && code <= 8223);

/** A quotation mark that opens, closes or may do either. Two backticks or two apostrophes count as one mark. */
function markAt(tokens: readonly Token[], i: number): "open" | "close" | "either" | undefined {
  const { text, start } = tokens[i]!;
  if (OPENING.has(text)) return "open";
  if (CLOSING.has(text)) return "close";
  if (text === '"') return "either";
  const next = tokens[i + 1];
  if (text === "`" && next?.text === "`" && next.start === start + 1) return "open";
  if (text === "``") return "open";
  if (text === "''" || (text === "'" && next?.text === "'" && next.start === start + 1)) return "close";
  return undefined;
}
