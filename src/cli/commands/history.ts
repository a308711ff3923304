import { type Command, Option } from "commander";
import { type Obligation, PRIMARY_OBLIGATIONS, TURN_KINDS, type TurnKind } from "../../model/index.js";
import type { CommonOptions, Context } from "../context.js";
import { choice, question, reply, timeWords } from "../question.js";

const asks = () => import("../../app/ask/history.js");
const renders = () => import("../render/others.js");

interface HistoryOptions extends CommonOptions {
  since?: string;
  until?: string;
  state?: string;
  obligation: Obligation[];
  kind: TurnKind[];
  markdown?: boolean;
}

/** The commands that look at treaties through time: history, lineage, compare, exit, invocations. */
export function history(casus: Command, context: Context): void {
  question(
    casus,
    "history",
    "what began, changed, ended and was called on, in order",
    [
      "casus history --since 2018",
      "casus history --since 2018 --obligation defense --kind ended",
      "casus history --state RUS --since 1991",
      "casus history --since 2018 --markdown > since-2018.md",
    ],
    null,
  )
    .option("--since <date>", "from this day, month or year (default: the first)")
    .option("--until <date>", "to this day, month or year (default: today; for a page, the day of the dataset)")
    .option("--state <state>", "only treaties of a state, from when it joined them")
    .addOption(
      new Option("--obligation <kind>", "only treaties that hold it (repeatable)").argParser(oneOf(PRIMARY_OBLIGATIONS)).default([], "any"),
    )
    .addOption(
      new Option("--kind <kind>", "only began, changed, ended or called (repeatable)").argParser(oneOf(TURN_KINDS)).default([], "any"),
    )
    .option("--markdown", "print a page in Markdown, with every source")
    .action(async (options: HistoryOptions) => {
      const { askChronicle } = await import("../../app/ask/chronicle.js");
      const { since, until, state, obligation, kind, markdown } = options;
      const asked = { ...(since && { since }), ...(until && { until }), ...(state && { state }), obligations: obligation, kinds: kind };
      const page = markdown ? (await import("../render/history-page.js")).historyPage : null;
      const { renderHistory } = await import("../render/history.js");
      await reply(context, options, {
        // A page is of the record: it ends with the day up to which that was brought, whenever it is made.
        ask: (dataset) =>
          askChronicle(dataset, { ...timeWords(context, options), ...(markdown && { until: dataset.info.asOf }), ...asked }),
        render: (turns, dataset, terminal) =>
          page ? page(turns, dataset, commandLine(options), since).trimEnd() : renderHistory(turns, dataset, terminal),
      });
    });

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

/** Reads a repeatable option whose values are among a few. */
function oneOf<T extends string>(allowed: readonly T[]): (value: string, before: T[]) => T[] {
  return (value, before) => [...before, choice(...allowed)(value) as T];
}

/** The command line that gives the same page again. */
function commandLine({ since, until, state, obligation, kind }: HistoryOptions): string {
  const words = [
    since && `--since ${since}`,
    until && `--until ${until}`,
    state && `--state ${state}`,
    ...obligation.map((one) => `--obligation ${one}`),
    ...kind.map((one) => `--kind ${one}`),
  ];
  return ["casus history", ...words.filter(Boolean), "--markdown"].join(" ");
}
