import type { StateHead } from "../engine/dataset.js";
import { ActivePromises } from "./active.js";
import { partyCodes } from "./coding.js";
import { type PanelPeriod, periods } from "./period.js";
import type { PanelSource, PromiseSpells } from "./promises.js";
import { type Roster, rosterOf, together } from "./roster.js";
import { SIMILARITY_COLUMNS, similarity, TIE_OF_MASK } from "./similarity.js";
import { type SystemSpell, systemSpells } from "./system.js";

export type SimilarityMeasure = (typeof SIMILARITY_COLUMNS)[number];

export interface PortfolioQuestion {
  source: PanelSource;
  states: ReadonlyMap<string, StateHead>;
  /** A state's id, and those of the states to which it is likened. */
  state: string;
  others: readonly string[];
  measure: SimilarityMeasure;
  /** Calendar years, both counted. */
  from: number;
  to: number;
}

/** One year: the similarity of the state to each of the others, in their order; null where it is not defined or not known. */
export interface PortfolioYear {
  year: number;
  values: (number | null)[];
}

/**
 * How alike the alliance portfolios of one state and some others were, year by year, in the Correlates of War system: what a panel of
 * dyad-years says of these pairs. Ties are reckoned for the states asked about alone. Memberships that go on where the system's published list
 * ends are carried on to the last year.
 */
export function portfolioYears({ source, states, state, others, measure, from, to }: PortfolioQuestion): PortfolioYear[] {
  const system = systemSpells(states.values(), "cow", to);
  const active = new ActivePromises(source.promises);
  const codeOf = partyCodes(source.parties, states, "cow");
  const wanted = [state, ...others];
  const column = SIMILARITY_COLUMNS.indexOf(measure);
  const out = SIMILARITY_COLUMNS.map(() => new Float64Array(1));
  const years: PortfolioYear[] = [];
  for (const period of periods(from, to, "year")) {
    const touching = active.touching(period.from, period.to);
    const covered = period.to >= source.covers.from && period.from <= source.covers.to;
    const roster = rosterOf(system, [], "system", period);
    const places = wanted.map((id) => placeOf(system, roster, id, period));
    const none = !covered || places[0] === null;
    const ties = none ? null : tiesOfSome(source.promises, touching, roster, places, (party) => codeOf(party, period.from, period.to));
    years.push({
      year: period.year,
      values: others.map((_, index) => {
        const other = places[index + 1]!;
        if (ties === null || other === null || other === undefined || !together(roster, places[0]!, other)) return null;
        similarity(ties, roster.codes.length, 0, index + 1, out, 0);
        const value = out[column]![0]!;
        return Number.isNaN(value) ? null : value;
      }),
    });
  }
  return years;
}

/** Where a state stands in a roster; of two codes in one year, the later. */
function placeOf(system: readonly SystemSpell[], roster: Roster, state: string, { from, to }: PanelPeriod): number | null {
  const own = system.filter((spell) => spell.state === state && spell.from <= to && spell.to >= from);
  const last = own.reduce<SystemSpell | null>((latest, spell) => (latest === null || spell.to > latest.to ? spell : latest), null);
  return last === null ? null : (roster.at.get(last.code) ?? null);
}

/** The ties of some states to all of a roster, a row for each. Of a treaty with several phases, the latest that touches the year counts. */
function tiesOfSome(
  promises: PromiseSpells,
  touching: readonly number[],
  roster: Roster,
  places: readonly (number | null)[],
  codeOf: (party: number) => number | null,
): Uint8Array {
  const n = roster.codes.length;
  const rows = new Map(places.flatMap((place, row) => (place === null ? [] : [[place, row] as const])));
  const given = new Uint8Array(places.length * n);
  const received = new Uint8Array(places.length * n);
  const known = new Map<number, number>();
  const placeOfParty = (party: number): number => {
    let place = known.get(party);
    if (place === undefined) {
      const code = codeOf(party);
      place = code === null ? -1 : (roster.at.get(code) ?? -1);
      known.set(party, place);
    }
    return place;
  };
  const concerning = touching.filter((index) => {
    const one = placeOfParty(promises.promisor[index]!);
    const other = placeOfParty(promises.promisee[index]!);
    return one >= 0 && other >= 0 && one !== other && (rows.has(one) || rows.has(other));
  });
  const key = (index: number) => `${promises.treaty[index]} ${promises.promisor[index]} ${promises.promisee[index]}`;
  const latest = new Map<string, number>();
  for (const index of concerning) latest.set(key(index), Math.max(latest.get(key(index)) ?? -1, promises.phase[index]!));
  for (const index of concerning) {
    if (latest.get(key(index)) !== promises.phase[index]) continue;
    const one = placeOfParty(promises.promisor[index]!);
    const other = placeOfParty(promises.promisee[index]!);
    const mask = promises.mask[index]!;
    const [giver, taker] = [rows.get(one), rows.get(other)];
    if (giver !== undefined) given[giver * n + other]! |= mask;
    if (taker !== undefined) received[taker * n + one]! |= mask;
  }
  const ties = new Uint8Array(places.length * n);
  for (let cell = 0; cell < ties.length; cell++) ties[cell] = Math.max(TIE_OF_MASK[given[cell]! & 31]!, TIE_OF_MASK[received[cell]! & 31]!);
  for (const [place, row] of rows) ties[row * n + place] = 3;
  return ties;
}
