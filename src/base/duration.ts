import { addMonths, type Day } from "./day.js";

/** An ISO 8601 duration as calendar months, days and minutes; each part is exact in its own unit. */
export interface Duration {
  months: number;
  days: number;
  minutes: number;
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** Reads `P10Y`, `P6M`, `P1Y6M`, `PT2H30M`; null for anything else. */
export function durationOf(iso: string): Duration | null {
  const parts = DURATION.exec(iso);
  if (!parts || parts.slice(1).every((part) => part === undefined)) return null;
  const [years, months, days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  return { months: years * 12 + months, days, minutes: hours * 60 + minutes };
}

/** The day after the duration has run from a day: ten years from 10 September 1961 is 10 September 1971. */
export function addDuration(day: Day, { months, days }: Duration, sign: 1 | -1 = 1): Day {
  return addMonths(day, sign * months) + sign * days;
}

/** A duration in words: `ten years` is `10 years`, `PT2H30M` is `2 hours 30 minutes`. */
export function writtenDuration(iso: string): string {
  const duration = durationOf(iso);
  if (!duration) return iso;
  const parts: [number, string][] = [
    [Math.floor(duration.months / 12), "year"],
    [duration.months % 12, "month"],
    [duration.days, "day"],
    [Math.floor(duration.minutes / 60), "hour"],
    [duration.minutes % 60, "minute"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ");
}
