import { z } from "zod";
import { source } from "../../model/schema/others.js";

const days = z.tuple([z.int().nullable(), z.int().nullable()]).describe("From the first day to the last, both counted; null is open.");
const column = z.array(z.int());

/** The form of an atlas (src/app/atlas.ts). */
export const atlasAnswer = z.strictObject({
  dataset: z.strictObject({ id: z.string(), version: z.string(), title: z.string(), covers: days, asOf: z.string() }),
  kinds: z.array(z.string()),
  statuses: z.array(z.string()),
  states: z.array(
    z.strictObject({
      id: z.string(),
      names: z.array(z.strictObject({ name: z.string(), days })),
      capitals: z.array(z.strictObject({ name: z.string(), lat: z.number(), lon: z.number(), days })),
      lived: z.array(days),
    }),
  ),
  treaties: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      signed: z.string(),
      binding: z.enum(["legal", "political"]),
      parties: z.int(),
    }),
  ),
  rows: z.strictObject({
    treaty: column,
    state: column,
    from: column,
    to: z.array(z.int().nullable()),
    owes: column,
    owed: column,
    status: column,
  }),
});

/** A source with its id. */
export const sourceBody = source.extend({ id: z.string() });
