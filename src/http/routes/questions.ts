import { z } from "zod";
import { askBetween } from "../../app/ask/between.js";
import { askCompare, askExit, askInvocations, askLineage } from "../../app/ask/history.js";
import { search } from "../../app/ask/search.js";
import { failed, ok, problem } from "../../base/problem.js";
import { encodeBetween } from "../encode-between.js";
import { type Operation, operation } from "../operation.js";
import * as answers from "../schemas/answers.js";
import * as take from "../schemas/parameters.js";
import { apart, timeWords } from "./time.js";

const NONE = z.strictObject({});

/** A pair is looked for at each hyphen: no two states have more of them in their ids. */
const MOST_HYPHENS = 12;

/** What treaties say through time, and where things are found. */
export const questions: readonly Operation[] = [
  operation({
    id: "between",
    method: "get",
    path: "/between/{a}/{b}",
    tag: "Questions",
    summary: "What two states owe each other on a day, by direction, with their treaties, lineage and meetings",
    params: z.strictObject({ a: take.state, b: take.state.meta({ example: "PRK" }) }),
    query: z.strictObject(take.time),
    answer: answers.betweenAnswer,
    examples: [
      { summary: "Between signature and entry into force", path: { a: "RUS", b: "PRK" }, query: { on: "2024-07-01" } },
      { summary: "Today", path: { a: "USA", b: "KOR" } },
    ],
    encode: encodeBetween,
    run: ({ dataset, params: { a, b }, query, today }) => askBetween(dataset, a, b, timeWords(today, query)),
  }),
  operation({
    id: "lineage",
    method: "get",
    path: "/lineage/{of}",
    tag: "Questions",
    summary: "The chain of treaties of a pair or a treaty: what each gained, lost and revived",
    params: z.strictObject({
      of: take.text.describe("Two states joined by a hyphen (RUS-PRK, cow:365-cow:731), or a treaty.").meta({ example: "RUS-PRK" }),
    }),
    query: z.strictObject({ known: take.known, dataset: take.dataset }),
    answer: answers.lineageAnswer,
    examples: [
      { summary: "Of a pair", path: { of: "RUS-PRK" } },
      { summary: "Of a treaty", path: { of: "russia-north-korea-2024" } },
    ],
    run: ({ dataset, params, query, today }) =>
      params.of.split("-").length > MOST_HYPHENS && !dataset.treaties.has(params.of)
        ? failed(problem("bad-question", "That is neither a pair of states nor a treaty.", { hint: "Write RUS-PRK, or a treaty's id." }))
        : askLineage(dataset, params.of, timeWords(today, query)),
  }),
  operation({
    id: "compare",
    method: "get",
    path: "/compare",
    tag: "Questions",
    summary: "Treaties side by side, kind by kind",
    params: NONE,
    query: z.strictObject({
      treaties: z.string().min(1).max(2000).describe("Two or more treaties, joined by commas.").meta({
        example: "soviet-north-korea-1961,russia-north-korea-2000,russia-north-korea-2024",
      }),
      known: take.known,
      dataset: take.dataset,
    }),
    answer: answers.compareAnswer,
    examples: [
      {
        summary: "The three treaties of Moscow and Pyongyang",
        query: { treaties: "soviet-north-korea-1961,russia-north-korea-2000,russia-north-korea-2024" },
      },
    ],
    run: ({ dataset, query, today }) => askCompare(dataset, apart(query.treaties), timeWords(today, query)),
  }),
  operation({
    id: "exit",
    method: "get",
    path: "/exit/{treaty}/{state}",
    tag: "Questions",
    summary: "How and when a party can leave a treaty, if it gives notice on a day",
    params: z.strictObject({ treaty: take.treaty, state: take.state.meta({ example: "PRK" }) }),
    query: z.strictObject(take.time),
    answer: answers.exitAnswer,
    examples: [{ summary: "By notice", path: { treaty: "us-south-korea-1953", state: "USA" }, query: { on: "2026-01-01" } }],
    run: ({ dataset, params: { treaty, state }, query, today }) => askExit(dataset, treaty, state, timeWords(today, query)),
  }),
  operation({
    id: "invocations",
    method: "get",
    path: "/invocations",
    tag: "Questions",
    summary: "The times that promises were called on, and what came of it",
    params: NONE,
    query: z.strictObject({
      treaty: take.treaty.optional().describe("Left out: of all treaties."),
      known: take.known,
      dataset: take.dataset,
    }),
    answer: answers.invocationsAnswer,
    examples: [{ summary: "Of one treaty", query: { treaty: "north-atlantic-1949" } }],
    run: ({ dataset, query, today }) => askInvocations(dataset, query.treaty, timeWords(today, query)),
  }),
  operation({
    id: "search",
    method: "get",
    path: "/search",
    tag: "Questions",
    summary: "States, treaties, meetings, people and places by name, best first",
    description:
      "Names through time, aliases, adjectives and codes; marks and case do not count, words may be in any order and broken off. Two states find their treaties. Where nothing is found, what is spelled nearly so.",
    params: NONE,
    query: z.strictObject({
      q: z.string().max(200).describe("What is sought.").meta({ example: "sovi" }),
      limit: z.coerce.number().int().min(1).max(100).default(10).describe("How many at most."),
      dataset: take.dataset,
    }),
    answer: answers.searchAnswer,
    examples: [
      { summary: "By a name of the past", query: { q: "Soviet Union" } },
      { summary: "The treaties of two states", query: { q: "RUS PRK" } },
    ],
    run: ({ dataset, query }) => ok(search(dataset, query.q, query.limit)),
  }),
];
