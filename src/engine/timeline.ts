import type { Day } from "../base/day.js";
import { LATEST } from "../base/day.js";
import { spanOf, type When, whenOf } from "../base/edtf.js";
import { hull, type Interval } from "../base/interval.js";
import { remembered, rememberedForBoth } from "../base/memo.js";
import { type Disputed, type EventDate, type KeyedEvent, keyedEvents, type Treaty } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { type Course, dayIn, isExact, type Variable, variable } from "./variable.js";

/** A lifecycle event with its date as a variable. */
export interface TimedEvent extends KeyedEvent {
  at: Variable;
  ends?: Variable;
}

/** A treaty with its events as the engine reckons with them, as far as they were public on the day of `known`. */
export interface Timeline {
  treaty: Treaty;
  events: readonly TimedEvent[];
  /** From when it binds: by its own terms, else by the dataset's convention; a political commitment for which no entry is coded, from signature. */
  bindsFrom: "signature" | "entry-into-force";
  /** For each party, the days on which it was a state or is bound in another capacity; null where the dataset does not tell. */
  lived: ReadonlyMap<string, readonly Interval[] | null>;
  known: Day;
}

/** The timeline of a treaty, or null if nothing of it was public by the day `known`. */
export function timelineOf(dataset: Dataset, treaty: Treaty, known: Day = LATEST): Timeline | null {
  return known >= LATEST ? timelineOfAll(dataset, treaty) : timelineBy(dataset, treaty, known);
}

const timelineOfAll = rememberedForBoth((dataset: Dataset, treaty: Treaty) => timelineBy(dataset, treaty, LATEST));

function timelineBy(dataset: Dataset, treaty: Treaty, known: Day): Timeline | null {
  const events = keyedEvents(treaty)
    .map((event): TimedEvent => {
      const at = resolve(dataset, `${treaty.id}#${event.key}`, event.date, event.disputed);
      return { ...event, at, ...(event.until && { ends: resolve(dataset, `${treaty.id}#${event.key}/until`, event.until) }) };
    })
    .filter((event) => publicBy(event.public, latestOf(event.at), known));
  const signature = events.find(({ event }) => event === "signature");
  if (events.length === 0 || !publicBy(treaty.public, signature ? latestOf(signature.at) : latestOf(events[0]!.at), known)) return null;
  const enters = treaty.lifecycle.some(({ event }) => event === "entry-into-force");
  const usual = treaty.binding === "political" && !enters ? "signature" : dataset.info.bindsFrom;
  return { treaty, events, bindsFrom: treaty.bindsFrom ?? usual, lived: livedDays(dataset, treaty), known };
}

/** A party owes and is owed only while it is a state, unless the treaty names another capacity (DESIGN, rule 2). */
function livedDays(dataset: Dataset, { parties }: Treaty): Timeline["lived"] {
  return new Map(
    parties.map(({ state, capacity }) => {
      const spells = dataset.states.get(state)?.statehood;
      return [state, spells ? [...spells, ...(capacity ? [capacity.during] : [])].map((during) => hull(spanOf(during)!)) : null];
    }),
  );
}

/** Whether something was public by a day: its own public date, else the day on which it happened. Only what certainly was counts. */
export function publicBy(date: string | undefined, happened: Day, known: Day): boolean {
  if (known >= LATEST) return true;
  if (date === undefined) return happened <= known;
  return date !== "unknown" && (whenOf(date)?.hi ?? LATEST) <= known;
}

/** Whether a meeting was public by a day: from its own date on, unless it was kept secret. */
export function isMeetingPublic({ date, public: published }: { date: string; public?: string | undefined }, known: Day): boolean {
  return publicBy(published, spanOf(date)!.from.hi, known);
}

