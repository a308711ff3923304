import { type Day, dayOf, daysInMonth, LATEST } from "../../base/day.js";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { EndCause } from "../../model/index.js";
import { Cells, type Row, type Table } from "../csv.js";
import {
  type AtopVersion,
  CONDITION_COLUMNS,
  END_CAUSE,
  KNOWN,
  type PrimaryColumn,
  REQUIRED,
  SECONDARY_COLUMNS,
  versionOf,
} from "./columns.js";

/** A date of which the day may be missing. */
export interface CodedDate {
  year: number;
  month: number;
  day: number | null;
}

/** One row of the member file: what one member owed in one phase of one alliance, as the codebook reads it. */
export interface AtopMember {
  line: number;
  atopid: number;
  member: number;
  /** Whether it is a member of the COW system. */
  inSystem: boolean;
  phase: number;
  entry: CodedDate;
  /** Null where the alliance was in force when the data end: exit year 0. */
  exit: CodedDate | null;
  /** Why it ended (TERM), where the file says so. */
  cause: EndCause | null;
  owes: Record<PrimaryColumn, boolean>;
  /** The limits that are flagged for each kind. */
  limits: Record<PrimaryColumn, readonly string[]>;
  /** Other limits, which the data do not tell apart (OLIMOB). */
  otherLimits: boolean;
  /** It owes different things to different partners (OBVARY). */
  varies: boolean;
  secondary: readonly string[];
  /** COW numbers of the states that the treaty names as the threat (STATTHR1, STATTHR2). */
  threats: readonly number[];
}

export interface AtopMembers {
  version: AtopVersion;
  members: readonly AtopMember[];
  notices: Problem[];
}

const KINDS = Object.keys(CONDITION_COLUMNS) as PrimaryColumn[];

/** Reads ATOP's member file. Everything that is wrong with it comes back at once; nothing is guessed. */
export function readMembers(table: Table): Outcome<AtopMembers> {
  const { file, columns, rows } = table;
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    return failed(
      problem("unknown-version", `These are not the columns of ATOP's member file: ${missing.join(", ")} missing.`, {
        at: { file, line: 1 },
        hint: "The member file is named like atop5_1m.csv; versions 4.01, 5.0 and 5.1 are known.",
      }),
    );
  }
  if (rows.length === 0) return failed(problem("truncated-file", "The file has a header and no rows.", { at: { file } }));
  const said = columns.includes("version") ? rows[0]!.cell("version") : "";
  const version = versionOf(columns, said);
  if (!version) {
    return failed(
      problem("unknown-version", `The file says that it is version "${said}" of ATOP.`, {
        at: { file, line: rows[0]!.line, column: columns.indexOf("version") + 1 },
        hint: "Versions 4.01, 5.0 and 5.1 are known.",
      }),
    );
  }
  if (version.rows !== undefined && rows.length !== version.rows) {
    return failed(
      problem(
        "truncated-file",
        `ATOP ${version.version} was published with ${version.rows} rows of members; this file has ${rows.length}.`,
        {
          at: { file, line: rows.at(-1)!.line },
          hint: "Download it again: https://www.atopdata.org",
        },
      ),
    );
  }
  const cells = new Cells(table);
  const members = rows.map((row) => member(row, cells, version, columns));
  if (cells.problems.length > 0) return failed(...cells.problems);
  const twice = repeated(members.filter((one) => one !== null));
  if (twice)
    return failed(
      problem("duplicate-row", `Alliance ${twice.atopid} has member ${twice.member} twice from one day in phase ${twice.phase}.`, {
        at: { file, line: twice.line },
      }),
    );
  const further = columns.filter(
    (name) => ![...REQUIRED, ...KNOWN, "term", ...conditionColumns(), ...Object.keys(SECONDARY_COLUMNS)].includes(name),
  );
  const notices =
    further.length > 0
      ? [problem("skipped-rows", `Columns that were not read: ${further.join(", ")}.`, { severity: "notice", at: { file, line: 1 } })]
      : [];
  return ok({ version, members: members.filter((one) => one !== null), notices });
}

