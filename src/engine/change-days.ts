import type { Day } from "../base/day.js";
import { spanOf } from "../base/edtf.js";
import { contains, hull, type Interval } from "../base/interval.js";
import type { Condition, Obligation, Provision } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { timelineOf } from "./timeline.js";
import { turnsOf } from "./turns.js";
import { datedProvisions } from "./wording.js";

/**
 * The days of a range on which what an attack calls can differ from what it would have called the day before; the first day of the range
 * is always one. Between two neighbouring days of the list every attack calls the same.
 *
 * An attack tests the promises that stood on its eve (DESIGN, rule 12). What changes on day C, so that C is the first day of the new state of
 * things, therefore shows in the attacks of C + 1: those are the days given for entries and exits of members, beginnings and ends of a
 * state's life, provisions and wordings of treaties, suspensions, and days named in conditions. Who can attack or be attacked is another
 * matter: that goes by the day of the attack itself. So the spells of `members` (both ends counted) give their first day, and the day after
 * their last. A state that is born on day D can be attacked on D, and is owed something from D + 1.
 *
 * Certain dates count as they are. A date that is uncertain or disputed counts with the first and last day of each of its values, for there
 * it begins or ceases to be open whether a promise holds. With `kinds`, only treaties with a provision of those kinds count, and those of
 * whose promises or parties their conditions speak.
 */
export function changeDays(
  dataset: Dataset,
  range: Interval,
  members: Iterable<Interval> = [],
  kinds?: ReadonlySet<Obligation>,
): readonly Day[] {
  const days = new Set<Day>([range.from]);
  for (const turn of turns(dataset, kinds)) days.add(turn + 1);
  for (const { from, to } of members) days.add(from).add(to + 1);
  return [...days].filter((day) => contains(range, day)).sort((a, b) => a - b);
}

/** The first days of a new state of things, by the preferred dates and the ends of uncertain ones. */
function turns(dataset: Dataset, kinds: ReadonlySet<Obligation> | undefined): ReadonlySet<Day> {
  const days = new Set<Day>();
  const named: Named = { treaties: new Set(), classes: new Set() };
  const waiting = [...dataset.treaties.keys()].filter((id) => bears(dataset.treaty(id)!.provisions, kinds));
  const seen = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const treaty = dataset.treaty(id);
    const timeline = treaty && timelineOf(dataset, treaty);
    if (!timeline) continue;
    const dated = datedProvisions(dataset, timeline);
    for (const day of turnsOf(dataset, timeline)) days.add(day);
    for (const { provision } of dated) for (const condition of conditionsOf(provision)) readCondition(condition, days, named);
    for (const other of named.treaties) {
      if (!seen.has(other)) waiting.push(other);
      seen.add(other);
    }
  }
  for (const { during } of dataset.allAreas()) if (during) addSpell(during, days);
  for (const id of named.classes.size > 0 ? dataset.states.keys() : []) {
    const { majorPower = [], classes = [] } = dataset.state(id) ?? {};
    if (named.classes.has("great-power")) for (const { during } of majorPower) addSpell(during, days);
    for (const one of classes) if (named.classes.has(one.class)) addSpell(one.during, days);
  }
  return days;
}

function bears(provisions: readonly Provision[] | undefined, kinds: ReadonlySet<Obligation> | undefined): boolean {
  return !kinds || (provisions?.some(({ obligation }) => kinds.has(obligation)) ?? false);
}

/** What conditions speak of that has days of its own. */
interface Named {
  treaties: Set<string>;
  classes: Set<string>;
}

function conditionsOf({ conditions, versions, edges }: Provision): Condition[] {
  return [conditions, ...(versions ?? []).map((one) => one.conditions), ...(edges ?? []).map((one) => one.conditions)].flatMap((one) =>
    Array.isArray(one) ? one : [],
  );
}

function readCondition(condition: Condition, days: Set<Day>, named: Named): void {
  switch (condition.kind) {
    case "all-of":
    case "any-of":
      for (const part of condition.conditions) readCondition(part, days, named);
      break;
    case "not":
      readCondition(condition.condition, days, named);
      break;
    case "location":
      if (condition.during) addSpell(condition.during, days);
      break;
    case "adversary":
    case "number-of-adversaries":
      if (condition.class) named.classes.add(condition.class);
      if (condition.kind === "adversary" && condition.partyTo) named.treaties.add(condition.partyTo);
      break;
    case "owed-under":
    case "in-force":
      named.treaties.add(condition.treaty);
      break;
    default:
  }
}

function addSpell(during: string, days: Set<Day>): void {
  const { from, to } = hull(spanOf(during)!);
  days.add(from).add(to + 1);
}
