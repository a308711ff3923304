import { z } from "zod";
import { datasetRef, edtf, id, named, obligation, problem, promised, stateRef, truth } from "./parts.js";

const reason = named(
  "Reason",
  z
    .strictObject({
      condition: z.string().describe("What was tested."),
      holds: truth,
      why: z.string(),
      get parts() {
        return z.array(reason).optional().describe("Of several conditions together: those that decided.");
      },
    })
    .describe("One step of the reasoning."),
);

const ask = named(
  "Ask",
  z
    .strictObject({ fact: z.string(), question: z.string(), values: z.array(z.string()) })
    .describe("A question whose answer would help to settle the verdict; state it among the facts."),
);

const row = named(
  "OwedRow",
  z
    .strictObject({
      ...promised,
      protects: z.array(id).describe("Whom or what the attack must hit: states and areas."),
      verdict: z.enum(["owed", "depends", "not-owed"]),
      breached: z.boolean().describe("An act in the scenario breaks the promise."),
      because: z.array(reason),
      asks: z.array(ask),
    })
    .describe("What one provision in force says in the case."),
);

const share = z
  .strictObject({ p: z.number(), low: z.number(), high: z.number() })
  .describe("A share of the draws, with its interval of 95 %.");

const side = z.string().describe("On whose side: target or attackers.");

const join = named(
  "Join",
  z.strictObject({
    state: id,
    cow: z.int().nullable(),
    side,
    treaty: id,
    provision: id,
    obligation,
    promisee: id,
    attack: z.string(),
    probability: share.nullable(),
  }),
);

const round = z.strictObject({
  round: z.int(),
  joins: z.array(join),
  stayOut: z.array(join).describe("Obliged, and do not honour it, under the policy."),
  neither: z.array(join).describe("Obliged to both sides at once."),
  may: z.array(join).describe("Whose obligation is not settled by what is given."),
  policy: z.string(),
  seed: z.int().nullable(),
  probability: share.nullable(),
});

const contradiction = z.strictObject({
  kind: z.enum(["both-sides", "against-own-side", "against-partner", "un-charter"]),
  state: id,
  enemy: id.optional(),
  says: z.string(),
  restsOn: z.array(z.strictObject({ treaty: id, provision: id })),
});

const reliability = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  rates: z.strictObject({
    all: z.number(),
    states: z.record(z.string(), z.number()),
    treaties: z.record(z.string(), z.number()),
    kinds: z.record(z.string(), z.number()),
  }),
  states: z.array(share.extend({ state: id, side })).describe("How often each state enters, and on which side."),
  rounds: z.array(share.extend({ round: z.int() })),
  helped: share.describe("How often anybody enters on the target's side."),
});

const answer = {
  scenario: z.strictObject({
    happening: z.enum(["armed-attack", "threat", "crisis"]),
    on: edtf,
    eve: edtf.describe("Promises are tested as they stood then."),
    attackers: z.array(stateRef),
    target: stateRef,
    place: z.string(),
    assisting: z.array(stateRef),
    facts: z.record(z.string(), truth),
    says: z.string(),
    known: edtf.nullable(),
  }),
  dataset: datasetRef,
  owed: z.array(row).describe("Every provision in force that the case is about; one that is not owed stays, with its reason."),
  notCalled: z.array(row).describe("Promises to the attackers that their own attack does not call."),
  notInForce: z
    .array(z.strictObject({ treaty: id, title: z.string(), signed: edtf, status: z.string(), why: z.string() }))
    .describe("Treaties of the target that are signed or rest on the eve."),
  rounds: z.array(round).describe("Empty where what the attack sets off was not asked for."),
  contradictions: z.array(contradiction),
  notices: z.array(problem).describe("What in the question may be a mistake."),
};

export const owedAnswer = z.strictObject(answer);

export const cascadeAnswer = z.strictObject({ ...answer, reliability: reliability.optional().describe("Where lots were drawn.") });
