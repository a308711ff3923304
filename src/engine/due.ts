import { type Day, isoDay, LATEST } from "../base/day.js";
import type { Truth } from "../base/truth.js";
import type { Obligation, War } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { partySpells } from "./force.js";
import { heldOn } from "./held.js";
import { owedRows } from "./owed.js";
import { type Period, periodOf } from "./period.js";
import { possibleStatuses } from "./status.js";
import { timelineOf } from "./timeline.js";
import { PREFERRED } from "./variable.js";
import type { OwedRow } from "./verdict.js";

export type Episode = NonNullable<War["episodes"]>[number];

/** A promise that fell due in a past war, by one of its attacks. */
export interface Due {
  treaty: string;
  obligation: Obligation;
  promisor: string;
  promisee: string;
  attackers: readonly string[];
  target: string;
  day: Day;
  /** Members of one treaty fight each other, which calls all its promises to act. */
  between: boolean;
}

/** A treaty made for one conflict is taken to be meant for a war that is under way or begins within so many days of its signature. */
const MADE_FOR = 366;

/** The kinds of promise to act or to keep out. Consultation asks for talk alone and is not what the field's codings of invocation are about. */
const ACTS = new Set<Obligation>(["defense", "offense", "neutrality", "nonaggression"]);

/**
 * Every promise to act that fell due in a past war: on the eve of each attack, and again when a treaty comes into force for a belligerent
 * while the attack goes on (attacks later in a war count). How a treaty ended and how a war ended are never read. `inForce` is told
 * of every treaty in force with a belligerent.
 *
 * What the data do not tell is presumed in one way for all treaties: an attack is unprovoked and help is asked for; a limit of place
 * covers the target's home and not a war that the promisee carries abroad; an adversary is the one meant where the data name it, or
 * where the treaty was made while the war was under way; two attackers make a number; limits of no known kind are met; a demand is not;
 * who helps whom is what the war shows by that day. What still depends counts as not due.
 */
export function dueIn(dataset: Dataset, war: War, inForce: (treaty: string) => void): Due[] {
  const episodes = war.episodes ?? [];
  const began = Math.min(...episodes.map(({ from }) => dayOfEdtf(from)));
  return episodes.flatMap((episode) => dueInEpisode(dataset, episodes, episode, began, inForce));
}

function dayOfEdtf(edtf: string): Day {
  const period = periodOf(edtf);
  return period.ok ? period.value.from : LATEST;
}

function dueInEpisode(
  dataset: Dataset,
  episodes: readonly Episode[],
  episode: Episode,
  began: Day,
  inForce: (treaty: string) => void,
): Due[] {
  const first = dayOfEdtf(episode.from);
  const last = episode.to ? dayOfEdtf(episode.to) : first;
  const { attackers, target, alongside = [], against = [] } = episode;
  const treaties = new Set([...attackers, target, ...alongside, ...against].flatMap((state) => dataset.treatiesOf(state)));
  const days = new Set([first]);
  for (const id of treaties) for (const day of entriesDuring(dataset, id, first, last, [...attackers, target])) days.add(day);
  const found: Due[] = [];
  for (const day of days) {
    const period = periodOf(isoDay(day));
    if (!period.ok) continue;
    const on = period.value;
    const held = [...treaties].filter((id) => isInForce(dataset, id, on));
    for (const id of held) inForce(id);
    for (const attacker of attackers) {
      for (const [promisor, promisee] of [
        [attacker, target],
        [target, attacker],
      ] as const) {
        for (const { timeline, dated, promisors } of heldOn(dataset, { from: on.from - 1, to: on.to - 1 }, LATEST)
          .of(ACTS)
          .to(promisee)) {
          const { obligation } = dated.provision;
          if (promisors.includes(promisor))
            found.push({ treaty: timeline.treaty.id, obligation, promisor, promisee, attackers, target, day, between: true });
        }
      }
    }
    const rows = dueRows(dataset, episodes, episode, on, presumed(dataset, held, day, began, attackers));
    for (const { treaty, verdict, obligation, promisor, promisee } of rows) {
      // What came into force on a later day of the attack is tried on that day alone.
      if (!ACTS.has(obligation) || (day !== first && isInForceOn(dataset, treaty, first, [promisor.id, promisee.id]))) continue;
      if (verdict === "owed")
        found.push({ treaty, obligation, promisor: promisor.id, promisee: promisee.id, attackers, target, day, between: false });
    }
  }
  return found;
}

