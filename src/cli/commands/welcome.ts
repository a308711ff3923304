import { askBetween } from "../../app/ask/between.js";
import { askLineage } from "../../app/ask/history.js";
import { askIf } from "../../app/ask/if.js";
import { type Context, openDataset, report } from "../context.js";
import { renderIf } from "../render/if.js";
import { wrapped } from "../render/layout.js";
import { renderLineage } from "../render/lineage.js";

/** The first thing that a newcomer sees: one story of the record, asked and answered now; then, unless only that is wanted, the server starts. */
export async function welcome(context: Context, { once = false }: { once?: boolean } = {}): Promise<void> {
  const { terminal, today } = context;
  const dataset = await openDataset(context, "record");
  if (!dataset) return;
  const scenario = askIf(dataset, { attackers: ["KOR"], happening: "armed-attack", target: "PRK", today });
  const chain = askLineage(dataset, "RUS-PRK", { today });
  const between = askBetween(dataset, "RUS", "PRK", { today });
  const problems = [scenario, chain, between].flatMap((one) => (one.ok ? [] : one.problems));
  if (!scenario.ok || !chain.ok || !between.ok) return report(context, problems);
  const { paint, width } = terminal;
  terminal.out(
    [
      paint.bold("casus: what states have promised each other in treaties"),
      paint.dim(
        `${dataset.info.title} ${dataset.info.version}: ${dataset.treaties.size} treaties, ${dataset.states.size} states, ${dataset.meetings.size} meetings.`,
      ),
      "",
      paint.dim("$ casus if KOR attacks PRK"),
      renderIf(scenario.value, dataset, terminal, false),
      "",
      paint.dim("$ casus lineage RUS-PRK"),
      renderLineage(
        chain.value.filter(({ binding }) => binding === "legal"),
        dataset,
        terminal,
      ),
      "",
      wrapped(
        "Ask on: npx --no-install casus between RUS PRK --on 2024-07-01; npx --no-install casus show pyongyang-2024; npx --no-install casus --help.",
        width,
      ),
    ].join("\n"),
  );
  if (once) return;
  const { serve } = await import("./serve.js");
  await serve(context, { host: "127.0.0.1", allowHost: [] });
}
