import { parse } from "@edtf-ts/core";
import { civilDate, type Day, dayOf, daysInMonth, EARLIEST, LATEST } from "./day.js";

/** One date, perhaps uncertain: it lies on some day from `lo` to `hi`, both included. `?` and `~` flag and do not widen. */
export interface When {
  edtf: string;
  lo: Day;
  hi: Day;
  flag?: "uncertain" | "approximate" | "uncertain-approximate";
}

/** A stretch of days, both ends included; each end may itself be uncertain. Open ends are the ends of time. */
export interface Span {
  edtf: string;
  from: When;
  to: When;
  /** `..` was written (it goes on), as against an end that is merely not known. */
  open: boolean;
}

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const MS_PER_DAY = 86_400_000;
const whens = new Map<string, When | null>();
const spans = new Map<string, Span | null>();

/** More texts than this are not kept in memory: a record has some thousands, and questions may bring any number of others. */
const MOST_KEPT = 50_000;

function keep<V>(held: Map<string, V>, edtf: string, value: V): void {
  if (held.size >= MOST_KEPT) held.clear();
  held.set(edtf, value);
}

/**
 * The bounds of an EDTF date (level 0 to 2): a day, month, year, decade, season, or a set `[a..b]` of which one is true.
 * Null for what is no date, for intervals and for lists. Results are remembered, so repeated questions cost a look-up.
 */
export function whenOf(edtf: string): When | null {
  let when = whens.get(edtf);
  if (when === undefined) {
    when = PLAIN.test(edtf) ? plain(edtf) : (flagged(edtf) ?? between(edtf) ?? parsed(edtf));
    keep(whens, edtf, when);
  }
  return when;
}

/**
 * The stretch that an EDTF interval names; a single date names the stretch that it covers (`"2000"`: the whole year).
 * An end left blank (`1917/`) is unknown and an end `..` is open: both reach to the end of time, `open` tells which.
 */
export function spanOf(edtf: string): Span | null {
  let span = spans.get(edtf);
  if (span === undefined) {
    span = spanParsed(edtf);
    keep(spans, edtf, span);
  }
  return span;
}

function spanParsed(edtf: string): Span | null {
  const slash = edtf.indexOf("/");
  if (slash < 0) {
    const when = whenOf(edtf);
    return when && { edtf, from: { ...when, hi: when.lo }, to: { ...when, lo: when.hi }, open: false };
  }
  const [start, end] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const from = start === "" ? blank(start) : start === ".." ? at(start, EARLIEST) : whenOf(start);
  const to = end === "" ? blank(end) : end === ".." ? at(end, LATEST) : whenOf(end);
  if (!from || !to || (start === "" && end === "") || from.lo > to.hi) return null;
  const known = { from: start === "" ? { ...from, hi: to.hi } : from, to: end === "" ? { ...to, lo: from.lo } : to };
  return { edtf, ...known, open: end === ".." };
}

const at = (edtf: string, day: Day): When => ({ edtf, lo: day, hi: day });
const blank = (edtf: string): When => ({ edtf, lo: EARLIEST, hi: LATEST });

/** Dates written with digits alone are by far the most common; the library would read years below 100 as 19xx. */
function plain(edtf: string): When | null {
  const [, y, m, d] = PLAIN.exec(edtf)!;
  const [year, month, day] = [Number(y), Number(m ?? 0), Number(d ?? 0)];
  if (m === undefined) return { edtf, lo: dayOf(year, 1, 1), hi: dayOf(year, 12, 31) };
  if (month < 1 || month > 12) return month >= 21 && month <= 41 && d === undefined ? parsed(edtf) : null;
  if (d === undefined) return { edtf, lo: dayOf(year, month, 1), hi: dayOf(year, month, daysInMonth(year, month)) };
  return day >= 1 && day <= daysInMonth(year, month) ? at(edtf, dayOf(year, month, day)) : null;
}

const FLAGGED = /^([\d-]+)([?~%])$/;
const BETWEEN = /^\[([\d-]+)?\.\.([\d-]+)?\]$/;

