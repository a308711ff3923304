import type { Day } from "../../../base/day.js";
import { inSentence } from "../../../engine/words.js";
import { nameOf, type World } from "../../atlas/world.js";
import { dayInWords } from "../../words/days.js";
import { listed } from "../../words/naming.js";
import type { ShownKind } from "./arcs.js";
import { IN_FORCE, type Standing } from "./standing.js";

/** The answer in a sentence: how many treaties stood, among how many states, and how many hold each kind. */
export function worldInWords(
  world: World,
  day: Day,
  standing: readonly Standing[],
  shown: readonly ShownKind[],
  state: number | null,
): string {
  const inForce = standing.filter(({ status }) => status === IN_FORCE);
  const when = `On ${dayInWords(day)},`;
  const who = state === null ? null : inSentence(nameOf(world.states[state]!, day));
  if (inForce.length === 0) return who ? `${when} nothing bound ${who}.` : `${when} no instrument of these kinds was in force.`;
  const states = new Set(inForce.flatMap(({ bound }) => bound.map((one) => one.state)));
  const kinds = shown
    .map(({ look, mask }) => ({ name: look.name, count: inForce.filter((one) => one.kinds & mask).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${count === 1 ? "promises" : "promise"} ${name}`);
  const subject = who
    ? `${inForce.length} ${inForce.length === 1 ? "instrument" : "instruments"} bound ${who} with ${states.size - 1} other ${states.size === 2 ? "state" : "states"}`
    : `${inForce.length} ${inForce.length === 1 ? "instrument was" : "instruments were"} in force among ${states.size} states`;
  const waiting = standing.length - inForce.length;
  const rest = waiting > 0 ? ` ${waiting} more ${waiting === 1 ? "was" : "were"} signed, suspended or perhaps in force.` : "";
  return `${when} ${subject}: ${listed(kinds)}.${rest}`;
}
