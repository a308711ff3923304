import { whenOf } from "../../base/edtf.js";
import type { Asker } from "./asker.js";

const DATE_EXAMPLES = "2024-06-19; 2024-06; 1996?; [1914-08-01..1914-08-03]";

/** What is wrong with a date, or null. */
function wrongDate(answer: string): string | null {
  return answer === "unknown" || whenOf(answer) ? null : `This is no date in EDTF. Write ${DATE_EXAMPLES}, or unknown.`;
}

/** Asks for one date, perhaps an uncertain one. */
export async function askDate(asker: Asker, key: string, ask: string): Promise<string> {
  return asker.text(key, { ask, example: DATE_EXAMPLES, wrong: wrongDate });
}

/** Asks for a length of time in years or months; "" where it may be left out. */
export async function askDuration(asker: Asker, key: string, ask: string, optional = false): Promise<string> {
  const answer = await asker.text(key, {
    ask,
    example: "10 years; 6 months",
    optional,
    wrong: (words) => (durationFrom(words) ? null : "Write a number of years, months or days: 10 years, 6 months."),
  });
  return answer === "" ? "" : durationFrom(answer)!;
}

/** `10 years` as P10Y; an ISO 8601 duration as it is; null for anything else. */
export function durationFrom(words: string): string | null {
  if (/^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/.test(words)) return words;
  const found = /^(\d{1,4})\s*(year|month|day)s?$/i.exec(words.trim());
  return found ? `P${Number(found[1])}${found[2]!.charAt(0).toUpperCase()}` : null;
}