/** A plain date with a flag at its end; null for anything else, which the library reads. */
function flagged(edtf: string): When | null {
  const date = FLAGGED.exec(edtf)?.[1];
  const when = date && PLAIN.test(date) ? plain(date) : null;
  return when && { ...when, edtf, flag: flagOf(edtf)! };
}

/** One day between two plain dates, `[1914-08-01..1914-08-03]`: the library would list every day of it. Null for anything else, also for dates of unequal precision. */
function between(edtf: string): When | null {
  const [whole, first, last] = BETWEEN.exec(edtf) ?? [];
  if (whole === undefined || (first === undefined && last === undefined)) return null;
  const bound = (text: string | undefined) => (text === undefined ? undefined : PLAIN.test(text) ? plain(text) : null);
  const [from, to] = [bound(first), bound(last)];
  if (from === null || to === null || (first && last && first.length !== last.length)) return null;
  const [lo, hi] = [from?.lo ?? EARLIEST, to?.hi ?? LATEST];
  return lo <= hi ? { edtf, lo, hi } : null;
}

function parsed(edtf: string): When | null {
  const result = parse(edtf);
  if (!result.success || !["Date", "Season", "Set"].includes(result.value.type)) return null;
  const value = result.value as typeof result.value & { earlier?: boolean; later?: boolean };
  const lo = value.earlier ? EARLIEST : Math.floor(Number(value.minMs) / MS_PER_DAY);
  const hi = value.later ? LATEST : Math.floor(Number(value.maxMs) / MS_PER_DAY);
  const flag = flagOf(edtf);
  return { edtf, lo, hi, ...(flag && { flag }) };
}

function flagOf(edtf: string): When["flag"] {
  const [unsure, about] = [/[?%]/.test(edtf), /[~%]/.test(edtf)];
  if (unsure && about) return "uncertain-approximate";
  return unsure ? "uncertain" : about ? "approximate" : undefined;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A day as people write it: `19 June 2024`. The ends of time are "an unknown day". */
export function writtenDay(day: Day): string {
  if (day <= EARLIEST || day >= LATEST) return "an unknown day";
  const { year, month, day: d } = civilDate(day);
  return `${d} ${MONTHS[month - 1]} ${year}`;
}

/** An EDTF date or interval in words: `February 2000`, `18-19 June 2024`, `between 1840 and 1849`; the input where it is neither. */
export function writtenDate(edtf: string): string {
  if (edtf.includes("/")) return writtenSpan(edtf);
  const when = whenOf(edtf);
  if (!when) return edtf;
  const prefix = when.flag === "approximate" ? "about " : "";
  const suffix = when.flag?.startsWith("uncertain") ? " (uncertain)" : "";
  const bare = edtf.replace(/[?~%]/g, "");
  const plainDate = PLAIN.exec(bare);
  if (!plainDate || Number(plainDate[2] ?? 1) > 12) return `between ${writtenDay(when.lo)} and ${writtenDay(when.hi)}`;
  const [, y, m, d] = plainDate;
  const month = m && MONTHS[Number(m) - 1];
  const words = d ? `${Number(d)} ${month} ${Number(y)}` : month ? `${month} ${Number(y)}` : `${Number(y)}`;
  return `${prefix}${words}${suffix}`;
}

function writtenSpan(edtf: string): string {
  const [from = "", to = ""] = edtf.split("/");
  if (from === ".." && to === "..") return "always";
  if (from === "" || from === "..") return to === "" || to === ".." ? "from an unknown day on" : `until ${writtenDate(to)}`;
  if (to === "") return `since ${writtenDate(from)} (end unknown)`;
  if (to === "..") return `since ${writtenDate(from)}`;
  const [a, b] = [PLAIN.exec(from), PLAIN.exec(to)];
  if (a?.[3] && b?.[3] && a[1] === b[1] && a[2] === b[2])
    return `${Number(a[3])}-${Number(b[3])} ${MONTHS[Number(a[2]) - 1]} ${Number(a[1])}`;
  return `${writtenDate(from)} to ${writtenDate(to)}`;
}
