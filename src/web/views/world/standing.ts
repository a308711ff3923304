import { civilDate, type Day, dayOf } from "../../../base/day.js";
import type { World } from "../../atlas/world.js";

/** What the reader wants to see. */
export interface Filter {
  /** A mask of kinds. */
  kinds: number;
  binding: "any" | "legal" | "political";
  /** Only treaties of this state; null: all. */
  state: number | null;
}

/** A state bound by a treaty on a day: what it owes and is owed, as masks of kinds. */
export interface Bound {
  state: number;
  owes: number;
  owed: number;
  /** The most settled of its statuses: an index into the atlas' list. */
  status: number;
}

/** A treaty that stands on a day, with the states that it binds. */
export interface Standing {
  treaty: number;
  kinds: number;
  /** Signed only, in force, suspended, or perhaps in force: as most of its parties are. */
  status: number;
  bound: readonly Bound[];
}

/** From how many parties on a treaty is shown by its members and not by arcs. */
export const MANY = 5;

/** The treaties that stand on a day, as far as the filter lets them through, in the atlas' order. */
export function standingOn(world: World, day: Day, filter: Filter): Standing[] {
  const { rows, atlas } = world;
  const found: Standing[] = [];
  for (let treaty = 0; treaty < atlas.treaties.length; treaty++) {
    if (filter.binding !== "any" && atlas.treaties[treaty]!.binding !== filter.binding) continue;
    const [first, end] = world.rowsOf[treaty]!;
    let bound: Bound[] | null = null;
    let kinds = 0;
    for (let row = first; row < end; row++) {
      if (rows.from[row]! > day || rows.to[row]! < day) continue;
      const owes = rows.owes[row]! & filter.kinds;
      const owed = rows.owed[row]! & filter.kinds;
      if ((owes | owed) === 0) continue;
      kinds |= owes | owed;
      bound ??= [];
      const held = bound.find(({ state }) => state === rows.state[row]);
      if (held) {
        held.owes |= owes;
        held.owed |= owed;
        if (rows.status[row] === IN_FORCE) held.status = IN_FORCE;
      } else bound.push({ state: rows.state[row]!, owes, owed, status: rows.status[row]! });
    }
    if (!bound || (filter.state !== null && !bound.some(({ state }) => state === filter.state))) continue;
    const inForce = bound.filter(({ status }) => status === IN_FORCE).length;
    found.push({ treaty, kinds, status: inForce * 2 >= bound.length ? IN_FORCE : bound[0]!.status, bound });
  }
  return found;
}

export const IN_FORCE = 1;

/** How many treaties are in force at the beginning of each quarter of a year, for each mask of kinds, from a year to a year. */
export function countsByKind(
  world: World,
  fromYear: number,
  toYear: number,
  masks: readonly number[],
  filter: Filter,
): { days: Day[]; counts: number[][] } {
  const days: Day[] = [];
  for (let year = fromYear; year <= toYear; year++) for (const month of [1, 4, 7, 10]) days.push(dayOf(year, month, 1));
  const counts = masks.map(() => days.map(() => 0));
  const { rows, atlas } = world;
  for (let treaty = 0; treaty < atlas.treaties.length; treaty++) {
    if (filter.binding !== "any" && atlas.treaties[treaty]!.binding !== filter.binding) continue;
    const [first, end] = world.rowsOf[treaty]!;
    for (const [at, mask] of masks.entries()) {
      const counted = new Uint8Array(days.length);
      for (let row = first; row < end; row++) {
        if (rows.status[row] !== IN_FORCE || (rows.owes[row]! & mask) === 0) continue;
        if (filter.state !== null && rows.state[row] !== filter.state) continue;
        const last = lastQuarter(days, rows.to[row]!);
        for (let quarter = firstQuarter(days, rows.from[row]!); quarter <= last; quarter++) counted[quarter] = 1;
      }
      const own = counts[at]!;
      for (let quarter = 0; quarter < days.length; quarter++) own[quarter]! += counted[quarter]!;
    }
  }
  return { days, counts };
}

function firstQuarter(days: readonly Day[], day: Day): number {
  if (day <= days[0]!) return 0;
  const { year, month } = civilDate(day);
  const quarter = (year - civilDate(days[0]!).year) * 4 + Math.floor((month - 1) / 3);
  return days[quarter] === day ? quarter : quarter + 1;
}

function lastQuarter(days: readonly Day[], day: Day): number {
  if (day >= days.at(-1)!) return days.length - 1;
  const { year, month } = civilDate(day);
  return (year - civilDate(days[0]!).year) * 4 + Math.floor((month - 1) / 3);
}

/** Something that began or ended: a treaty as a whole, or one party's part in it. */
export interface Turn {
  day: Day;
  treaty: number;
  began: boolean;
  /** The party that came or went; null: the treaty as a whole. */
  state: number | null;
}

/** What began and what ended within some days of a day, in order of time. */
export function turnsAround(world: World, day: Day, within: number, filter: Filter): Turn[] {
  const { rows, atlas } = world;
  const turns: Turn[] = [];
  for (let treaty = 0; treaty < atlas.treaties.length; treaty++) {
    if (filter.binding !== "any" && atlas.treaties[treaty]!.binding !== filter.binding) continue;
    const spans = new Map<number, { from: Day; to: Day }[]>();
    const [first, end] = world.rowsOf[treaty]!;
    for (let row = first; row < end; row++) {
      if (rows.status[row] !== IN_FORCE || ((rows.owes[row]! | rows.owed[row]!) & filter.kinds) === 0) continue;
      const state = rows.state[row]!;
      const held = spans.get(state) ?? [];
      held.push({ from: rows.from[row]!, to: rows.to[row]! });
      spans.set(state, held);
    }
    if (spans.size === 0 || (filter.state !== null && !spans.has(filter.state))) continue;
    const joined = [...spans].map(([state, spells]) => [state, joinedSpells(spells)] as const);
    const began = Math.min(...joined.flatMap(([, spells]) => spells.map(({ from }) => from)));
    const ended = Math.max(...joined.flatMap(([, spells]) => spells.map(({ to }) => to)));
    const near = (at: Day) => Math.abs(at - day) <= within;
    if (near(began)) turns.push({ day: began, treaty, began: true, state: null });
    if (near(ended + 1)) turns.push({ day: ended + 1, treaty, began: false, state: null });
    for (const [state, spells] of joined)
      for (const { from, to } of spells) {
        if (from !== began && near(from)) turns.push({ day: from, treaty, began: true, state });
        if (to !== ended && near(to + 1)) turns.push({ day: to + 1, treaty, began: false, state });
      }
  }
  return turns.sort((a, b) => a.day - b.day || a.treaty - b.treaty);
}

/** Spells of one party, those that touch as one. */
function joinedSpells(spells: readonly { from: Day; to: Day }[]): { from: Day; to: Day }[] {
  const out: { from: Day; to: Day }[] = [];
  for (const spell of spells.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && spell.from <= last.to + 1) last.to = Math.max(last.to, spell.to);
    else out.push({ ...spell });
  }
  return out;
}
