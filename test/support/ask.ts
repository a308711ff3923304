import { askBetween } from "../../src/app/ask/between.js";
import { askCompare, askExit, askInvocations, askLineage } from "../../src/app/ask/history.js";
import { askIf } from "../../src/app/ask/if.js";
import { listMeetings, listStates, listTreaties } from "../../src/app/ask/list.js";
import { askShow } from "../../src/app/ask/show.js";
import type { Outcome } from "../../src/base/problem.js";
import type { Dataset } from "../../src/engine/dataset.js";

/** The day that scenarios take for today. */
const TODAY = "2026-11-23";

/** Asks the question that a scenario holds, in the form of scenarios/good/README.md. */
export function ask(dataset: Dataset, question: Record<string, unknown>): Outcome<unknown> {
  const [kind, held] = Object.entries(question)[0]!;
  const rest = held as Record<string, never>;
  const words = { today: TODAY, ...rest } as never;
  switch (kind) {
    case "if": {
      const { who, attacks, threatens, facts } = held as {
        who: string | string[];
        attacks?: string;
        threatens?: string;
        facts?: Record<string, string>;
      };
      const stated = Object.entries(facts ?? {}).map(([name, value]) => `${name}=${value}`);
      const happening = threatens === undefined ? "armed-attack" : "threat";
      return askIf(dataset, { ...rest, today: TODAY, attackers: [who].flat(), target: threatens ?? attacks!, happening, facts: stated });
    }
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
