import { z } from "zod";
import { askIf, type IfWords } from "../../app/ask/if.js";
import { encodeOwed } from "../encode-owed.js";
import { longAnswer } from "../long.js";
import { type Operation, operation } from "../operation.js";
import * as answers from "../schemas/answers.js";
import { cascade, scenario } from "../schemas/scenario.js";
import { timeWords } from "./time.js";

const NONE = z.strictObject({});

type Body = z.output<typeof scenario>;

function words(body: Body, today: string): IfWords {
  const { happening, attackers, target, place, facts, joinerIsAttack } = body;
  return {
    ...timeWords(today, body),
    happening,
    attackers,
    target,
    ...(place !== undefined && { place }),
    ...(body.with && { with: body.with }),
    ...(facts && { facts: Object.entries(facts).map(([name, value]) => `${name}=${value}`) }),
    ...(joinerIsAttack && { joinerIsAttack }),
  };
}

/** What an attack calls due, and what that sets off. */
export const scenarios: readonly Operation[] = [
  operation({
    id: "owed",
    method: "post",
    path: "/owed",
    tag: "Scenarios",
    summary: "What falls due if states attack or threaten another, with reasons",
    params: NONE,
    query: NONE,
    body: scenario,
    answer: answers.owedAnswer,
    examples: [
      { summary: "An attack on North Korea", body: { attackers: ["KOR"], target: "PRK", on: "2025-06-01" } },
      {
        summary: "A threat, with a fact stated",
        body: { happening: "threat", attackers: ["KOR"], target: "PRK", facts: { requested: "yes" }, on: "2025-06-01" },
      },
    ],
    run: ({ dataset, body, today }) => askIf(dataset, words(body, today)),
    encode: encodeOwed,
  }),
  operation({
    id: "cascade",
    method: "post",
    path: "/cascade",
    tag: "Scenarios",
    summary: "What an attack sets off: who joins, what that calls due, until nothing more is",
    params: NONE,
    query: NONE,
    body: cascade,
    answer: answers.cascadeAnswer,
    examples: [
      {
        summary: "Germany attacks Poland",
        body: { attackers: ["DEU"], target: "POL", on: "1939-09-01", facts: { provoked: "no" } },
      },
    ],
    heavy: true,
    run: (asked) => {
      const { policy, reliability, seed, draws } = asked.body;
      return longAnswer(asked, {
        kind: "cascade",
        dataset: asked.body.dataset,
        words: {
          ...words(asked.body, asked.today),
          ...(policy !== undefined && { policy }),
          ...(reliability !== undefined && { reliability }),
          ...(seed !== undefined && { seed }),
          ...(draws !== undefined && { draws }),
        },
      });
    },
  }),
];
