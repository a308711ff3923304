import type { PanelPreview } from "../../../app/ask/panel-preview.js";
import type { Resolution } from "../../../panel/period.js";
import type { Measure, Rows, Unit } from "../../../panel/question.js";
import type { StateSystemName } from "../../../panel/system.js";
import { type Query, questionAddress } from "../../api.js";

/** A panel as the address has it: what is left out is the empty text, and the server decides. */
export interface Choices {
  unit: string;
  resolution: string;
  from: string;
  to: string;
  dataset: string;
  rows: string;
  codes: string;
  /** Separated by commas, or `all`. */
  measures: string;
  carryTo: string;
}

export const UNITS: readonly { value: Unit; says: string }[] = [
  { value: "directed-dyad-years", says: "Directed dyads" },
  { value: "dyad-years", says: "Dyads" },
  { value: "state-years", says: "States" },
  { value: "treaty-years", says: "Treaties" },
];

export const RESOLUTIONS: readonly { value: Resolution; says: string }[] = [
  { value: "year", says: "year" },
  { value: "month", says: "month" },
  { value: "day", says: "day" },
];

export const ROWS: readonly { value: Rows; says: string }[] = [
  { value: "system", says: "all of the state system" },
  { value: "dataset", says: "the dataset’s own rows" },
  { value: "both", says: "both, system and dataset" },
];

export const CODES: readonly { value: StateSystemName; says: string }[] = [
  { value: "cow", says: "Correlates of War" },
  { value: "gw", says: "Gleditsch and Ward" },
];

/** The last year of the published lists of states. */
export const PUBLISHED_TO: Record<StateSystemName, number> = { cow: 2016, gw: 2017 };

/** What can be told of a row: its name in a sentence, its columns, and what it means. */
export const MEASURES: Record<Measure, { says: string; columns: string; means: string }> = {
  obligations: {
    says: "obligations",
    columns: "defense offense neutral nonagg consul",
    means: "The five kinds of ATOP: 1 owed, 0 not, NA not known.",
  },
  any: { says: "any treaty", columns: "atopally", means: "1 if a treaty links the two, or if the state is a member of one." },
  number: { says: "number of treaties", columns: "number", means: "How many treaties do; of a treaty, how many members it has (members)." },
  transition: { says: "transitions", columns: "transyr", means: "1 if a membership, or a phase of one, begins or ends in the period." },
  ids: {
    says: "treaties by number",
    columns: "treaties",
    means: "The treaties’ numbers, separated by semicolons; of states atopid1 and so on.",
  },
  major: {
    says: "major powers",
    columns: "major",
    means: "1 if a treaty links the row with a major power of COW’s list; NA with the numbers of Gleditsch and Ward.",
  },
  since: { says: "years since", columns: "since", means: "Years since a treaty last did: 0 in such a year, NA if none ever did." },
  similarity: {
    says: "similarity",
    columns: "srsba srsvaa piba piva kappaba kappava taub",
    means: "How alike the alliance portfolios of the two are, by seven measures; of members of the system only.",
  },
};

export const MEASURES_OF: Record<Unit, readonly Measure[]> = {
  "state-years": ["any", "obligations", "number", "transition", "ids", "major", "since"],
  "dyad-years": ["obligations", "any", "number", "ids", "major", "since", "similarity"],
  "directed-dyad-years": ["obligations", "any", "number", "ids", "major", "since", "similarity"],
  "treaty-years": ["obligations", "number"],
};

export const DEFAULT_MEASURES: Record<Unit, readonly Measure[]> = {
  "state-years": ["any", "obligations", "number", "transition", "ids"],
  "dyad-years": ["obligations"],
  "directed-dyad-years": ["obligations"],
  "treaty-years": ["obligations", "number"],
};

/** The panel that an address asks for. A plus in a query may have been read as a space. */
export function choicesOf(params: URLSearchParams): Choices {
  const setting = (key: string) => params.get(key)?.trim() ?? "";
  return {
    unit: setting("unit") || "directed-dyad-years",
    resolution: setting("resolution") || "year",
    from: setting("from"),
    to: setting("to"),
    dataset: setting("dataset").replaceAll(" ", "+") || "record",
    rows: setting("rows"),
    codes: setting("codes") || "cow",
    measures: setting("measures"),
    carryTo: setting("carryTo"),
  };
}

