import { z } from "zod";
import { OBLIGATIONS } from "../../model/words.js";
import { CLAIM_KINDS, CLAIM_LEVELS, CLAIM_MODES, CLAIM_RELATIONS, type ClaimKind, MODALITIES } from "../claim.js";

/** Bounds of what is taken from a model: characters of a quotation and of any other text, entries of a list, claims of a part. */
export const LIMITS = { quote: 2_000, words: 300, list: 40, claims: 200 } as const;

const words = z.string().trim().max(LIMITS.words);
const text = words.min(1);
const orNull = words.nullable().default(null);
const states = z.array(text).max(LIMITS.list).describe("ISO 3166-1 alpha-3 codes in upper case; the Soviet Union is RUS.");
const state = text.nullable().default(null).describe("An ISO 3166-1 alpha-3 code in upper case, or null.");
const date = orNull.describe("EDTF: 2024-06-19, 2024-06, 2024-06-18/2024-06-19; null where the text gives none.");
const names = z.array(text).max(LIMITS.list);
const instrument = text.describe("The words by which the text calls the treaty.");
const person = text.describe("The person's fullest name in the text, or a state's code.");

const frame = {
  quote: z.string().min(1).max(LIMITS.quote).describe("The words that carry the claim, copied exactly from the text."),
  modality: z.enum(MODALITIES).describe("asserted as a fact, planned, possible, or denied."),
  attribution: z
    .array(z.object({ who: text.describe("Who said it, by name."), via: orNull.describe("Through whom it reached the report, or null.") }))
    .max(8)
    .default([])
    .describe("Who is cited for it, the innermost first; empty where the report itself says so."),
};

/** What a model may answer for each kind of claim: the fields of the contract, without places, links and origin, which are ours. */
export const ANSWERS = {
  signature: z.object({ kind: z.literal("signature"), instrument, parties: states, date, place: orNull, ...frame }),
  provision: z.object({
    kind: z.literal("provision"),
    instrument: orNull,
    obligation: z.enum([...OBLIGATIONS, "other"]),
    parties: states,
    trigger: orNull.describe("The event that calls the promise due, in the text's words, or null."),
    ...frame,
  }),
  relation: z.object({
    kind: z.literal("relation"),
    relation: z.enum(CLAIM_RELATIONS),
    from: instrument,
    to: instrument,
    parties: states,
    ...frame,
  }),
  termination: z.object({ kind: z.literal("termination"), instrument, mode: z.enum(CLAIM_MODES), by: states, date, ...frame }),
  "in-force": z.object({ kind: z.literal("in-force"), instrument, date, ...frame }),
  ratification: z.object({ kind: z.literal("ratification"), instrument, by: states, date, ...frame }),
  accession: z.object({ kind: z.literal("accession"), instrument, by: states, date, ...frame }),
  visit: z.object({ kind: z.literal("visit"), visitor: person, host: state, place: orNull, date, ...frame }),
  meeting: z.object({
    kind: z.literal("meeting"),
    participants: names.min(1),
    place: orNull,
    date,
    format: orNull,
    duration: orNull.describe("An ISO 8601 duration: PT2H30M, or null."),
    ...frame,
  }),
  invitation: z.object({ kind: z.literal("invitation"), by: person, invitee: person, place: orNull, ...frame }),
  relationship: z.object({ kind: z.literal("relationship"), parties: states, level: z.enum(CLAIM_LEVELS), words: orNull, ...frame }),
  cooperation: z.object({ kind: z.literal("cooperation"), parties: states, domains: names, ...frame }),
  reckoning: z.object({
    kind: z.literal("reckoning"),
    of: z.enum(["meeting", "visit"]),
    measure: z.enum(["ordinal", "first_in_years", "first_since"]),
    value: text.describe("A number for ordinal and first_in_years; a date or year for first_since."),
    subject: orNull,
    ...frame,
  }),
} as const satisfies Record<ClaimKind, z.ZodObject>;

export type Answered = z.infer<(typeof ANSWERS)[ClaimKind]>;

/**
 * The answer's form as JSON Schema, as chat-completions servers take it: every key required, no others, `anyOf` for the kinds,
 * and no bounds of length, which some servers turn into grammars too large to run. What comes back is held against the bounds.
 */
export function answerJsonSchema(): Record<string, unknown> {
  const claims = z.array(z.union(CLAIM_KINDS.map((kind) => ANSWERS[kind])));
  const { $schema: _, ...schema } = z.toJSONSchema(z.object({ claims }), {
    io: "input",
    override: ({ jsonSchema }) => {
      for (const key of ["minLength", "maxLength", "minItems", "maxItems", "default"] as const) delete jsonSchema[key];
      if (jsonSchema.type !== "object") return;
      jsonSchema.required = Object.keys(jsonSchema.properties ?? {});
      jsonSchema.additionalProperties = false;
    },
  });
  return schema;
}
