import type { Area, CodedName, DatasetInfo, Holding, Meeting, Person, Place, Series, Source, State, Treaty, War } from "../model/index.js";

/** What is known of a state at once: its names and codes. The rest is in its body. */
export type StateHead = CodedName;

/** What is known of a treaty at once, enough to find it and to know whose it is. */
export interface TreatyHead {
  id: string;
  title: string;
  short?: string;
  aliases?: readonly string[];
  /** The first signature's date (EDTF), else the first event's. */
  signed: string;
  parties: readonly string[];
  /** States that a provision protects though they need not be parties. */
  protects?: readonly string[];
  atop?: readonly string[];
}

/** What is known of a meeting at once. */
export interface MeetingHead {
  id: string;
  title: string;
  date: string;
  states: readonly string[];
  persons: readonly string[];
  /** When it became public, where that is not its own day. */
  public?: string;
}

/** What is known of a place at once: where it lies and whose it was when. Its evidence is in its body. */
export interface PlaceHead {
  id: string;
  name: string;
  aliases?: readonly string[];
  kind: Place["kind"];
  /** Degrees north and east. */
  lat: number;
  lon: number;
  /** Kilometres within which a point counts as here. */
  radius?: number;
  in?: readonly string[];
  held?: readonly { state: string; as: Holding; during: string }[];
}

/**
 * The facts that the engine answers from. Heads are at hand; bodies are asked for by id, so that a caller may hold
 * them all or fetch each when it is wanted. Every method is a pure look-up: the same id gives the same thing.
 */
export interface Dataset {
  readonly info: DatasetInfo;
  readonly states: ReadonlyMap<string, StateHead>;
  readonly treaties: ReadonlyMap<string, TreatyHead>;
  readonly meetings: ReadonlyMap<string, MeetingHead>;
  readonly places: ReadonlyMap<string, PlaceHead>;
  readonly people: ReadonlyMap<string, { id: string; name: string; aliases?: readonly string[] }>;
  /** The ids of the treaties to which a state is or was a party. */
  treatiesOf(state: string): readonly string[];
  /** The ids of the treaties that protect a state by name, whether or not it is a party. */
  treatiesProtecting(state: string): readonly string[];
  state(id: string): State | undefined;
  treaty(id: string): Treaty | undefined;
  meeting(id: string): Meeting | undefined;
  person(id: string): Person | undefined;
  source(id: string): Source | undefined;
  area(id: string): Area | undefined;
  place(id: string): Place | undefined;
  allSeries(): readonly Series[];
  allAreas(): readonly Area[];
  allWars(): readonly War[];
}
