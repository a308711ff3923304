import { z } from "zod";
import { CODE_SYSTEMS, CONTACTS, STATE_CLASSES } from "../words.js";
import { date, decimal, disputed, during, note, sources } from "./common.js";
import { stateId } from "./reference.js";

const name = z
  .strictObject({
    name: z.string().min(1).describe("The usual short name in English: Soviet Union."),
    official: z.string().optional(),
    aliases: z.array(z.string().min(1)).min(1).optional(),
    adjective: z.string().optional().describe("Soviet, Prussian: where it differs from the state's own."),
    during,
    sources,
    disputed: disputed.optional(),
    note: note.optional(),
  })
  .describe("A name through time.");

const code = z
  .strictObject({
    system: z.enum(CODE_SYSTEMS),
    code: z
      .string()
      .regex(/^(?:[A-Z]{3}|\d{1,4})$/)
      .describe("Three capital letters (iso3) or a number (cow, gw)."),
    abbreviation: z.string().optional(),
    during: during.describe("For cow and gw: the state's membership of that system."),
    sources,
    note: note.optional(),
  })
  .describe("A code of another dataset, with its days. Codes are attributes, not identities.");

const statehood = z
  .strictObject({
    during,
    began: z.string().optional(),
    ended: z.string().optional(),
    sources,
    disputed: disputed.optional(),
    note: note.optional(),
  })
  .describe("Days on which it was a state, with how that began and ended.");

const capital = z
  .strictObject({
    name: z.string().min(1),
    lat: decimal.describe("Degrees north."),
    lon: decimal.describe("Degrees east."),
    during,
    sources,
    note: note.optional(),
  })
  .describe("The seat of government through time.");

const identity = z
  .strictObject({
    relation: z.enum(["continues", "succeeds", "separated-from", "united-into", "absorbed-by"]),
    state: stateId,
    date: date.optional(),
    sources,
    disputed: disputed.optional(),
    note: note.optional(),
  })
  .describe("How this state stands to an earlier or later one. Succession to a treaty is an event of that treaty.");

export const state = z
  .strictObject({
    name: z.string().min(1).describe("The usual short name in English, today or at its end."),
    adjective: z.string().optional(),
    names: z.array(name).min(1),
    statehood: z.array(statehood).min(1),
    codes: z.array(code).optional(),
    capitals: z.array(capital).min(1),
    identity: z.array(identity).min(1).optional(),
    majorPower: z.array(z.strictObject({ during, sources })).min(1).optional().describe("Days on which it counted as a major power."),
    classes: z
      .array(z.strictObject({ class: z.enum(STATE_CLASSES), during, sources, note: note.optional() }))
      .min(1)
      .optional()
      .describe("Days on which it was of a class that texts speak of, for instance under communist rule."),
    neighbours: z
      .array(z.strictObject({ state: stateId, contact: z.enum(CONTACTS), during, sources }))
      .min(1)
      .optional()
      .describe("States that it bordered, by land or across water (miles), and when."),
    note: note.optional(),
  })
  .describe("A legal person through time.");
