import { spanOf } from "../../base/edtf.js";
import { hull, overlaps } from "../../base/interval.js";
import type { State } from "../../model/record.js";
import type { Finding } from "./finding.js";

/** One code of one system belongs to at most one state on a day: otherwise `cow:260` on a day could not be resolved. */
export function checkCodes(states: ReadonlyMap<string, State>): (Finding & { id: string })[] {
  const holders = new Map<string, { id: string; index: number; during: string }[]>();
  const findings: (Finding & { id: string })[] = [];
  for (const state of states.values()) {
    for (const [index, { system, code, during }] of (state.codes ?? []).entries()) {
      const key = `${system}:${code}`;
      const others = holders.get(key) ?? [];
      const clash = others.find((other) => other.id !== state.id && overlaps(hull(spanOf(other.during)!), hull(spanOf(during)!)));
      if (clash) {
        findings.push({
          id: state.id,
          path: ["codes", index, "during"],
          code: "overlapping-codes",
          message: `${key} belongs to ${clash.id} on some of these days.`,
          hint: "Give the code to one state on each day.",
        });
      }
      others.push({ id: state.id, index, during });
      holders.set(key, others);
    }
  }
  return findings;
}
