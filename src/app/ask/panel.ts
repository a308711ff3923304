import { civilDate } from "../../base/day.js";
import { nearest } from "../../base/id.js";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { StateHead } from "../../engine/dataset.js";
import { DEFAULT_MEASURES, MEASURES_OF, type Panel, panel } from "../../panel/panel.js";
import { RESOLUTIONS, type Resolution } from "../../panel/period.js";
import type { PanelSource } from "../../panel/promises.js";
import { MEASURES, type Measure, type PanelQuestion, ROWS, type Rows, UNITS, type Unit } from "../../panel/question.js";
import { PUBLISHED_END, type StateSystemName } from "../../panel/system.js";
import { lastYear } from "../panel-source.js";

/** A panel in words, as a command line or a request has them. */
export interface PanelWords {
  unit: string;
  codes?: string;
  rows?: string;
  resolution?: string;
  /** Measures separated by commas, or `all`. */
  measures?: string;
  from?: string;
  to?: string;
  carryTo?: string;
}

/** What stands beside a panel's file: enough to cite it and to make it again. */
export interface Sidecar {
  dataset: { id: string; version: string; title: string; covers: { from: number; to: number } };
  unit: Unit;
  options: {
    codes: string;
    rows: Rows;
    resolution: Resolution;
    measures: readonly Measure[];
    from: number;
    to: number;
    carryTo: number | null;
  };
  columns: { name: string; type: string; means: string }[];
  missing: string;
  notes: string[];
  citations: string[];
  rows?: number;
  casus: string;
}

export interface AskedPanel extends Panel {
  question: PanelQuestion;
  sidecar: Sidecar;
}

/** Reads a question for a panel and readies it; every wrong word is told at once. */
export function askPanel(
  source: PanelSource,
  states: ReadonlyMap<string, StateHead>,
  words: PanelWords,
  version: string,
): Outcome<AskedPanel> {
  const problems: Problem[] = [];
  const oneOf = <T extends string>(what: string, text: string | undefined, allowed: readonly T[], usual: T): T => {
    if (text === undefined) return usual;
    if ((allowed as readonly string[]).includes(text)) return text as T;
    problems.push(problem("bad-question", `There is no ${what} "${text}".`, { hint: `It is one of: ${allowed.join(", ")}.` }));
    return usual;
  };
  const unit = oneOf("unit", words.unit, UNITS, "directed-dyad-years");
  const codes = oneOf<StateSystemName>("system of codes", words.codes, ["cow", "gw"], "cow");
  const rows = oneOf("kind of rows", words.rows, ROWS, unit === "state-years" ? "dataset" : "system");
  const resolution = oneOf("resolution", words.resolution, RESOLUTIONS, "year");
  const measures = readMeasures(unit, words.measures, problems);
  const carryTo = askedYear("carry-to", words.carryTo, problems);
  const end = Math.max(civilDate(PUBLISHED_END[codes]).year, carryTo ?? 0);
  const first = civilDate(source.covers.from).year;
  const from = askedYear("from", words.from, problems) ?? (rows === "system" ? 1816 : first);
  const to = askedYear("to", words.to, problems) ?? (rows === "system" ? end : lastYear(source));
  if (from > to) problems.push(problem("bad-question", `The panel would end (${to}) before it begins (${from}).`));
  if (resolution === "day" && unit !== "state-years" && unit !== "treaty-years" && to - from > 50) {
    problems.push(
      problem("bad-question", "Dyads by day over more than 50 years make hundreds of millions of rows.", {
        hint: "Ask for fewer years, or --resolution month.",
      }),
    );
  }
  if (problems.length > 0) return failed(...problems);
  const question: PanelQuestion = { unit, source, states, codes, rows, resolution, measures, from, to, carryTo };
  const made = panel(question);
  const beyond = to > lastYear(source) || from < first;
  const carried = carryTo !== undefined && rows !== "dataset" && carryTo > civilDate(PUBLISHED_END[codes]).year;
  const notes = [
    ...source.notes,
    ...(beyond ? [`${source.id} covers ${first} to ${lastYear(source)}: cells of other years are NA.`] : []),
    ...(carried
      ? [
          `The ${codes.toUpperCase()} system is published to ${civilDate(PUBLISHED_END[codes]).year}; memberships that go on there were carried forward to ${carryTo}: an assumption.`,
        ]
      : []),
  ];
  return ok({
    ...made,
    question,
    sidecar: {
      dataset: { id: source.id, version: source.version, title: source.title, covers: { from: first, to: lastYear(source) } },
      unit,
      options: { codes, rows, resolution, measures, from, to, carryTo: carryTo ?? null },
      columns: made.heads.map(({ name, kind, means }) => ({ name, type: { int: "integer", float: "decimal", text: "text" }[kind], means })),
      missing: "NA in CSV, null in Parquet: not known, or outside the dataset's coverage. Never 0.",
      notes,
      citations: [...source.citations, ...(measures.includes("similarity") ? SIMILARITY_CITATIONS : []), SYSTEM_CITATION[codes]],
      casus: version,
    },
  });
}

const SIMILARITY_CITATIONS = [
  "Signorino, Curtis S., and Jeffrey M. Ritter. 1999. Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy Positions. International Studies Quarterly 43 (1): 115-144.",
  "Haege, Frank M. 2011. Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement. Political Analysis 19 (3): 287-305.",
];

export const SYSTEM_CITATION: Record<StateSystemName, string> = {
  cow: "Correlates of War Project. 2017. State System Membership List, v2016.",
  gw: "Gleditsch, Kristian S., and Michael D. Ward. 1999. A Revised List of Independent States since the Congress of Vienna. International Interactions 25 (4): 393-413.",
};

function readMeasures(unit: Unit, text: string | undefined, problems: Problem[]): readonly Measure[] {
  if (text === undefined) return DEFAULT_MEASURES[unit];
  if (text === "all") return MEASURES_OF[unit];
  const asked = text.split(",").map((word) => word.trim());
  for (const word of asked) {
    if (!(MEASURES as readonly string[]).includes(word)) {
      const near = nearest(word, [...MEASURES]);
      problems.push(
        problem("bad-question", `There is no measure "${word}".`, {
          hint: near.length > 0 ? `Try: ${near.join(", ")}` : `There are: ${MEASURES.join(", ")}, all`,
        }),
      );
    } else if (!(MEASURES_OF[unit] as readonly string[]).includes(word)) {
      problems.push(problem("bad-question", `${unit} have no measure "${word}".`, { hint: `They have: ${MEASURES_OF[unit].join(", ")}` }));
    }
  }
  return MEASURES_OF[unit].filter((measure) => asked.includes(measure));
}

/** A year as people write it; what is none is told. */
export function askedYear(what: string, text: string | undefined, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}$/.test(text) && Number(text) >= 1800 && Number(text) <= 2200) return Number(text);
  problems.push(problem("bad-question", `--${what} "${text}" is no year.`, { hint: "Give a year from 1800 to 2200." }));
  return undefined;
}
