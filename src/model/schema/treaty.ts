import { z } from "zod";
import { BETWEEN_PARTIES, BINDINGS, CAPACITIES, COMPARED, DIFFERENCE_REASONS, END_CAUSES, EVENTS, RELATIONS } from "../words.js";
import { claim } from "./claim.js";
import { date, disputed, duration, during, eventDate, note, positive, publicDate, slug, sources, yesNo } from "./common.js";
import { provision } from "./provision.js";
import { personId, stateId, treatyId } from "./reference.js";

const party = z
  .strictObject({
    state: stateId,
    name: z.string().optional().describe("The name under which it is bound, where not its name of the day."),
    government: z.string().optional().describe("The government that bound it, where two claimed the state."),
    capacity: z
      .strictObject({ kind: z.enum(CAPACITIES), during, note: note.optional() })
      .optional()
      .describe("In what capacity it is bound on days on which it was no state."),
    sources: sources.optional().describe("Left out: those of the signature or accession."),
    disputed: disputed.optional(),
    note: note.optional(),
  })
  .describe("A state that is or was bound; its own dates follow from the lifecycle events that name it in by.");

const event = z
  .strictObject({
    event: z.enum(EVENTS),
    id: slug.optional().describe("Unique in the treaty; left out, the event's name (with -2, -3 for further ones)."),
    date: eventDate.describe("When it took effect. For an ending: the first day not in force."),
    by: z.array(stateId).min(1).optional().describe("Whose event it is; left out, all parties'."),
    towards: z.array(stateId).min(1).optional().describe("For a suspension or resumption: towards whom; left out, all."),
    provisions: z.array(slug).min(1).optional().describe("For a suspension: of which provisions; left out, all."),
    until: eventDate.optional().describe("For a renewal: the first day after the renewed term; for provisional application: its end."),
    of: z.enum(["denunciation", "withdrawal", "non-renewal"]).optional().describe("For a notice: of what."),
    cause: z
      .enum(END_CAUSES)
      .optional()
      .describe("For an ending: fulfilled or run out, by violation, or given up or renegotiated; as imported data code it."),
    instrument: z.string().optional().describe("The instrument by which it was done: a treaty's id, or words."),
    place: z.string().optional(),
    signedBy: z.array(personId).min(1).optional().describe("The people who signed."),
    public: publicDate.optional(),
    text: z.string().optional().describe("What happened, in our own words."),
    sources,
    disputed: disputed.optional(),
    note: note.optional(),
  })
  .describe("Something that happened to the treaty (Vienna Convention on the Law of Treaties).");

const term = z
  .strictObject({
    kind: z.enum(["indefinite", "fixed", "unknown"]).describe("fixed: it ends after its length unless renewed."),
    length: duration.optional(),
    from: slug.optional().describe("The event from which the term runs; left out, entry into force."),
    renewal: z
      .strictObject({
        kind: z.enum(["tacit", "by-agreement", "none", "unknown"]),
        length: duration.optional(),
        times: positive.optional().describe("How often at most; left out, without limit."),
        notice: duration.optional().describe("How long before the end a party must say that it does not renew."),
      })
      .optional(),
    exit: z
      .strictObject({
        allowed: z.enum(["any-time", "at-end-of-term", "by-agreement", "after", "none", "unknown"]),
        after: duration.optional().describe("For after: how long after entry into force."),
        notice: duration.optional().describe("How long after the notice the exit takes effect."),
        note: note.optional(),
      })
      .optional()
      .describe("How one party may leave; none: the text excludes it."),
    article: z.string().optional(),
    sources,
    note: note.optional(),
  })
  .describe("How long the treaty lasts and how it can be left.");

const relation = z
  .strictObject({
    relation: z.enum(RELATIONS),
    treaty: treatyId,
    article: z.string().optional(),
    sources,
    note: note.optional(),
  })
  .describe("How this treaty bears on an earlier one. What it revives, gains or loses is computed, never stored.");

const invocation = z
  .strictObject({
    id: slug.optional(),
    date: z.union([date, during]),
    by: z.array(stateId).min(1).describe("Who called on the promise, or declared it met."),
    of: z.array(stateId).min(1).optional().describe("Of whom performance was asked."),
    provision: slug,
    occasion: z.string().describe("What happened, in our own words."),
    outcome: z.enum(["honoured", "not-honoured", "partly", "contested", "unknown"]),
    text: z.string().optional().describe("What came of it."),
    public: publicDate.optional(),
    sources,
    note: note.optional(),
  })
  .describe("A promise was called on: by whom, when, under which provision, and what came of it.");

const link = z.strictObject({
  id: positive,
  phase: positive.optional(),
  during: during.optional(),
  note: note.optional(),
});

const difference = z
  .strictObject({
    about: z.enum(COMPARED).describe("What differs: a date, the members, or an obligation."),
    dataset: z
      .string()
      .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
      .describe("The other dataset's id: atop-5.1."),
    id: positive.optional().describe("The treaty's number there, where several match."),
    states: z.array(stateId).min(1).optional().describe("Whose; left out, all parties'."),
    reason: z
      .enum(DIFFERENCE_REASONS)
      .describe(
        "later-fact: after the other's end; coding-rule: the other codes by another rule; error: the other is wrong; sources: sources disagree.",
      ),
    text: z.string().min(1).describe("Why the two differ, in our own words."),
    sources,
  })
  .describe("A difference from another dataset that stands, and why.");

export const treaty = z
  .strictObject({
    title: z.string().min(1).describe("The title in English."),
    short: z.string().min(1).optional().describe("A short name for lists."),
    titles: z.record(z.string(), z.string()).optional().describe("Authentic titles by language code."),
    aliases: z.array(z.string()).min(1).optional().describe("Names by which it is called."),
    kind: z.enum(["treaty", "protocol", "exchange-of-notes", "agreement", "declaration", "charter", "convention", "communique"]),
    binding: z.enum(BINDINGS).describe("legal, or political: a commitment that does not bind in law."),
    bindsFrom: z
      .enum(["signature", "entry-into-force"])
      .optional()
      .describe("From when it binds by its own terms; left out, the dataset's convention."),
    betweenParties: z.enum(BETWEEN_PARTIES).optional().describe("Whether its promises cover a war between parties; left out, not coded."),
    parties: z.array(party).min(2),
    lifecycle: z.array(event).min(1),
    term: term.optional(),
    provisions: z.array(provision).optional(),
    relations: z.array(relation).optional(),
    invocations: z.union([z.array(invocation).min(1), z.literal("none"), z.literal("unknown")]).optional(),
    claims: z.array(claim).optional().describe("What sources report of this treaty, kept also where the record finds otherwise."),
    public: publicDate.optional().describe("When the treaty itself became public; left out, its signature."),
    links: z
      .strictObject({ atop: z.array(link).min(1).optional(), cow: z.array(link).min(1).optional() })
      .optional()
      .describe("The same instrument in academic data; several may match."),
    registration: z
      .strictObject({
        series: z.string(),
        volume: z.string().optional(),
        number: z.string().optional(),
        page: z.string().optional(),
        sources,
      })
      .optional()
      .describe("Where it is printed or registered (UNTS, LNTS)."),
    disputed: disputed.optional().describe("Other values of the treaty's own fields, for instance field: binding."),
    open: yesNo.optional().describe("Whether other states may join."),
    notes: z.array(difference).min(1).optional().describe("Differences from other datasets that stand, each with its reason."),
    note: note.optional(),
  })
  .describe("An instrument of the record: treaty, protocol, exchange of notes, declaration.");
