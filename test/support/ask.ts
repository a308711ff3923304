import { askBetween } from "../../src/app/ask/between.js";
import { askCascade } from "../../src/app/ask/cascade.js";
import { askCompare, askExit, askInvocations, askLineage } from "../../src/app/ask/history.js";
import { askIf } from "../../src/app/ask/if.js";
import { listMeetings, listStates, listTreaties } from "../../src/app/ask/list.js";
import { askShow } from "../../src/app/ask/show.js";
import { askWar, type EpisodeWords, type WarWords } from "../../src/app/ask/war.js";
import type { Outcome } from "../../src/base/problem.js";
import type { Dataset } from "../../src/engine/dataset.js";
import type { Joiners } from "../../src/model/index.js";

/** The day that scenarios take for today. */
const TODAY = "2026-11-23";

/** Asks the question that a scenario holds, in the form of scenarios/good/README.md. */
export function ask(dataset: Dataset, question: Record<string, unknown>): Outcome<unknown> {
  const [kind, held] = Object.entries(question)[0]!;
  const rest = held as Record<string, never>;
  const words = { today: TODAY, ...rest } as never;
  switch (kind) {
    case "if":
      return askedIf(dataset, held as IfQuestion);
    case "war":
      return askedWar(dataset, held as WarQuestion);
    case "between":
      return askBetween(dataset, rest.a!, rest.b!, words);
    case "lineage":
      return askLineage(dataset, rest.of!, words);
    case "compare":
      return askCompare(dataset, rest.treaties!, words);
    case "exit":
      return askExit(dataset, rest.treaty!, rest.state!, words);
    case "invocations":
      return askInvocations(dataset, rest.treaty, words);
    case "show":
      return askShow(dataset, rest.id!, words);
    case "treaties":
      return listTreaties(dataset, words);
    case "states":
      return listStates(dataset, words);
    case "meetings":
      return listMeetings(dataset, words);
    default:
      throw new Error(`There is no question called ${kind}.`);
  }
}

/** How a question says what is to be set off. In YAML all scalars are texts. */
interface CascadeQuestion {
  cascade?: string;
  policy?: string;
  reliability?: string;
  seed?: string;
  draws?: string;
  joinerIsAttack?: Joiners;
  facts?: Record<string, string>;
}

type IfQuestion = CascadeQuestion & { who: string | string[]; attacks?: string; threatens?: string };
type WarQuestion = CascadeQuestion & { episodes: (Omit<EpisodeWords, "attackers"> & { attackers: string | string[] })[] };

function askedIf(dataset: Dataset, { who, attacks, threatens, facts, ...rest }: IfQuestion): Outcome<unknown> {
  const words = {
    ...rest,
    ...drawn(rest),
    today: TODAY,
    attackers: [who].flat(),
    target: threatens ?? attacks!,
    happening: threatens === undefined ? ("armed-attack" as const) : ("threat" as const),
    facts: Object.entries(facts ?? {}).map(([name, value]) => `${name}=${value}`),
  };
  return setsOff(rest) ? askCascade(dataset, words) : askIf(dataset, words);
}

function askedWar(dataset: Dataset, question: WarQuestion): Outcome<unknown> {
  const episodes = question.episodes.map((episode) => ({ ...episode, attackers: [episode.attackers].flat() }));
  const words: WarWords = { ...question, ...drawn(question), today: TODAY, episodes, cascade: setsOff(question) };
  return askWar(dataset, words);
}

/** As on the command line, a policy or a reliability asks for a cascade too. */
function setsOff({ cascade, policy, reliability }: CascadeQuestion): boolean {
  return cascade === "yes" || policy !== undefined || reliability !== undefined;
}

function drawn({ seed, draws }: CascadeQuestion): { seed: number; draws: number } {
  return { seed: Number(seed ?? 1), draws: Number(draws ?? 1000) };
}
