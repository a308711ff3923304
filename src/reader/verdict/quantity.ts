const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
};

/** The whole number that words or digits mean: `24`, `third`, `21st`, `twenty-four`; null where they mean none. */
export function numberIn(text: string): number | null {
  const digits = /\d+/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  let sum = 0;
  let found = false;
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    const value = wordValue(word);
    if (value === null) {
      if (found) break;
      continue;
    }
    found = true;
    sum += value;
  }
  return found ? sum : null;
}

function wordValue(word: string): number | null {
  if (ORDINALS[word] !== undefined) return ORDINALS[word]!;
  const bare = word.replace(/ieth$/, "y").replace(/th$/, "");
  const one = ONES.indexOf(bare);
  if (one > 0) return one;
  const ten = TENS.indexOf(bare);
  return ten < 0 ? null : (ten + 2) * 10;
}

/** The months within which a count is meant: "in less than a year" is 12, "within nine months" 9; null where it is meant of all time. */
export function withinIn(text: string): number | null {
  const found =
    /\b(?:in|within|over|inside)\s+(?:(?:just|less than|under|about|the space of|the (?:past|last))\s+){0,2}(\w+(?:-\w+)?)?\s*(months?|years?)\b/i.exec(
      text,
    );
  if (found && !/\bfirst\b/i.test(text)) {
    const value = found[1] === undefined || /^(?:an?|the|past|last)$/i.test(found[1]) ? 1 : numberIn(found[1]);
    if (value !== null) return /^year/i.test(found[2]!) ? value * 12 : value;
  }
  return /\bthis year\b|\bof the year\b/i.test(text) ? 12 : null;
}
