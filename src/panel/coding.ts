import type { Day } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import { hull } from "../base/interval.js";
import type { StateHead } from "../engine/dataset.js";
import type { PanelParty } from "./promises.js";
import type { StateSystemName } from "./system.js";

/**
 * The code under which a party's rows stand in a period. In the COW system a dataset's own numbers are kept, so that its rows merge
 * with what its users have; otherwise the code is the one that the state holds on a day of the period, else the last that it held before
 * (rows beyond the system's days), else the next. A party that has none in the system gives null and has no rows.
 */
export function partyCodes(parties: readonly PanelParty[], states: ReadonlyMap<string, StateHead>, system: StateSystemName) {
  const spells = parties.map(({ state, cow }) => {
    if (system === "cow" && cow !== null) return [{ code: cow, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];
    return (states.get(state ?? "")?.codes ?? [])
      .filter((code) => code.system === system)
      .map(({ code, during }) => ({ code: Number(code), ...hull(spanOf(during)!) }))
      .sort((a, b) => a.from - b.from);
  });
  return (party: number, from: Day, to: Day): number | null => {
    const own = spells[party]!;
    const then = own.find((spell) => spell.from <= to && spell.to >= from) ?? own.findLast((spell) => spell.to < from) ?? own[0];
    return then ? then.code : null;
  };
}
