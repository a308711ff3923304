import { z } from "zod";
import { UNITS } from "../../panel/question.js";

/** Texts of a question are short; a longer one is a mistake or worse. */
const text = z.string().min(1).max(200);

/** The parameters of the API, each told once. */
export const dataset = text
  .default("record")
  .describe("The dataset to ask: record, or one that is installed (GET /api/v1/datasets lists them).")
  .meta({ example: "record" });

export const on = text
  .optional()
  .describe("The day, month or year asked about, as YYYY-MM-DD, YYYY-MM or YYYY. Left out: today, by the server's clock.")
  .meta({ example: "2024-07-01" });

export const listedOn = on.describe("Only what held on that day, month or year; left out: all, with today's status.");

export const known = text.optional().describe("Only what was public by that day.").meta({ example: "2024-06-19" });

export const parties = z
  .array(text)
  .max(16)
  .optional()
  .describe("Only those of this state; several: of all of them. Ids, codes (cow:365) or names.")
  .meta({ example: ["RUS", "PRK"] });

export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(1000)
  .optional()
  .describe("How many at most; the header Link tells of the next page. Left out: all.");

export const cursor = text.optional().describe("Where a page begins, as the header Link of the one before gives it.");

export const state = text.describe("A state: its id, ISO alpha-3, a code (cow:365, gw:365) or a name it had.").meta({ example: "RUS" });

export const treaty = text
  .describe("A treaty: its id, title or a name by which it is called.")
  .meta({ example: "russia-north-korea-2024" });

export const thing = (what: string, example: string) => text.describe(`${what}: its id or name.`).meta({ example });

export const time = { on, known, dataset } as const;

export const paging = { limit, cursor } as const;

export const unit = z.enum(UNITS).describe("What a row is.").meta({ example: "directed-dyad-years" });

export { text };
