import { z } from "zod";
import { date, decimal, disputed, during, note, slug, sources } from "./common.js";
import { personId, placeId, stateId } from "./reference.js";

const office = z.strictObject({
  office: z.string().min(1),
  state: stateId,
  rank: z.enum(["head-of-state", "head-of-government", "paramount-leader", "foreign-minister", "defence-minister", "other"]),
  during,
  sources,
  disputed: disputed.optional(),
  note: note.optional(),
});

export const person = z
  .strictObject({
    name: z.string().min(1).describe("The usual English form, given name first unless the usage is otherwise."),
    aliases: z.array(z.string().min(1)).min(1).optional(),
    offices: z.array(office).min(1),
    note: note.optional(),
  })
  .describe("A person with offices.");

export const source = z
  .strictObject({
    title: z.string().min(1),
    kind: z.enum(["treaty-text", "treaty-series", "official", "depositary", "news", "database", "scholarship", "reference"]),
    publisher: z.string().min(1).optional(),
    author: z.string().min(1).optional(),
    date: date.optional().describe("When it was published."),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .optional(),
    language: z.string().optional(),
    checked: z
      .strictObject({
        on: date,
        how: z
          .enum(["read", "index", "memory"])
          .describe("read: the document; index: an index, excerpt or summary of it; memory: not looked up."),
      })
      .describe("When and how this source was consulted."),
    note: note.optional(),
  })
  .describe("A document that says so.");

export const series = z
  .strictObject({
    title: z.string().min(1),
    of: z.enum(["meetings", "visits"]),
    persons: z.array(personId).min(1).optional().describe("Meetings of these people."),
    states: z.array(stateId).min(1).describe("Meetings at leaders' level of these states."),
    host: stateId.optional().describe("For visits: to this state."),
    complete: during.describe("The days for which the record claims to hold every member of the series."),
    sources,
    note: note.optional(),
  })
  .describe("A series of meetings that the record declares complete: without it, counts are lower bounds.");

const ring = z.array(z.strictObject({ lat: decimal, lon: decimal })).min(3);

const cover = z.array(stateId).min(1);

export const area = z
  .strictObject({
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)).min(1).optional(),
    home: z
      .strictObject({
        within: cover.optional().describe("States whose home territory lies wholly within."),
        partly: cover.optional().describe("States whose home territory lies partly within: where in it then matters."),
      })
      .optional()
      .describe("How states' home territories lie to this area; those not named lie outside."),
    places: z
      .strictObject({
        within: z.array(placeId).min(1).optional().describe("Places of record/places that lie within, with all that lies in them."),
        outside: z.array(placeId).min(1).optional().describe("Places that lie outside, whatever they are part of."),
      })
      .optional(),
    polygon: ring.optional().describe("Corner points in order, joined by straight lines in latitude and longitude."),
    polygons: z.array(ring).min(2).optional().describe("Several such rings."),
    northOf: decimal.optional().describe("Degrees of latitude."),
    southOf: decimal.optional().describe("Degrees of latitude."),
    during: during.optional(),
    sources,
    note: note.optional(),
  })
  .describe("An area that treaties speak of.");

export const datasetInfo = z
  .strictObject({
    id: slug,
    title: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    covers: during.describe("Days on which the dataset answers; outside them the answer is NA."),
    asOf: date.describe("The day up to which its facts were brought up to date."),
    bindsFrom: z.enum(["signature", "entry-into-force"]).describe("From when treaties bind that do not say so themselves."),
    citation: z.string().min(1),
  })
  .describe("What a dataset says of itself.");
