import { type Day, isoDay, LATEST } from "../base/day.js";
import { remembered } from "../base/memo.js";
import type { Citation, Obligation, Response, Treaty } from "../model/index.js";
import { type Commitment, instrumentOf } from "./commitments.js";
import type { Dataset } from "./dataset.js";
import { changeWords } from "./difference.js";
import { endingOf } from "./ending.js";
import { entryDay, signedDay } from "./entry.js";
import { edgeStatusIn, statusIn } from "./force.js";
import { isExit } from "./membership.js";
import { type SharedDays, sharedDays } from "./shared-days.js";
import { listedDates } from "./status.js";
import { type Timeline, timelineOf } from "./timeline.js";
import { dayIn, PREFERRED } from "./variable.js";
import { type DatedProvision, datedProvisions, edgesOf, type Wording, wordingIn } from "./wording.js";

/** A kind of promise in one direction, as one link of a lineage has it. */
export interface LineagePromise {
  obligation: Obligation;
  promisor: string;
  promisee: string;
  provision: string;
  article: string | null;
  response: Response | null;
  text: string;
  instrument: Commitment["instrument"];
  sources: readonly Citation[];
}

/** A promise set against an earlier one of the same kind and direction. */
export interface LineageChange extends LineagePromise {
  /** The earlier treaty and provision. */
  from: { treaty: string; provision: string };
  /** What the later wording says differently, in words. */
  differences: string[];
}

/** One treaty in a lineage, compared with its predecessor. */
export interface LineageLink {
  treaty: string;
  title: string;
  binding: "legal" | "political";
  signed: string;
  from: string | null;
  to: string | null;
  ended: { how: string; on: string; why: string; sources: readonly Citation[] } | null;
  /** The instruments it is compared with; none for the first, and for one that stands beside others. */
  predecessors: string[];
  /** `alreadyUnder`: a text that already said so beside it, for instance a declaration that is now law. */
  gains: (LineagePromise & { alreadyUnder?: string })[];
  loses: LineagePromise[];
  revives: LineageChange[];
  differs: LineageChange[];
  stillOwed: (LineagePromise & { under: string })[];
  replaces: { treaty: string; relation: string; sources: readonly Citation[] }[];
  sources: readonly Citation[];
}

interface Link {
  timeline: Timeline;
  promises: Map<string, LineagePromise & { wording: Wording; dated: DatedProvision }>;
  signed: Day;
  /** For a pair in a treaty of several: the days on which both were bound, where they are not all its days; null where they never were. */
  shared?: SharedDays | null;
}

/**
 * The chain of treaties between two states, in order of signature, each with what it gained, lost and revived against its
 * predecessor (DESIGN, rule 14). A predecessor is what the treaty replaces, terminates, renews or amends, else the last
 * binding treaty of the two that had ended before; a text that stands beside the one in force has none.
 */
export function lineage(dataset: Dataset, a: string, b: string, known: Day = LATEST): LineageLink[] {
  if (known < LATEST) return lineageAnew(dataset, a, b, known);
  const held = lineages(dataset);
  const pair = `${a} ${b}`;
  let links = held.get(pair);
  if (!links) {
    links = lineageAnew(dataset, a, b, known);
    // Most pairs have none, and that is soon found. Chains are long, and there are thousands of pairs: the one that was kept longest gives way.
    if (links.length > 0) {
      if (held.size >= MOST_PAIRS) held.delete(held.keys().next().value!);
      held.set(pair, links);
    }
  }
  return links;
}

const MOST_PAIRS = 200;

/** The chains of pairs that were asked about last: they do not depend on a day. */
const lineages = remembered<Dataset, Map<string, LineageLink[]>>(() => new Map());

function lineageAnew(dataset: Dataset, a: string, b: string, known: Day): LineageLink[] {
  const shared = dataset.treatiesOf(a).filter((id) => dataset.treatiesOf(b).includes(id));
  const between = (promisor: string, promisee: string) => (promisor === a && promisee === b) || (promisor === b && promisee === a);
  return chain(dataset, shared, known, between, [a, b]);
}

