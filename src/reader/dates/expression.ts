import { civilDate, type Day, daysInMonth } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { numberOf } from "../lexicon/numbers.js";
import type { Token } from "../text/language.js";
import { dayText, lastWeekday, MONTHS, month, monthText, nextWeekday, shifted, week, weekdayOf, yearText } from "./calendar.js";

/** A date or period in a sentence: tokens `from` to `to`, read as lying in the past and, where that differs, in the future. */
export interface DateExpression {
  from: number;
  to: number;
  /** EDTF. */
  past: string;
  future: string;
  /** How it bounds what happened: `in` it, or since, until, before or after it. */
  bound: "in" | "since" | "until" | "before" | "after";
}

/** `open`: its year is that of the context. */
type Found = { to: number; past: string; future?: string; open?: boolean };
type Rule = (tokens: readonly Token[], i: number, published: Day | null, earlier: DateExpression | undefined) => Found | null;

/** All dates in a sentence, left to right, relative to the day of publication where they need it (none, and such dates are left out). */
export function datesIn(tokens: readonly Token[], published: Day | null, context: number | null = null): DateExpression[] {
  const found: DateExpression[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (const rule of rulesFor(tokens[i]!.lower)) {
      let hit = rule(tokens, i, published, found.at(-1));
      if (!hit) continue;
      if (hit.open) {
        const then = inYear(hit, tokens, context, found, published);
        if (sound(then.past)) hit = then;
      }
      if (!sound(hit.past) || !sound(hit.future ?? hit.past)) continue;
      const from = leadIn(tokens, i);
      found.push({
        from,
        to: hit.to,
        past: hit.past,
        future: hit.future ?? hit.past,
        bound: boundOf(tokens, from, hit.to, hit.past.includes("/")),
      });
      i = hit.to - 1;
      break;
    }
  }
  return found;
}

/** Whether a date is one that EDTF has: years of four digits, a day that there is, a span that does not run backwards. */
function sound(edtf: string): boolean {
  return /^\d{3}[\dX](?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/.test(edtf) && !edtf.startsWith("0000") && spanOf(edtf) !== null;
}

const MAY_BEGIN =
  /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tonight|yesterday|tomorrow|last|this|next|the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|early|late|mid|earlier|later|dissolution|collapse|fall|breakup|break)/;

const at = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? "";
const isYear = (word: string): boolean => /^(?:1[5-9]\d\d|20\d\d)$/.test(word);

const monthIn = (word: string): number | undefined => MONTHS[word.replace(/^(?:mid|late|early)-/, "")];

/** `Wednesday, June 19, 2024`, `Nov. 29`, `19 June 2024`, `June 2024`, `June`. */
const calendarDate: Rule = (tokens, start, published) => {
  let i = start;
  if (weekdayOf(at(tokens, i)) >= 0) i += at(tokens, i + 1) === "," ? 2 : 1;
  let monthNumber = monthIn(at(tokens, i));
  let day: number | null = null;
  if (monthNumber !== undefined && /^(?:mid-|late-|early-)?\p{Lu}/u.test(tokens[i]!.text)) {
    const number = dayNumber(at(tokens, i + 1));
    i += number === null ? 1 : 2;
    day = number;
  } else {
    day = dayNumber(at(tokens, i));
    const gap = at(tokens, i + 1) === "of" ? 2 : 1;
    monthNumber = MONTHS[at(tokens, i + gap)];
    if (day === null || monthNumber === undefined) return null;
    i += gap + 1;
  }
  if (day !== null && /^[-–]$/.test(at(tokens, i)) && dayNumber(at(tokens, i + 1)) !== null) i += 2;
  const comma = at(tokens, i) === "," || at(tokens, i) === "of" ? 1 : 0;
  const year = isYear(at(tokens, i + comma)) ? Number(at(tokens, i + comma)) : null;
  if (year !== null) {
    const to = i + comma + 1;
    if (day === null) return { to, past: monthText(year, monthNumber) };
    return day <= daysInMonth(year, monthNumber) ? { to, past: dayText(year, monthNumber, day) } : null;
  }
  if (start === i - 1 && at(tokens, start) === "may" && !/^(?:in|last|next|of|since|until|by|this|late|early)$/.test(at(tokens, start - 1)))
    return null;
  if (published === null) return null;
  const now = civilDate(published);
  const soon = (y: number) =>
    day === null ? monthText(y, monthNumber) : dayText(y, monthNumber, Math.min(day, daysInMonth(y, monthNumber)));
  const [past, future] = yearsOfMonth(now, monthNumber, day);
  return { to: i, past: soon(past), future: soon(future), open: true };
};

