import { z } from "zod";
import { RELATIONSHIP_LEVELS } from "../words.js";
import { claim } from "./claim.js";
import { date, disputed, duration, during, note, publicDate, sources } from "./common.js";
import { personId, stateId, treatyId } from "./reference.js";

const participant = z
  .strictObject({
    person: personId.optional(),
    office: z.string().optional().describe("In what office; needed where no person is named."),
    state: stateId,
    role: z
      .enum(["host", "visitor", "principal", "delegation", "witness"])
      .describe("host and visitor in a visit, principal at a meeting elsewhere, delegation beside them."),
    sources: sources.optional(),
    note: note.optional(),
  })
  .describe("A person in a role.");

const session = z
  .strictObject({
    format: z.enum(["private", "expanded", "plenary", "dinner", "ceremony", "press", "other"]),
    date: date.optional(),
    duration: duration.optional(),
    approximate: z.literal("yes").optional().describe("The duration is a rounded report."),
    participants: z.array(participant).min(1).optional(),
    topics: z.array(z.string()).min(1).optional(),
    text: z.string().optional(),
    sources,
    disputed: disputed.optional(),
    note: note.optional(),
  })
  .describe("A part of the meeting: the sessions of one meeting are one meeting.");

const said = {
  by: z.array(personId).min(1).optional().describe("Who said it."),
  text: z.string().optional(),
  sources,
  note: note.optional(),
};

const outcome = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("signed"), treaty: treatyId, ...said }),
    z.strictObject({
      kind: z.literal("invitation"),
      inviter: personId,
      invitee: personId,
      place: z.string(),
      accepted: z.enum(["yes", "no", "unknown"]).optional(),
      ...said,
    }),
    z.strictObject({
      kind: z.literal("relationship"),
      parties: z.array(stateId).min(2),
      level: z.enum(RELATIONSHIP_LEVELS),
      words: z.string().optional(),
      ...said,
    }),
    z.strictObject({ kind: z.literal("cooperation"), parties: z.array(stateId).min(2), domains: z.array(z.string()).min(1), ...said }),
    z.strictObject({ kind: z.literal("statement"), ...said }),
  ])
  .describe("What came of it.");

export const meeting = z
  .strictObject({
    title: z.string().min(1),
    kind: z.enum(["summit", "visit", "talks"]),
    visit: z
      .strictObject({
        of: z.array(personId).min(1).describe("The people who travelled."),
        host: stateId,
        form: z.enum(["state", "official", "working", "unofficial", "unknown"]).optional(),
        during: during.optional(),
        note: note.optional(),
      })
      .optional()
      .describe("Where the meeting was a visit to a host's country for that host; a meeting elsewhere leaves it out."),
    date: z.union([date, during]).describe("A day, or the days of the meeting."),
    place: z.string().min(1),
    country: stateId.describe("The state in whose territory it was."),
    participants: z.array(participant).min(2),
    sessions: z.array(session).min(1).optional(),
    outcomes: z.array(outcome).min(1).optional(),
    claims: z.array(claim).optional(),
    public: publicDate.optional(),
    sources,
    disputed: disputed.optional(),
    note: note.optional(),
  })
  .describe("A summit, visit or talks.");
