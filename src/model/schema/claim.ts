import { z } from "zod";
import { OBLIGATIONS, RELATIONS, RELATIONSHIP_LEVELS, TERMINATION_MODES } from "../words.js";
import { citation, date, duration, during, note } from "./common.js";
import { stateId } from "./reference.js";

const parties = z.array(stateId).min(1);
const when = z.union([date, during]);
const instrument = z.string().describe("A treaty's id, or the words by which it is called.");

/** Who said it, through whom it reached the source, and whether it is asserted, planned, possible or denied. */
const frame = {
  attribution: z.array(z.strictObject({ who: z.string(), via: z.string().optional() })).optional(),
  modality: z.enum(["asserted", "planned", "possible", "denied"]).optional(),
  source: citation.describe("The document that claims it, with the place of the words."),
  finding: z
    .enum(["supported", "contradicted", "imprecise", "not-checkable"])
    .optional()
    .describe("What the record's evidence makes of it."),
  note: note.optional(),
};

/** What a source asserts; kept whether or not it is so. The kinds are those that the reader of reports finds. */
export const claim = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("signature"), instrument, parties, date: when.optional(), place: z.string().optional(), ...frame }),
    z.strictObject({
      kind: z.literal("provision"),
      instrument,
      obligation: z.enum([...OBLIGATIONS, "other"]),
      parties,
      trigger: z.string().optional(),
      ...frame,
    }),
    z.strictObject({
      kind: z.literal("relation"),
      relation: z.enum([...RELATIONS, "revives", "omits"]),
      from: instrument,
      to: instrument,
      parties: parties.optional(),
      ...frame,
    }),
    z.strictObject({
      kind: z.literal("termination"),
      instrument,
      mode: z.enum(TERMINATION_MODES),
      by: parties.optional(),
      date: when.optional(),
      ...frame,
    }),
    z.strictObject({ kind: z.literal("in-force"), instrument, date: when.optional(), ...frame }),
    z.strictObject({ kind: z.literal("ratification"), instrument, by: parties.optional(), date: when.optional(), ...frame }),
    z.strictObject({ kind: z.literal("accession"), instrument, by: parties.optional(), date: when.optional(), ...frame }),
    z.strictObject({
      kind: z.literal("visit"),
      visitor: z.string(),
      host: stateId,
      place: z.string().optional(),
      date: when.optional(),
      ...frame,
    }),
    z.strictObject({
      kind: z.literal("meeting"),
      participants: z.array(z.string()).min(1),
      place: z.string().optional(),
      date: when.optional(),
      format: z.string().optional(),
      duration: duration.optional(),
      ...frame,
    }),
    z.strictObject({ kind: z.literal("invitation"), by: z.string(), invitee: z.string(), place: z.string().optional(), ...frame }),
    z.strictObject({
      kind: z.literal("relationship"),
      parties,
      level: z.enum(RELATIONSHIP_LEVELS),
      words: z.string().optional(),
      ...frame,
    }),
    z.strictObject({ kind: z.literal("cooperation"), parties, domains: z.array(z.string()).min(1), ...frame }),
    z.strictObject({
      kind: z.literal("reckoning"),
      of: z.string(),
      measure: z.enum(["ordinal", "first_in_years", "first_since"]),
      value: z.string(),
      subject: z.string().optional(),
      ...frame,
    }),
  ])
  .describe("What a source asserts, with who said it and who reported it.");
