import { type Day, isoDay, LATEST } from "../base/day.js";
import type { Truth } from "../base/truth.js";
import type { Obligation, War } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { partySpells } from "./force.js";
import { owed } from "./owed.js";
import { type Period, periodOf } from "./period.js";
import { possibleStatuses } from "./status.js";
import { timelineOf } from "./timeline.js";
import { PREFERRED } from "./variable.js";

type Episode = NonNullable<War["episodes"]>[number];

/** Whether one treaty's promises fell due in one war, and by what. */
export interface Prediction {
  war: string;
  treaty: string;
  invoked: boolean;
  because: string[];
}

/** A treaty made for one conflict is taken to be meant for a war that is under way or begins within so many days of its signature. */
const MADE_FOR = 366;

/** The kinds of promise to act or to keep out. Consultation asks for talk alone and is not what the field's codings of invocation are about. */
const ACTS = new Set<Obligation>(["defense", "offense", "neutrality", "nonaggression"]);

/**
 * Tries every war of a dataset on every treaty in force with a belligerent: on the eve of each attack, and again when a treaty comes
 * into force for a belligerent while the attack goes on (attacks later in a war count). Is any promise to act owed? How a treaty ended
 * and how a war ended are never read.
 *
 * What the data do not tell is presumed in one way for all treaties: an attack is unprovoked and help is asked for; a limit of place
 * covers the target's home and not a war that the promisee carries abroad; an adversary is the one meant where the data name it, or
 * where the treaty was made while the war was under way; two attackers make a number; limits of no known kind are met; a demand is not. What
 * still depends counts as not due. A war between members calls every promise but consultation.
 */
export function backtest(dataset: Dataset, wars: readonly War[]): Prediction[] {
  return wars.flatMap((war) => {
    const found = new Map<string, Prediction>();
    const put = (treaty: string, because: string | null) => {
      const held = found.get(treaty) ?? { war: war.id, treaty, invoked: false, because: [] };
      if (because !== null) {
        held.invoked = true;
        if (!held.because.includes(because)) held.because.push(because);
      }
      found.set(treaty, held);
    };
    const episodes = war.episodes ?? [];
    const began = Math.min(...episodes.map(({ from }) => dayOfEdtf(from)));
    for (const episode of episodes) tryEpisode(dataset, episode, began, put);
    return [...found.values()].sort((a, b) => (a.treaty < b.treaty ? -1 : 1));
  });
}

function dayOfEdtf(edtf: string): Day {
  const period = periodOf(edtf);
  return period.ok ? period.value.from : LATEST;
}

function tryEpisode(dataset: Dataset, episode: Episode, began: Day, put: (treaty: string, because: string | null) => void): void {
  const first = dayOfEdtf(episode.from);
  const last = episode.to ? dayOfEdtf(episode.to) : first;
  const { attackers, target, alongside = [], against = [] } = episode;
  const treaties = new Set([...attackers, target, ...alongside, ...against].flatMap((state) => dataset.treatiesOf(state)));
  const days = new Set([first]);
  for (const id of treaties) for (const day of entriesDuring(dataset, id, first, last, [...attackers, target])) days.add(day);
  for (const day of days) {
    const period = periodOf(isoDay(day));
    if (!period.ok) continue;
    const on = period.value;
    const inForce = [...treaties].filter((id) => isInForce(dataset, id, on));
    for (const id of inForce) put(id, null);
    for (const id of inForce) {
      const attacker = attackers.find((one) => isInForceOn(dataset, id, day, [one, target]));
      const acts = dataset.treaty(id)!.provisions?.find(({ obligation }) => ACTS.has(obligation));
      if (attacker && acts) put(id, `${acts.obligation}: members fight each other, ${attacker} against ${target} on ${isoDay(day)}`);
    }
    const facts = presumed(dataset, inForce, day, began, attackers);
    const at = { happening: "armed-attack" as const, attackers, target, on };
    const rows = [
      ...owed(dataset, { ...at, facts: { ...facts, "in-treaty-area": "yes" } }).owed.filter(({ promisee }) => promisee.id === target),
      ...owed(dataset, { ...at, facts: { ...facts, "in-treaty-area": "no" } }).owed.filter(({ promisee }) => promisee.id !== target),
    ];
    for (const { treaty, verdict, obligation, promisor, promisee } of rows) {
      // What came into force on a later day of the attack is tried on that day alone.
      if (!ACTS.has(obligation) || (day !== first && isInForceOn(dataset, treaty, first, [promisor.id, promisee.id]))) continue;
      if (verdict !== "owed") continue;
      put(treaty, `${obligation}: ${promisor.id} to ${promisee.id}, ${attackers.join(", ")} against ${target} on ${isoDay(day)}`);
    }
  }
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

/** What is presumed of facts that the data do not tell (see {@link backtest}). */
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