/** A day or month without its year in a text about the past is of the year that the text gave last, here or in the sentences before. */
function inYear(
  hit: Found,
  tokens: readonly Token[],
  context: number | null,
  found: readonly DateExpression[],
  published: Day | null,
): Found {
  const now = published === null ? null : civilDate(published).year;
  if (/^(?:and|to|-)$/.test(at(tokens, hit.to))) {
    const later = calendarDate(tokens, hit.to + 1, published, undefined);
    if (later && !later.open)
      return { ...hit, past: later.past.slice(0, 4) + hit.past.slice(4), future: later.past.slice(0, 4) + hit.past.slice(4) };
  }
  const own = found.findLast(({ past }) => /^\d{4}(?:-|$)/.test(past))?.past.slice(0, 4);
  const year = own ? Number(own) : context;
  if (year === null || now === null || year >= now - 1) return hit;
  return { ...hit, past: yearText(year) + hit.past.slice(4) };
}

/** The years of the last such month (or day) up to the day of publication and of the next one from it on; a day of the month of publication is of its year. */
function yearsOfMonth(now: { year: number; month: number; day: number }, month: number, day: number | null): [number, number] {
  if (month === now.month) return [now.year, day !== null && day < now.day - 14 ? now.year + 1 : now.year];
  return month < now.month ? [now.year, now.year + 1] : [now.year - 1, now.year];
}

function dayNumber(word: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|[-–]\d{1,2})?$/.exec(word);
  const value = match ? Number(match[1]) : 0;
  return value >= 1 && value <= 31 ? value : null;
}

/** `2024-06-19`, written as one or several tokens, and `19/06/2024`. */
const isoDate: Rule = (tokens, i) => {
  if (!/^\d/.test(at(tokens, i))) return null;
  const slashed = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(at(tokens, i));
  if (slashed) return { to: i + 1, past: `${slashed[3]}-${slashed[2]}-${slashed[1]}` };
  const joined = tokens
    .slice(i, i + 5)
    .map(({ text }) => text)
    .join("");
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(joined);
  if (!iso) return null;
  let to = i;
  for (let length = 0; length < iso[0].length; to++) length += tokens[to]!.text.length;
  const [, y, m, d] = iso.map(Number) as [number, number, number, number];
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m) ? { to, past: dayText(y, m, d) } : null;
};

/** `in 1961`, `since 1994`, `of 1961`, `(1961)`, `the 1990s`, `2006-2010`. */
const year: Rule = (tokens, i) => {
  const years = /^(1[5-9]\d\d|20\d\d)[-–](\d\d|\d{4})$/.exec(at(tokens, i));
  if (years) return { to: i + 1, past: `${years[1]}/${years[2]!.length === 2 ? years[1]!.slice(0, 2) + years[2]! : years[2]!}` };
  const decade = decadeAt(tokens, i);
  if (decade) return decade;
  if (!isYear(at(tokens, i))) return null;
  const before = at(tokens, i - 1);
  const after = tokens[i + 1];
  if (
    !YEAR_BEFORE.has(before) &&
    !(after && /^(?:[,.;:)]|treaty|pact|agreement|accord)$/.test(after.lower)) &&
    after !== undefined &&
    after.pos === "NOUN"
  )
    return null;
  if (/^[-–]$/.test(at(tokens, i + 1)) && isYear(at(tokens, i + 2))) return { to: i + 3, past: `${at(tokens, i)}/${at(tokens, i + 2)}` };
  if (/^(?:and|to)$/.test(at(tokens, i + 1)) && isYear(at(tokens, i + 2)) && /^(?:from|between)$/.test(before))
    return { to: i + 3, past: `${at(tokens, i)}/${at(tokens, i + 2)}` };
  return { to: i + 1, past: yearText(Number(at(tokens, i))) };
};

