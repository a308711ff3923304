import type { Reckoning } from "../../engine/reckoning.js";
import type { Source } from "../../model/index.js";
import type { Kind } from "./question.js";

/** Something that the engine derived, and the ids that it rests on. */
export interface Computed {
  says: string;
  restsOn: string[];
}

export interface CitedSource extends Source {
  /** The places cited. */
  at: string[];
}

export interface Shown<K extends Kind, T> {
  kind: K;
  id: string;
  on: string;
  body: T;
  computed: (Computed & Partial<Reckoning>)[];
  sources: CitedSource[];
}
