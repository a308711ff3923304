import { z } from "zod";
import { datasetInfo, meeting, person, provision, source, state, treaty } from "../../model/schema/index.js";
import { place } from "../../model/schema/place.js";
import { HOLDINGS, PLACE_KINDS } from "../../model/words.js";
import {
  binding,
  commitment,
  edtf,
  id,
  lineageLink,
  meetingRef,
  named,
  namedState,
  obligation,
  stateRef,
  status,
  treatyStatus,
} from "./parts.js";

named("Provision", provision);

export const index = z.strictObject({
  name: z.literal("casus"),
  version: z.string(),
  today: z.string().describe("The server's day, which stands where none is asked for."),
  datasets: z.array(id),
  links: z.record(z.string(), z.string()),
});

const listedRecord = datasetInfo.extend({ treaties: z.int(), states: z.int(), meetings: z.int() });

const imported = z
  .object({
    id,
    title: z.string(),
    version: z.string(),
    covers: edtf,
    asOf: edtf,
    bindsFrom: z.enum(["signature", "entry-into-force"]),
    citation: z.string(),
    citations: z.array(z.string()),
    counts: z.record(z.string(), z.number()),
  })
  .strict();

export const datasetsAnswer = z.array(z.union([listedRecord, imported])).describe("The record first, then what was imported.");

export const statesAnswer = z.array(
  stateRef.extend({
    name: z.string().describe("Its name on the day asked about, else its usual one."),
    iso3: z.string().nullable(),
    gw: z.int().nullable(),
    treaties: z.int().describe("How many treaties of the dataset it is or was a party to."),
  }),
);

export const treatiesAnswer = z.array(
  z.strictObject({
    id,
    title: z.string(),
    binding,
    signed: edtf,
    inForce: edtf.nullable(),
    ended: edtf.nullable(),
    parties: z.array(stateRef.extend({ from: edtf.nullable(), to: edtf.nullable() })),
    obligations: z.array(obligation),
    status,
  }),
);

export const meetingsAnswer = z.array(
  z.strictObject({ id, title: z.string(), date: edtf, place: z.string(), kind: z.string(), states: z.array(id) }),
);

const holds = z.enum(["yes", "unknown"]);

export const placesAnswer = z.array(
  z.strictObject({
    id,
    name: z.string(),
    aliases: z.array(z.string()).optional(),
    kind: z.enum(PLACE_KINDS),
    lat: z.number().describe("Degrees north."),
    lon: z.number().describe("Degrees east."),
    radius: z.number().optional().describe("Kilometres within which a point counts as here."),
    in: z.array(id).optional(),
    held: z.array(z.strictObject({ state: id, as: z.enum(HOLDINGS), holds })).describe("Who holds or claims it on the day."),
  }),
);

export const warsAnswer = z.array(
  z.strictObject({ id, title: z.string(), from: edtf, to: edtf.nullable(), states: z.array(id), episodes: z.int() }),
);

const reckoned = {
  measure: z.enum(["ordinal", "first_in_years", "first"]),
  of: z.enum(["meeting", "visit"]),
  subject: z.strictObject({ kind: z.enum(["persons", "leaders"]), ids: z.array(id), to: id.optional() }),
  value: z.number(),
  completedYears: z.number(),
  complete: z.boolean().describe("Whether the record declares the series complete; if not, a count is a lower bound."),
};

const computed = named(
  "Computed",
  z
    .strictObject({ says: z.string(), restsOn: z.array(id) })
    .extend(z.strictObject(reckoned).partial().shape)
    .describe("Something that the engine derived, and what it rests on."),
);

const citedSource = named("CitedSource", source.extend({ id, at: z.array(z.string()).describe("The places cited.") }));

const shown = { id, on: edtf.describe("The time asked about."), computed: z.array(computed), sources: z.array(citedSource) };

export const stateAnswer = state.extend({
  ...shown,
  kind: z.literal("state"),
  codesOn: z.record(z.string(), z.string().nullable()).describe("Its codes on the day."),
  commitments: z.array(commitment),
});

export const treatyAnswer = treaty.extend({
  ...shown,
  kind: z.literal("treaty"),
  type: treaty.shape.kind,
  status: treatyStatus,
  parties: z.array(namedState.extend({ from: edtf.nullable(), to: edtf.nullable() })),
  link: lineageLink.nullable().describe("Its place in the chain of treaties that it belongs to."),
});

export const meetingAnswer = meeting.extend({ ...shown, kind: z.literal("meeting"), type: meeting.shape.kind });

export const personAnswer = person.extend({ ...shown, kind: z.literal("person"), meetings: z.array(meetingRef) });

export const placeAnswer = place.extend({ ...shown, kind: z.literal("place"), type: place.shape.kind });

export const sourceAnswer = source.extend({ ...shown, kind: z.literal("source"), type: source.shape.kind });