/** The chain that leads to a treaty and on from it: what it replaced, renewed or ended, and what did so to it. */
export function lineageOf(dataset: Dataset, treaty: Treaty, known: Day = LATEST): LineageLink[] {
  const states = treaty.parties.map(({ state }) => state);
  if (states.length === 2) return lineage(dataset, states[0]!, states[1]!, known);
  const ids = new Set([treaty.id]);
  for (let before = 0; before !== ids.size; ) {
    before = ids.size;
    for (const id of new Set(states.flatMap((state) => dataset.treatiesOf(state)))) {
      const related =
        dataset
          .treaty(id)!
          .relations?.filter(({ relation }) => SUCCEEDS.has(relation))
          .map((relation) => relation.treaty) ?? [];
      if (ids.has(id)) for (const other of related) ids.add(other);
      else if (related.some((other) => ids.has(other))) ids.add(id);
    }
  }
  return chain(dataset, [...ids], known, () => true);
}

const SUCCEEDS = new Set(["replaces", "terminates", "renews", "amends"]);

function chain(
  dataset: Dataset,
  ids: readonly string[],
  known: Day,
  wanted: (promisor: string, promisee: string) => boolean,
  pair?: readonly [string, string],
): LineageLink[] {
  const links = ids
    .map((id) => dataset.treaty(id))
    .filter((treaty) => treaty !== undefined)
    .map((treaty) => timelineOf(dataset, treaty, known))
    .filter((timeline) => timeline !== null)
    .map((timeline): Link => {
      const signed = signedDay(timeline, PREFERRED);
      const shared = pair && sharedDays(timeline, pair);
      return {
        timeline,
        promises: promisesOf(dataset, timeline, wanted),
        signed: shared ? Math.max(signed, shared.from) : signed,
        ...(shared !== undefined && { shared }),
      };
    })
    .filter(({ shared }) => shared !== null)
    .sort((a, b) => a.signed - b.signed || (a.timeline.treaty.id < b.timeline.treaty.id ? -1 : 1));
  return links.map((link, index) => compared(link, links.slice(0, index)));
}

function compared(link: Link, earlier: readonly Link[]): LineageLink {
  const { timeline, promises, shared } = link;
  const { treaty } = timeline;
  const predecessors = predecessorsOf(link, earlier);
  const before = merged(predecessors);
  const start = shared?.from ?? entryDay(timeline, PREFERRED) ?? link.signed;
  const whole = listedDates(timeline);
  const entered = shared && shared.from !== entryDay(timeline, PREFERRED) ? shared.since : whole.inForce;
  const dates = shared ? { ...whole, inForce: entered, ended: shared.left ? shared.to : whole.ended } : whole;
  const ending = shared?.left ? leavingOf(timeline, shared.left, shared.until) : endingOf(timeline, PREFERRED);
  const result: LineageLink = {
    treaty: treaty.id,
    title: treaty.short ?? treaty.title,
    binding: treaty.binding,
    signed: dates.signed,
    from: dates.inForce,
    to: dates.ended,
    ended: ending && { how: ending.how, on: dates.ended ?? isoDay(ending.day), why: ending.why, sources: ending.sources },
    predecessors: predecessors.map((one) => one.timeline.treaty.id),
    gains: [],
    loses: [],
    revives: [],
    differs: [],
    stillOwed: [],
    replaces: (treaty.relations ?? [])
      .filter(({ relation }) => SUCCEEDS.has(relation))
      .map(({ relation, treaty: other, sources }) => ({ relation, treaty: other, sources })),
    sources: timeline.events.find(({ event }) => event === "signature")?.sources ?? [],
  };
  for (const [key, promise] of promises) {
    const same = before.get(key);
    const beside = earlier.find(
      (one) => !predecessors.includes(one) && one.promises.has(key) && owedOn(one, one.promises.get(key)!, start),
    );
    const ancestor = beside
      ? undefined
      : earlier.toReversed().find((one) => one.promises.has(key) && one.timeline.treaty.binding === treaty.binding);
    if (same) {
      const differences = changeWords(same.promise.wording, promise.wording);
      if (differences.length > 0)
        result.differs.push({ ...bare(promise), from: { treaty: same.treaty, provision: same.promise.provision }, differences });
    } else if (ancestor && predecessors.length > 0) {
      const old = ancestor.promises.get(key)!;
      result.revives.push({
        ...bare(promise),
        from: { treaty: ancestor.timeline.treaty.id, provision: old.provision },
        differences: changeWords(old.wording, promise.wording),
      });
    } else if (!beside || beside.timeline.treaty.binding !== treaty.binding)
      result.gains.push({ ...bare(promise), ...(beside && { alreadyUnder: beside.timeline.treaty.id }) });
  }
  for (const [key, { promise }] of before) {
    if (promises.has(key)) continue;
    const elsewhere = earlier.find(
      (one) => !predecessors.includes(one) && one.promises.has(key) && owedOn(one, one.promises.get(key)!, start),
    );
    if (elsewhere) result.stillOwed.push({ ...bare(promise), under: elsewhere.timeline.treaty.id });
    else result.loses.push(bare(promise));
  }
  return result;
}

