import type { Command } from "commander";
import type { CommonOptions, Context } from "../context.js";
import { choice, collect, question, reply, timeWords } from "../question.js";

type ListOptions = CommonOptions & { party: string[]; obligation?: string };

export function list(casus: Command, context: Context): void {
  question(
    casus,
    "list",
    "treaties, states, meetings, places or wars",
    [
      "casus list treaties --party RUS --on 2024-07-01",
      "casus list treaties --obligation defense",
      "casus list states --on 1914-08-01",
      "casus list meetings --party PRK",
      "casus list places --party USA --on 1950-01-01",
    ],
    "only treaties signed and not ended, states that were states, meetings held or wars fought on that day, month or year (default: all, with today's status)",
  )
    .argument("<what>", "treaties, states, meetings, places or wars", choice("treaties", "states", "meetings", "places", "wars"))
    .option("--party <state>", "only those of this state (repeatable)", collect, [])
    .option("--obligation <kind>", "only treaties that promise this, for instance defense")
    .action(async (what: "treaties" | "states" | "meetings" | "places" | "wars", options: ListOptions) => {
      const { listMeetings, listStates, listTreaties } = await import("../../app/ask/list.js");
      const render = await import("../render/list.js");
      const { party, obligation } = options;
      const words = { ...timeWords(context, options), party, ...(obligation !== undefined && { obligation }) };
      const asking = {
        treaties: () =>
          reply(context, options, {
            ask: (dataset) => listTreaties(dataset, words),
            render: (value, _, terminal) => render.renderTreaties(value, terminal),
          }),
        states: () =>
          reply(context, options, {
            ask: (dataset) => listStates(dataset, words),
            render: (value, _, terminal) => render.renderStates(value, terminal),
          }),
        meetings: () =>
          reply(context, options, {
            ask: (dataset) => listMeetings(dataset, words),
            render: (value, _, terminal) => render.renderMeetings(value, terminal),
          }),
        places: async () => {
          const { listPlaces } = await import("../../app/ask/list-places.js");
          await reply(context, options, {
            ask: (dataset) => listPlaces(dataset, words),
            render: (value, dataset) => render.renderPlaces(value, dataset),
          });
        },
        wars: async () => {
          const { listWars } = await import("../../app/ask/list-wars.js");
          await reply(context, options, {
            ask: (dataset) => listWars(dataset, words),
            render: (value, dataset) => render.renderWars(value, dataset),
          });
        },
      };
      await asking[what]();
    });
}
