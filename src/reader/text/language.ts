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

/** One spelling of a word, shared by all its tokens, so that what looks it up by its letters works out their hash once. */
interface Form {
  text: string;
  lower: string;
  /** Its dictionary form where it was met last, as the library gives it and in lower case. */
  given: string;
  lemma: string;
}

/** How many letters of different words one instance of the library takes in before it is replaced: it keeps every new word that it meets. */
const MOST_LETTERS = 600_000;

/** The longest row of characters without a space that the library is given whole: its own rules take time by the square of that. */
const LONGEST_WORD = 400;
const TOO_LONG = new RegExp(`[^ \\u00a0\\u2002-\\u2005\\u2009\\u200a\\u202f\\u205f\\n\\r\\t]{${LONGEST_WORD}}`, "g");

/** Whether a text holds no word that is too long. Looks at one character in four hundred where there is a space, and back from it where there is none. */
function wordsAreShort(text: string): boolean {
  for (let i = LONGEST_WORD - 1; i < text.length; ) {
    let j = i;
    while (j > i - LONGEST_WORD && text.charCodeAt(j) > 32) j -= 1;
    if (j === i - LONGEST_WORD) return false;
    i = j + LONGEST_WORD;
  }
  return true;
}

/**
 * The model as the library takes it. Its tables for custom entities, which casus does not use, are made once: the model's own function writes
 * them out anew at each call, every time twice as long, until at some thirty instances no string is long enough.
 */
const entities = (model.metaCER as () => unknown)();
const steadyModel: typeof model = { ...model, metaCER: () => entities };

interface Language {
  nlp: WinkMethods;
  /** By the library's number for a spelling. */
  forms: Map<number, Form>;
  letters: number;
}

let instance: Language | undefined;

function language(): Language {
  if (!instance || instance.letters > MOST_LETTERS) instance = { nlp: winkNLP(steadyModel, ["sbd", "pos"]), forms: new Map(), letters: 0 };
  return instance;
}

/** The tokens of a stretch of text that begins at `offset` of its document, and where sentences end (indexes after their last token). */
export function tokensOf(text: string, offset: number): { tokens: Token[]; ends: number[] } {
  const known = language();
  const { its } = known.nlp;
  const doc = known.nlp.readDoc(wordsAreShort(text) ? text : text.replace(TOO_LONG, "$& "));
  const all = doc.tokens();
  const ids = all.out(its.uniqueId as unknown as typeof its.value) as unknown as number[];
  const parts = all.out(its.pos) as string[];
  const lemmas = all.out(its.lemma as unknown as typeof its.value) as string[];
  const tokens: Token[] = [];
  const kept: number[] = [];
  let at = 0;
  for (let i = 0; i < ids.length; i++) {
    const form = known.forms.get(ids[i]!) ?? newForm(known, ids[i]!, all.itemAt(i).out(its.value) as string);
    const start = text.indexOf(form.text, at);
    if (start < 0) break;
    at = start + form.text.length;
    const pos = parts[i]!;
    if (pos !== "SPACE") {
      const given = lemmas[i]!;
      if (given !== form.given) {
        form.given = given;
        form.lemma = given === form.lower ? form.lower : given.toLowerCase();
      }
      tokens.push({ text: form.text, lower: form.lower, lemma: form.lemma, pos, start: offset + start, end: offset + at });
    }
    kept.push(tokens.length);
  }
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  return { tokens, ends: spans.map(([, last]) => kept[last] ?? tokens.length) };
}

function newForm(known: Language, id: number, text: string): Form {
  const lower = folded(text);
  const form = { text, lower, given: lower, lemma: lower };
  known.forms.set(id, form);
  known.letters += text.length;
  return form;
}

/** Letters and single spaces: the library cuts such a name at its spaces (words that it takes apart, such as "cannot", are in no name). */
const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The words of names, cut as texts are and in lower case: of all at once, since each reading by the library has a cost of its own. */
export function wordsOf(names: readonly string[]): string[][] {
  const { tokens } = tokensOf(names.filter((name) => !PLAIN_NAME.test(name)).join("\n"), 0);
  let i = 0;
  let end = -1;
  return names.map((name) => {
    if (PLAIN_NAME.test(name)) return name.toLowerCase().split(" ");
    end += name.length + 1;
    const words: string[] = [];
    for (; i < tokens.length && tokens[i]!.start < end; i++) words.push(tokens[i]!.lower);
    return words;
  });
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
