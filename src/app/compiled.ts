import type { MeetingHead, PlaceHead, StateHead, TreatyHead } from "../engine/dataset.js";
import { protectedBy } from "../engine/wording.js";
import {
  type Area,
  codedName,
  type DatasetInfo,
  FOLDERS,
  type Folder,
  type Meeting,
  type Place,
  type Series,
  type Thing,
  type Things,
  type Treaty,
  type War,
} from "../model/index.js";

/** Raised whenever the compiled form changes, so that an old one is never read as a new one. */
export const COMPILED_FORMAT = 6;

/** Where a body lies in the bodies' file: offset and length in bytes. */
export type Slice = readonly [offset: number, length: number];

/** The small part of a compiled record: what is needed to find things. Bodies are read when they are wanted. */
export interface CompiledIndex {
  format: number;
  info: DatasetInfo;
  states: StateHead[];
  treaties: TreatyHead[];
  meetings: MeetingHead[];
  people: { id: string; name: string; aliases?: readonly string[] }[];
  series: Series[];
  areas: Area[];
  places: PlaceHead[];
  wars: War[];
  slices: { [F in Folder]?: Record<string, Slice> };
}

/** Folders whose things are small and few enough to stand in the index whole. */
const WHOLE: readonly Folder[] = ["series", "areas", "wars"];

/** Compiles a sound record: an index, and the bodies as one line of JSON each. */
export function compile(info: DatasetInfo, things: Things): { index: CompiledIndex; bodies: string } {
  const lines: string[] = [];
  const slices: CompiledIndex["slices"] = {};
  const encoder = new TextEncoder();
  let offset = 0;
  for (const folder of FOLDERS.filter((one) => !WHOLE.includes(one))) {
    const held: Record<string, Slice> = {};
    for (const thing of inOrder(things[folder] as ReadonlyMap<string, Thing<Folder>>)) {
      const line = JSON.stringify(thing);
      const length = encoder.encode(line).length;
      held[thing.id] = [offset, length];
      lines.push(line);
      offset += length + 1;
    }
    slices[folder] = held;
  }
  const bodies = lines.map((line) => `${line}\n`).join("");
  const index: CompiledIndex = {
    format: COMPILED_FORMAT,
    info,
    states: inOrder(things.states).map(codedName),
    treaties: inOrder(things.treaties).map(treatyHead),
    meetings: inOrder(things.meetings).map(meetingHead),
    people: inOrder(things.people).map(({ id, name, aliases }) => ({ id, name, ...(aliases && { aliases }) })),
    series: inOrder(things.series),
    areas: inOrder(things.areas),
    places: inOrder(things.places).map(placeHead),
    wars: inOrder(things.wars),
    slices,
  };
  return { index, bodies };
}

export function treatyHead({ id, title, short, aliases, lifecycle, parties, provisions, links }: Treaty): TreatyHead {
  const first = lifecycle.find(({ event }) => event === "signature") ?? lifecycle[0]!;
  const protectedStates = [...new Set((provisions ?? []).flatMap(protectedBy))];
  return {
    id,
    title,
    ...(protectedStates.length > 0 && { protects: protectedStates }),
    ...(short && { short }),
    ...(aliases && { aliases }),
    signed: typeof first.date === "string" ? first.date : "unknown",
    parties: parties.map(({ state }) => state),
    ...(links?.atop && { atop: links.atop.map((link) => link.id) }),
  };
}

export function placeHead({ id, name, aliases, kind, lat, lon, radius, in: larger, held }: Place): PlaceHead {
  return {
    id,
    name,
    kind,
    lat: Number(lat),
    lon: Number(lon),
    ...(aliases && { aliases }),
    ...(radius !== undefined && { radius: Number(radius) }),
    ...(larger && { in: larger }),
    ...(held && { held: held.map(({ state, as, during }) => ({ state, as, during })) }),
  };
}

export function meetingHead({ id, title, date, participants, public: published }: Meeting): MeetingHead {
  return {
    id,
    title,
    date,
    states: [...new Set(participants.map(({ state }) => state))],
    ...(published && { public: published }),
    persons: [...new Set(participants.flatMap(({ person }) => (person ? [person] : [])))],
  };
}

function inOrder<T extends { id: string }>(things: ReadonlyMap<string, T>): T[] {
  return [...things.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
