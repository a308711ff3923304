import type { Dataset, MeetingHead, PlaceHead, StateHead, TreatyHead } from "../engine/dataset.js";
import {
  type Area,
  codedName,
  type Folder,
  type Meeting,
  type Person,
  type Place,
  type Series,
  type Source,
  type State,
  type Thing,
  type Things,
  type Treaty,
  type War,
} from "../model/index.js";
import { type CompiledIndex, meetingHead, placeHead, treatyHead } from "./compiled.js";

/** Gives the body of a thing, or undefined where there is none. */
export type BodyReader = (folder: Folder, id: string) => unknown;

/** A dataset on a compiled index; each body is read once, when it is first asked for. */
export function datasetOf(index: CompiledIndex, read: BodyReader): Dataset {
  const memory = new Map<Folder, Map<string, unknown>>();
  const body = (folder: Folder, id: string): unknown => {
    let held = memory.get(folder);
    if (!held) {
      held = new Map();
      memory.set(folder, held);
    }
    const known = held.get(id);
    if (known !== undefined || held.has(id)) return known;
    const thing = read(folder, id);
    held.set(id, thing);
    return thing;
  };
  const treaties = byId(index.treaties);
  const areas = byId(index.areas);
  let ofState: Map<string, string[]> | undefined;
  let protecting: Map<string, string[]> | undefined;
  return {
    info: index.info,
    states: byId(index.states),
    treaties,
    meetings: byId(index.meetings),
    places: byId(index.places),
    people: byId(index.people),
    treatiesOf: (state) => (ofState ??= byState(treaties, ({ parties }) => parties)).get(state) ?? [],
    treatiesProtecting: (state) => (protecting ??= byState(treaties, ({ protects }) => protects ?? [])).get(state) ?? [],
    state: (id) => body("states", id) as State | undefined,
    treaty: (id) => body("treaties", id) as Treaty | undefined,
    meeting: (id) => body("meetings", id) as Meeting | undefined,
    person: (id) => body("people", id) as Person | undefined,
    source: (id) => body("sources", id) as Source | undefined,
    area: (id) => areas.get(id),
    place: (id) => body("places", id) as Place | undefined,
    allSeries: () => index.series,
    allAreas: () => index.areas,
    allWars: () => index.wars,
  };
}

/** A dataset on things at hand: as the tests, the importers and the page have them. */
export function datasetFrom(info: Dataset["info"], things: Things): Dataset {
  const index: CompiledIndex = {
    format: 0,
    info,
    states: [...things.states.values()].map(codedName),
    treaties: [...things.treaties.values()].map(treatyHead),
    meetings: [...things.meetings.values()].map(meetingHead),
    people: [...things.people.values()],
    series: [...things.series.values()],
    areas: [...things.areas.values()],
    places: [...things.places.values()].map(placeHead),
    wars: [...things.wars.values()],
    slices: {},
  };
  return datasetOf(index, (folder, id) => (things[folder] as ReadonlyMap<string, Thing<Folder>>).get(id));
}

/** A dataset that knows the states of another beside its own: an import has treaties, the shipped record the states. */
export function withStatesOf(record: Dataset, index: CompiledIndex, read: BodyReader): Dataset {
  const own = new Set(index.states.map(({ id }) => id));
  const states = [...index.states, ...[...record.states.values()].filter(({ id }) => !own.has(id))];
  return datasetOf(
    { ...index, states, areas: [...index.areas, ...record.allAreas()], places: [...index.places, ...record.places.values()] },
    (folder, id) => read(folder, id) ?? (folder === "states" ? record.state(id) : folder === "places" ? record.place(id) : undefined),
  );
}

/** A dataset with some of its things replaced, added or (null) taken away: changed files of a clone, or a draft. */
export function overlaid(
  index: CompiledIndex,
  read: BodyReader,
  changes: ReadonlyMap<string, Thing<Folder> | null>,
): { index: CompiledIndex; read: BodyReader } {
  const merge = <T extends { id: string }>(folder: Folder, heads: readonly T[], headOf: (thing: never) => T): T[] => {
    const kept = heads.filter(({ id }) => !changes.has(`${folder}/${id}`));
    const added = [...changes]
      .filter(([key, thing]) => thing !== null && key.startsWith(`${folder}/`))
      .map(([, thing]) => headOf(thing as never));
    return [...kept, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  return {
    index: {
      ...index,
      states: merge<StateHead>("states", index.states, codedName),
      treaties: merge<TreatyHead>("treaties", index.treaties, treatyHead),
      meetings: merge<MeetingHead>("meetings", index.meetings, meetingHead),
      people: merge("people", index.people, (person: Person) => person),
      series: merge<Series>("series", index.series, (series: Series) => series),
      places: merge<PlaceHead>("places", index.places, placeHead),
      areas: merge<Area>("areas", index.areas, (area: Area) => area),
      wars: merge<War>("wars", index.wars, (war: War) => war),
    },
    read: (folder, id) => {
      const changed = changes.get(`${folder}/${id}`);
      return changed === undefined ? read(folder, id) : (changed ?? undefined);
    },
  };
}

function byId<T extends { id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function byState(treaties: ReadonlyMap<string, TreatyHead>, statesOf: (treaty: TreatyHead) => readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const treaty of treaties.values()) {
    for (const state of new Set(statesOf(treaty))) {
      const held = found.get(state);
      if (held) held.push(treaty.id);
      else found.set(state, [treaty.id]);
    }
  }
  return found;
}
