import type { Day } from "../base/day.js";

/** A state as a panel knows it: its id in the record, and the code by which its dataset names it, where it names one. */
export interface PanelParty {
  /** The id of a state; null where the dataset's member is none. */
  state: string | null;
  /** The Correlates of War number that the dataset itself gives; null: look it up from the state. */
  cow: number | null;
}

/**
 * Spells of membership, one for each party, treaty and phase: what state-years and treaty-years are made of. Days are whole, both
 * ends counted; `to` is {@link LATEST} where the end is not known.
 */
export interface MemberSpell {
  treaty: number;
  phase: number;
  party: number;
  from: Day;
  to: Day;
  /** The kinds of obligation that the party owes, as a bit mask. */
  mask: number;
  /** 1 where what it owes differs by partner and the dataset does not say how. */
  varies?: 0 | 1;
  /** Kinds of which it is not known whether they are still owed. */
  maybe?: number;
  /** Its first day is where one dataset takes over from another, and no entry. */
  cutFrom?: boolean;
  /** Its last day is where one dataset hands over to another, and no exit. */
  cutTo?: boolean;
}

/** Spells of promises from one state to another: what dyads are made of. Columns of equal length, ordered by `from`. */
export interface PromiseSpells {
  treaty: Int32Array;
  phase: Int32Array;
  promisor: Int32Array;
  promisee: Int32Array;
  from: Int32Array;
  to: Int32Array;
  mask: Uint8Array;
  /** Kinds of which it is not known whether they are still owed: they give NA, not 0. */
  maybe: Uint8Array;
}

/** All that a panel reads of a dataset. */
export interface PanelSource {
  id: string;
  version: string;
  title: string;
  citations: readonly string[];
  /** The days for which the dataset answers: cells outside them are NA. */
  covers: { from: Day; to: Day };
  /** The treaties' numbers or ids as they stand in a cell. */
  treaties: readonly string[];
  parties: readonly PanelParty[];
  members: readonly MemberSpell[];
  promises: PromiseSpells;
  /** What its user must know, for the sidecar. */
  notes: readonly string[];
}

export interface PromiseRow {
  treaty: number;
  phase: number;
  promisor: number;
  promisee: number;
  from: Day;
  to: Day;
  mask: number;
  maybe?: number;
}

/** Packs rows into columns, ordered by their first day; rows of one treaty, pair and day by phase. */
export function packed(rows: readonly PromiseRow[]): PromiseSpells {
  const order = [...rows].sort(
    (a, b) => a.from - b.from || a.treaty - b.treaty || a.promisor - b.promisor || a.promisee - b.promisee || a.phase - b.phase,
  );
  const int = (value: (row: PromiseRow) => number) => Int32Array.from(order, value);
  return {
    treaty: int(({ treaty }) => treaty),
    phase: int(({ phase }) => phase),
    promisor: int(({ promisor }) => promisor),
    promisee: int(({ promisee }) => promisee),
    from: int(({ from }) => from),
    to: int(({ to }) => to),
    mask: Uint8Array.from(order, ({ mask }) => mask),
    maybe: Uint8Array.from(order, ({ maybe }) => maybe ?? 0),
  };
}
