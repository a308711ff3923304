import { z } from "zod";
import {
  CLAIM_KINDS,
  CLAIM_LEVELS,
  CLAIM_MODES,
  CLAIM_RELATIONS,
  type ClaimFields,
  type ClaimKind,
  FINDINGS,
  MODALITIES,
} from "../../reader/claim.js";
import { edtf, id, named, obligation, problem } from "./parts.js";

const stateCode = z.string().describe("ISO 3166-1 alpha-3, in upper case.");
const parties = z.array(stateCode);
const date = edtf.nullable();
const place = z.string().nullable();
const instrument = z.string().describe("The words by which the text calls it.");

const attribution = named(
  "Attribution",
  z
    .strictObject({ who: z.string(), via: z.string().nullable().describe("Through whom it reached the report.") })
    .describe("One link of a chain of attribution."),
);

const ground = named(
  "Ground",
  z
    .strictObject({
      kind: z.enum(["treaty", "meeting", "person"]),
      id,
      event: id.optional(),
      provision: id.optional(),
      says: z.string().describe("What the record says there."),
      sources: z.array(id),
    })
    .describe("A thing of the record that a verdict rests on."),
);

const verdict = named(
  "ClaimVerdict",
  z
    .strictObject({
      is: z
        .enum(FINDINGS)
        .describe("new: it would be in the record if it were known there; not-checkable: the record holds no such things."),
      why: z.string(),
      against: z.array(ground),
      correction: z.string().nullable().describe("What would be right, where the claim is imprecise or contradicted."),
    })
    .describe("What the record makes of a claim."),
);

const links = z
  .strictObject({
    instrument: z.array(id).optional(),
    from: z.array(id).optional(),
    to: z.array(id).optional(),
    people: z.record(z.string(), id).optional().describe("People by their names in the claim."),
    speaksFor: z.record(z.string(), stateCode).optional().describe("The states that people of the claim speak for."),
  })
  .describe("What the names in the claim mean in the dataset, as far as that is known.");

/** What claims of each kind say. */
const FIELDS: { [K in ClaimKind]: Record<keyof ClaimFields[K], z.ZodType> } = {
  signature: { instrument, parties, date, place },
  provision: {
    instrument: instrument.nullable(),
    obligation: z.union([obligation, z.literal("other")]),
    parties,
    trigger: z.string().nullable(),
  },
  relation: { relation: z.enum(CLAIM_RELATIONS), from: instrument, to: instrument, parties },
  termination: { instrument, mode: z.enum(CLAIM_MODES), by: parties, date },
  "in-force": { instrument, date },
  ratification: { instrument, by: parties, date },
  accession: { instrument, by: parties, date },
  visit: { visitor: z.string(), host: stateCode.nullable(), place, date },
  meeting: { participants: z.array(z.string()), place, date, format: z.string().nullable(), duration: z.string().nullable() },
  invitation: { by: z.string(), invitee: z.string(), place },
  relationship: { parties, level: z.enum(CLAIM_LEVELS), words: z.string().nullable() },
  cooperation: { parties, domains: z.array(z.string()) },
  reckoning: {
    of: z.enum(["meeting", "visit"]),
    measure: z.enum(["ordinal", "first_in_years", "first_since"]),
    value: z.string(),
    subject: z.string().nullable(),
  },
};

const frame = {
  quote: z.string().describe("The words that carry the claim: exactly the text between start and end."),
  start: z.int().describe("Where they begin in document.text, in UTF-16 units."),
  end: z.int(),
  says: z.string().describe("The claim in one plain sentence."),
  attribution: z.array(attribution).describe("Who said it and through whom, outermost last; empty: the report itself."),
  modality: z.enum(MODALITIES),
  origin: z.array(z.enum(["grammar", "model"])).describe("Which reader found it."),
  links,
  verdict,
};

const claims = CLAIM_KINDS.map((kind) => z.strictObject({ kind: z.literal(kind), ...FIELDS[kind], ...frame }));

const claim = named(
  "ReportClaim",
  z.discriminatedUnion("kind", claims as [(typeof claims)[number], ...typeof claims]).describe("A claim of a report, with its verdict."),
);

const document = z.strictObject({
  name: z.string(),
  title: z.string().nullable(),
  published: z.string().nullable().describe("The day of publication, which “today” in it means."),
  outlet: z.string().nullable(),
  text: z.string().describe("What every start and end counts in."),
});

const reading = { document, claims: z.array(claim).describe("In the order of the text.") };

const event = named(
  "ReportEvent",
  z
    .strictObject({
      kind: z.enum(CLAIM_KINDS),
      says: z.string().describe("What it is, in a few words."),
      claims: z
        .array(z.strictObject({ report: z.int(), claim: z.int() }))
        .describe("Which claims of which reports, by their places from 0."),
      fields: z.record(z.string(), z.unknown()).describe("What they have in common."),
      differences: z
        .array(
          z.strictObject({
            field: z.string(),
            values: z.array(z.strictObject({ value: z.string(), reports: z.array(z.int()) })),
            says: z.string().describe("The difference in one sentence."),
          }),
        )
        .describe("What they say differently."),
      verdict,
    })
    .describe("What several claims tell of, in one report or in several."),
);

const more = {
  notices: z.array(problem).optional(),
  drafts: z
    .array(z.strictObject({ path: z.string(), content: z.string().describe("YAML.") }))
    .optional()
    .describe("Files for the record, drafted from what is new; where drafts were asked for."),
  leftOut: z
    .array(z.looseObject({ report: z.int() }))
    .optional()
    .describe("What of the reports is in no draft, and why."),
};

export const readAnswer = z
  .union([
    z.strictObject({ ...reading, ...more }).describe("Of one report."),
    z.strictObject({ reports: z.array(z.strictObject(reading)), events: z.array(event), ...more }).describe("Of several."),
  ])
  .describe("What reports claim, each claim tied to its words and held against the record.");
