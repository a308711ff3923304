import { Command, InvalidArgumentError, Option } from "commander";
import { answer, type CommonOptions, type Context } from "./context.js";

const EXAMPLES: Record<string, readonly string[]> = {
  show: [
    "casus show russia-north-korea-2024",
    "casus show pyongyang-2024",
    'casus show "Soviet Union" --on 1961-07-06',
    "casus show vladimir-putin --json",
  ],
  list: [
    "casus list treaties --party RUS --on 2024-07-01",
    "casus list treaties --obligation defense",
    "casus list states --on 1914-08-01",
    "casus list meetings --party PRK",
  ],
  between: [
    "casus between RUS PRK",
    "casus between RUS PRK --on 2024-07-01",
    "casus between cow:365 cow:731 --on 1985 --known 1995-01-01 --json",
  ],
  if: [
    "casus if KOR attacks PRK --on 2025-06-01",
    "casus if PRK attacks KOR --on 2025 --explain",
    "casus if KOR threatens PRK --fact requested=yes",
    "casus if USA,KOR attacks PRK --on 1985-01-01 --json",
  ],
  lineage: ["casus lineage RUS-PRK", "casus lineage russia-north-korea-2024 --json", "casus lineage cow:365-cow:731 --known 2001"],
  compare: ["casus compare soviet-north-korea-1961 russia-north-korea-2000 russia-north-korea-2024"],
  exit: ["casus exit us-south-korea-1953 --of USA", "casus exit russia-north-korea-2024 --of PRK --on 2026-01-01"],
  invocations: ["casus invocations", "casus invocations russia-north-korea-2024"],
  validate: ["casus validate", "casus validate path/to/record --strict", "casus validate --json"],
  completion: [
    "casus completion bash >> ~/.bashrc",
    "casus completion zsh > ~/.zfunc/_casus",
    "casus completion fish > ~/.config/fish/completions/casus.fish",
  ],
  datasets: ["casus datasets"],
};