/** How one of a pair left a treaty of several, or ceased to be. */
function leavingOf({ events }: Timeline, state: string, day: Day): { how: string; day: Day; why: string; sources: readonly Citation[] } {
  const exit = events.find((event) => isExit(event) && event.by?.includes(state) && dayIn(PREFERRED, event.at) === day);
  return { how: exit?.event ?? "withdrawal", day, why: exit?.text ?? "", sources: exit?.sources ?? [] };
}

/** What a treaty is compared with: what it says it succeeds; else the last binding one that had ended when it took effect. */
function predecessorsOf(link: Link, earlier: readonly Link[]): Link[] {
  const { treaty } = link.timeline;
  const named = new Set((treaty.relations ?? []).filter(({ relation }) => SUCCEEDS.has(relation)).map((relation) => relation.treaty));
  const succeeded = earlier.filter((one) => named.has(one.timeline.treaty.id));
  if (succeeded.length > 0) return succeeded;
  if (treaty.binding === "political") return [];
  const start = entryDay(link.timeline, PREFERRED) ?? link.signed;
  const ended = earlier.filter((one) => one.timeline.treaty.binding === "legal" && statusIn(one.timeline, start, PREFERRED) === "ended");
  const last = ended.toSorted((x, y) => endingOf(x.timeline, PREFERRED)!.day - endingOf(y.timeline, PREFERRED)!.day).at(-1);
  return last ? [last] : [];
}

function merged(links: readonly Link[]): Map<string, { treaty: string; promise: LineagePromise & { wording: Wording } }> {
  return new Map(
    links.flatMap(({ timeline, promises }) =>
      [...promises].map(([key, promise]) => [key, { treaty: timeline.treaty.id, promise }] as const),
    ),
  );
}

/** The promises of a treaty by kind and direction, in their last wording; the first of several provisions of one kind stands for it. */
function promisesOf(dataset: Dataset, timeline: Timeline, wanted: (promisor: string, promisee: string) => boolean): Link["promises"] {
  const promises: Link["promises"] = new Map();
  const ending = endingOf(timeline, PREFERRED);
  const last = ending ? ending.day - 1 : LATEST - 1;
  for (const dated of datedProvisions(dataset, timeline)) {
    for (const { promisor, promisee } of edgesOf(timeline, dated.provision)) {
      if (!wanted(promisor, promisee)) continue;
      const wording = wordingIn(timeline, dated, promisor, promisee, last, PREFERRED);
      const key = `${dated.provision.obligation} ${promisor} ${promisee}`;
      if (!wording || promises.has(key)) continue;
      promises.set(key, {
        obligation: dated.provision.obligation,
        promisor,
        promisee,
        provision: dated.provision.id,
        article: wording.article ?? null,
        response: wording.response ?? null,
        text: wording.text,
        instrument: instrumentOf(wording, timeline),
        sources: wording.sources,
        wording,
        dated,
      });
    }
  }
  return promises;
}

function owedOn({ timeline }: Link, { promisor, promisee, provision }: LineagePromise, day: Day): boolean {
  return edgeStatusIn(timeline, { promisor, promisee, provision }, day, PREFERRED) === "in-force";
}

function bare({ obligation, promisor, promisee, provision, article, response, text, instrument, sources }: LineagePromise): LineagePromise {
  return { obligation, promisor, promisee, provision, article, response, text, instrument, sources };
}
