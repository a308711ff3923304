/**
 * Similarity of two states' alliance portfolios: how each stands to every member of the system, itself included.
 *
 * A tie is undirected: 3 for defense or offense, 2 for neutrality or nonaggression, 1 for consultation alone, 0 for none, the highest of
 * either direction; a state's tie with itself is 3. Binary ties are 1 where the valued one is above 0. Columns are named as in the
 * Foreign Policy Similarity data (Haege 2011): `srsba` is S, binary, absolute distances.
 */
export const SIMILARITY_COLUMNS = ["srsba", "srsvaa", "piba", "piva", "kappaba", "kappava", "taub"] as const;

export const SIMILARITY_MEANS: Record<(typeof SIMILARITY_COLUMNS)[number], string> = {
  srsba: "S, unweighted, binary ties, absolute distance (Signorino and Ritter 1999)",
  srsvaa: "S, unweighted, valued ties 0-3, absolute distance (Signorino and Ritter 1999)",
  piba: "Scott's pi, binary ties, squared distance (Haege 2011); NA where every tie of both is the same",
  piva: "Scott's pi, valued ties 0-3, squared distance (Haege 2011); NA where every tie of both is the same",
  kappaba: "Cohen's kappa, binary ties, squared distance (Haege 2011); NA where every tie of both is the same",
  kappava: "Cohen's kappa, valued ties 0-3, squared distance (Haege 2011); NA where every tie of both is the same",
  taub: "Kendall's tau-b, valued ties 0-3; NA where either state has the same tie with all",
};

const TOP = 3;

/** The valued tie that a set of obligations makes, by bit mask: computed once for the 32 sets. */
export const TIE_OF_MASK: Uint8Array = Uint8Array.from({ length: 32 }, (_, mask) =>
  mask & 0b00011 ? TOP : mask & 0b01100 ? 2 : mask & 0b10000 ? 1 : 0,
);

/** The valued, undirected ties of n states as a square matrix, from who promises whom. */
export function tiesOf(masks: Uint8Array, n: number, ties: Uint8Array): void {
  for (let i = 0; i < n; i++) {
    ties[i * n + i] = TOP;
    for (let j = i + 1; j < n; j++) {
      const one = TIE_OF_MASK[masks[i * n + j]! & 31]!;
      const other = TIE_OF_MASK[masks[j * n + i]! & 31]!;
      const tie = one > other ? one : other;
      ties[i * n + j] = tie;
      ties[j * n + i] = tie;
    }
  }
}

/** How many of n third states stand at each pair of ties: cell 4x+y counts those tied x to the one and y to the other. */
function crossTable(ties: Uint8Array, n: number, i: number, j: number, table: Int32Array): void {
  table.fill(0);
  let a = i * n;
  let b = j * n;
  for (let k = 0; k < n; k++) table[(ties[a++]! << 2) | ties[b++]!]!++;
}

/**
 * The seven measures for states i and j, written to `out` from `at` on, in the order of {@link SIMILARITY_COLUMNS}; NaN where a
 * measure is not defined. Everything up to the last division is whole numbers, so the results are exact to one rounding.
 */
export function similarity(ties: Uint8Array, n: number, i: number, j: number, out: readonly Float64Array[], row: number): void {
  crossTable(ties, n, i, j, TABLE);
  let [apart, square, sx, sy, sxx, syy] = [0, 0, 0, 0, 0, 0];
  for (let cell = 0; cell < 16; cell++) {
    const count = TABLE[cell]!;
    if (count === 0) continue;
    const x = cell >> 2;
    const y = cell & 3;
    const distance = x > y ? x - y : y - x;
    apart += count * distance;
    square += count * distance * distance;
    sx += count * x;
    sy += count * y;
    sxx += count * x * x;
    syy += count * y * y;
  }
  const tied = n - TABLE[0]!;
  const onlyX = TABLE[4]! + TABLE[8]! + TABLE[12]!;
  const onlyY = TABLE[1]! + TABLE[2]! + TABLE[3]!;
  const [bx, by] = [tied - onlyY, tied - onlyX];
  const unlike = onlyX + onlyY;
  out[0]![row] = 1 - (2 * unlike) / n;
  out[1]![row] = 1 - (2 * apart) / (TOP * n);
  out[2]![row] = pi(n, unlike, bx, by, bx, by);
  out[3]![row] = pi(n, square, sx, sy, sxx, syy);
  out[4]![row] = kappa(n, unlike, bx, by, bx, by);
  out[5]![row] = kappa(n, square, sx, sy, sxx, syy);
  out[6]![row] = tauB(TABLE, n);
}

const TABLE = new Int32Array(16);

/** Chance agreement from both portfolios taken together. */
function pi(n: number, square: number, sx: number, sy: number, sxx: number, syy: number): number {
  const sum = sx + sy;
  const expected = 2 * n * (sxx + syy) - sum * sum;
  return expected === 0 ? Number.NaN : 1 - (2 * n * square) / expected;
}

/** Chance agreement from each portfolio's own distribution. */
function kappa(n: number, square: number, sx: number, sy: number, sxx: number, syy: number): number {
  const expected = n * (sxx + syy) - 2 * sx * sy;
  return expected === 0 ? Number.NaN : 1 - (n * square) / expected;
}

/** Kendall's tau-b from a table of four by four ordered values. */
function tauB(table: Int32Array, n: number): number {
  let balance = 0;
  let [tiedX, tiedY] = [0, 0];
  for (let x = 0; x < 4; x++) {
    let [inRow, inColumn] = [0, 0];
    for (let y = 0; y < 4; y++) {
      const count = table[(x << 2) | y]!;
      inRow += count;
      inColumn += table[(y << 2) | x]!;
      if (count === 0 || x === 3) continue;
      let [above, below] = [0, 0];
      for (let u = x + 1; u < 4; u++) {
        for (let v = y + 1; v < 4; v++) above += table[(u << 2) | v]!;
        for (let v = 0; v < y; v++) below += table[(u << 2) | v]!;
      }
      balance += count * (above - below);
    }
    tiedX += inRow * (inRow - 1);
    tiedY += inColumn * (inColumn - 1);
  }
  const pairs = n * (n - 1);
  const scale = Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - tiedY);
  return scale === 0 ? Number.NaN : (2 * balance) / scale;
}
