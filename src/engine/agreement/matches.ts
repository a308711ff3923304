import type { Treaty } from "../../model/index.js";
import type { Dataset } from "../dataset.js";

/** The treaties of two datasets that speak of the same alliance: usually one of each, several where one project counts as one what the other counts as two. */
export interface Match {
  first: string[];
  second: string[];
}

/** The treaties of two datasets that are the same by their numbers in academic data, and those that have no such match. */
export function matchesOf(first: Dataset, second: Dataset): { matches: Match[]; firstAlone: string[]; secondAlone: string[] } {
  const holders = new Map<string, Match>();
  const parts = [
    { dataset: first, side: "first" as const },
    { dataset: second, side: "second" as const },
  ];
  for (const { dataset, side } of parts) {
    for (const id of dataset.treaties.keys()) {
      const treaty = dataset.treaty(id)!;
      const keys = linkKeys(treaty);
      const joined = [...new Set(keys.flatMap((key) => holders.get(key) ?? []))];
      const match: Match = { first: joined.flatMap((one) => one.first), second: joined.flatMap((one) => one.second) };
      match[side].push(id);
      const held = [...holders].filter(([, one]) => joined.includes(one)).map(([key]) => key);
      for (const key of [...held, ...keys, `${side} ${id}`]) holders.set(key, match);
    }
  }
  const all = [...new Set(holders.values())];
  const whole = all.filter((match) => match.first.length > 0 && match.second.length > 0);
  return {
    matches: whole.map((match) => ({ first: [...match.first].sort(), second: [...match.second].sort() })),
    firstAlone: all.flatMap((match) => (match.second.length === 0 ? match.first : [])),
    secondAlone: all.flatMap((match) => (match.first.length === 0 ? match.second : [])),
  };
}

/** The numbers that academic data give a treaty. */
function linkKeys({ links }: Treaty): string[] {
  return Object.entries(links ?? {}).flatMap(([project, ids]) => (ids ?? []).map(({ id }) => `${project}:${id}`));
}
