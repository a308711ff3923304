import { type Command, InvalidArgumentError, Option } from "commander";
import type { CascadeWords } from "../../app/ask/cascade.js";
import { JOINERS, type Joiners } from "../../model/index.js";
import { type CommonOptions, type Context, openDataset } from "../context.js";
import { choice, collect, question, reply, timeWords } from "../question.js";

export interface CascadeOptions {
  cascade?: boolean;
  joinerIsAttack: Joiners;
  policy?: string;
  reliability?: string;
  wars: string;
  seed: number;
  draws: number;
}

type IfOptions = CommonOptions & CascadeOptions & { place?: string; with: string[]; fact: string[]; explain?: boolean };

/** The options of questions about what an attack sets off. */
export function withCascade(command: Command): Command {
  return command
    .option("--cascade", "what it sets off: who joins, what that calls due, until nothing more is")
    .addOption(
      new Option("--joiner-is-attack <rule>", "whether entering a war to help a victim is an attack").choices([...JOINERS]).default("law"),
    )
    .option("--policy <who>", "who keeps its promises: all, none, or states joined by commas (default: all)")
    .option("--reliability <rates>", "how often promises are kept: 0.8, FRA=0.6,TREATY=0.9,0.75, or empirical (implies --cascade)")
    .option("--wars <id>", "for empirical rates: the past wars", "iwd")
    .option("--seed <n>", "the seed of the draws", whole, 1)
    .option("--draws <n>", "how many draws", whole, 10_000);
}

function whole(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 10_000_000)
    throw new InvalidArgumentError("It is a whole number from 1 to 10,000,000.");
  return number;
}

export function ifAttacked(casus: Command, context: Context): void {
  const command = question(casus, "if", "what falls due if states attack or threaten another", [
    "casus if KOR attacks PRK --on 2025-06-01",
    "casus if PRK attacks KOR --on 2025 --explain",
    "casus if KOR threatens PRK --fact requested=yes",
    "casus if USA,KOR attacks PRK --on 1985-01-01 --json",
    "casus if DEU attacks POL --on 1939-09-01 --fact provoked=no --cascade",
    "casus if RUS attacks EST --on 2025-06-01 --cascade --reliability 0.9,USA=0.6 --seed 7",
    "casus if PRK attacks USA --place Guam --on 2025-06-01",
  ])
    .argument("<attackers>", "one or several states, joined by commas")
    .argument("<does>", "attacks or threatens", choice("attacks", "attack", "threatens", "threaten"))
    .argument("<target>", "a state")
    .option("--place <place>", "where: a place or area on record, a state, lat,lon (default: the target's home territory)")
    .option("--with <state>", "a state that already assists the target (repeatable)", collect, [])
    .option(
      "--fact <k=v>",
      "state a fact: provoked=no, requested=yes, self-defence=yes, or one that an answer asks for (repeatable)",
      collect,
      [],
    )
    .option("--explain", "show every condition with its reason");
  withCascade(command).action(async (attackers: string, does: string, target: string, options: IfOptions) => {
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
      joinerIsAttack: options.joinerIsAttack,
      ...(place !== undefined && { place }),
    };
    if (!options.cascade && options.reliability === undefined && options.policy === undefined) {
      return reply(context, options, {
        ask: (dataset) => askIf(dataset, words),
        render: (value, dataset, terminal) => renderIf(value, dataset, terminal, explain),
      });
    }
    const { askCascade } = await import("../../app/ask/cascade.js");
    const more = await cascadeWords(context, options);
    if (!more) return;
    await reply(context, options, {
      ask: (dataset) => askCascade(dataset, { ...words, ...more }),
      render: (value, dataset, terminal) => renderIf(value, dataset, terminal, explain, true),
    });
  });
}

/** What the options say of a cascade; with rates as past wars have them, where these are asked for. Null if those wars cannot be had. */
export async function cascadeWords(
  context: Context,
  { policy, reliability, seed, draws, wars, dataset }: CascadeOptions & CommonOptions,
): Promise<Pick<CascadeWords, "policy" | "reliability" | "seed" | "draws" | "empirical"> | null> {
  const words = { seed, draws, ...(policy !== undefined && { policy }), ...(reliability !== undefined && { reliability }) };
  if (reliability !== "empirical") return words;
  const { warsOf } = await import("./backtest.js");
  const [treaties, past] = [await openDataset(context, dataset), await openDataset(context, await warsOf(wars))];
  if (!treaties || !past) return null;
  const { empiricalRates } = await import("../../engine/honour.js");
  return { ...words, empirical: empiricalRates(treaties, past.allWars()) };
}
