import { civilDate, type Day, dayOf, daysInMonth, isoDay } from "../../base/day.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "1 June 2025" for a day. */
export function dayInWords(day: Day): string {
  const { year, month, day: of } = civilDate(day);
  return `${of} ${MONTHS[month - 1]} ${year}`;
}

/** "1 June 2025", "June 2025" or "2025" for a day, month or year of the Gregorian calendar; other texts stay as they are. */
export function dateInWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  return [day && Number(day), month && MONTHS[Number(month) - 1], Number(year)].filter(Boolean).join(" ");
}

/** The day of "2025-06-01"; of a month or a year the first. Null for what is none. */
export function dayAt(iso: string): Day | null {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m) ? null : dayOf(y, m, d);
}

/** What a person typed, as the date that questions take: "1 june 2025", "June 1, 2025", "6/2025", "june 2025", "1914", "2025-6-1". Null where it is none. */
export function readDate(text: string): string | null {
  const words = text.toLowerCase().replaceAll(/[,.]/g, " ").trim();
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words);
  if (iso) return checked(iso[1]!, iso[2], iso[3]);
  const parts = words.split(/[\s/-]+/).filter(Boolean);
  const month = parts.findIndex((part) => part.length >= 3 && MONTHS.some((name) => name.toLowerCase().startsWith(part)));
  const year = parts.find((part) => /^\d{4}$/.test(part));
  if (year === undefined || parts.length > 3) return null;
  const number = month < 0 ? undefined : String(MONTHS.findIndex((name) => name.toLowerCase().startsWith(parts[month]!)) + 1);
  const rest = parts.filter((part, at) => at !== month && part !== year);
  if (rest.some((part) => !/^\d{1,2}$/.test(part))) return null;
  if (number !== undefined) return rest.length > 1 ? null : checked(year, number, rest[0]);
  // Without a name the middle number is the month: 1/6/2025.
  return rest.length === 1 ? checked(year, rest[0]) : rest.length === 2 ? checked(year, rest[1], rest[0]) : null;
}

function checked(year: string, month?: string, day?: string): string | null {
  const two = (text: string) => text.padStart(2, "0");
  const iso = [year, ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join("-");
  return dayAt(iso) === null ? null : iso;
}

/** A date moved by days, months or years; it keeps its coarseness, and a month's last day where the new month is shorter. */
export function moved(iso: string, by: { days?: number; months?: number; years?: number }): string {
  const day = dayAt(iso);
  if (day === null) return iso;
  const { year, month, day: of } = civilDate(day + (by.days ?? 0));
  const months = year * 12 + month - 1 + (by.months ?? 0) + 12 * (by.years ?? 0);
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  const whole = isoDay(dayOf(y, m, Math.min(of, daysInMonth(y, m))));
  return whole.slice(0, iso.length);
}

/** Today by the reader's own clock. */
export function today(): string {
  const now = new Date();
  return isoDay(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}
