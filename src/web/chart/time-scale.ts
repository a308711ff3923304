import { scaleLinear } from "d3-scale";
import { civilDate, type Day, dayOf } from "../../base/day.js";

/** Days along a line: where a day lies, which day lies at a place, and the years to mark. */
export interface TimeScale {
  from: Day;
  to: Day;
  x(day: Day): number;
  /** The day at a place, within the scale. */
  day(x: number): Day;
  /** First days of years, evenly chosen so that their labels do not touch. */
  ticks: readonly { year: number; x: number }[];
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/** A scale of days from `from` to `to` along the places from `left` to `right`, in pixels. */
export function timeScale(from: Day, to: Day, left: number, right: number, labelWidth = 52): TimeScale {
  const scale = scaleLinear()
    .domain([from, Math.max(to, from + 1)])
    .range([left, right])
    .clamp(true);
  const [first, last] = [civilDate(from).year, civilDate(to).year];
  const room = Math.max(1, Math.floor((right - left) / labelWidth));
  const step = STEPS.find((one) => (last - first + 1) / one <= room) ?? STEPS.at(-1)!;
  const ticks: { year: number; x: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = dayOf(year, 1, 1);
    if (day >= from && day <= to) ticks.push({ year, x: scale(day) });
  }
  return { from, to, x: (day) => scale(day), day: (x) => Math.round(scale.invert(x)), ticks };
}
