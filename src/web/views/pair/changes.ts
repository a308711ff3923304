import type { BetweenAnswer } from "../../../app/ask/between.js";
import { ALL_KINDS, lookOf } from "../../words/kinds.js";

type Link = BetweenAnswer["lineage"][number];
interface Change {
  obligation: string;
  promisor: string;
  promisee: string;
}

/** What a treaty did to the promises of two states, a line each; both directions alike are said once. */
export function changesOf(link: Link, name: (id: string) => string, title: (treaty: string) => string): { what: string; says: string }[] {
  const first = link.predecessors.length === 0;
  return [
    ...lines(link.revives, name, ({ from }) => `, which the ${title(from.treaty)} had`).map((says) => ({ what: "revives", says })),
    ...lines(link.loses, name, () => "").map((says) => ({ what: "loses", says })),
    ...lines(link.gains, name, ({ alreadyUnder }) => (alreadyUnder ? ` (already in the ${title(alreadyUnder)})` : "")).map((says) => ({
      what: first ? "promises" : "gains",
      says,
    })),
    ...lines(link.stillOwed, name, ({ under }) => `, still owed under the ${title(under)}`).map((says) => ({ what: "leaves out", says })),
    ...differences(link).map((says) => ({ what: "changes", says })),
  ];
}

/** What is worded differently, each once though both directions say so. */
function differences({ revives, differs }: Link): string[] {
  const told = [...revives, ...differs].filter((change) => change.differences.length > 0);
  return [...new Set(told.map((change) => `${lookOf(change.obligation).name}: ${change.differences.join("; ")}`))];
}

/** Changes with the same addition as one line: "defense and consultation (Russia to North Korea)". */
function lines<T extends Change>(changes: readonly T[], name: (id: string) => string, more: (change: T) => string): string[] {
  const said = new Map<string, Set<string>>();
  for (const kind of ALL_KINDS) {
    const own = changes.filter(({ obligation }) => obligation === kind);
    const both = new Set(own.map(({ promisor }) => promisor)).size > 1;
    for (const change of own) {
      const key = `${both ? "" : ` (${name(change.promisor)} to ${name(change.promisee)})`}${more(change)}`;
      said.set(key, (said.get(key) ?? new Set<string>()).add(lookOf(kind).name));
    }
  }
  return [...said].map(([tail, kinds]) => `${[...kinds].join(", ")}${tail}`);
}
