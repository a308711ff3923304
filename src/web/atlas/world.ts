import type { Atlas, AtlasTreaty, Days } from "../../app/atlas.js";
import type { Day } from "../../base/day.js";

/** A state as the page knows it. */
export interface WorldState {
  index: number;
  id: string;
  names: readonly { name: string; days: Days }[];
  capitals: readonly { name: string; lat: number; lon: number; days: Days }[];
  lived: readonly Days[];
}

/** An atlas made ready for fast questions about a day. */
export interface World {
  atlas: Atlas;
  states: readonly WorldState[];
  state: ReadonlyMap<string, WorldState>;
  treaty: ReadonlyMap<string, AtlasTreaty>;
  rows: {
    count: number;
    treaty: Int32Array;
    state: Int32Array;
    from: Int32Array;
    to: Int32Array;
    owes: Int32Array;
    owed: Int32Array;
    status: Uint8Array;
  };
  /** For each treaty the rows that are about it: the first, and the one behind the last. */
  rowsOf: readonly (readonly [first: number, end: number])[];
}

const OPEN = 2 ** 31 - 1;

/** Makes an atlas ready. */
export function worldOf(atlas: Atlas): World {
  const states = atlas.states.map((state, index): WorldState => ({ ...state, index }));
  const { rows } = atlas;
  const rowsOf = atlas.treaties.map((): [number, number] => [0, 0]);
  for (const [at, treaty] of rows.treaty.entries()) {
    const own = rowsOf[treaty]!;
    if (own[1] === 0) own[0] = at;
    own[1] = at + 1;
  }
  return {
    atlas,
    states,
    state: new Map(states.map((state) => [state.id, state])),
    treaty: new Map(atlas.treaties.map((treaty) => [treaty.id, treaty])),
    rows: {
      count: rows.treaty.length,
      treaty: Int32Array.from(rows.treaty),
      state: Int32Array.from(rows.state),
      from: Int32Array.from(rows.from),
      to: Int32Array.from(rows.to, (day) => day ?? OPEN),
      owes: Int32Array.from(rows.owes),
      owed: Int32Array.from(rows.owed),
      status: Uint8Array.from(rows.status),
    },
    rowsOf,
  };
}

/** Whether days hold a day; open ends hold everything. */
export function holds([from, to]: Days, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The name of a state on a day: the one it had then, else the nearest in time. */
export function nameOf(state: WorldState, day: Day): string {
  const then = state.names.find(({ days }) => holds(days, day));
  if (then) return then.name;
  const distance = ({ days: [from, to] }: { days: Days }) =>
    Math.min(from === null ? Infinity : Math.abs(from - day), to === null ? Infinity : Math.abs(to - day));
  return state.names.toSorted((a, b) => distance(a) - distance(b))[0]?.name ?? state.id;
}

/** Whether it was a state on a day. */
export function livedOn(state: WorldState, day: Day): boolean {
  return state.lived.some((days) => holds(days, day));
}

/** Its capital on a day; null where the record knows none. */
export function capitalOf(state: WorldState, day: Day): WorldState["capitals"][number] | null {
  return state.capitals.find(({ days }) => holds(days, day)) ?? null;
}