/** The promises that the attack calls. Questions left open by the texts are answered by the same presumptions, and the promises judged once more. */
function dueRows(
  dataset: Dataset,
  episodes: readonly Episode[],
  { attackers, target }: Episode,
  on: Period,
  facts: Readonly<Record<string, Truth>>,
): OwedRow[] {
  const at = { happening: "armed-attack" as const, attackers, target, on };
  const judge = (more: Readonly<Record<string, Truth>>) => [
    ...owedRows(dataset, { ...at, facts: { ...more, "in-treaty-area": "yes" } }).filter(({ promisee }) => promisee.id === target),
    ...owedRows(dataset, { ...at, facts: { ...more, "in-treaty-area": "no" } }).filter(({ promisee }) => promisee.id !== target),
  ];
  const rows = judge(facts);
  const asked = new Set(rows.flatMap(({ asks }) => asks.map(({ fact }) => fact)));
  if (asked.size === 0) return rows;
  const helping = (state: string, states: readonly string[]) =>
    episodes.some(
      (one) =>
        dayOfEdtf(one.from) <= on.from &&
        ((one.attackers.includes(state) && states.includes(one.target)) ||
          (one.target === state && one.attackers.some((attacker) => states.includes(attacker)))),
    );
  const answers: Record<string, Truth> = {};
  for (const fact of asked) {
    if (fact in facts) continue;
    const [, state, what] = /^(.+)-(assists|supports-attacker)$/.exec(fact) ?? [];
    if (state) answers[fact] = helping(state, what === "assists" ? attackers : [target]) ? "yes" : "no";
    else if (/^(?:demand-met|between-parties|joining-is-attack|in-force)-/.test(fact)) continue;
    else if (/-is-(?:meant|[a-z-]+)$/.test(fact)) continue;
    else answers[fact] = "yes";
  }
  return Object.keys(answers).length === 0 ? rows : judge({ ...facts, ...answers });
}

/** The days after those within an attack on which a treaty came into force for one who fights. */
function entriesDuring(dataset: Dataset, id: string, first: Day, last: Day, fighters: readonly string[]): Day[] {
  const timeline = timelineOf(dataset, dataset.treaty(id)!);
  if (!timeline) return [];
  return fighters
    .flatMap((state) => partySpells(timeline, state, PREFERRED))
    .map(({ from }) => from + 1)
    .filter((day) => day > first && day <= last);
}

function isInForceOn(dataset: Dataset, id: string, day: Day, states: readonly string[]): boolean {
  const timeline = timelineOf(dataset, dataset.treaty(id)!);
  return (
    timeline !== null &&
    states.every((state) => partySpells(timeline, state, PREFERRED).some(({ from, until }) => from < day && day <= until))
  );
}

function isInForce(dataset: Dataset, id: string, on: Period): boolean {
  const timeline = timelineOf(dataset, dataset.treaty(id)!);
  return timeline !== null && possibleStatuses(timeline, { from: on.from - 1, to: on.to - 1 }).includes("in-force");
}

/** What is presumed of facts that the data do not tell (see {@link dueIn}). */
function presumed(dataset: Dataset, treaties: Iterable<string>, day: Day, began: Day, attackers: readonly string[]): Record<string, Truth> {
  const facts: Record<string, Truth> = { provoked: "no", requested: "yes", "number-met": attackers.length > 1 ? "yes" : "no" };
  let inWar = false;
  for (const id of treaties) {
    facts[`${id}-other-limits`] = "yes";
    facts[`${id}-owed-to-promisee`] = "yes";
    const signed =
      timelineOf(dataset, dataset.treaty(id)!)?.events.find(({ event }) => event === "signature")?.at.choices[0]!.lo ?? -LATEST;
    facts[`${id}-conflict`] = day - signed <= MADE_FOR || signed >= began ? "yes" : "no";
    if (signed >= began && day === signed + 1) inWar = true;
  }
  for (const attacker of attackers) facts[`${attacker}-is-meant`] = inWar ? "yes" : "no";
  return facts;
}
