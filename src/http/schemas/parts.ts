import { z } from "zod";
import { citation as recordCitation } from "../../model/schema/common.js";
import { condition, response } from "../../model/schema/index.js";
import { FORCES, OBLIGATIONS, STATUSES } from "../../model/words.js";

/** The parts that answers share, by the names under which the document lists them. */
export const components = new Map<string, z.ZodType>();

/** Lists a schema in the document under a name, by which others refer to it. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  components.set(id, schema);
  return schema;
}

named("Condition", condition);
named("Response", response);

export const citation = named("Citation", recordCitation);
export const sources = z.array(citation).describe("The documents that say so.");
export const id = z.string();
export const edtf = z.string().describe("A date or stretch of days in EDTF.").meta({ example: "2024-06-19" });
export const truth = z.enum(["yes", "no", "unknown"]);
export const obligation = named("Obligation", z.enum(OBLIGATIONS).describe("A kind of promise; the first five are ATOP's."));
export const binding = z.enum(["legal", "political"]);

export const stateRef = named(
  "StateRef",
  z
    .strictObject({ id, cow: z.int().nullable().describe("Its Correlates of War number on the day; null outside that system.") })
    .describe("A state with its code."),
);

export const namedState = stateRef.extend({ name: z.string() });

export const status = named(
  "Status",
  z.enum([...STATUSES, "depends"]).describe("How a treaty stands; depends: what the sources leave open, or the time asked about, decides."),
);

export const datasetRef = z.strictObject({ id, version: z.string() });

export const problem = named(
  "Problem",
  z
    .strictObject({
      code: z.string(),
      severity: z.enum(["error", "warning", "notice"]),
      message: z.string(),
      at: z.strictObject({ file: z.string(), line: z.int().optional(), column: z.int().optional() }).optional(),
      hint: z.string().optional(),
    })
    .describe("Something that is wrong with the data or the question, and what to try."),
);

export const problemDocument = named(
  "ProblemDocument",
  z
    .strictObject({
      type: z.string().describe("The address that tells what the code means."),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      instance: z.string().optional(),
      problems: z.array(problem).describe("Everything that is wrong, not only the first."),
    })
    .describe("A problem (RFC 9457)."),
);

export const instrument = named(
  "Instrument",
  z
    .strictObject({ id: id.nullable(), title: z.string(), signed: edtf.nullable() })
    .describe("The instrument that gave a promise its wording: the treaty itself, or an amendment."),
);

/** One promise from one state to another. */
export const promised = {
  treaty: id,
  title: z.string(),
  signed: edtf,
  instrument,
  provision: id,
  article: z.string().nullable(),
  obligation,
  force: z.enum([...FORCES, "unknown"]),
  promisor: stateRef,
  promisee: stateRef,
  response: response.nullable(),
  text: z.string().describe("What the article says, paraphrased."),
  sources,
};

export const conditionsAnswer = z.union([z.array(condition), z.enum(["none", "unknown", "not coded"])]);

export const commitment = named(
  "Commitment",
  z
    .strictObject({
      ...promised,
      binding,
      status,
      possible: z.array(z.enum(STATUSES)).describe("Every status that it may have had in that time."),
      why: z.string(),
      conditions: conditionsAnswer,
    })
    .describe("A promise as it stood in the time asked about."),
);

export const treatyStatus = named(
  "TreatyStatus",
  z.strictObject({ treaty: id, status, possible: z.array(z.enum(STATUSES)), why: z.string(), sources }),
);

const linePromise = {
  obligation,
  promisor: id,
  promisee: id,
  provision: id,
  article: z.string().nullable(),
  response: response.nullable(),
  text: z.string(),
  instrument,
  sources,
};

const lineChange = z.strictObject({
  ...linePromise,
  from: z.strictObject({ treaty: id, provision: id }).describe("The earlier treaty and provision."),
  differences: z.array(z.string()).describe("What the later wording says differently."),
});

export const lineageLink = named(
  "LineageLink",
  z
    .strictObject({
      treaty: id,
      title: z.string(),
      binding,
      signed: edtf,
      from: edtf.nullable(),
      to: edtf.nullable(),
      ended: z.strictObject({ how: z.string(), on: edtf, why: z.string(), sources }).nullable(),
      predecessors: z.array(id).describe("The instruments that it is compared with."),
      gains: z.array(z.strictObject({ ...linePromise, alreadyUnder: id.optional() })),
      loses: z.array(z.strictObject(linePromise)),
      revives: z.array(lineChange),
      differs: z.array(lineChange),
      stillOwed: z.array(z.strictObject({ ...linePromise, under: id })),
      replaces: z.array(z.strictObject({ relation: z.string(), treaty: id, sources })),
      sources,
    })
    .describe("One treaty in a chain, with what it gained, lost and revived against its predecessor."),
);

export const meetingRef = z.strictObject({ id, title: z.string(), date: edtf });
