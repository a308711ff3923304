import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { problem } from "../../base/problem.js";
import type { CommonOptions, Context } from "../context.js";
import { report } from "../context.js";
import { question, reply } from "../question.js";
import { type CascadeOptions, cascadeWords, withCascade } from "./if.js";

type WarOptions = CommonOptions & CascadeOptions & { explain?: boolean };

export function warCommand(casus: Command, context: Context): void {
  const command = question(
    casus,
    "war",
    "what each attack of a war calls due: dated episodes from a YAML file",
    ["casus war poland-1939.yaml", "casus war poland-1939.yaml --cascade --explain", "casus war gulf-1990.yaml --dataset atop-5.1 --json"],
    null,
  )
    .argument("<file>", "YAML with `episodes`: from, attackers, target, and perhaps to, place, joiner, with, facts")
    .option("--explain", "show every condition with its reason");
  withCascade(command).action(async (file: string, options: WarOptions) => {
    const { readWar } = await import("../../text/war.js");
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch (error) {
      return report(context, [problem("unreadable-file", `${file} could not be read (${(error as Error).message}).`)]);
    }
    const war = readWar(basename(file), text);
    if (!war.ok) return report(context, war.problems);
    const { askWar } = await import("../../app/ask/war.js");
    const { renderWar } = await import("../render/war.js");
    const more = await cascadeWords(context, options);
    if (!more) return;
    const { known, joinerIsAttack, policy, reliability, explain = false } = options;
    const cascade = options.cascade ?? (policy !== undefined || reliability !== undefined);
    await reply(context, options, {
      ask: (dataset) =>
        askWar(dataset, {
          ...defined(war.value),
          ...more,
          today: context.today,
          cascade,
          joinerIsAttack,
          ...(known !== undefined && { known }),
        }),
      render: (value, dataset, terminal) => renderWar(value, dataset, terminal, explain, cascade),
    });
  });
}

/** A value without its undefined parts. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(value)) as never;
}
