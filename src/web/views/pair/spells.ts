import type { BetweenAnswer } from "../../../app/ask/between.js";
import type { Day } from "../../../base/day.js";
import { LATEST } from "../../../base/day.js";
import { spanOf } from "../../../base/edtf.js";
import type { World } from "../../atlas/world.js";

export type Standing = "signed" | "in-force" | "suspended" | "depends";
export type SpellForce = "duty" | "declaration" | "right" | "unknown";

/** Days from first to last (null: it goes on) on which one state promised the other a kind of thing under a treaty, and how that stood. */
export interface Spell {
  treaty: string;
  kind: string;
  promisor: string;
  from: Day;
  to: Day | null;
  status: Standing;
  force: SpellForce;
}

/** Two states by their ids. */
export type Pair = readonly [a: string, b: string];

const OPEN = 2 ** 31 - 1;

/** The treaties of a dataset to which both states are party at some time: their places in the atlas. */
export function sharedTreaties(world: World, [a, b]: Pair): number[] {
  const [first, second] = [world.state.get(a)?.index, world.state.get(b)?.index];
  return world.rowsOf.flatMap(([start, end], treaty) => {
    const here = new Set(world.rows.state.subarray(start, end));
    return first !== undefined && second !== undefined && here.has(first) && here.has(second) ? [treaty] : [];
  });
}

/**
 * What two states owe each other over time, as the atlas has it: at once, but for treaties of many parties only nearly, since the atlas does not
 * say to whom each promise goes.
 */
export function atlasSpells(world: World, pair: Pair): Spell[] {
  const { rows, atlas } = world;
  const [a, b] = pair.map((id) => world.state.get(id)?.index);
  const spells: Spell[] = [];
  for (const treaty of sharedTreaties(world, pair)) {
    const [start, end] = world.rowsOf[treaty]!;
    const force = atlas.treaties[treaty]!.binding === "political" ? "declaration" : "duty";
    const rowsOf = (state: number | undefined) =>
      [...rows.state.subarray(start, end).keys()].filter((at) => rows.state[start + at] === state);
    for (const [from, promisor, to] of [
      [a, pair[0], b],
      [b, pair[1], a],
    ] as const) {
      for (const one of rowsOf(from)) {
        for (const other of rowsOf(to)) {
          const [x, y] = [start + one, start + other];
          const [first, last] = [Math.max(rows.from[x]!, rows.from[y]!), Math.min(rows.to[x]!, rows.to[y]!)];
          const mask = rows.owes[x]! & rows.owed[y]!;
          if (rows.status[x] !== rows.status[y] || first > last || mask === 0) continue;
          const status = atlas.statuses[rows.status[x]!] as Standing;
          for (const [bit, kind] of atlas.kinds.entries()) {
            if (mask & (1 << bit))
              spells.push({
                treaty: atlas.treaties[treaty]!.id,
                kind,
                promisor,
                from: first,
                to: last >= OPEN ? null : last,
                status,
                force,
              });
          }
        }
      }
    }
  }
  return joined(spells);
}

/** Days of a dataset's coverage on which the law between two states may change, in order: those of the atlas, and those of their lineage as it was known. */
export function turningDays(world: World, pair: Pair, lineage: BetweenAnswer["lineage"]): Day[] {
  const { rows } = world;
  const members = pair.map((id) => world.state.get(id)?.index);
  const days = new Set<Day>();
  for (const treaty of sharedTreaties(world, pair)) {
    const [start, end] = world.rowsOf[treaty]!;
    for (let at = start; at < end; at++) {
      if (!members.includes(rows.state[at]!)) continue;
      days.add(rows.from[at]!);
      if (rows.to[at]! < OPEN) days.add(rows.to[at]! + 1);
    }
  }
  for (const { signed, from, to } of lineage) {
    for (const date of [signed, from, to]) {
      const span = date && spanOf(date);
      if (span) days.add(span.from.lo).add(span.to.hi === span.from.lo ? span.from.lo : span.to.hi + 1);
    }
  }
  const [first, last] = world.atlas.dataset.covers;
  const within = [...days]
    .map((day) => Math.max(day, first ?? day))
    .filter((day) => Math.abs(day) < LATEST && (last === null || day <= last));
  return [...new Set(within)].toSorted((x, y) => x - y);
}

/** The law between two states day by day from what was answered for the first day of each stretch. */
export function answeredSpells(stretches: readonly { from: Day; to: Day | null; commitments: BetweenAnswer["commitments"] }[]): Spell[] {
  return joined(
    stretches.flatMap(({ from, to, commitments }) =>
      commitments.flatMap(({ treaty, obligation, promisor, status, force }) =>
        status === "unsigned" || status === "ended" ? [] : [{ treaty, kind: obligation, promisor: promisor.id, from, to, status, force }],
      ),
    ),
  );
}

/** Spells that follow on each other and say the same, as one; each once. */
function joined(spells: readonly Spell[]): Spell[] {
  const last = new Map<string, Spell>();
  const out: Spell[] = [];
  for (const spell of spells.toSorted((x, y) => x.from - y.from)) {
    const key = [spell.treaty, spell.kind, spell.promisor, spell.status, spell.force].join(" ");
    const before = last.get(key);
    if (before && (before.to === null || before.to + 1 >= spell.from)) {
      if (before.to !== null && (spell.to === null || spell.to > before.to)) before.to = spell.to;
    } else {
      const copy = { ...spell };
      last.set(key, copy);
      out.push(copy);
    }
  }
  return out;
}

/** The spells that hold a day. */
export function spellsOn(spells: readonly Spell[], day: Day): Spell[] {
  return spells.filter(({ from, to }) => from <= day && (to === null || day <= to));
}
