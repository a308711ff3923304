import { z } from "zod";
import type { PanelWords } from "../../app/ask/panel.js";
import { RESOLUTIONS } from "../../panel/period.js";
import { MEASURES, ROWS } from "../../panel/question.js";
import { SIMILARITY_COLUMNS } from "../../panel/similarity.js";
import { longAnswer } from "../long.js";
import { type Operation, operation } from "../operation.js";
import { panelReply } from "../panel-reply.js";
import { problemOf } from "../problem.js";
import { problemReply } from "../reply.js";
import * as answers from "../schemas/answers.js";
import * as take from "../schemas/parameters.js";
import { apart } from "./time.js";

const year = z.string().max(10);

const dataset = take.dataset.describe(
  "The dataset, or two as atop-5.1+record (a plus is written %2B): the second carries on where the first ends.",
);

const options = {
  codes: z.enum(["cow", "gw"]).optional().describe("The system of codes; left out: cow."),
  rows: z.enum(ROWS).optional().describe("All of the state system, the dataset's own, or both; left out: system, for state-years dataset."),
  resolution: z.enum(RESOLUTIONS).optional().describe("Left out: year."),
  measures: take.text.optional().describe(`What each row tells, joined by commas: ${MEASURES.join(", ")}, or all.`),
  from: year.optional().describe("The first year."),
  to: year.optional().describe("The last year."),
  carryTo: year
    .optional()
    .describe("Carry the state system's memberships past its published end to this year: an assumption, written to the sidecar."),
  dataset,
};

type Options = z.output<z.ZodObject<typeof options>>;

function words(unit: string, asked: Options): PanelWords {
  const { codes, rows, resolution, measures, from, to, carryTo } = asked;
  return Object.fromEntries(
    Object.entries({ unit, codes, rows, resolution, measures, from, to, carryTo }).filter(([, value]) => value !== undefined),
  ) as unknown as PanelWords;
}

/** Tables for statistics. */
export const panels: readonly Operation[] = [
  operation({
    id: "panel",
    method: "get",
    path: "/panel/{unit}",
    tag: "Panels",
    summary: "A panel for statistics: a preview, or the whole as CSV or Parquet",
    description:
      "The file is streamed as it is made. Its header Link (rel=describedby) leads to the sidecar, which says what it is and whom to cite. `command` is the line that makes the same file on the command line.",
    params: z.strictObject({ unit: take.unit }),
    query: z.strictObject({
      format: z.enum(["json", "csv", "parquet"]).default("json").describe("json: the first rows, to look at."),
      ...options,
      limit: z.coerce.number().int().min(1).max(1000).default(20).describe("For json: how many rows."),
    }),
    answer: answers.panelPreview,
    otherTypes: {
      "text/csv": "The panel as CSV (RFC 4180, UTF-8, NA for what is not known).",
      "application/vnd.apache.parquet": "The panel as Parquet (INT32, DOUBLE and UTF-8 columns; null for what is not known).",
    },
    heavy: true,
    examples: [
      {
        summary: "The first rows",
        path: { unit: "directed-dyad-years" },
        query: { from: "2024", to: "2024", carryTo: "2024", limit: "5" },
      },
      { summary: "A file", path: { unit: "treaty-years" }, query: { format: "csv", from: "2020", to: "2021" } },
    ],
    run: (asked) => {
      const { params, query } = asked;
      const { format, limit } = query;
      const unknown = asked.service.datasets.unknown(query.dataset);
      if (unknown && !unknown.ok) return problemReply(problemOf(unknown.problems));
      const panel = words(params.unit, query);
      if (format === "json") return longAnswer(asked, { kind: "preview", dataset: query.dataset, words: panel, limit });
      return panelReply(asked, { kind: "panel", dataset: query.dataset, words: panel, format });
    },
  }),
  operation({
    id: "panelSidecar",
    method: "get",
    path: "/panel/{unit}/sidecar",
    tag: "Panels",
    summary: "What a panel is: dataset, options, columns, notes and citations",
    params: z.strictObject({ unit: take.unit }),
    query: z.strictObject(options),
    answer: answers.sidecarAnswer,
    heavy: true,
    examples: [{ summary: "Of dyads of the record", path: { unit: "dyad-years" }, query: { measures: "similarity" } }],
    run: (asked) => {
      const { params, query } = asked;
      const unknown = asked.service.datasets.unknown(query.dataset);
      if (unknown && !unknown.ok) return problemReply(problemOf(unknown.problems));
      return longAnswer(asked, { kind: "sidecar", dataset: query.dataset, words: words(params.unit, query) });
    },
  }),
  operation({
    id: "similarity",
    method: "get",
    path: "/similarity",
    tag: "Panels",
    summary: "How alike the alliance portfolios of a state and some others were, year by year",
    params: z.strictObject({}),
    query: z.strictObject({
      state: take.state,
      with: take.text.describe("The other states, joined by commas.").meta({ example: "USA,CHN" }),
      measure: z.enum(SIMILARITY_COLUMNS).optional().describe("Left out: srsvaa."),
      from: options.from,
      to: options.to,
      dataset,
    }),
    answer: answers.similarityAnswer,
    heavy: true,
    examples: [{ summary: "Russia with two others", query: { state: "RUS", with: "USA,CHN", from: "1946", to: "1955" } }],
    run: (asked) => {
      const { state, measure, from, to, dataset } = asked.query;
      const unknown = asked.service.datasets.unknown(dataset);
      if (unknown && !unknown.ok) return problemReply(problemOf(unknown.problems));
      return longAnswer(asked, {
        kind: "similarity",
        dataset,
        words: {
          state,
          with: apart(asked.query.with),
          ...(measure !== undefined && { measure }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        },
      });
    },
  }),
];
