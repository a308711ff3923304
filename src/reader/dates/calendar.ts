import { addMonths, civilDate, type Day, dayOf, isoDay } from "../../base/day.js";

/** By name and abbreviation. Without a prototype: "constructor" is no month. */
export const MONTHS: Readonly<Record<string, number>> = Object.assign(
  Object.create(null) as Record<string, number>,
  Object.fromEntries(
    "january february march april may june july august september october november december"
      .split(" ")
      .flatMap((name, i) =>
        [name, name.slice(0, 3), `${name.slice(0, 3)}.`, ...(i === 8 ? ["sept", "sept."] : [])].map((one) => [one, i + 1]),
      ),
  ),
);

const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
export const weekdayOf = (word: string): number =>
  WEEKDAYS.findIndex((name) => name === word || (word.length >= 4 && word.endsWith(".") && name.startsWith(word.slice(0, -1))));

/** A Monday. */
const MONDAY = dayOf(2024, 6, 17);
const weekdayOn = (day: Day): number => (((day - MONDAY) % 7) + 7) % 7;

const two = (value: number) => String(value).padStart(2, "0");
export const yearText = (year: number): string => String(year).padStart(4, "0");
export const monthText = (year: number, month: number): string => `${yearText(year)}-${two(month)}`;
export const dayText = (year: number, month: number, day: number): string => `${monthText(year, month)}-${two(day)}`;

/** The day `days` after one, as ISO. */
export const shifted = (day: Day, days: number): string => isoDay(day + days);

/** The Monday and Sunday of the week `weeks` after the one in which a day lies. */
export function week(day: Day, weeks: number): string {
  const monday = day - weekdayOn(day) + 7 * weeks;
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
}

/** The month `months` after the one in which a day lies. */
export function month(day: Day, months: number): string {
  return isoDay(addMonths(day - civilDate(day).day + 1, months)).slice(0, 7);
}

/** The last such weekday up to a day, and the next one from it on. */
export const lastWeekday = (day: Day, weekday: number): Day => day - ((weekdayOn(day) - weekday + 7) % 7);
export const nextWeekday = (day: Day, weekday: number): Day => day + ((weekday - weekdayOn(day) + 7) % 7);