/** The variable of a date, following references to other treaties' events to the one that carries the date. */
export function resolve(dataset: Dataset, key: string, date: EventDate, disputed?: Disputed): Variable {
  let [at, of, held] = [date, key, disputed];
  for (let steps = 0; typeof at !== "string" && steps < 16; steps++) {
    of = at.sameAs;
    const [id, name] = of.split("#") as [string, string];
    const other = dataset.treaty(id);
    const target = other && keyedEvents(other).find((event) => event.key === name);
    if (!target) break;
    [at, held] = [target.date, target.disputed];
  }
  return variable(of, typeof at === "string" ? at : "unknown", held);
}

function latestOf({ choices }: Variable): Day {
  return choices[0]!.hi;
}

/** Whether an event was made by all parties: it names nobody, or everybody. */
export function isByAll({ parties }: Pick<Treaty, "parties">, { by }: Pick<TimedEvent, "by">): boolean {
  return !by || parties.every(({ state }) => by.includes(state));
}

/** The variables of a timeline, and those from which terms and notice periods are counted. */
export const variablesOf: (timeline: Timeline) => { variables: readonly Variable[]; pivotal: ReadonlySet<string> } = remembered(
  ({ events, treaty }) => {
    const dates = events.flatMap(({ at, ends }) => (ends ? [at, ends] : [at]));
    if (treaty.term?.kind === "fixed" && treaty.term.renewal?.kind === "unknown") {
      const renewal = { key: renewalKey(treaty), choices: [RENEWED, NOT_RENEWED] };
      return {
        variables: [...dates, renewal],
        pivotal: new Set([renewal.key, ...dates.filter((date) => !isExact(date)).map(({ key }) => key)]),
      };
    }
    const variables = dates;
    const counted = treaty.term?.length || events.some(({ event }) => event === "notice");
    const pivotal = new Set(counted ? events.filter(({ event, at }) => !isExact(at) && COUNTED.has(event)).map(({ at }) => at.key) : []);
    return { variables, pivotal };
  },
);

/**
 * The variables of a timeline by whom they concern: those of the treaty as a whole, and those of one party's joining, leaving or resting. What
 * holds between two parties does not turn on a third one's dates.
 */
export const variablesByParty: (timeline: Timeline) => { shared: readonly Variable[]; own: ReadonlyMap<string, readonly Variable[]> } =
  remembered((timeline) => {
    const owners = new Map<string, Set<string> | null>();
    for (const { at, ends, by } of timeline.events) {
      for (const { key } of ends ? [at, ends] : [at]) {
        const held = owners.get(key);
        // What one of two parties does concerns both, and so does a date from which a term or a notice period is counted.
        const common = !by || timeline.treaty.parties.length <= 2 || variablesOf(timeline).pivotal.has(key);
        if (common || held === null) owners.set(key, null);
        else owners.set(key, new Set([...(held ?? []), ...by]));
      }
    }
    const own = new Map<string, Variable[]>();
    const shared: Variable[] = [];
    for (const variable of variablesOf(timeline).variables) {
      const states = owners.get(variable.key);
      if (!states) shared.push(variable);
      for (const state of states ?? []) own.set(state, [...(own.get(state) ?? []), variable]);
    }
    return { shared, own };
  });

/** Whether a term was renewed, where the sources do not tell, is a variable too: in one course it was, in another not. */
const RENEWED: When = { edtf: "renewed", lo: 1, hi: 1 };
export const NOT_RENEWED: When = { edtf: "not renewed", lo: 0, hi: 0 };

export function renewalKey({ id }: Pick<Treaty, "id">): string {
  return `${id}#term/renewal`;
}

const COUNTED = new Set(["signature", "exchange", "entry-into-force", "notice", "renewal"]);

/** The earliest day on which an event of one of these kinds, meant for all parties, took place in a course; null if none is coded. */
export function firstDay({ events }: Timeline, kinds: readonly string[], course: Course): Day | null {
  const days = events.filter(({ event, by }) => kinds.includes(event) && !by).map(({ at }) => dayIn(course, at));
  return days.length > 0 ? Math.min(...days) : null;
}
