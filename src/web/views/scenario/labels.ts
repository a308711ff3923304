import type { Frame } from "../../map/region.js";

/** A mark on the map, in the map's own units, with the words that may stand beside it. */
export interface Mark {
  id: string;
  x: number;
  y: number;
  words: string;
}

/** Where words stand beside their mark. */
export interface Label {
  id: string;
  x: number;
  y: number;
  anchor: "start" | "end" | "middle";
  words: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Places words beside their marks, the first marks first: to the right, left, above or below, where they touch neither other words nor other marks.
 * Words that find no room are left out. `size` is the height of the letters.
 */
export function labelled(marks: readonly Mark[], size: number, within: Box): Label[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 }));
  return marks.flatMap(({ id, x, y, words }, at) => {
    const width = words.length * size * 0.54;
    const choices: Label[] = [
      { id, words, anchor: "start", x: x + size * 0.75, y: y + size * 0.34 },
      { id, words, anchor: "end", x: x - size * 0.75, y: y + size * 0.34 },
      { id, words, anchor: "middle", x, y: y - size * 0.8 },
      { id, words, anchor: "middle", x, y: y + size * 1.45 },
    ];
    for (const label of choices) {
      const left = label.x - { start: 0, end: width, middle: width / 2 }[label.anchor];
      const box = { left, right: left + width, top: label.y - size * 0.85, bottom: label.y + size * 0.25 };
      if (box.left < within.left || box.right > within.right || box.top < within.top || box.bottom > within.bottom) continue;
      if (taken.some((other, of) => of !== at && touches(box, other))) continue;
      taken.push(box);
      return [label];
    }
    return [];
  });
}

/** The part of a map of a size that holds all points with some room around, not nearer than `nearest` times; null where that is nearly the whole. */
export function frameOver(
  points: readonly { x: number; y: number }[],
  { width, height }: { width: number; height: number },
  nearest = 5,
): Frame | null {
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoom = Math.min(nearest, width / ((right - left) * 1.25 + 60), height / ((bottom - top) * 1.3 + 40));
  if (zoom < 1.25) return null;
  const corner = (middle: number, size: number) => Math.max(0, Math.min(size - size / zoom, middle - size / zoom / 2));
  return { x: corner((left + right) / 2, width), y: corner((top + bottom) / 2, height), width: width / zoom, height: height / zoom, zoom };
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
