import { civilDate } from "../../base/day.js";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { Dataset } from "../../engine/dataset.js";
import { portfolioYears, type SimilarityMeasure } from "../../panel/portfolio.js";
import type { PanelSource } from "../../panel/promises.js";
import { SIMILARITY_COLUMNS, SIMILARITY_MEANS } from "../../panel/similarity.js";
import { PUBLISHED_END } from "../../panel/system.js";
import { lastYear } from "../panel-source.js";
import { askedYear } from "./panel.js";
import { askedStates } from "./question.js";

export interface SimilarityWords {
  state: string;
  with: readonly string[];
  /** One of the panel's columns of similarity; left out: srsvaa. */
  measure?: string;
  from?: string;
  to?: string;
}

export interface SimilarityAnswer {
  dataset: { id: string; version: string };
  state: string;
  others: string[];
  measure: SimilarityMeasure;
  means: string;
  /** A value under the id of each other state; null where it is not defined or not known. */
  points: ({ year: number } & Record<string, number | null>)[];
  notes: string[];
}

/** How alike the alliance portfolios of a state and some others were, year by year. */
export function askSimilarity(source: PanelSource, dataset: Dataset, words: SimilarityWords): Outcome<SimilarityAnswer> {
  const problems: Problem[] = [];
  const measure = words.measure ?? "srsvaa";
  if (!(SIMILARITY_COLUMNS as readonly string[]).includes(measure))
    problems.push(
      problem("bad-question", `There is no measure of similarity "${measure}".`, { hint: `There are: ${SIMILARITY_COLUMNS.join(", ")}` }),
    );
  const first = Math.max(1816, civilDate(source.covers.from).year);
  const from = askedYear("from", words.from, problems) ?? first;
  const to = askedYear("to", words.to, problems) ?? lastYear(source);
  if (from > to) problems.push(problem("bad-question", `The years would end (${to}) before they begin (${from}).`));
  if (words.with.length === 0)
    problems.push(problem("bad-question", "No other state is named.", { hint: "Name one or several, joined by commas." }));
  const states = askedStates(dataset, [words.state, ...words.with]);
  if (!states.ok || problems.length > 0) return failed(...problems, ...(states.ok ? [] : states.problems));
  const [state, ...rest] = states.value as [string, ...string[]];
  const others = [...new Set(rest)].filter((other) => other !== state);
  if (others.length === 0)
    return failed(problem("bad-question", `${words.state} is likened to itself alone.`, { hint: "Name another state." }));
  const years = portfolioYears({ source, states: dataset.states, state, others, measure: measure as SimilarityMeasure, from, to });
  const published = civilDate(PUBLISHED_END.cow).year;
  return ok({
    dataset: { id: source.id, version: source.version },
    state,
    others,
    measure: measure as SimilarityMeasure,
    means: SIMILARITY_MEANS[measure as SimilarityMeasure],
    points: years.map(({ year, values }) => ({ year, ...Object.fromEntries(values.map((value, index) => [others[index]!, value])) })),
    notes: [
      ...source.notes,
      ...(to > published
        ? [`The COW system is published to ${published}; memberships that go on there were carried forward: an assumption.`]
        : []),
    ],
  });
}
