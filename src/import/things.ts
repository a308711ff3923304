import type { Things } from "../model/index.js";

/** No things at all: what an import begins with. */
export function noThings(): Things {
  return {
    states: new Map(),
    treaties: new Map(),
    meetings: new Map(),
    people: new Map(),
    sources: new Map(),
    series: new Map(),
    areas: new Map(),
    places: new Map(),
    wars: new Map(),
  };
}