/** `1990s`, `1990's`. */
function decadeAt(tokens: readonly Token[], i: number): Found | null {
  const match = /^(1[5-9]\d|20\d)0(s?)$/.exec(at(tokens, i));
  if (!match) return null;
  if (match[2]) return { to: i + 1, past: `${match[1]}X` };
  const [one, two] = [at(tokens, i + 1), at(tokens, i + 2)];
  const marks = one === "s" || one === "'s" ? 1 : one === "'" && /^s\.?$/.test(two) && tokens[i + 1]!.start === tokens[i]!.end ? 2 : 0;
  return marks > 0 ? { to: i + 1 + marks, past: `${match[1]}X` } : null;
}

const YEAR_BEFORE = new Set(
  "in since until by of from after before during around early late mid the and to till circa , ( - year its their".split(" "),
);

/** `Friday`, `last Friday`, `next Monday`. */
const weekday: Rule = (tokens, start, published) => {
  const lead = /^(?:last|next|this|past)$/.test(at(tokens, start)) ? at(tokens, start) : "";
  const i = lead ? start + 1 : start;
  const day = weekdayOf(at(tokens, i));
  if (day < 0 || published === null || !/^\p{Lu}/u.test(tokens[i]!.text)) return null;
  const past = lastWeekday(lead === "last" ? published - 1 : published, day);
  const future = nextWeekday(published, day);
  if (lead === "next") return { to: i + 1, past: shifted(nextWeekday(published + 1, day), 0) };
  return { to: i + 1, past: shifted(past, 0), future: shifted(lead ? past : future, 0) };
};

/** `today`, `yesterday`, `tomorrow`, `the same day`, `the next day`. */
const nearDay: Rule = (tokens, i, published, earlier) => {
  const word = at(tokens, i);
  if (word === "the" && /^(?:same|next|following|previous)$/.test(at(tokens, i + 1)) && at(tokens, i + 2) === "day") {
    const from = earlier && /^\d{4}-\d\d-\d\d$/.test(earlier.past) ? earlier.past : undefined;
    if (!from || at(tokens, i + 1) !== "same") return null;
    return { to: i + 3, past: from };
  }
  if (published === null) return null;
  if (word === "today" || word === "tonight") return { to: i + 1, past: shifted(published, 0) };
  if (word === "yesterday") return { to: i + 1, past: shifted(published, -1) };
  if (word === "tomorrow") return { to: i + 1, past: shifted(published, 1) };
  return null;
};

/** `last week`, `this month`, `next year`, `last May`, `earlier this year`. */
const nearPeriod: Rule = (tokens, i, published) => {
  const lead = at(tokens, i);
  if (published === null || !/^(?:last|this|next|past|previous)$/.test(lead)) return null;
  const word = at(tokens, i + 1);
  const now = civilDate(published);
  const step = lead === "next" ? 1 : lead === "this" ? 0 : -1;
  if (word === "week" || word === "weekend") return { to: i + 2, past: week(published, step) };
  if (word === "month") return { to: i + 2, past: month(published, step) };
  if (word === "year") return { to: i + 2, past: yearText(now.year + step) };
  if (word === "century" || word === "decade") return null;
  const named = MONTHS[word];
  if (named === undefined) return null;
  if (lead === "this") return { to: i + 2, past: monthText(now.year, named) };
  if (lead === "next") return { to: i + 2, past: monthText(named > now.month ? now.year : now.year + 1, named) };
  return { to: i + 2, past: monthText(named < now.month ? now.year : now.year - 1, named) };
};

