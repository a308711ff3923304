/** The form of a slug, as JSON Schema writes patterns. */
export const SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";

const SLUG = new RegExp(SLUG_PATTERN);

/** Whether a text is a lower-case slug (`rus`, `austria-hungary`): the form of every id in a record. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** The slug of a name: letters without marks, lower case, words joined by hyphens; empty where nothing remains. */
export function slugOf(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** A name as it is compared: without marks, in lower case, with single spaces. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The candidates nearest to a mistyped word, nearest first, at most `most`; those further than a third of its length
 * (at least one edit) are left out. Optimal string alignment distance, so that a swap counts as one edit.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const sought = foldText(word);
  const limit = Math.max(1, Math.floor(sought.length / 3));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const folded = foldText(candidate);
    if (Math.abs(folded.length - sought.length) > limit) continue;
    const distance = editDistance(sought, folded);
    if (distance <= limit) found.push({ candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Edits (insert, delete, replace, swap neighbours) that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
