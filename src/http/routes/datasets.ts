import { z } from "zod";
import { ok } from "../../base/problem.js";
import { type Operation, operation } from "../operation.js";
import * as answers from "../schemas/answers.js";

const NONE = z.strictObject({});

/** What the API holds. */
export const datasets: readonly Operation[] = [
  operation({
    id: "index",
    method: "get",
    path: "",
    tag: "Datasets",
    summary: "The API: its version, the server's day, the datasets and where to go on",
    params: NONE,
    query: NONE,
    answer: answers.index,
    examples: [{ summary: "The beginning" }],
    run: ({ service, today }) =>
      ok({
        name: "casus",
        version: service.version,
        today,
        datasets: service.datasets.ids,
        links: {
          openapi: "/api/v1/openapi.json",
          reference: "/api/v1/reference",
          problems: "/api/v1/problems",
          datasets: "/api/v1/datasets",
          states: "/api/v1/states",
          treaties: "/api/v1/treaties",
          meetings: "/api/v1/meetings",
          search: "/api/v1/search?q=",
        },
      }),
  }),
  operation({
    id: "listDatasets",
    method: "get",
    path: "/datasets",
    tag: "Datasets",
    summary: "The datasets that are installed, with version, coverage and citations",
    params: NONE,
    query: NONE,
    answer: answers.datasetsAnswer,
    examples: [{ summary: "All" }],
    run: ({ service }) => ok(service.datasets.listed),
  }),
];