/** `five years ago`, `a month earlier`, `one month prior`, `three days later`. */
const distance: Rule = (tokens, start, published) => {
  const i = at(tokens, start) === "some" || at(tokens, start) === "about" ? start + 1 : start;
  const count = at(tokens, i) === "last" ? null : numberOf(at(tokens, i));
  const unit = /^(day|week|month|year|decade)s?$/.exec(at(tokens, i + 1))?.[1];
  const turn = at(tokens, i + 2);
  if (count === null || !unit || published === null || !/^(?:ago|earlier|prior)$/.test(turn)) return null;
  const now = civilDate(published);
  if (unit === "day") return { to: i + 3, past: shifted(published, -count) };
  if (unit === "week") return { to: i + 3, past: week(published, -count) };
  if (unit === "month") return { to: i + 3, past: month(published, -count) };
  return { to: i + 3, past: yearText(now.year - count * (unit === "decade" ? 10 : 1)) };
};

/** `the dissolution of the Soviet Union`: the Soviet Union's last day was 25 December 1991. */
const soviet: Rule = (tokens, i) => {
  if (!/^(?:dissolution|collapse|fall|breakup|disintegration|demise)$/.test(at(tokens, i)) || at(tokens, i + 1) !== "of") return null;
  const j = at(tokens, i + 2) === "the" ? i + 3 : i + 2;
  const named =
    (at(tokens, j) === "soviet" && at(tokens, j + 1) === "union" && j + 2) || (/^(?:ussr|u\.s\.s\.r\.)$/.test(at(tokens, j)) && j + 1);
  return named ? { to: named, past: "1991-12" } : null;
};

/** Each rule with the words that can begin what it finds; at no other word is it tried. */
const RULES: readonly (readonly [rule: Rule, begins: (word: string) => boolean])[] = [
  [isoDate, (word) => /^\d/.test(word)],
  [calendarDate, (word) => weekdayOf(word) >= 0 || monthIn(word) !== undefined || dayNumber(word) !== null],
  [weekday, (word) => /^(?:last|next|this|past)$/.test(word) || weekdayOf(word) >= 0],
  [nearPeriod, (word) => /^(?:last|this|next|past|previous)$/.test(word)],
  [nearDay, (word) => /^(?:the|today|tonight|yesterday|tomorrow)$/.test(word)],
  [distance, (word) => word === "some" || word === "about" || numberOf(word) !== null],
  [year, (word) => /^(?:1[5-9]|20)\d/.test(word)],
  [soviet, (word) => /^(?:dissolution|collapse|fall|breakup|disintegration|demise)$/.test(word)],
];

const NONE: readonly Rule[] = [];
const MOST_WORDS = 20_000;
const known = new Map<string, readonly Rule[]>();

/** The rules that may find a date at a word. Remembered, for nearly every word has none; forgotten when there are too many. */
function rulesFor(word: string): readonly Rule[] {
  let rules = known.get(word);
  if (!rules) {
    const fitting = MAY_BEGIN.test(word) ? RULES.flatMap(([rule, begins]) => (begins(word) ? [rule] : [])) : NONE;
    rules = fitting.length > 0 ? fitting : NONE;
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, rules);
  }
  return rules;
}

/** Words before a date that belong to it. */
function leadIn(tokens: readonly Token[], i: number): number {
  return /^(?:early|late|mid|earlier|later|the)$/.test(at(tokens, i - 1)) ? i - 1 : i;
}

function boundOf(tokens: readonly Token[], from: number, to: number, span: boolean): DateExpression["bound"] {
  const before = at(tokens, from - 1);
  if (before === "since" || before === "until" || before === "before" || before === "after") return before;
  if (before === "from" && !/^(?:to|until)$/.test(at(tokens, to)) && !span) return "since";
  if (before === "till" || before === "through") return "until";
  if (before === "by") return "before";
  return "in";
}
