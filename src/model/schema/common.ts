import { z } from "zod";
import { spanOf, whenOf } from "../../base/edtf.js";
import { isSlug, SLUG_PATTERN } from "../../base/id.js";
import { sourceId } from "./reference.js";

/** An id inside a file: of an event, a provision, a fact. */
export const slug = z
  .string()
  .refine(isSlug, { params: { code: "bad-id" } })
  .meta({ pattern: SLUG_PATTERN });

/** EDTF for one date, perhaps uncertain: "1996-09-10", "2000-02", "1815?", "184X", "[1814..1816]". */
const edtfDate = z
  .string()
  .refine((text) => whenOf(text) !== null || spanOf(text) !== null, { params: { code: "bad-date" } })
  .refine((text) => whenOf(text) !== null || spanOf(text) === null, { params: { code: "not-a-day" } });

export const date = edtfDate.describe('One date in EDTF, quoted: "1996-09-10", "2000-02", "1815?", "184X", "[1814..1816]".');

/** EDTF for a stretch of days, both ends included. */
export const during = z
  .string()
  .refine((text) => spanOf(text) !== null, { params: { code: "bad-date" } })
  .describe(
    'Days from first to last, both included, in EDTF, quoted: "1961-07-06/1996-09-10", "2024-12-04/.." (goes on), "2024-12-04/" (end unknown).',
  );

/** The day of another event: the two are one uncertain date, so that "one ends as the other begins" stays certain. */
export const sameAs = z
  .strictObject({ sameAs: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/) })
  .describe("The same day as another treaty's event: treaty#event, for instance russia-north-korea-2024#entry-into-force.");

export const eventDate = z.union([date, sameAs, z.literal("unknown")]).describe("An EDTF date, the day of another event, or unknown.");

export const publicDate = z
  .union([date, z.literal("unknown")])
  .describe("When this became public; left out, its own date. Secret clauses: a later date, or unknown.");

export const yesNo = z.enum(["yes", "no", "unknown"]);

export const positive = z
  .string()
  .regex(/^[1-9]\d*$/)
  .describe("A whole number.");

export const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .describe("A decimal number.");

/** ISO 8601 duration of years, months, days or hours and minutes. */
export const duration = z
  .string()
  .regex(/^P(?=\w)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?)?$/)
  .describe("An ISO 8601 duration: P10Y, P6M, PT2H.");

export const citation = z
  .strictObject({
    source: sourceId,
    at: z.string().min(1).optional().describe("Where in the source: article, page, paragraph."),
  })
  .describe("A source, and the place in it.");

export const sources = z.array(citation).min(1).describe("The documents that say so.");

export const disputed = z
  .array(
    z.strictObject({
      field: z.string().optional().describe("The disputed field; left out, the date."),
      value: z.string().describe("The other value."),
      sources,
      note: z.string().optional(),
    }),
  )
  .min(1)
  .describe("Other values that sources give, each with what speaks for it. The value in its own place is the one preferred.");

export const note = z.string().min(1).describe("Remarks, in our own words.");
