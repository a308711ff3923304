import { type Day, EARLIEST, LATEST } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import { foldText, nearest } from "../base/id.js";
import { contains, hull, type Interval, overlaps } from "../base/interval.js";
import { remembered } from "../base/memo.js";
import { failed, type Outcome, ok, problem } from "../base/problem.js";
import type { CodeSystem } from "../model/index.js";
import type { Dataset, StateHead } from "./dataset.js";
import { inSentence } from "./words.js";

/** A state as answers name it: its id, and its Correlates of War number on the day asked about (null outside that system). */
export interface StateRef {
  id: string;
  cow: number | null;
}

/** A state with its code on a day. */
export function stateRef(dataset: Dataset, id: string, day: Day): StateRef {
  const code = codeOn(dataset.states.get(id), "cow", day);
  return { id, cow: code === null ? null : Number(code) };
}

/** The code that a state has in a system on a day, or null. */
export function codeOn(state: StateHead | undefined, system: CodeSystem, day: Day): string | null {
  return (state && spellsOf(state).codes.find((code) => code.system === system && contains(code.days, day))?.code) ?? null;
}

/** The name that a state has on a day: Soviet Union in 1961, Russia in 2024. Outside its named days, its usual name. */
export function nameOn(dataset: Dataset, id: string, day: Day): string {
  const state = dataset.states.get(id);
  if (!state) return id;
  const name = spellsOf(state).names.findLast(({ days }) => contains(days, day));
  return name?.name ?? state.name;
}

/** The names and codes of a state with their days read once: every row of an answer asks for them. */
const spellsOf = remembered(({ names, codes }: StateHead) => ({
  names: names.map(({ name, during }) => ({ name, days: hull(spanOf(during)!) })),
  codes: codes.map(({ system, code, during }) => ({ system, code, days: hull(spanOf(during)!) })),
}));

/** The name of a day as it stands inside a sentence: `the Soviet Union`. */
export function namedOn(dataset: Dataset, id: string, day: Day): string {
  return inSentence(nameOn(dataset, id, day));
}

/**
 * The state that a text means: an id, `cow:365` or `gw:365`, ISO alpha-3, a COW abbreviation, or any name it had. A code or a
 * name that several states had is settled by the days asked about; if it still could be several, that is a problem with the candidates.
 */
export function findState(dataset: Dataset, text: string, on: Interval = { from: EARLIEST, to: LATEST }): Outcome<string> {
  const direct = dataset.states.get(text.toLowerCase());
  if (direct) return ok(direct.id);
  const coded = /^(cow|gw|iso3):\s*(\w+)$/i.exec(text);
  const found = coded ? byCode(dataset, coded[1]!.toLowerCase() as CodeSystem, coded[2]!.toUpperCase()) : byName(dataset, text);
  const then = found.filter(({ days }) => overlaps(days, on));
  const ids = [...new Set((then.length > 0 ? then : found).map(({ id }) => id))];
  if (ids.length === 1 && (then.length > 0 || !coded)) return ok(ids[0]!);
  if (ids.length > 1) {
    return failed(
      problem("ambiguous-state", `"${text}" could mean several states.`, {
        hint: `Try: ${ids.map((id) => spelled(dataset, id)).join(", ")}`,
      }),
    );
  }
  return failed(
    problem("unknown-state", `The dataset knows no state "${text}"${coded ? " on that day" : ""}.`, {
      hint: suggestion(dataset, text, found),
    }),
  );
}

interface Candidate {
  id: string;
  days: Interval;
}

function byCode(dataset: Dataset, system: CodeSystem, code: string): Candidate[] {
  return [...dataset.states.values()].flatMap(({ id, codes }) =>
    codes
      .filter((held) => held.system === system && (held.code === code || held.abbreviation === code))
      .map(({ during }) => ({ id, days: hull(spanOf(during)!) })),
  );
}

function byName(dataset: Dataset, text: string): Candidate[] {
  const sought = foldText(text).replace(/^the /, "");
  const named: Candidate[] = [];
  for (const { id, name, names, codes } of dataset.states.values()) {
    if (foldText(name) === sought) named.push({ id, days: spanned(names.map(({ during }) => hull(spanOf(during)!))) });
    for (const spell of names) {
      const all = [spell.name, spell.official, ...(spell.aliases ?? [])];
      if (all.some((one) => one && foldText(one).replace(/^the /, "") === sought)) named.push({ id, days: hull(spanOf(spell.during)!) });
    }
    for (const { code, abbreviation, system, during } of codes) {
      if ((system === "iso3" && foldText(code) === sought) || (abbreviation && foldText(abbreviation) === sought))
        named.push({ id, days: hull(spanOf(during)!) });
    }
  }
  return named;
}

/** From the first day of the earliest stretch to the last of the latest; always, where there is none. */
function spanned(stretches: readonly Interval[]): Interval {
  if (stretches.length === 0) return { from: EARLIEST, to: LATEST };
  return { from: Math.min(...stretches.map(({ from }) => from)), to: Math.max(...stretches.map(({ to }) => to)) };
}

function suggestion(dataset: Dataset, text: string, otherwise: readonly Candidate[]): string {
  if (otherwise.length > 0)
    return `It had that code at another time: ${[...new Set(otherwise.map(({ id }) => spelled(dataset, id)))].join(", ")}`;
  const words = [...dataset.states.values()].flatMap(({ id, name, names }) => [
    id.toUpperCase(),
    name,
    ...names.map((spell) => spell.name),
  ]);
  const near = nearest(text, words);
  return near.length > 0 ? `Try: ${near.join(", ")}` : "Give ISO alpha-3 (RUS), a code (cow:365) or a name (Soviet Union).";
}

function spelled(dataset: Dataset, id: string): string {
  return `${dataset.states.get(id)!.name} (${id})`;
}
