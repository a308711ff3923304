import { z } from "zod";
import { ok } from "../../base/problem.js";
import { type Operation, operation } from "../operation.js";
import { sourceBody } from "../schemas/atlas.js";
import * as take from "../schemas/parameters.js";

const MOST = 50;

/** Several sources at once, as a margin of evidence needs them. */
export const citedSources: readonly Operation[] = [
  operation({
    id: "listSources",
    method: "get",
    path: "/sources",
    tag: "Record",
    summary: "Some sources by their ids; ids that the dataset does not have are left out",
    params: z.strictObject({}),
    query: z.strictObject({
      id: z
        .array(take.text)
        .min(1)
        .max(MOST)
        .describe(`The ids, at most ${MOST}.`)
        .meta({ example: ["a-oas-charter-wikipedia"] }),
      dataset: take.dataset,
    }),
    answer: z.array(sourceBody),
    examples: [{ summary: "One", query: { id: "a-oas-charter-wikipedia" } }],
    run: ({ dataset, query }) => ok(query.id.flatMap((id) => dataset.source(id) ?? [])),
  }),
];
