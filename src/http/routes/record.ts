import { z } from "zod";
import { listMeetings, listStates, listTreaties } from "../../app/ask/list.js";
import { listPlaces } from "../../app/ask/list-places.js";
import { listWars } from "../../app/ask/list-wars.js";
import type { Kind } from "../../app/ask/question.js";
import { asFields, askShow } from "../../app/ask/show.js";
import { ok } from "../../base/problem.js";
import { OBLIGATIONS } from "../../model/index.js";
import { type Asked, type Example, type Operation, operation } from "../operation.js";
import * as answers from "../schemas/answers.js";
import * as take from "../schemas/parameters.js";
import { timeWords } from "./time.js";

const NONE = z.strictObject({});

const { dataset, known, limit, cursor, listedOn, parties } = take;

const lists: Operation[] = [
  operation({
    id: "listStates",
    method: "get",
    path: "/states",
    tag: "Record",
    summary: "The states of a dataset, by name",
    params: NONE,
    query: z.strictObject({ on: listedOn, limit, cursor, dataset }),
    answer: answers.statesAnswer,
    paged: true,
    examples: [{ summary: "Those that were states on a day", query: { on: "1914-08-01", limit: "20" } }],
    run: ({ dataset, query, today }) => listStates(dataset, timeWords(today, query)),
  }),
  operation({
    id: "listTreaties",
    method: "get",
    path: "/treaties",
    tag: "Record",
    summary: "The treaties of a dataset, oldest first",
    params: NONE,
    query: z.strictObject({
      party: parties,
      on: listedOn,
      known,
      obligation: take.text
        .optional()
        .describe(`Only treaties that hold a promise of this kind: ${OBLIGATIONS.join(", ")}.`)
        .meta({ example: "defense" }),
      limit,
      cursor,
      dataset,
    }),
    answer: answers.treatiesAnswer,
    paged: true,
    examples: [
      { summary: "Between two states on a day", query: { party: "RUS", on: "2024-07-01" } },
      { summary: "That promise defense, in pages", query: { obligation: "defense", limit: "10" } },
    ],
    run: ({ dataset, query, today }) => {
      const { party, obligation } = query;
      return listTreaties(dataset, {
        ...timeWords(today, query),
        ...(party && { party }),
        ...(obligation !== undefined && { obligation }),
      });
    },
  }),
  operation({
    id: "listMeetings",
    method: "get",
    path: "/meetings",
    tag: "Record",
    summary: "Summits, visits and talks, oldest first",
    params: NONE,
    query: z.strictObject({ party: parties, on: listedOn, known, limit, cursor, dataset }),
    answer: answers.meetingsAnswer,
    paged: true,
    examples: [{ summary: "Of two states", query: { party: "PRK" } }],
    run: ({ dataset, query, today }) => listMeetings(dataset, { ...timeWords(today, query), ...(query.party && { party: query.party }) }),
  }),
  operation({
    id: "listPlaces",
    method: "get",
    path: "/places",
    tag: "Record",
    summary: "Territories, islands, seas and disputed places, with who holds each on the day",
    params: NONE,
    query: z.strictObject({
      party: parties.describe("Only those that one of these states holds or claims on the day."),
      on: take.on,
      limit,
      cursor,
      dataset,
    }),
    answer: answers.placesAnswer,
    paged: true,
    examples: [{ summary: "Held by a state on a day", query: { party: "USA", on: "1950-01-01" } }],
    run: ({ dataset, query, today }) => listPlaces(dataset, { ...timeWords(today, query), ...(query.party && { party: query.party }) }),
  }),
  operation({
    id: "listWars",
    method: "get",
    path: "/wars",
    tag: "Record",
    summary: "The wars of a dataset, oldest first",
    params: NONE,
    query: z.strictObject({ party: parties, on: listedOn, limit, cursor, dataset }),
    answer: answers.warsAnswer,
    paged: true,
    examples: [{ summary: "All", query: {} }],
    run: ({ dataset, query, today }) => listWars(dataset, { ...timeWords(today, query), ...(query.party && { party: query.party }) }),
  }),
];

/** One thing of a kind, with all that is known of it. */
function shown(
  kind: Kind,
  folder: string,
  what: string,
  id: string,
  answer: z.ZodType,
  example: string,
  examples: readonly Example[],
): Operation {
  return operation({
    id,
    method: "get",
    path: `/${folder}/{id}`,
    tag: "Record",
    summary: `One ${what}, with what follows from it and the sources that it cites`,
    params: z.strictObject({ id: kind === "state" ? take.state : take.thing(`A ${what}`, example) }),
    query: z.strictObject(take.time),
    answer,
    examples,
    run: ({ dataset, params, query, today }: Asked<{ id: string }, z.output<z.ZodObject<typeof take.time>>, null>) => {
      const found = askShow(dataset, params.id, timeWords(today, query), [kind]);
      return found.ok ? ok(asFields(found.value)) : found;
    },
  });
}

const things: Operation[] = [
  shown("state", "states", "state", "showState", answers.stateAnswer, "RUS", [
    { summary: "By its id", path: { id: "rus" }, query: { on: "1961-07-06" } },
    { summary: "By a code", path: { id: "cow:365" }, query: { on: "1985-01-01" } },
  ]),
  shown("treaty", "treaties", "treaty", "showTreaty", answers.treatyAnswer, "russia-north-korea-2024", [
    { summary: "On a day before it was in force", path: { id: "russia-north-korea-2024" }, query: { on: "2024-07-01" } },
  ]),
  shown("meeting", "meetings", "meeting", "showMeeting", answers.meetingAnswer, "pyongyang-2024", [
    { summary: "The summit in Pyongyang", path: { id: "pyongyang-2024" } },
  ]),
  shown("person", "people", "person", "showPerson", answers.personAnswer, "vladimir-putin", [
    { summary: "A person with offices and meetings", path: { id: "vladimir-putin" } },
  ]),
  shown("place", "places", "place", "showPlace", answers.placeAnswer, "guam", [
    { summary: "Whose it was on a day", path: { id: "guam" }, query: { on: "1942-06-01" } },
  ]),
  shown("source", "sources", "source", "showSource", answers.sourceAnswer, "a-aachen-text", [
    { summary: "A source", path: { id: "a-aachen-text" } },
  ]),
];

/** The things of the record: lists, and each by itself. */
export const record: readonly Operation[] = [...lists, ...things];
