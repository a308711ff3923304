import { scaleLinear } from "d3-scale";
import type { SimilarityAnswer } from "../../../app/ask/similarity.js";

type Points = SimilarityAnswer["points"];
export type Measure = SimilarityAnswer["measure"];

export const MEASURES: Record<Measure, string> = {
  srsba: "S (binary)",
  srsvaa: "S (valued)",
  piba: "Scott’s pi (binary)",
  piva: "Scott’s pi (valued)",
  kappaba: "Cohen’s kappa (binary)",
  kappava: "Cohen’s kappa (valued)",
  taub: "Kendall’s tau-b",
};

/** Most lines that can be told apart by their dashes. */
export const MOST = 6;

const DASHES = ["", "7 4", "1.5 3.5", "12 4 2 4", "3 3", "16 5"] as const;

/** The dash of the line at a place, so that no two lines are told apart by colour. */
export function dashAt(at: number): string {
  return DASHES[at % DASHES.length]!;
}

export interface Stretch {
  year: number;
  value: number;
}

/** A line's stretches of years with values: where a value is missing, or a year, the line is broken. */
export function stretchesOf(points: Points, other: string): Stretch[][] {
  const stretches: Stretch[][] = [];
  let last: number | null = null;
  for (const { year, ...values } of points) {
    const value = values[other];
    if (value === null || value === undefined) continue;
    if (last === year - 1) stretches.at(-1)!.push({ year, value });
    else stretches.push([{ year, value }]);
    last = year;
  }
  return stretches;
}

/** What is read in a year: the other states from the most to the least alike, those without a value last. */
export function readingOf(points: Points, others: readonly string[], year: number): { other: string; value: number | null }[] {
  const point = points.find((one) => one.year === year);
  return others
    .map((other) => ({ other, value: point?.[other] ?? null }))
    .toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
}

/** The last year in which anything is known; null where nothing ever is. */
export function lastKnown(points: Points, others: readonly string[]): number | null {
  return points.findLast((point) => others.some((other) => typeof point[other] === "number"))?.year ?? null;
}

/** From a fifth below the least value, and at most 0, to 1. */
export function rangeOf(points: Points, others: readonly string[]): [low: number, high: number] {
  const values = points.flatMap((point) => others.flatMap((other) => point[other] ?? []));
  return [Math.max(-1, Math.min(0, Math.floor(Math.min(0, ...values) * 5) / 5)), 1];
}

/** Places moved apart until each is `gap` from the next, within `top` and `bottom` where there is room; in the order given. */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, at) => at).toSorted((a, b) => wanted[a]! - wanted[b]!);
  const places = [...wanted];
  let floor = top;
  for (const at of order) {
    places[at] = Math.max(places[at]!, floor);
    floor = places[at]! + gap;
  }
  let ceiling = bottom;
  for (const at of order.toReversed()) {
    places[at] = Math.min(places[at]!, ceiling);
    ceiling = places[at]! - gap;
  }
  return places;
}

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/** The two axes of a chart in its frame: where years and values lie, and which to mark. */
export function axesOf(frame: Frame, [from, to]: readonly [number, number], range: readonly [number, number]) {
  const across = scaleLinear()
    .domain([from, Math.max(to, from + 1)])
    .range([frame.left, frame.right])
    .clamp(true);
  const up = scaleLinear().domain(range).range([frame.bottom, frame.top]);
  const room = Math.max(1, Math.floor((frame.right - frame.left) / 56));
  const step = STEPS.find((one) => (to - from + 1) / one <= room) ?? 200;
  const years: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) years.push(year);
  return {
    x: (year: number) => across(year),
    y: (value: number) => up(value),
    year: (x: number) => Math.round(across.invert(x)),
    years,
    values: up.ticks(range[0] < -0.2 ? 8 : 5),
  };
}

/** A path through a stretch; one year alone is a point, which a round cap makes visible. */
export function pathOf(stretch: readonly Stretch[], { x, y }: Pick<ReturnType<typeof axesOf>, "x" | "y">): string {
  const at = ({ year, value }: Stretch) => `${x(year).toFixed(1)} ${y(value).toFixed(1)}`;
  const [first, ...rest] = stretch;
  return `M${at(first!)}${rest.length > 0 ? rest.map((one) => `L${at(one)}`).join("") : "h0.01"}`;
}

/** A number of similarity as it is read: two or three places, a true minus. */
export function figureOf(value: number | null, places = 2): string {
  if (value === null) return "NA";
  const text = value.toFixed(places);
  return Number(text) === 0 ? (0).toFixed(places) : text.replace("-", "−");
}