/** Which rows a panel has where the address does not say. Treaties have no rows but their dataset's. */
export function rowsOf({ unit, rows }: Choices): string {
  if (unit === "treaty-years") return "dataset";
  return rows || (unit === "state-years" ? "dataset" : "system");
}

/** What the API is asked; what it would do anyway, and what the unit or its rows have no use for, is left out. */
export function queryOf(choices: Choices): Query {
  const { unit, resolution, from, to, dataset, rows, codes, measures, carryTo } = choices;
  const ofTreaties = unit === "treaty-years";
  return {
    dataset: dataset === "record" ? null : dataset,
    resolution: resolution === "year" ? null : resolution,
    rows: ofTreaties ? "dataset" : rows,
    codes: ofTreaties || codes === "cow" ? null : codes,
    measures,
    from,
    to,
    carryTo: rowsOf(choices) === "dataset" ? null : carryTo,
  };
}

/** The address of a panel's file, or of the sidecar that says what it is. */
export function fileAddress(choices: Choices, as: "csv" | "parquet" | "sidecar"): string {
  const path = `panel/${encodeURIComponent(choices.unit)}`;
  return as === "sidecar"
    ? questionAddress(`${path}/sidecar`, queryOf(choices))
    : questionAddress(path, { format: as, ...queryOf(choices) });
}

/** The name under which the server gives the file. */
export function fileName({ unit, dataset }: Choices, as: "csv" | "parquet"): string {
  return `${dataset.replace(/[^\w.+-]/g, "_")}-${unit}.${as}`;
}

/** The measures chosen, known or not. */
export function measuresOf({ unit, measures }: Choices): string[] {
  if (measures === "") return [...(DEFAULT_MEASURES[unit as Unit] ?? [])];
  if (measures === "all") return [...(MEASURES_OF[unit as Unit] ?? [])];
  return measures.split(",").map((word) => word.trim());
}

/** Measures as the address has them: none where they are the usual ones of the unit. */
export function measuresText(unit: string, chosen: readonly string[]): string | null {
  const usual = DEFAULT_MEASURES[unit as Unit] ?? [];
  const same = usual.length === chosen.length && usual.every((one) => chosen.includes(one));
  return same || chosen.length === 0 ? null : chosen.join(",");
}

/** Measures in a sentence; many are counted. */
export function measuresInWords(chosen: readonly string[]): string {
  const names = chosen.map((one) => MEASURES[one as Measure]?.says ?? one);
  return names.length > 2 ? `${names.length} measures` : names.join(" and ");
}

/** A dataset's id as people write it: "ATOP 5.1", "ATOP 5.1, carried on by the record". */
export function datasetInWords(id: string): string {
  const [first = "", ...more] = id.split("+").map((one) => {
    if (one === "record") return "the casus record";
    const [, project, version] = /^([a-z]+)-(\d.*)$/.exec(one) ?? [];
    return project ? `${project.toUpperCase()} ${version}` : one;
  });
  return [first, ...more.map((one) => `carried on by ${one === "the casus record" ? "the record" : one}`)].join(", ");
}

const PERIODS: Record<string, string> = { year: "in a calendar year", month: "in a month", day: "on a day" };
const ROW_OF: Record<string, string> = {
  "state-years": "a state",
  "directed-dyad-years": "what state 1 owes state 2",
  "dyad-years": "what either of two states owes the other",
  "treaty-years": "a treaty that has a member at some time",
};

/** What a row is, in words: "what state 1 owes state 2 in a calendar year". */
export function rowInWords(unit: string, resolution: string): string {
  const period = PERIODS[resolution] ?? "";
  return `${ROW_OF[unit] ?? unit} ${unit === "treaty-years" ? period.replace(/^in|^on/, "of") : period}`;
}

/** Columns with what they mean; neighbours that mean the same are told once, the first and the last by name. */
export function columnsTold(columns: PanelPreview["columns"]): { names: string; means: string }[] {
  const told: { names: string[]; means: string }[] = [];
  for (const { name, means } of columns) {
    const last = told.at(-1);
    if (last && last.means === means) last.names.push(name);
    else told.push({ names: [name], means });
  }
  return told.map(({ names, means }) => ({
    names: names.length > 5 ? `${names[0]} to ${names.at(-1)}` : names.join(", "),
    means,
  }));
}
