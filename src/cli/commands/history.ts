import type { Command } from "commander";
import type { CommonOptions, Context } from "../context.js";
import { question, reply, timeWords } from "../question.js";

const asks = () => import("../../app/ask/history.js");
const renders = () => import("../render/others.js");

/** The commands that look at treaties through time: lineage, compare, exit, invocations. */
export function history(casus: Command, context: Context): void {
  question(
    casus,
    "lineage",
    "the chain of treaties of a pair: what each gained, lost and revived",
    ["casus lineage RUS-PRK", "casus lineage russia-north-korea-2024 --json", "casus lineage cow:365-cow:731 --known 2001"],
    null,
  )
    .argument("<pair-or-treaty>", "RUS-PRK, or a treaty's id")
    .action(async (of: string, options: CommonOptions) => {
      const { askLineage } = await asks();
      const { renderLineage } = await import("../render/lineage.js");
      await reply(context, options, { ask: (dataset) => askLineage(dataset, of, timeWords(context, options)), render: renderLineage });
    });

  question(
    casus,
    "compare",
    "treaties side by side, kind by kind",
    ["casus compare soviet-north-korea-1961 russia-north-korea-2000 russia-north-korea-2024"],
    null,
  )
    .argument("<ids...>", "two or more treaties")
    .action(async (ids: string[], options: CommonOptions) => {
      const [{ askCompare }, { renderCompare }] = await Promise.all([asks(), renders()]);
      await reply(context, options, { ask: (dataset) => askCompare(dataset, ids, timeWords(context, options)), render: renderCompare });
    });

  question(casus, "exit", "how and when a party can leave a treaty", [
    "casus exit us-south-korea-1953 --of USA",
    "casus exit russia-north-korea-2024 --of PRK --on 2026-01-01",
  ])
    .argument("<id>", "a treaty")
    .requiredOption("--of <state>", "the party that would leave")
    .action(async (id: string, options: CommonOptions & { of: string }) => {
      const [{ askExit }, { renderExit }] = await Promise.all([asks(), renders()]);
      await reply(context, options, {
        ask: (dataset) => askExit(dataset, id, options.of, timeWords(context, options)),
        render: renderExit,
      });
    });

  question(
    casus,
    "invocations",
    "the times that promises were called on, and what came of it",
    ["casus invocations", "casus invocations russia-north-korea-2024"],
    null,
  )
    .argument("[id]", "a treaty; left out, all")
    .action(async (id: string | undefined, options: CommonOptions) => {
      const [{ askInvocations }, { renderInvocations }] = await Promise.all([asks(), renders()]);
      await reply(context, options, {
        ask: (dataset) => askInvocations(dataset, id, timeWords(context, options)),
        render: renderInvocations,
      });
    });
}
