import type { Component } from "svelte";
import type { ViewName } from "../place.js";
import World from "./world/world.svelte";

/** The views, each fetched when it is first opened; the world, which most readers see first, comes with the page. */
export const views: Record<ViewName, () => Promise<{ default: Component }>> = {
  world: async () => ({ default: World }),
  pair: () => import("./pair/pair.svelte"),
  treaty: () => import("./treaty/treaty.svelte"),
  treaties: () => import("./treaties/treaties.svelte"),
  scenario: () => import("./scenario/scenario.svelte"),
  read: () => import("./read/read.svelte"),
  compare: () => import("./compare/compare.svelte"),
  data: () => import("./data/data.svelte"),
  state: () => import("./state/state.svelte"),
  meeting: () => import("./meeting/meeting.svelte"),
  person: () => import("./person/person.svelte"),
  place: () => import("./place/place.svelte"),
  about: () => import("./about/about.svelte"),
};
