import { LATEST } from "../base/day.js";
import type { PanelPeriod } from "./period.js";
import type { Rows } from "./question.js";
import type { SystemSpell } from "./system.js";

/** The states of one period: their codes in order, and which of them are system members, and when. */
export interface Roster {
  codes: readonly number[];
  /** Where a code stands among the codes. */
  at: ReadonlyMap<number, number>;
  /** The system spells of each, cut to the period; none for a state outside the system. */
  spells: readonly (readonly { from: number; to: number }[])[];
}

export function rosterOf(system: readonly SystemSpell[], alsoCodes: Iterable<number>, rows: Rows, { from, to }: PanelPeriod): Roster {
  const held = new Map<number, { from: number; to: number }[]>();
  for (const spell of system) {
    if (spell.from > to || spell.to < from) continue;
    const cut = { from: Math.max(spell.from, from), to: Math.min(spell.to, to, LATEST) };
    const own = held.get(spell.code);
    if (own) own.push(cut);
    else held.set(spell.code, [cut]);
  }
  if (rows !== "system") for (const code of alsoCodes) if (!held.has(code)) held.set(code, []);
  const codes = [...held.keys()].sort((a, b) => a - b);
  return { codes, at: new Map(codes.map((code, index) => [code, index])), spells: codes.map((code) => held.get(code)!) };
}

/** Whether two states are system members on a common day of the period. */
export function together({ spells }: Roster, i: number, j: number): boolean {
  return spells[i]!.some((a) => spells[j]!.some((b) => a.from <= b.to && b.from <= a.to));
}