/** The command line. Each command loads what it needs only when it is called, so that a plain answer starts fast. */
export function program(context: Context, version: string): Command {
  const casus = new Command("casus")
    .description("What states have promised each other in treaties, and what falls due when.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showHelpAfterError("(casus --help tells more)")
    .configureHelp({ sortSubcommands: false })
    .exitOverride();
  const today = { today: context.today };

  command(casus, "show", "one treaty, meeting, state, person or source, with what follows from it")
    .argument("<id>", "an id, a title or a name")
    .action(async (id: string, options: CommonOptions) => {
      const { askShow } = await import("../app/ask/show.js");
      const { renderShow } = await import("./render/show.js");
      await answer(
        context,
        options,
        (dataset) => askShow(dataset, id, { ...options, ...today }),
        (value, dataset) => renderShow(value, dataset, context.terminal),
      );
    });

  command(casus, "list", "treaties, states or meetings")
    .argument("<what>", "treaties, states or meetings", choice("treaties", "states", "meetings"))
    .option("--party <state>", "only those of this state (repeatable)", collect, [])
    .option("--obligation <kind>", "only treaties that promise this, for instance defense")
    .action(async (what: "treaties" | "states" | "meetings", options: CommonOptions & { party: string[]; obligation?: string }) => {
      const lists = await import("../app/ask/list.js");
      const render = await import("./render/list.js");
      const words = { ...options, ...today };
      if (what === "treaties")
        await answer(
          context,
          options,
          (dataset) => lists.listTreaties(dataset, words),
          (value) => render.renderTreaties(value, context.terminal),
        );
      else if (what === "states")
        await answer(
          context,
          options,
          (dataset) => lists.listStates(dataset, words),
          (value) => render.renderStates(value, context.terminal),
        );
      else
        await answer(
          context,
          options,
          (dataset) => lists.listMeetings(dataset, words),
          (value) => render.renderMeetings(value, context.terminal),
        );
    });

  command(casus, "between", "what two states owe each other, by direction")
    .argument("<a>", "a state: RUS, cow:365, gw:365 or a name")
    .argument("<b>", "another state")
    .action(async (a: string, b: string, options: CommonOptions) => {
      const { askBetween } = await import("../app/ask/between.js");
      const { renderBetween } = await import("./render/between.js");
      await answer(
        context,
        options,
        (dataset) => askBetween(dataset, a, b, { ...options, ...today }),
        (value, dataset) => renderBetween(value, dataset, context.terminal),
      );
    });

  command(casus, "if", "what falls due if states attack or threaten another")
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
    .action(
      async (
        attackers: string,
        does: string,
        target: string,
        options: CommonOptions & { place?: string; with: string[]; fact: string[]; explain?: boolean },
      ) => {
        const { askIf } = await import("../app/ask/if.js");
        const { renderIf } = await import("./render/if.js");
        const happening = does.startsWith("attack") ? "armed-attack" : "threat";
        const words = {
          ...options,
          ...today,
          attackers: attackers
            .split(",")
            .map((word) => word.trim())
            .filter(Boolean),
          happening,
          target,
          facts: options.fact,
        } as const;
        await answer(
          context,
          options,
          (dataset) => askIf(dataset, words),
          (value, dataset) => renderIf(value, dataset, context.terminal, options.explain ?? false),
        );
      },
    );

  command(casus, "lineage", "the chain of treaties of a pair: what each gained, lost and revived")
    .argument("<pair-or-treaty>", "RUS-PRK, or a treaty's id")
    .action(async (of: string, options: CommonOptions) => {
      const { askLineage } = await import("../app/ask/history.js");
      const { renderLineage } = await import("./render/lineage.js");
      await answer(
        context,
        options,
        (dataset) => askLineage(dataset, of, { ...options, ...today }),
        (value, dataset) => renderLineage(value, dataset, context.terminal),
      );
    });

  command(casus, "compare", "treaties side by side, kind by kind")
    .argument("<ids...>", "two or more treaties")
    .action(async (ids: string[], options: CommonOptions) => {
      const { askCompare } = await import("../app/ask/history.js");
      const { renderCompare } = await import("./render/others.js");
      await answer(
        context,
        options,
        (dataset) => askCompare(dataset, ids, { ...options, ...today }),
        (value, dataset) => renderCompare(value, dataset, context.terminal),
      );
    });

  command(casus, "exit", "how and when a party can leave a treaty")
    .argument("<id>", "a treaty")
    .requiredOption("--of <state>", "the party that would leave")
    .action(async (id: string, options: CommonOptions & { of: string }) => {
      const { askExit } = await import("../app/ask/history.js");
      const { renderExit } = await import("./render/others.js");
      await answer(
        context,
        options,
        (dataset) => askExit(dataset, id, options.of, { ...options, ...today }),
        (value, dataset) => renderExit(value, dataset, context.terminal),
      );
    });

  command(casus, "invocations", "the times that promises were called on, and what came of it")
    .argument("[id]", "a treaty; left out, all")
    .action(async (id: string | undefined, options: CommonOptions) => {
      const { askInvocations } = await import("../app/ask/history.js");
      const { renderInvocations } = await import("./render/others.js");
      await answer(
        context,
        options,
        (dataset) => askInvocations(dataset, id, { ...options, ...today }),
        (value, dataset) => renderInvocations(value, dataset, context.terminal),
      );
    });

  examples(casus.command("validate"), "validate")
    .description("check the YAML of a record: every problem at once, with its place")
    .argument("[dir]", "a record's folder (default: the record of this clone)")
    .option("--strict", "also refuse facts that rest on memory alone, and sources that nothing cites")
    .option("--json", "print JSON")
    .action(async (dir: string | undefined, options: { strict?: boolean; json?: boolean }) => {
      const { validate } = await import("./commands/validate.js");
      await validate(context, dir, options);
    });

  examples(casus.command("datasets"), "datasets")
    .description("the datasets that are installed")
    .option("--json", "print JSON")
    .action(async (options: { json?: boolean }) => {
      const { datasets } = await import("./commands/datasets.js");
      await datasets(context, options);
    });

  examples(casus.command("completion"), "completion")
    .description("print a completion script for a shell")
    .argument("<shell>", "bash, zsh or fish", choice("bash", "zsh", "fish"))
    .action(async (shell: "bash" | "zsh" | "fish") => {
      const { completion } = await import("./commands/completion.js");
      await completion(context, casus, shell);
    });

  casus
    .command("welcome", { hidden: true })
    .option("--once", "end after the answer")
    .action(async () => {
      const { welcome } = await import("./commands/welcome.js");
      await welcome(context);
    });
  return casus;
}

/** A command that asks a question of a dataset at a time. */
function command(casus: Command, name: string, description: string): Command {
  return examples(casus.command(name), name)
    .description(description)
    .option("--on <date>", "the day, month or year asked about (default: today)")
    .option("--known <date>", "only what was public by then")
    .addOption(new Option("--dataset <id>", "the dataset to ask").default("record"))
    .option("--json", "print JSON");
}

function examples(command: Command, name: string): Command {
  return command.addHelpText("after", `\nExamples:\n${EXAMPLES[name]!.map((line) => `  ${line}`).join("\n")}`);
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function choice(...allowed: string[]): (value: string) => string {
  return (value) => {
    if (allowed.includes(value)) return value;
    throw new InvalidArgumentError(`It is one of: ${allowed.join(", ")}.`);
  };
}
