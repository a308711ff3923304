import { type Day, dayOf, LATEST } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import { hull } from "../base/interval.js";
import type { StateHead } from "../engine/dataset.js";

export type StateSystemName = "cow" | "gw";

/** A state's membership of a system; both ends counted. */
export interface SystemSpell {
  code: number;
  state: string;
  from: Day;
  to: Day;
}

/** The last day that the published lists cover: COW's State System Membership 2016; Gleditsch and Ward's list to 2017. */
export const PUBLISHED_END: Record<StateSystemName, Day> = { cow: dayOf(2016, 12, 31), gw: dayOf(2017, 12, 31) };

export const SYSTEM_START: Record<StateSystemName, Day> = { cow: dayOf(1816, 1, 1), gw: dayOf(1816, 1, 1) };

/**
 * The members of a state system. Memberships that go on end where the published list ends, or at the end of `carryTo` if the user asks
 * to carry them further: an assumption that the sidecar names.
 */
export function systemSpells(states: Iterable<StateHead>, system: StateSystemName, carryTo?: number): SystemSpell[] {
  const end = carryTo === undefined ? PUBLISHED_END[system] : Math.max(PUBLISHED_END[system], dayOf(carryTo, 12, 31));
  const spells: SystemSpell[] = [];
  for (const { id, codes } of states) {
    for (const code of codes) {
      if (code.system !== system) continue;
      const days = hull(spanOf(code.during)!);
      const goesOn = days.to >= PUBLISHED_END[system];
      spells.push({ code: Number(code.code), state: id, from: days.from, to: goesOn || days.to >= LATEST ? end : days.to });
    }
  }
  return spells.sort((a, b) => a.code - b.code || a.from - b.from);
}
