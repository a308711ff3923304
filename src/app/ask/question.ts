import { type Day, isoDay, LATEST } from "../../base/day.js";
import { spanOf } from "../../base/edtf.js";
import { foldText, nearest, slugOf } from "../../base/id.js";
import { hull } from "../../base/interval.js";
import { failed, type Outcome, ok, type Problem, type ProblemCode, problem } from "../../base/problem.js";
import type { Dataset } from "../../engine/dataset.js";
import { knownDay, type Period, periodOf } from "../../engine/period.js";
import { findState } from "../../engine/state-name.js";

/** What every question may say of time, as people write it. `today` is the caller's day. */
export interface TimeWords {
  on?: string;
  known?: string;
  today: string;
}

/** The time of a question, read and held against the dataset's coverage. */
export interface AskedTime {
  on: Period;
  known: Day;
  /** As printed: the day asked about, and by default today. */
  says: { on: string; known: string | null };
}

/** Reads the time of a question. Days outside the dataset's coverage are a problem: the answer there is NA, not "no". */
export function askedTime(dataset: Dataset, { on, known, today }: TimeWords): Outcome<AskedTime> {
  const period = periodOf(on ?? today);
  if (!period.ok) return period;
  const until = known === undefined ? ok(LATEST) : knownDay(known);
  if (!until.ok) return until;
  const covers = hull(spanOf(dataset.info.covers)!);
  if (period.value.from < covers.from || period.value.to > covers.to) {
    return failed(
      problem("outside-coverage", `${dataset.info.title} does not cover ${period.value.edtf}: the answer is not available.`, {
        hint: `It covers ${isoDay(covers.from)} to ${isoDay(covers.to)}.`,
      }),
    );
  }
  return ok({ on: period.value, known: until.value, says: { on: period.value.edtf, known: known ?? null } });
}

/** The states that words mean on the days asked about; all problems at once. */
export function askedStates(dataset: Dataset, words: readonly string[], on?: Period): Outcome<string[]> {
  const found = words.map((word) => findState(dataset, word, on));
  const problems = found.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? failed(...problems) : ok(found.map((one) => (one as { value: string }).value));
}

/** The kinds of things that have ids of their own. */
export type Kind = "state" | "treaty" | "meeting" | "person" | "place" | "source";

/** What an id or a name means: an id of any kind, else a title, short name or alias that is spelled so. */
export function findThing(dataset: Dataset, text: string, among: readonly Kind[], on?: Period): Outcome<{ kind: Kind; id: string }> {
  const held: Record<Kind, ReadonlyMap<string, unknown>> = {
    state: dataset.states,
    treaty: dataset.treaties,
    meeting: dataset.meetings,
    person: dataset.people,
    place: dataset.places,
    source: new Map(),
  };
  for (const kind of among) if (held[kind].has(text)) return ok({ kind, id: text });
  if (among.includes("source") && dataset.source(text)) return ok({ kind: "source", id: text });
  const sought = foldText(text);
  const named = [
    ...(among.includes("treaty")
      ? [...dataset.treaties.values()].flatMap(({ id, title, short, aliases }) =>
          spelled(sought, [id, title, short, ...(aliases ?? [])]) ? [{ kind: "treaty" as const, id }] : [],
        )
      : []),
    ...(among.includes("meeting")
      ? [...dataset.meetings.values()].flatMap(({ id, title }) => (spelled(sought, [id, title]) ? [{ kind: "meeting" as const, id }] : []))
      : []),
    ...(among.includes("person")
      ? [...dataset.people.values()].flatMap(({ id, name, aliases }) =>
          spelled(sought, [id, name, ...(aliases ?? [])]) ? [{ kind: "person" as const, id }] : [],
        )
      : []),
    ...(among.includes("place")
      ? [...dataset.places.values()].flatMap(({ id, name, aliases }) =>
          spelled(sought, [id, name, ...(aliases ?? [])]) ? [{ kind: "place" as const, id }] : [],
        )
      : []),
  ];
  if (named.length === 1) return ok(named[0]!);
  if (named.length > 1)
    return failed(problem("unknown-id", `"${text}" could mean several things.`, { hint: `Try: ${named.map(({ id }) => id).join(", ")}` }));
  if (among.includes("state")) {
    const state = findState(dataset, text, on);
    if (state.ok) return ok({ kind: "state", id: state.value });
    if (state.problems[0]?.code === "ambiguous-state" || /^(cow|gw|iso3):/i.test(text)) return failed(...state.problems);
  }
  return failed(unknown(dataset, text, among, held));
}

const CODES: Partial<Record<Kind, ProblemCode>> = {
  state: "unknown-state",
  treaty: "unknown-treaty",
  meeting: "unknown-meeting",
  person: "unknown-person",
  place: "unknown-area",
  source: "unknown-source",
};

function unknown(dataset: Dataset, text: string, among: readonly Kind[], held: Record<Kind, ReadonlyMap<string, unknown>>): Problem {
  const ids = among.flatMap((kind) => [...held[kind].keys()]);
  const slug = slugOf(text);
  const within = ids.filter((id) => slug.length > 2 && id.includes(slug)).slice(0, 3);
  const names = among.includes("state") ? [...dataset.states.values()].map(({ name }) => name) : [];
  const near = [...new Set([...nearest(text, [...ids, ...names]), ...within])].slice(0, 4);
  const code = among.length === 1 ? CODES[among[0]!]! : "unknown-id";
  const what = among.length === 1 ? `${among[0]} "${text}"` : `thing called "${text}"`;
  return problem(code, `${dataset.info.title} has no ${what}.`, {
    hint: near.length > 0 ? `Try: ${near.join(", ")}` : `List them: casus list ${among.length === 1 ? PLURALS[among[0]!] : "treaties"}`,
  });
}

const PLURALS: Record<Kind, string> = {
  state: "states",
  treaty: "treaties",
  meeting: "meetings",
  person: "meetings",
  place: "places",
  source: "treaties",
};

function spelled(sought: string, names: readonly (string | undefined)[]): boolean {
  return names.some((name) => name !== undefined && foldText(name) === sought);
}
