import { z } from "zod";
import { WAR_OUTCOMES } from "../words.js";
import { date, during, note, positive, sources, yesNo } from "./common.js";
import { stateId } from "./reference.js";

const participant = z
  .strictObject({
    state: stateId,
    side: z.string().optional().describe("Which side it fought on: states of one side have the same word."),
    during: z.array(during).min(1).describe("When it fought; several stretches where it left and came back."),
    initiator: yesNo.optional().describe("Whether it began the war."),
    outcome: z.enum(WAR_OUTCOMES).optional(),
    deaths: z.string().regex(/^\d+$/).optional().describe("Its battle deaths."),
    sources,
    note: note.optional(),
  })
  .describe("A state that fought.");

const episode = z
  .strictObject({
    attackers: z.array(stateId).min(1),
    target: stateId,
    alongside: z.array(stateId).min(1).optional().describe("States that fight on the attackers' side."),
    against: z.array(stateId).min(1).optional().describe("Further states that the attackers fight."),
    place: z.string().optional(),
    from: date,
    to: date.optional(),
    joiner: yesNo.optional().describe("Whether the attackers joined a war that was under way."),
    facts: z.record(z.string(), yesNo).optional().describe("Facts of the episode, as a scenario states them."),
    sources,
    note: note.optional(),
  })
  .describe("One attack in a war, with its days. Each calls the promises in force on its eve.");

export const war = z
  .strictObject({
    title: z.string().min(1),
    participants: z.array(participant).min(2).optional(),
    episodes: z.array(episode).min(1).optional(),
    links: z
      .strictObject({
        cow: z.array(z.strictObject({ id: positive })).optional(),
        iwd: z.array(z.strictObject({ id: positive })).optional(),
      })
      .optional(),
    sources,
    note: note.optional(),
  })
  .describe("A war: who fought when, and its attacks as dated episodes.");

const asked = z
  .strictObject({
    from: date.describe("The first day of the attack."),
    to: date.optional().describe("Its last day; left out, it goes on."),
    attackers: z.array(z.string().min(1)).min(1).describe("States, as a question names them: ids, codes or names."),
    target: z.string().min(1),
    place: z.string().min(1).optional(),
    happening: z.enum(["attacks", "threatens"]).optional().describe("Left out, an armed attack."),
    joiner: yesNo.optional().describe("Whether the attackers enter the war to help a victim of the target."),
    with: z.array(z.string().min(1)).optional().describe("States that already assist the target without fighting."),
    facts: z.record(z.string(), yesNo).optional(),
    note: note.optional(),
  })
  .describe("One attack of the war in question.");

/** A war as a question: dated episodes in a file of its own, with states as people name them. */
export const warQuestion = z
  .strictObject({
    title: z.string().min(1).optional(),
    facts: z.record(z.string(), yesNo).optional().describe("Facts that hold in every episode that does not say otherwise."),
    episodes: z.array(asked).min(1),
    note: note.optional(),
  })
  .describe("A hypothetical or past war, to be asked about.");
