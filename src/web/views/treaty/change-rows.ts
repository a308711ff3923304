import type { CompareCell, Comparison } from "../../../engine/compare.js";
import type { LineageLink, LineagePromise } from "../../../engine/lineage.js";
import type { Naming } from "../../words/naming.js";

/** How a kind fares in a treaty against its predecessors. */
export type Fate = "lost" | "revived" | "gained" | "differs" | "elsewhere" | "same";

/** What became of a kind: the fate, in words, and what differs. */
export interface Mark {
  fate: Fate;
  says: string;
  differences: string[];
}

export interface ChangeRow {
  obligation: string;
  marks: Mark[];
  /** Of the predecessors, then of the treaty itself. */
  cells: CompareCell[];
}

/** What a treaty changed against its predecessors, kind by kind: the changes first, then what stayed. */
export function changeRows(comparison: Comparison, link: LineageLink, naming: Naming): ChangeRow[] {
  const rows = comparison.rows.map(({ obligation, cells }): ChangeRow => {
    const of = <T extends LineagePromise>(promises: readonly T[]) => promises.filter((promise) => promise.obligation === obligation);
    const marks = [
      ...grouped(of(link.revives), ({ from }) => `revived: ${naming.theTreaty(from.treaty)} had it`, "revived", naming),
      ...grouped(of(link.loses), () => "lost", "lost", naming),
      ...grouped(of(link.stillOwed), ({ under }) => `not repeated, still owed under ${naming.theTreaty(under)}`, "elsewhere", naming),
      ...grouped(
        of(link.gains),
        ({ alreadyUnder }) => (alreadyUnder ? `gained, so far said only in ${naming.theTreaty(alreadyUnder)}` : "gained"),
        "gained",
        naming,
      ),
      ...grouped(of(link.differs), () => "worded differently", "differs", naming),
    ];
    return {
      obligation,
      cells,
      marks: marks.length > 0 ? marks : [{ fate: "same", says: "as before, as far as it is coded", differences: [] }],
    };
  });
  return [...rows.filter(({ marks }) => marks[0]!.fate !== "same"), ...rows.filter(({ marks }) => marks[0]!.fate === "same")];
}

/** Marks of one fate; the directions are named where not both of two, or not all, share it. */
function grouped<T extends LineagePromise & { differences?: string[] }>(
  promises: readonly T[],
  says: (promise: T) => string,
  fate: Fate,
  naming: Naming,
): Mark[] {
  const groups = new Map<string, T[]>();
  for (const promise of promises) {
    const key = `${says(promise)}|${(promise.differences ?? []).join("|")}`;
    groups.set(key, [...(groups.get(key) ?? []), promise]);
  }
  return [...groups.values()].map((group) => {
    const first = group[0]!;
    const only = group.length === 1 ? ` (${naming.inText(first.promisor)} to ${naming.inText(first.promisee)})` : "";
    return { fate, says: says(first) + only, differences: (first.differences ?? []).map(naming.text) };
  });
}