function conditionColumns(): string[] {
  return KINDS.flatMap((kind) => Object.values(CONDITION_COLUMNS[kind]) as string[]);
}

function member(row: Row, cells: Cells, { version }: AtopVersion, columns: readonly string[]): AtopMember | null {
  const before = cells.problems.length;
  const has = (column: string) => columns.includes(column);
  if (has("version") && !(Number(row.cell("version")) === Number(version)))
    cells.wrong(row, "version", `The file is of version ${version}, this row of "${row.cell("version")}".`);
  const atopid = cells.whole(row, "atopid", 1000, 99_999);
  const code = cells.whole(row, "member", 1, 99_999);
  const phase = cells.whole(row, "phase", 0, 99);
  const entry = date(row, cells, "yrent", "moent", "dayent");
  const exitYear = cells.whole(row, "yrexit", 0, 2100);
  const exit = exitYear === 0 ? null : date(row, cells, "yrexit", "moexit", "dayexit");
  const cause = END_CAUSE[has("term") ? (cells.whole(row, "term", 0, 3, "blank") ?? 0) : 0] ?? null;
  if (exit && entry && lastDay(exit) < firstDay(entry)) cells.wrong(row, "yrexit", "The exit comes before the entry.");
  const owes = Object.fromEntries(KINDS.map((kind) => [kind, cells.flag(row, kind) === true])) as AtopMember["owes"];
  for (const kind of KINDS) if (row.cell(kind) === "") cells.wrong(row, kind, "The cell is blank.");
  const limits = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Object.entries(CONDITION_COLUMNS[kind]).flatMap(([limit, column]) => (has(column) && cells.flag(row, column) ? [limit] : [])),
    ]),
  ) as unknown as AtopMember["limits"];
  const secondary = Object.keys(SECONDARY_COLUMNS).filter((column) => has(column) && (cells.whole(row, column, 0, 9, "blank") ?? 0) > 0);
  const threats = ["statthr1", "statthr2"]
    .map((column) => (has(column) ? (cells.whole(row, column, 0, 9999, "blank") ?? 0) : 0))
    .filter((threat) => threat > 0);
  const flagged = (column: string) => has(column) && cells.flag(row, column) === true;
  const inSystem = !has("cowsys") || cells.flag(row, "cowsys") !== false;
  const otherLimits = flagged("olimob");
  const varies = flagged("obvary");
  if (cells.problems.length > before || atopid === null || code === null || phase === null || !entry) return null;
  return {
    line: row.line,
    atopid,
    member: code,
    inSystem,
    phase,
    entry,
    exit,
    cause,
    owes,
    limits,
    otherLimits,
    varies,
    secondary,
    threats,
  };
}

/** A date by its three columns. A blank day is missing; a day 0 or month 0 has no meaning but with year 0. */
function date(row: Row, cells: Cells, ...[y, m, d]: [string, string, string]): CodedDate | null {
  const year = cells.whole(row, y, 1815, 2100);
  const month = cells.whole(row, m, 1, 12);
  if (year === null || month === null) return null;
  const day = cells.whole(row, d, 1, daysInMonth(year, month), "blank");
  return { year, month, day };
}

/** The first day that a date may mean: a missing day is the month's first. */
export function firstDay({ year, month, day }: CodedDate): Day {
  return dayOf(year, month, day ?? 1);
}

/** The last day that a date may mean: a missing day is the month's last; no exit, no end. */
export function lastDay(exit: CodedDate | null): Day {
  return exit ? dayOf(exit.year, exit.month, exit.day ?? daysInMonth(exit.year, exit.month)) : LATEST;
}

/** The date in EDTF: a missing day leaves the month. */
export function edtfOf({ year, month, day }: CodedDate): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function repeated(members: readonly AtopMember[]): AtopMember | null {
  const seen = new Set<string>();
  for (const one of members) {
    const key = `${one.atopid}/${one.phase}/${one.member}/${firstDay(one.entry)}`;
    if (seen.has(key)) return one;
    seen.add(key);
  }
  return null;
}
