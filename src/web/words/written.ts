import { type Day, dayOf, daysInMonth } from "../../base/day.js";
import { dateInWords, dayAt, dayInWords } from "./days.js";

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * Any date of the record in words, as the command line writes it: "about 1815", "between 1 May 1940 and 22 June 1940", "since 4 December 2024".
 * The page does without the EDTF library, which is larger than a view; a test holds the two against each other.
 */
export function written(edtf: string): string {
  if (edtf.includes("/")) return span(edtf);
  const bare = edtf.replaceAll(/[?~%]/g, "");
  if (PLAIN.test(bare)) {
    const about = /~/.test(edtf) && !/[?%]/.test(edtf) ? "about " : "";
    return `${about}${dateInWords(bare)}${/[?%]/.test(edtf) ? " (uncertain)" : ""}`;
  }
  const bounds = boundsOf(edtf);
  return bounds ? `between ${end(bounds[0])} and ${end(bounds[1])}` : edtf;
}

/** The first and the last day that a date may mean; null marks an open side. Null for what is no date. */
export function boundsOf(edtf: string): readonly [first: Day | null, last: Day | null] | null {
  const bare = edtf.replaceAll(/[?~%]/g, "");
  const set = /^\[(.*)\.\.(.*)\]$/.exec(bare);
  if (set) return [set[1] ? firstOf(set[1]) : null, set[2] ? lastOf(set[2]) : null];
  if (bare.includes("/")) {
    const [from = "", to = ""] = bare.split("/");
    return [from === "" || from === ".." ? null : firstOf(from), to === "" || to === ".." ? null : lastOf(to)];
  }
  const [first, last] = [firstOf(bare), lastOf(bare)];
  return first === null || last === null ? null : [first, last];
}

/** A day that stands for a date where one is drawn or sorted: the middle of what it may mean. */
export function middleOf(edtf: string): Day | null {
  const [first, last] = boundsOf(edtf) ?? [null, null];
  return first === null || last === null ? (first ?? last) : Math.floor((first + last) / 2);
}

function firstOf(date: string): Day | null {
  return dayAt(date.replaceAll("X", "0"));
}

function lastOf(date: string): Day | null {
  const [, year, month, day] = PLAIN.exec(date.replaceAll("X", "9")) ?? [];
  if (year === undefined) return null;
  const [y, m] = [Number(year), Number(month ?? 12)];
  return m > 12 ? null : dayOf(y, m, Number(day ?? daysInMonth(y, m)));
}

function end(day: Day | null): string {
  return day === null ? "an unknown day" : dayInWords(day);
}

function span(edtf: string): string {
  const [from = "", to = ""] = edtf.split("/");
  if (from === ".." && to === "..") return "always";
  if (from === "" || from === "..") return to === "" || to === ".." ? "from an unknown day on" : `until ${written(to)}`;
  if (to === "") return `since ${written(from)} (end unknown)`;
  if (to === "..") return `since ${written(from)}`;
  const [a, b] = [PLAIN.exec(from), PLAIN.exec(to)];
  if (a?.[3] && b?.[3] && a[1] === b[1] && a[2] === b[2]) return `${Number(a[3])}-${Number(b[3])} ${dateInWords(from.slice(0, 7))}`;
  return `${written(from)} to ${written(to)}`;
}
