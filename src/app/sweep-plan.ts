import { type Day, dayOf } from "../base/day.js";
import { contains, type Interval, intersection } from "../base/interval.js";
import { BRINGS_IN } from "../engine/cascade.js";
import { changeDays } from "../engine/change-days.js";
import type { Dataset } from "../engine/dataset.js";
import type { SystemSpell } from "../panel/system.js";

export const SWEEP_BY = ["change-days", "years"] as const;
export type SweepBy = (typeof SWEEP_BY)[number];

/**
 * One step of a sweep, both ends counted. By change days: attacks are tried on its first day and come out the same on every other. By years:
 * the days of the year (as far as they are covered), on one of which each pair is tried.
 */
export type SweepStep = Interval;

/** The attacks of one day of a step: each attacker on each target, in order of their Correlates of War numbers. */
export interface AttackDay {
  day: Day;
  attacks: { attacker: SystemSpell; targets: readonly SystemSpell[] }[];
}

/** The steps of a range of days, in order; together they cover it without a gap. */
export function stepsOf(dataset: Dataset, system: readonly SystemSpell[], range: Interval, by: SweepBy): SweepStep[] {
  const firsts = by === "years" ? newYears(range) : changeDays(dataset, range, system, BRINGS_IN);
  return firsts.map((from, i) => ({ from, to: (firsts[i + 1] ?? range.to + 1) - 1 }));
}

function newYears({ from, to }: Interval): Day[] {
  const days = [from];
  for (let day = dayOf(yearOf(from) + 1, 1, 1); day <= to; day = dayOf(yearOf(day) + 1, 1, 1)) days.push(day);
  return days;
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  let year = 1970 + Math.floor(day / 365.2425);
  while (dayOf(year + 1, 1, 1) <= day) year++;
  while (dayOf(year, 1, 1) > day) year--;
  return year;
}

/** Work for one worker at a time, as first and last index of steps. What goes together depends on the steps alone, never on the workers. */
export function chunksOf(steps: readonly SweepStep[], system: readonly SystemSpell[], pairs: number = PAIRS_OF_A_CHUNK): Interval[] {
  const chunks: Interval[] = [];
  let [from, held] = [0, 0];
  for (const [index, step] of steps.entries()) {
    const states = membersOn(system, step.from).length;
    held += states * (states - 1);
    if (held < pairs && index < steps.length - 1) continue;
    chunks.push({ from, to: index });
    [from, held] = [index + 1, 0];
  }
  return chunks;
}

/** Seconds of work: enough that dealing it out costs nothing, little enough that a sweep broken off loses little. */
const PAIRS_OF_A_CHUNK = 50_000;

function membersOn(system: readonly SystemSpell[], day: Day): SystemSpell[] {
  return system.filter((spell) => contains(spell, day));
}

/**
 * Who attacks whom in a step, and when. By change days every member of the state system attacks every other on the step's first day. By years
 * each directed dyad-year is tried once: on 1 July if both are members then, else on the first day of the year on which both are.
 */
export function attacksOf(step: SweepStep, system: readonly SystemSpell[], by: SweepBy): AttackDay[] {
  if (by === "change-days") {
    const members = membersOn(system, step.from);
    return [{ day: step.from, attacks: members.map((attacker) => ({ attacker, targets: members.filter((one) => one !== attacker) })) }];
  }
  const present = system.filter((spell) => spell.from <= step.to && spell.to >= step.from);
  const midyear = dayOf(yearOf(step.from), 7, 1);
  // A state can leave and come back within a year: the pair is tried once all the same.
  const tried = new Map<string, { day: Day; attacker: SystemSpell; target: SystemSpell }>();
  for (const attacker of present) {
    for (const target of present) {
      if (target.state === attacker.state) continue;
      const day = commonDay(step, midyear, attacker, target);
      const before = tried.get(`${attacker.code} ${target.code}`)?.day;
      if (day === null || (before !== undefined && (before === midyear || (day !== midyear && before <= day)))) continue;
      tried.set(`${attacker.code} ${target.code}`, { day, attacker, target });
    }
  }
  const days = new Map<Day, Map<SystemSpell, SystemSpell[]>>();
  for (const { day, attacker, target } of tried.values()) {
    const attacks = valueIn(days, day, () => new Map<SystemSpell, SystemSpell[]>());
    valueIn(attacks, attacker, (): SystemSpell[] => []).push(target);
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, attacks]) => ({ day, attacks: [...attacks].map(([attacker, targets]) => ({ attacker, targets })) }));
}

function valueIn<K, V>(held: Map<K, V>, key: K, make: () => V): V {
  let value = held.get(key);
  if (value === undefined) {
    value = make();
    held.set(key, value);
  }
  return value;
}

function commonDay(step: SweepStep, midyear: Day, one: SystemSpell, other: SystemSpell): Day | null {
  const both = intersection(one, other);
  const days = both && intersection(both, step);
  return days && (contains(days, midyear) ? midyear : days.from);
}
