const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

const WORDS = new Map<string, number>([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.flatMap((word, i) => (word ? [[word, i * 10] as const] : [])),
  ["a", 1],
  ["an", 1],
  ["couple", 2],
  ["dozen", 12],
  ["decade", 10],
]);

/** The whole number that a word or figure means: `24`, `twenty`, `fourteen`. */
export function numberOf(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return WORDS.get(word) ?? null;
}

/** The number that an ordinal means: `third`, `21st`. */
export function ordinalOf(word: string): number | null {
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  if (figures) return Number(figures[1]);
  const at = ORDINALS.indexOf(word);
  return at > 0 ? at : null;
}
