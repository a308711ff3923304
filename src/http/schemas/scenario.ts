import { z } from "zod";
import { JOINERS } from "../../model/index.js";
import { text } from "./parameters.js";

const state = text.describe("A state: its id, ISO alpha-3, a code (cow:365) or a name it had.");

const asked = {
  happening: z.enum(["armed-attack", "threat", "crisis"]).default("armed-attack").describe("What happens to the target."),
  attackers: z.array(state).min(1).max(16).describe("Who attacks or threatens."),
  target: state.describe("Whom."),
  place: text.optional().describe("Where: a place or area on record, a state, or lat,lon. Left out: the target's home territory."),
  with: z.array(state).max(16).optional().describe("States that already assist the target."),
  facts: z
    .record(z.string().max(120), z.enum(["yes", "no", "unknown"]))
    .optional()
    .describe("Facts stated by name: provoked, requested, self-defence, and those that an answer asks for."),
  on: text.optional().describe("The day, month or year; left out: today, by the server's clock."),
  known: text.optional().describe("Only what was public by that day."),
  joinerIsAttack: z.enum(JOINERS).optional().describe("Whether entering a war to help a victim is an attack; left out: law."),
  dataset: text.default("record").describe("The dataset to ask."),
};

export const scenario = z.strictObject(asked).describe("A hypothetical attack, threat or crisis.");

/** How many draws a request may ask for. */
export const MOST_DRAWS = 20_000;

export const cascade = z
  .strictObject({
    ...asked,
    policy: z.string().max(2000).optional().describe("Who keeps its promises: all, none, or states joined by commas. Left out: all."),
    reliability: z
      .string()
      .max(2000)
      .optional()
      .describe("How often promises are kept: 0.8, or FRA=0.6,north-atlantic-1949=0.9,0.75. Left out: always, and no lots are drawn."),
    seed: z.int().min(1).max(2_147_483_647).optional().describe("The seed of the draws; the same seed gives the same answer."),
    draws: z.int().min(1).max(MOST_DRAWS).optional().describe("How many draws; left out: 10,000."),
  })
  .describe("A scenario, and how what it sets off is reckoned.");
