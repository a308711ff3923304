import type { Command } from "commander";
import type { CommonOptions, Context } from "../context.js";
import { choice, collect, question, reply, timeWords } from "../question.js";

type IfOptions = CommonOptions & { place?: string; with: string[]; fact: string[]; explain?: boolean };

export function ifAttacked(casus: Command, context: Context): void {
  question(casus, "if", "what falls due if states attack or threaten another", [
    "casus if KOR attacks PRK --on 2025-06-01",
    "casus if PRK attacks KOR --on 2025 --explain",
    "casus if KOR threatens PRK --fact requested=yes",
    "casus if USA,KOR attacks PRK --on 1985-01-01 --json",
  ])
    .argument("<attackers>", "one or several states, joined by commas")
    .argument("<does>", "attacks or threatens", choice("attacks", "attack", "threatens", "threaten"))
    .argument("<target>", "a state")
    .option("--place <place>", "where: an area on record, a state, lat,lon (default: the target's home territory)")
    .option("--with <state>", "a state that already assists the target (repeatable)", collect, [])
    .option(
      "--fact <k=v>",
      "state a fact: provoked=no, requested=yes, self-defence=yes, or one that an answer asks for (repeatable)",
      collect,
      [],
    )
    .option("--explain", "show every condition with its reason")
    .action(async (attackers: string, does: string, target: string, options: IfOptions) => {
      const { askIf } = await import("../../app/ask/if.js");
      const { renderIf } = await import("../render/if.js");
      const { place, with: assisting, fact: facts, explain = false } = options;
      const words = {
        ...timeWords(context, options),
        attackers: attackers
          .split(",")
          .map((word) => word.trim())
          .filter(Boolean),
        happening: does.startsWith("attack") ? ("armed-attack" as const) : ("threat" as const),
        target,
        with: assisting,
        facts,
        ...(place !== undefined && { place }),
      };
      await reply(context, options, {
        ask: (dataset) => askIf(dataset, words),
        render: (value, dataset, terminal) => renderIf(value, dataset, terminal, explain),
      });
    });
}
