import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";

/** One word, number or mark of a text as the language library sees it, with its place in the document. */
export interface Token {
  text: string;
  /** Lower case, accents folded, curly apostrophes straight: what names are looked up by. */
  lower: string;
  /** The dictionary form: `sign` for "signed". */
  lemma: string;
  /** Universal part of speech: NOUN, VERB, PROPN, ADP, ... */
  pos: string;
  start: number;
  end: number;
}

/** How many characters one instance of the library reads before it is replaced: it keeps every new word that it meets. */
const RECYCLE_AFTER = 4_000_000;

let instance: WinkMethods | undefined;
let read = 0;

function language(length: number): WinkMethods {
  read += length;
  if (!instance || read > RECYCLE_AFTER) {
    instance = winkNLP(model, ["sbd", "pos"]);
    read = length;
  }
  return instance;
}

/** The tokens of a stretch of text that begins at `offset` of its document, and where sentences end (indexes after their last token). */
export function tokensOf(text: string, offset: number): { tokens: Token[]; ends: number[] } {
  const nlp = language(text.length);
  const { its } = nlp;
  const doc = nlp.readDoc(text);
  const all = doc.tokens();
  const values = all.out(its.value) as string[];
  const parts = all.out(its.pos) as string[];
  const lemmas = all.out(its.lemma as unknown as typeof its.value) as string[];
  const tokens: Token[] = [];
  const kept: number[] = [];
  let at = 0;
  for (const [i, value] of values.entries()) {
    const found = text.indexOf(value, at);
    if (found < 0) break;
    at = found + value.length;
    if (parts[i] !== "SPACE") {
      tokens.push({
        text: value,
        lower: folded(value),
        lemma: lemmas[i]!.toLowerCase(),
        pos: parts[i]!,
        start: offset + found,
        end: offset + at,
      });
    }
    kept.push(tokens.length);
  }
  const ends = (doc.sentences().out(its.span) as unknown as [number, number][]).map(([, last]) => kept[last] ?? tokens.length);
  return { tokens, ends };
}

/** Lower case, without accents and with straight apostrophes. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(/[’‘´`]/g, "'")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l");
}

const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;
