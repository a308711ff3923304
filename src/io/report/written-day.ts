import { whenOf } from "../../base/edtf.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONGEST = 100;

/**
 * The day that a date begins with or is, as ISO: `2024-06-19T08:00:00+09:00`, `20240619`, `2024/6/19`, `19 June 2024`, `Wed, 19 Jun 2024`,
 * `June 19, 2024`. The day is the one written, whatever the zone. Null for all else; two numbers and a year could be either day.
 */
export function dayWritten(text: string | null | undefined): string | null {
  const words = text?.slice(0, LONGEST).trim() ?? "";
  const iso =
    /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(words) ??
    /^(\d{4})(\d\d)(\d\d)(?:\d{4}|\d{6})?(?!\d)/.exec(words) ??
    /^(\d{4})[/.](\d\d?)[/.](\d\d?)(?!\d)/.exec(words);
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!);
  const british = /\b(\d\d?)(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(words);
  if (british) return day(british[3]!, month(british[2]!), british[1]!);
  const american = /\b([A-Za-z]{3,9})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(words);
  return american ? day(american[3]!, month(american[1]!), american[2]!) : null;
}

function month(word: string): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}

function day(year: string, month: string, date: string): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return whenOf(iso) === null ? null : iso;
}
