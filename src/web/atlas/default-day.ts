import { isoDay } from "../../base/day.js";
import { dayAt, today } from "../words/days.js";
import type { World } from "./world.js";

/** The day that a view shows where none is chosen: today, or the last that a dataset of the past covers. */
export function defaultDay(world: World | null): string {
  const now = today();
  const last = world?.atlas.dataset.covers[1] ?? null;
  return last !== null && last < dayAt(now)! ? isoDay(last) : now;
}
