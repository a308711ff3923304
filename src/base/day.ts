/**
 * A calendar day as a whole number: days since 1970-01-01 in the proleptic Gregorian calendar.
 * Integers compare, subtract and hash exactly, and have no time zone.
 */
export type Day = number;

/** Earlier than every day on record: the start of time for an open or unknown beginning. */
export const EARLIEST: Day = -1_000_000_000;
/** Later than every day on record: the end of time for an open or unknown end. */
export const LATEST: Day = 1_000_000_000;

/** A calendar date; `month` and `day` count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/**
 * The day of a Gregorian date; months outside 1-12 carry into the year.
 * Era-based integer algorithm, valid for all years that a double can hold.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The Gregorian date of a day; the inverse of {@link dayOf}. */
export function civilDate(day: Day): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** The number of days in a month (28 to 31). */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The same day of the month `months` later; a day that the month lacks becomes its last day. */
export function addMonths(day: Day, months: number): Day {
  if (day <= EARLIEST || day >= LATEST) return day;
  const { year, month, day: d } = civilDate(day);
  const total = year * 12 + (month - 1) + months;
  const y = Math.floor(total / 12);
  const m = total - y * 12 + 1;
  return dayOf(y, m, Math.min(d, daysInMonth(y, m)));
}

/** `YYYY-MM-DD`, or `..` where the day is one of the two ends of time. */
export function isoDay(day: Day): string {
  if (day <= EARLIEST || day >= LATEST) return "..";
  const { year, month, day: d } = civilDate(day);
  const y = year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
  return `${y}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
