import { z } from "zod";
import { text as short } from "./parameters.js";

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, "a day is written as YYYY-MM-DD")
  .describe("The day of publication, as YYYY-MM-DD: “today” in the text means it.");

const told = {
  name: short.optional().describe("The name of its file."),
  title: z.string().max(1000).optional(),
  published: day.optional(),
  outlet: short.optional().describe("Who published it."),
};

const text = z.string().min(1).describe("The text; start and end of claims count its UTF-16 units.");

/** How many reports may be read together. */
export const MOST_REPORTS = 20;

const drafts = z.boolean().optional().describe("Whether files for the record are drafted from what is new.");

export const report = z
  .strictObject({
    text: text.optional(),
    ...told,
    reports: z
      .array(z.strictObject({ text, ...told }))
      .min(1)
      .max(MOST_REPORTS)
      .optional()
      .describe("Several reports, in the place of one text; their claims about the same event are brought together."),
    drafts,
    dataset: short.optional().describe("The dataset to hold it against; left out: record."),
  })
  .describe("A report, or several.");

/** What goes with a report that comes as a file. */
export const reportWords = {
  name: told.name,
  published: told.published,
  outlet: told.outlet,
  drafts: z.enum(["0", "1"]).optional().describe("1: with drafts of files for the record."),
};
