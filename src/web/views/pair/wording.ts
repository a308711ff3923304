import { nameOf, type World } from "../../atlas/world.js";

/** The engine's words with names in the place of ids: "AUSTRIA-HUNGARY" and "north-atlantic-1949" as a reader calls them on a day. */
export function withNames(text: string, world: World | null, day: number): string {
  if (!world) return text;
  return text
    .replace(/\b[A-Z]{3,}(?:-[A-Z]+)*\b/g, (id) => {
      const state = world.state.get(id.toLowerCase());
      return state ? nameOf(state, day) : id;
    })
    .replace(/\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g, (id) => world.treaty.get(id)?.title ?? id);
}
