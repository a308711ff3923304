import type { z } from "zod";
import { meeting } from "./meeting.js";
import { area, datasetInfo, person, series, source } from "./others.js";
import { place } from "./place.js";
import { state } from "./state.js";
import { treaty } from "./treaty.js";
import { war } from "./war.js";

/** The schema of each kind of file in a record, by the folder that holds it. The one source of types, checks and JSON Schema. */
export const SCHEMAS = {
  states: state,
  treaties: treaty,
  meetings: meeting,
  people: person,
  sources: source,
  series,
  areas: area,
  places: place,
  wars: war,
} as const;

export type FileOf<F extends keyof typeof SCHEMAS> = z.infer<(typeof SCHEMAS)[F]>;

export { claim } from "./claim.js";
export { condition } from "./condition.js";
export { provision, response } from "./provision.js";
export { area, datasetInfo, meeting, person, series, source, state, treaty, war };
