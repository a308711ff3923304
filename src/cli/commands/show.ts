import type { Command } from "commander";
import type { CommonOptions, Context } from "../context.js";
import { question, reply, timeWords } from "../question.js";

export function show(casus: Command, context: Context): void {
  question(casus, "show", "one treaty, meeting, state, person or source, with what follows from it", [
    "casus show russia-north-korea-2024",
    "casus show pyongyang-2024",
    'casus show "Soviet Union" --on 1961-07-06',
    "casus show vladimir-putin --json",
  ])
    .argument("<id>", "an id, a title or a name")
    .action(async (id: string, options: CommonOptions) => {
      const { asFields, askShow } = await import("../../app/ask/show.js");
      const { renderShow } = await import("../render/show.js");
      await reply(context, options, {
        ask: (dataset) => askShow(dataset, id, timeWords(context, options)),
        render: renderShow,
        fields: asFields,
      });
    });
}
