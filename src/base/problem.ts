/** Where a problem stands: a file (relative to the folder that was read), and 1-based line and column. */
export interface FilePlace {
  file: string;
  line?: number;
  column?: number;
}

export type Severity = "error" | "warning" | "notice";

/** The one form of everything that is wrong with data or a question. Bad data returns problems; only bugs throw. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  message: string;
  at?: FilePlace;
  hint?: string;
}

/**
 * Every problem that casus reports, with what it means. A code is a promise to users: it is never renamed.
 * Each has a failing fixture, and a test holds this list against the fixtures.
 */
export const PROBLEM_CODES = {
  // reading a file
  "bad-yaml": "The file is not well-formed YAML.",
  "duplicate-key": "A key stands twice in one mapping.",
  "not-a-mapping": "The file does not hold one mapping of keys to values.",
  "unreadable-file": "A file or folder could not be read.",
  "misplaced-file": "A file lies where the record expects none.",
  "bad-id": "A file's name is not a lower-case slug.",
  // reading a report
  "unknown-format": "A document is of a kind that is not read: plain text, HTML, PDF and Word (.docx) are.",
  "too-large": "A file is larger than is read, unpacks to more, or takes more time or memory to open than it may.",
  "no-text": "A document holds no text, or some of its pages hold none.",
  "no-date": "A document does not say on which day it was published.",
  // importing a project's own files
  "missing-file": "A folder to import from lacks a file that the import needs.",
  "bad-encoding": "A file's bytes are no text in UTF-8 or Windows-1252.",
  "bad-csv": "A file is not well-formed CSV: a row has more or fewer cells than the header, or a quotation mark is not closed.",
  "unknown-version": "A file's columns are those of no version that the import knows.",
  "bad-cell": "A cell holds a value that the codebook does not allow there.",
  "truncated-file": "A file has fewer or more rows than its version was published with, or than its sister files tell of.",
  "duplicate-row": "Two rows of a file say the same thing differently.",
  "skipped-rows": "Rows that were left out of an import, with the reason.",
  // writing
  "unwritable-file": "A file could not be written.",
  "stale-parts": "The parts that a sweep left when it was broken off belong to another dataset, other options or another version.",
  // asking a language model
  "model-failed": "A language model could not be asked, or its answer could not be used; what the grammar found still stands.",
  // against the schema
  "unknown-key": "A key that the schema does not know.",
  "missing-key": "A key that the schema requires is left out.",
  "wrong-type": "A text stands where a list or mapping is expected, or the reverse.",
  "bad-value": "A value is not one of those allowed.",
  "bad-date": "A date is not valid EDTF.",
  "not-a-day": "A duration stands where one (possibly uncertain) date is expected, or the reverse.",
  // across the record
  "unknown-state": "A state that is not in the record, or a code that no state has on that day.",
  "unknown-treaty": "A treaty that is not in the record.",
  "unknown-meeting": "A meeting that is not in the record.",
  "unknown-person": "A person who is not in the record.",
  "unknown-source": "A source that is not in the record.",
  "unknown-area": "An area or place that is not in the record.",
  "unknown-event": "A lifecycle event that the treaty does not have.",
  "unknown-provision": "A provision that the treaty does not have.",
  "unknown-id": "No state, treaty, meeting, person or source has this id.",
  "duplicate-id": "Two things in one list have the same id.",
  "not-a-party": "A state is named as promisor, promisee or actor of a treaty that it is not a party to.",
  "no-entry": "A treaty has an ending or a change before anything brought it about.",
  "out-of-order": "Dates contradict each other: an end before its beginning.",
  "outside-statehood": "A party is bound on days on which it was no state, and no capacity is coded.",
  "overlapping-codes": "Two states hold one code of one system on the same day.",
  "circular-date": "Dates refer to each other in a circle.",
  "memory-only": "A fact rests on no source that was looked up (strict validation).",
  "unused-source": "A source that nothing cites.",
  "no-locator": "A citation does not say where in its source the fact stands (strict validation).",
  "no-address": "A source says nothing by which it can be found (strict validation).",
  "duplicate-title": "Two treaties have the same title or the same short name (strict validation).",
  "title-spelling": "A title or short name breaks the record's own way of writing (strict validation).",
  "unexplained-overlap": "A treaty stays in force beside the one that replaced it, and nothing says why (strict validation).",
  // questions
  "ambiguous-state": "A name or code could mean several states.",
  "bad-question": "A question contradicts itself or cannot be asked of this dataset.",
  "bad-fact": "A stated fact has no known name or value.",
  "unknown-dataset": "A dataset that is not installed.",
  "outside-coverage": "The day asked about lies outside the dataset's coverage.",
  "stale-record": "The compiled record is missing or was made by another version.",
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Builds an error; `at` and `hint` where they are known. */
export function problem(code: ProblemCode, message: string, more: Partial<Omit<Problem, "code" | "message">> = {}): Problem {
  return { code, severity: more.severity ?? "error", message, ...(more.at && { at: more.at }), ...(more.hint && { hint: more.hint }) };
}

/** `file:line:column severity code`, the message and the hint, each on its own line. */
export function problemText({ at, severity, code, message, hint }: Problem): string {
  const place = at ? `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(":")} ` : "";
  return `${place}${severity} ${code}\n  ${message}${hint ? `\n  ${hint}` : ""}`;
}

/** A value, or the problems that prevented it. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed<T>(...problems: Problem[]): Outcome<T> {
  return { ok: false, problems };
}
