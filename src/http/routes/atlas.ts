import { z } from "zod";
import { ok } from "../../base/problem.js";
import { atlasText } from "../../io/atlas.js";
import { type Operation, operation } from "../operation.js";
import { atlasAnswer } from "../schemas/atlas.js";
import * as take from "../schemas/parameters.js";
import type { Service } from "../service.js";

/** The atlases of a server by the name of their content: each is made once. */
const held = new WeakMap<Service, Map<string, Promise<string>>>();

/** A dataset through time at a glance, from which the page draws the world on any day. */
export const atlas: readonly Operation[] = [
  operation({
    id: "atlas",
    method: "get",
    path: "/atlas",
    tag: "Datasets",
    summary: "A dataset through time at a glance: who is bound to whom, when, in which kinds",
    description:
      "For each treaty and party the days on which it owes and is owed something, in columns of equal length. Days count from 1970-01-01; null is open. Masks have the bit 1 << i for the i-th of `kinds`.",
    params: z.strictObject({}),
    query: z.strictObject({ dataset: take.dataset }),
    answer: atlasAnswer,
    examples: [{ summary: "Of the record", query: {} }],
    encode: (text: string) => text,
    run: async ({ service, query }) => {
      const id = query.dataset ?? "record";
      const served = await service.datasets.get(id);
      if (!served.ok) return served;
      const { content, changed } = served.value;
      const texts = held.get(service) ?? new Map<string, Promise<string>>();
      held.set(service, texts);
      let text = texts.get(content);
      if (!text) {
        text = atlasText(id, service.programUrl, changed);
        texts.set(content, text);
        text.catch(() => texts.delete(content));
      }
      return ok(await text);
    },
  }),
];
