import type { IfAnswer } from "../../../app/ask/if.js";
import type { Row } from "./lines.js";

/** A made-up row for tests: France owes Poland defense. */
export function row(changes: Partial<Row> & { by?: string } = {}): Row {
  const { by = "fra", ...rest } = changes;
  return {
    treaty: "pact-1930",
    title: "Pact of 1930",
    signed: "1930-01-01",
    instrument: { id: "pact-1930", title: "Pact of 1930", signed: "1930-01-01" },
    provision: "art-1",
    article: "art. 1",
    obligation: "defense",
    force: "duty",
    promisor: { id: by, cow: null },
    promisee: { id: "pol", cow: null },
    protects: ["pol"],
    verdict: "owed",
    breached: false,
    because: [
      { condition: "in-force-on-the-eve", holds: "yes", why: "In force since 1930." },
      { condition: "protected", holds: "yes", why: "Poland is the target." },
      { condition: "conditions", holds: "yes", why: "The text sets no further condition." },
    ],
    asks: [],
    response: { means: "all-available", timing: "immediate" },
    text: "They help each other.",
    sources: [{ source: "a-source", at: "art. 1" }],
    ...rest,
  } as Row;
}

/** A made-up row that turns on a fact. */
export function openRow(fact: string, question: string, changes: Parameters<typeof row>[0] = {}): Row {
  return row({
    verdict: "depends",
    because: [{ condition: fact, holds: "unknown", why: "It is not stated." }],
    asks: [{ fact, question, values: ["yes", "no"] }],
    ...changes,
  });
}

/** A made-up answer: Germany attacks Poland. */
export function answer(owed: Row[], changes: Partial<IfAnswer> = {}): IfAnswer {
  return {
    scenario: {
      happening: "armed-attack",
      on: "1939-09-01",
      eve: "1939-08-31",
      attackers: [{ id: "deu", cow: 255 }],
      target: { id: "pol", cow: 290 },
      place: "home territory of Poland",
      assisting: [],
      facts: {},
      says: "Germany attacks Poland",
      known: null,
    },
    dataset: { id: "record", version: "1" },
    owed,
    notCalled: [],
    notInForce: [],
    rounds: [],
    contradictions: [],
    notices: [],
    ...changes,
  };
}

/** Names for tests. */
export const name = (id: string): string =>
  ({ fra: "France", deu: "Germany", pol: "Poland", gbr: "the United Kingdom" })[id] ?? id.toUpperCase();
