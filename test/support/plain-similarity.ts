/**
 * The seven measures of similarity in the plainest form that follows their definitions: loops over every pair of values, no shortcuts.
 * It shares nothing with src/panel and exists to hold it to account. Sources: Signorino and Ritter 1999; Haege 2011; Kendall 1945.
 */
export interface PlainSimilarity {
  srsba: number | null;
  srsvaa: number | null;
  piba: number | null;
  piva: number | null;
  kappaba: number | null;
  kappava: number | null;
  taub: number | null;
}

/** The measures for two portfolios of valued ties, 0 to 3; a binary tie is a value above 0. Null where a measure is not defined. */
export function plainSimilarity(x: readonly number[], y: readonly number[]): PlainSimilarity {
  const bx = x.map((value) => (value > 0 ? 1 : 0));
  const by = y.map((value) => (value > 0 ? 1 : 0));
  return {
    srsba: s(bx, by, 1),
    srsvaa: s(x, y, 3),
    piba: chanceCorrected(bx, by, [...bx, ...by], [...bx, ...by]),
    piva: chanceCorrected(x, y, [...x, ...y], [...x, ...y]),
    kappaba: chanceCorrected(bx, by, bx, by),
    kappava: chanceCorrected(x, y, x, y),
    taub: tauB(x, y),
  };
}

/** One less twice the mean distance as a share of the greatest distance possible. */
function s(x: readonly number[], y: readonly number[], greatest: number): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += Math.abs(x[k]! - y[k]!) / greatest;
  return 1 - (2 * sum) / x.length;
}

/** One less the squared distance observed over that expected when one value is drawn from each of two lists by chance. */
function chanceCorrected(x: readonly number[], y: readonly number[], one: readonly number[], other: readonly number[]): number | null {
  let observed = 0;
  for (let k = 0; k < x.length; k++) observed += (x[k]! - y[k]!) ** 2 / x.length;
  let expected = 0;
  for (const a of one) for (const b of other) expected += (a - b) ** 2;
  expected /= one.length * other.length;
  return expected === 0 ? null : 1 - observed / expected;
}

/** Concordant less discordant pairs over the geometric mean of the pairs not tied in the one and in the other. */
function tauB(x: readonly number[], y: readonly number[]): number | null {
  let [concordant, discordant, untiedX, untiedY] = [0, 0, 0, 0];
  for (let a = 0; a < x.length; a++) {
    for (let b = a + 1; b < x.length; b++) {
      const way = Math.sign(x[a]! - x[b]!) * Math.sign(y[a]! - y[b]!);
      if (way > 0) concordant++;
      if (way < 0) discordant++;
      if (x[a] !== x[b]) untiedX++;
      if (y[a] !== y[b]) untiedY++;
    }
  }
  const scale = Math.sqrt(untiedX * untiedY);
  return scale === 0 ? null : (concordant - discordant) / scale;
}
