/** How often two coders said yes or no of the same things. */
export interface Counts {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
}

/** Counts of pairs of answers. */
export function countsOf(pairs: Iterable<readonly [boolean, boolean]>): Counts {
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (const [first, second] of pairs) counts[first ? (second ? "both" : "onlyFirst") : second ? "onlySecond" : "neither"]++;
  return counts;
}

/**
 * Cohen's kappa: how much more two coders agree than they would by chance, given how often each says yes (Cohen 1960). 1 is perfect agreement, 0
 * that of chance; null where it has no meaning, because both gave every thing the same one answer, or nothing was coded.
 */
export function cohensKappa({ both, onlyFirst, onlySecond, neither }: Counts): number | null {
  const total = both + onlyFirst + onlySecond + neither;
  if (total === 0) return null;
  const observed = (both + neither) / total;
  const [first, second] = [(both + onlyFirst) / total, (both + onlySecond) / total];
  const expected = first * second + (1 - first) * (1 - second);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
