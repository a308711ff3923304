import { z } from "zod";
import {
  binding,
  citation,
  commitment,
  datasetRef,
  edtf,
  id,
  lineageLink,
  meetingRef,
  namedState,
  obligation,
  sources,
  status,
  treatyStatus,
} from "./parts.js";

export const betweenAnswer = z.strictObject({
  a: namedState,
  b: namedState,
  on: edtf,
  known: edtf.nullable(),
  dataset: datasetRef,
  commitments: z.array(commitment),
  treaties: z.array(treatyStatus.extend({ title: z.string() })),
  lineage: z.array(lineageLink),
  meetings: z.array(meetingRef),
});

export const lineageAnswer = z.array(lineageLink).describe("In order of signature.");

const cell = z.strictObject({
  treaty: id,
  present: z.boolean(),
  provision: id.nullable(),
  article: z.string().nullable(),
  promisors: z.array(id),
  trigger: z.string().nullable(),
  response: z.string().nullable(),
  conditions: z.string().nullable(),
  force: z.string().nullable(),
  text: z.string().nullable(),
  sources: z.array(citation),
});

export const compareAnswer = z.strictObject({
  treaties: z.array(z.strictObject({ id, title: z.string(), signed: edtf, binding, parties: z.array(id) })),
  rows: z.array(
    z.strictObject({
      obligation,
      cells: z.array(cell).describe("One for each treaty, in their order."),
      difference: z.string().describe("What sets the treaties apart, in words; empty where they agree."),
    }),
  ),
});

export const exitAnswer = z.strictObject({
  treaty: id,
  title: z.string(),
  state: id,
  stateName: z.string(),
  noticeOn: edtf,
  status,
  ways: z.array(
    z.strictObject({
      how: z.enum(["denunciation", "non-renewal", "agreement", "ending", "none", "unknown"]),
      noticeBy: edtf.nullable(),
      earliest: edtf.nullable(),
      why: z.string(),
    }),
  ),
  earliest: edtf.nullable().describe("The first day on which the party would no longer be bound."),
  sources,
  article: z.string().nullable(),
});

export const invocationsAnswer = z.strictObject({
  invocations: z.array(
    z.strictObject({
      treaty: id,
      title: z.string(),
      date: edtf,
      by: z.array(id),
      of: z.array(id),
      provision: id,
      obligation: obligation.nullable(),
      occasion: z.string(),
      outcome: z.enum(["honoured", "not-honoured", "partly", "contested", "unknown"]),
      text: z.string().nullable(),
      sources,
    }),
  ),
  never: z.array(id).describe("Treaties of which the record says that their promises were never called on."),
  notCoded: z.array(id).describe("Treaties of which nothing is coded, or the sources are silent."),
});

export const searchAnswer = z.strictObject({
  q: z.string(),
  results: z.array(
    z.strictObject({
      kind: z.enum(["state", "treaty", "meeting", "person", "place"]),
      id,
      name: z.string(),
      detail: z.string().describe("What sets it apart, in a few words."),
      matched: z.string().describe("The text under which it was found."),
    }),
  ),
});
