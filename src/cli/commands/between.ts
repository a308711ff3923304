import type { Command } from "commander";
import type { CommonOptions, Context } from "../context.js";
import { question, reply, timeWords } from "../question.js";

export function between(casus: Command, context: Context): void {
  question(casus, "between", "what two states owe each other, by direction", [
    "casus between RUS PRK",
    "casus between RUS PRK --on 2024-07-01",
    "casus between cow:365 cow:731 --on 1985 --known 1995-01-01 --json",
  ])
    .argument("<a>", "a state: RUS, cow:365, gw:365 or a name")
    .argument("<b>", "another state")
    .action(async (a: string, b: string, options: CommonOptions) => {
      const { askBetween } = await import("../../app/ask/between.js");
      const { renderBetween } = await import("../render/between.js");
      await reply(context, options, { ask: (dataset) => askBetween(dataset, a, b, timeWords(context, options)), render: renderBetween });
    });
}
