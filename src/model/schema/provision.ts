import { z } from "zod";
import { DECISIONS, FORCES, MEANS, OBLIGATIONS, PRIMARY_OBLIGATIONS, QUALIFIERS, TIMINGS, TRIGGERS } from "../words.js";
import { disputed, eventDate, note, publicDate, slug, sources, yesNo } from "./common.js";
import { conditions } from "./condition.js";
import { areaId, stateId, treatyId } from "./reference.js";

export const response = z
  .strictObject({
    means: z
      .enum([...MEANS, "unknown"])
      .optional()
      .describe("With what the promisor answers."),
    timing: z.enum([...TIMINGS, "unknown"]).optional(),
    decision: z
      .enum([...DECISIONS, "unknown"])
      .optional()
      .describe("Who decides that the promise is due."),
    qualifiers: z
      .union([z.array(z.enum(QUALIFIERS)).min(1), z.literal("none"), z.literal("unknown")])
      .optional()
      .describe("What the text binds the answer to."),
  })
  .describe("What is owed once the promise falls due.");

/** What a later instrument, a reservation or an understanding may say differently. */
const variable = {
  article: z.string().optional(),
  trigger: z.array(z.enum(TRIGGERS)).min(1).optional().describe("What calls the promise due; left out, what its kind implies."),
  conditions: conditions.optional(),
  response: response.optional(),
  force: z
    .enum([...FORCES, "unknown"])
    .optional()
    .describe("duty (default), right or declaration; only duties are owed."),
  protects: z
    .strictObject({ states: z.array(stateId).min(1).optional(), areas: z.array(areaId).min(1).optional() })
    .optional()
    .describe("Whom the attack must hit; left out, the promisees."),
  joinersAttack: yesNo
    .optional()
    .describe("Whether, by the text, a state that enters a war to help a victim counts as attacking; left out, the law of its time."),
  text: z.string().optional().describe("What the article says, paraphrased in our own words."),
  public: publicDate.optional(),
  sources,
  note: note.optional(),
};

const edge = z
  .strictObject({
    promisors: z.array(stateId).min(1).optional(),
    promisees: z.array(stateId).min(1).optional(),
    excluded: z.literal("yes").optional().describe("Nothing is promised on these edges."),
    since: eventDate.optional(),
    ...variable,
  })
  .describe("What differs for some promisors or promisees: a reservation, an understanding, a promise in one direction.");

const version = z
  .strictObject({
    since: eventDate.describe("The first day on which this wording holds."),
    instrument: z
      .strictObject({ id: treatyId.optional(), title: z.string(), signed: eventDate.optional() })
      .describe("The instrument that brought the change."),
    dropped: z.literal("yes").optional().describe("The provision ends on that day."),
    ...variable,
  })
  .describe("A later wording of the provision.");

export const provision = z
  .strictObject({
    id: slug.describe("Unique in the treaty, for instance art-4."),
    obligation: z.enum(OBLIGATIONS),
    promisors: z.array(stateId).min(1).optional().describe("Who owes; left out, every party."),
    promisees: z.array(stateId).min(1).optional().describe("Who is owed; left out, every other party."),
    since: eventDate.optional().describe("The first day on which it holds, where an amendment added it; left out, with the treaty."),
    edges: z.array(edge).min(1).optional(),
    versions: z.array(version).min(1).optional(),
    disputed: disputed.optional(),
    ...variable,
    text: z.string().describe("What the article says, paraphrased in our own words."),
  })
  .refine((value) => !(PRIMARY_OBLIGATIONS as readonly string[]).includes(value.obligation) || value.conditions !== undefined, {
    path: ["conditions"],
    when: ({ value }) => value !== null && typeof value === "object",
    params: { code: "missing-key" },
    message: "A primary obligation says its conditions: a list, none or unknown",
  })
  .describe("One promise in one article.");
