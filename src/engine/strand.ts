import { type Day, LATEST } from "../base/day.js";
import { once } from "../base/memo.js";
import type { Condition } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { type EdgeName, edgeStatusesIn, partySpells, stagesOf } from "./force.js";
import { type Shown, shownOf } from "./shown.js";
import { suspensions } from "./suspension.js";
import { type Timeline, variablesByParty, variablesOf } from "./timeline.js";
import { dayIn, isExact, PREFERRED, straddles } from "./variable.js";
import { type DatedProvision, datedProvisions, datesOf, edgesOf, type Wording, wordingIn } from "./wording.js";

/** A provision in one wording towards one promisee: who owes it, and on which days [from, until). */
export interface Strand {
  dated: DatedProvision;
  wordings: readonly [Wording];
  promisors: string[];
  from: Day[];
  until: Day[];
  first: Day;
  last: Day;
  shown: () => Shown;
  turnsOnHelpers: boolean;
}

/** A treaty as the answers of many days need it: for each promisee the strands of its promises, worked out once, by the preferred dates. */
export interface Strands {
  timeline: Timeline;
  strandsTo(promisee: string): readonly Strand[];
  /** Whether uncertain dates of the treaty as a whole bear on a day, so that it must be looked at in every course. */
  isOpenOn(day: Day): boolean;
  /** The parties whose own uncertain dates bear on a day. */
  openParties(day: Day): ReadonlySet<string>;
}

/** Whether a promise may come to be owed because others help the target first. */
export function turnsOnHelpers({ conditions }: Wording): boolean {
  const turns = (condition: Condition): boolean => {
    if (condition.kind === "any-of" || condition.kind === "all-of") return condition.conditions.some(turns);
    if (condition.kind === "not") return turns(condition.condition);
    return condition.kind === "assists" || condition.kind === "owed-under";
  };
  return Array.isArray(conditions) && conditions.some(turns);
}

/** Works a treaty into strands; those to a promisee when they are first asked for. */
export function strandsOf(dataset: Dataset, timeline: Timeline): Strands {
  const provisions = datedProvisions(dataset, timeline);
  const { pivotal } = variablesOf(timeline);
  const { shared: common, own } = variablesByParty(timeline);
  const open = [...common, ...provisions.flatMap(datesOf)].filter((one) => !isExact(one));
  const counted = open.some(({ key }) => pivotal.has(key));
  const ofParties = [...own]
    .map(([state, dates]) => [state, dates.filter((one) => !isExact(one))] as const)
    .filter(([, dates]) => dates.length > 0);
  const standings = new Map<Day, (edge: EdgeName) => string>();
  const inForce = (day: Day, edge: EdgeName): boolean => {
    let standing = standings.get(day);
    if (!standing) {
      standing = edgeStatusesIn(timeline, day, PREFERRED);
      standings.set(day, standing);
    }
    return standing(edge) === "in-force";
  };
  const shared = treatyDays(timeline);
  const known = new Map<string, readonly Strand[]>();
  return {
    timeline,
    isOpenOn: (day) => counted || open.some((one) => straddles(one, [day])),
    openParties: (day) =>
      new Set(ofParties.filter(([, dates]) => dates.some((one) => pivotal.has(one.key) || straddles(one, [day]))).map(([state]) => state)),
    strandsTo: (promisee) => {
      let strands = known.get(promisee);
      if (!strands) {
        strands = provisions.flatMap((dated) => strandsUnder(timeline, dated, promisee, shared, inForce));
        known.set(promisee, strands);
      }
      return strands;
    },
  };
}

/** The days on which something changes for all parties of a treaty. */
function treatyDays(timeline: Timeline): Day[] {
  const { signed, entry, end } = stagesOf(timeline, PREFERRED);
  const events = timeline.events.filter(({ by }) => !by).flatMap(({ at, ends }) => (ends ? [at, ends] : [at]));
  const rests = suspensions(timeline, PREFERRED).flatMap(({ from, until }) => [from, until]);
  return [signed, ...(entry === null ? [] : [entry]), end, ...events.map((date) => dayIn(PREFERRED, date)), ...rests];
}

function partyDays(timeline: Timeline, state: string): Day[] {
  return [
    ...partySpells(timeline, state, PREFERRED).flatMap(({ from, until }) => [from, until]),
    ...(timeline.lived.get(state) ?? []).flatMap(({ from, to }) => [from, to + 1]),
  ];
}

function strandsUnder(
  timeline: Timeline,
  dated: DatedProvision,
  promisee: string,
  shared: readonly Day[],
  inForce: (day: Day, edge: EdgeName) => boolean,
): Strand[] {
  const provision = dated.provision.id;
  const own = [...shared, ...partyDays(timeline, promisee), ...datesOf(dated).map((date) => dayIn(PREFERRED, date))];
  const strands = new Map<string, Strand>();
  const edges = edgesOf(timeline, dated.provision, undefined, (one) => one === promisee);
  for (const { promisor } of edges) {
    const days = [...new Set([...own, ...partyDays(timeline, promisor)])].sort((a, b) => a - b);
    for (const [index, from] of days.entries()) {
      if (!inForce(from, { promisor, promisee, provision })) continue;
      const wording = wordingIn(timeline, dated, promisor, promisee, from, PREFERRED);
      if (!wording) continue;
      const until = days[index + 1] ?? LATEST;
      let strand = strands.get(wording.key);
      if (!strand) {
        strand = {
          dated,
          wordings: [wording],
          promisors: [],
          from: [],
          until: [],
          first: from,
          last: until,
          shown: once(() => shownOf(timeline, wording)),
          turnsOnHelpers: turnsOnHelpers(wording),
        };
        strands.set(wording.key, strand);
      }
      const last = strand.promisors.length - 1;
      if (strand.promisors[last] === promisor && strand.until[last] === from) strand.until[last] = until;
      else {
        strand.promisors.push(promisor);
        strand.from.push(from);
        strand.until.push(until);
      }
      strand.first = Math.min(strand.first, from);
      strand.last = Math.max(strand.last, until);
    }
  }
  return [...strands.values()];
}
