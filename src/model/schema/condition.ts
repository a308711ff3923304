import { z } from "zod";
import { ADVERSARY_CLASSES, TERRITORY_HOLDERS } from "../words.js";
import { disputed, during, note, positive, publicDate, slug, sources, yesNo } from "./common.js";
import { areaId, stateId, treatyId } from "./reference.js";

/** Fields that every condition may carry beside its own. */
const evidence = { sources: sources.optional(), public: publicDate.optional(), disputed: disputed.optional(), note: note.optional() };

const adversary = z
  .strictObject({
    kind: z.literal("adversary"),
    states: z.array(stateId).min(1).optional().describe("The adversaries meant, by name."),
    class: z.enum(ADVERSARY_CLASSES).optional().describe("The adversaries meant, as a class."),
    area: areaId.optional().describe("The adversaries meant: states whose home territory lies in this area, in part at least."),
    partyTo: treatyId.optional().describe("The adversaries meant: the parties to this treaty."),
    except: z.array(stateId).min(1).optional().describe("Adversaries against whom nothing is promised."),
    ...evidence,
  })
  .describe("Who must be the attacker.");

const location = z
  .strictObject({
    kind: z.literal("location"),
    in: z.array(areaId).min(1).optional().describe("Areas of record/areas, or home-territory, territory, administered-territory."),
    notIn: z.array(areaId).min(1).optional().describe("Areas left out."),
    of: z
      .union([z.enum(TERRITORY_HOLDERS), z.array(stateId).min(1)])
      .optional()
      .describe("Whose territory is meant by home-territory, territory and administered-territory; left out, the target's."),
    during: during
      .optional()
      .describe("The days on which this limit holds; outside them it falls away, and as one of several alternatives it opens nothing."),
    ...evidence,
  })
  .describe("Where the attack must happen.");

const numberOfAdversaries = z
  .strictObject({
    kind: z.literal("number-of-adversaries"),
    atLeast: positive.optional(),
    atMost: positive.optional(),
    class: z.enum(ADVERSARY_CLASSES).optional().describe("Count only adversaries of this class."),
    ...evidence,
  })
  .describe("How many states the promisee must fight.");

const unprovoked = z.strictObject({ kind: z.literal("unprovoked"), ...evidence }).describe("The target must not have provoked the attack.");

const allyAttacked = z
  .strictObject({ kind: z.literal("ally-attacked"), states: z.array(stateId).min(1).optional(), ...evidence })
  .describe("The attack must hit an ally of the promisee (these states, or any state owed defense by it).");

const ongoingConflict = z
  .strictObject({ kind: z.literal("ongoing-conflict"), covered: yesNo, conflict: z.string().optional(), ...evidence })
  .describe("Whether hostilities already under way when the treaty came are covered.");

const assists = z
  .strictObject({ kind: z.literal("assists"), states: z.array(stateId).min(1), ...evidence })
  .describe("These states must already assist the target (a fact; Soviet-Czechoslovak protocol of 1935).");

const supportedBy = z
  .strictObject({ kind: z.literal("supported-by"), states: z.array(stateId).min(1), ...evidence })
  .describe("One of these states must attack too or support the attackers (Franco-Russian convention of 1892).");

const owedUnder = z
  .strictObject({
    kind: z.literal("owed-under"),
    treaty: treatyId,
    provision: slug.optional(),
    by: z.array(stateId).min(1).optional(),
    ...evidence,
  })
  .describe("A promise of another treaty must be owed in the same case (a verdict).");

const inForce = z
  .strictObject({ kind: z.literal("in-force"), treaty: treatyId, ...evidence })
  .describe("Another treaty must be in force (a status).");

const onRequest = z
  .strictObject({ kind: z.literal("on-request"), by: z.array(stateId).min(1).optional().describe("Left out: the target."), ...evidence })
  .describe("The target must ask for help.");

const demandMet = z
  .strictObject({ kind: z.literal("demand-met"), demand: z.string(), ...evidence })
  .describe("A demand that the text names must have been met.");

const attackOn = z
  .strictObject({
    kind: z.literal("attack-on"),
    objects: z.array(z.enum(["territory", "forces", "ships", "aircraft", "nationals"])).min(1),
    ...evidence,
  })
  .describe("What the attack must hit.");

const fact = z
  .strictObject({
    kind: z.literal("fact"),
    fact: slug.describe("The name by which a scenario states it: --fact NAME=yes."),
    question: z.string().describe("The question that settles it, answered yes or no."),
    ...evidence,
  })
  .describe("A free factual question, as the last resort.");

const SIMPLE = [
  adversary,
  location,
  numberOfAdversaries,
  unprovoked,
  allyAttacked,
  ongoingConflict,
  assists,
  supportedBy,
  owedUnder,
  inForce,
  onRequest,
  demandMet,
  attackOn,
  fact,
] as const;

const simple = z.discriminatedUnion("kind", SIMPLE);

const negation = z.strictObject({ kind: z.literal("not"), condition: simple, ...evidence }).describe("This must not hold.");

const allOf = z
  .strictObject({ kind: z.literal("all-of"), conditions: z.array(z.discriminatedUnion("kind", [...SIMPLE, negation])).min(2), ...evidence })
  .describe("All of these must hold: one of several alternatives of an any-of.");

const anyOf = z
  .strictObject({
    kind: z.literal("any-of"),
    conditions: z.array(z.discriminatedUnion("kind", [...SIMPLE, negation, allOf])).min(2),
    ...evidence,
  })
  .describe("At least one of these must hold.");

/** A typed predicate that must hold for the promise to fall due. */
export const condition = z
  .discriminatedUnion("kind", [...SIMPLE, negation, allOf, anyOf])
  .describe("What must hold for the promise to fall due.");

export const conditions = z
  .union([z.array(condition).min(1), z.literal("none"), z.literal("unknown")])
  .describe("All of these must hold; none: the text sets no condition; unknown: the sources do not tell.");
