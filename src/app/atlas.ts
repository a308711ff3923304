import { type Day, EARLIEST, LATEST } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import { hull } from "../base/interval.js";
import type { Dataset } from "../engine/dataset.js";
import { listedDates } from "../engine/status.js";
import { stretches } from "../engine/stretches.js";
import { timelineOf } from "../engine/timeline.js";
import { OBLIGATIONS } from "../model/index.js";

/** Raised whenever the form of an atlas changes. */
export const ATLAS_FORMAT = 1;

/** The order of the kinds in an atlas: the bit `1 << i` of a mask stands for the i-th. */
export const ATLAS_KINDS = OBLIGATIONS;

/** How a row of an atlas stands: signed and not yet in force, in force, suspended, or perhaps in force (uncertain or disputed dates). */
export const ATLAS_STATUSES = ["signed", "in-force", "suspended", "depends"] as const;

/** Days from first to last, both counted; null is open. */
export type Days = readonly [from: Day | null, to: Day | null];

export interface AtlasState {
  id: string;
  names: { name: string; days: Days }[];
  /** Degrees north and east. */
  capitals: { name: string; lat: number; lon: number; days: Days }[];
  /** When it was a state. */
  lived: Days[];
}

export interface AtlasTreaty {
  id: string;
  title: string;
  signed: string;
  binding: "legal" | "political";
  parties: number;
}

/**
 * A dataset through time at a glance, small enough to be sent whole: for each treaty and state the days on which it owes and is owed what.
 * To whom is left out, since each party's promises go to the other parties but for a few; who asks about a pair asks the engine.
 */
export interface Atlas {
  dataset: { id: string; version: string; title: string; covers: Days; asOf: string };
  kinds: readonly string[];
  statuses: readonly string[];
  states: AtlasState[];
  treaties: AtlasTreaty[];
  /** Columns of equal length, ordered by treaty: indexes into the lists above, days (null: open), and masks of kinds. */
  rows: { treaty: number[]; state: number[]; from: Day[]; to: (Day | null)[]; owes: number[]; owed: number[]; status: number[] };
}

interface Row {
  from: Day;
  to: Day;
  owes: number;
  owed: number;
}

/** The atlas of a dataset. It takes seconds for a large one: keep it. Rights are left out; they promise nobody anything. */
export function atlasOf(dataset: Dataset): Atlas {
  const stateAt = new Map<string, number>();
  const stateIndex = (id: string) => {
    const at = stateAt.get(id) ?? stateAt.size;
    stateAt.set(id, at);
    return at;
  };
  for (const id of dataset.states.keys()) stateIndex(id);
  const treaties: AtlasTreaty[] = [];
  const rows: Atlas["rows"] = { treaty: [], state: [], from: [], to: [], owes: [], owed: [], status: [] };
  for (const id of [...dataset.treaties.keys()].sort()) {
    const treaty = dataset.treaty(id)!;
    const timeline = timelineOf(dataset, treaty);
    if (!timeline) continue;
    const at = treaties.length;
    treaties.push({
      id,
      title: treaty.short ?? treaty.title,
      signed: listedDates(timeline).signed,
      binding: treaty.binding,
      parties: treaty.parties.length,
    });
    for (const [key, spells] of spellsOf(dataset, timeline)) {
      const [state, status] = key.split(" ") as [string, string];
      for (const { from, to, owes, owed } of joined(spells)) {
        rows.treaty.push(at);
        rows.state.push(stateIndex(state));
        rows.from.push(from);
        rows.to.push(to >= LATEST - 1 ? null : to);
        rows.owes.push(owes);
        rows.owed.push(owed);
        rows.status.push(Number(status));
      }
    }
  }
  const { id, version, title, covers, asOf } = dataset.info;
  return {
    dataset: { id, version, title, covers: daysOf(covers), asOf },
    kinds: ATLAS_KINDS,
    statuses: ATLAS_STATUSES,
    states: [...stateAt.keys()].map((state) => atlasState(dataset, state)),
    treaties,
    rows,
  };
}

/** What each party owes and is owed, by state and status, stretch after stretch. */
function spellsOf(dataset: Dataset, timeline: NonNullable<ReturnType<typeof timelineOf>>): Map<string, Row[]> {
  const spells = new Map<string, Row[]>();
  for (const { from, to, edges } of stretches(dataset, timeline)) {
    const here = new Map<string, Row>();
    const row = (state: string, status: number): Row => {
      const key = `${state} ${status}`;
      const held = here.get(key) ?? { from, to, owes: 0, owed: 0 };
      here.set(key, held);
      return held;
    };
    for (const { dated, promisor, promisee, cases } of edges) {
      const standing = cases.map(({ status, wording }) => (wording === null || wording.force === "right" ? "ended" : status));
      const status = new Set(standing).size === 1 ? standing[0]! : standing.includes("in-force") ? "depends" : standing.at(-1)!;
      const code = (ATLAS_STATUSES as readonly string[]).indexOf(status);
      if (code < 0) continue;
      const bit = 1 << ATLAS_KINDS.indexOf(dated.provision.obligation);
      row(promisor, code).owes |= bit;
      row(promisee, code).owed |= bit;
    }
    for (const [key, held] of here) spells.set(key, [...(spells.get(key) ?? []), held]);
  }
  return spells;
}

/** Spells that follow on each other and say the same, as one. */
function joined(spells: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of spells) {
    const last = out.at(-1);
    if (last && last.to + 1 === row.from && last.owes === row.owes && last.owed === row.owed) last.to = row.to;
    else out.push({ ...row });
  }
  return out;
}

function atlasState(dataset: Dataset, id: string): AtlasState {
  const body = dataset.state(id);
  const head = dataset.states.get(id);
  return {
    id,
    names: body?.names?.map(({ name, during }) => ({ name, days: daysOf(during) })) ?? [{ name: head?.name ?? id, days: [null, null] }],
    capitals: (body?.capitals ?? []).map(({ name, lat, lon, during }) => ({
      name,
      lat: Number(lat),
      lon: Number(lon),
      days: daysOf(during),
    })),
    lived: body?.statehood?.map(({ during }) => daysOf(during)) ?? [[null, null]],
  };
}

function daysOf(during: string): Days {
  const { from, to } = hull(spanOf(during)!);
  return open(from, to);
}

function open(from: Day, to: Day): Days {
  return [from <= EARLIEST ? null : from, to >= LATEST ? null : to];
}
