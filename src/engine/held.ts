import { type Day, LATEST } from "../base/day.js";
import { once, remembered, rememberedByText } from "../base/memo.js";
import type { Obligation, Provision } from "../model/index.js";
import { edgeCases } from "./commitments.js";
import type { Dataset } from "./dataset.js";
import { type Shown, shownOf } from "./shown.js";
import { possibleStatuses, type Standing, statusAmong } from "./status.js";
import { type Strands, strandsOf, turnsOnHelpers } from "./strand.js";
import { type Timeline, timelineOf } from "./timeline.js";
import { stretchOn } from "./turns.js";
import { type DatedProvision, protectedBy, type Wording } from "./wording.js";

/** What some promisors owe one promisee under one provision on the eve of a case. */
export interface Held {
  timeline: Timeline;
  dated: DatedProvision;
  promisors: readonly string[];
  promisee: string;
  /** The wordings that may be in force: one, unless dates are uncertain or the time asked about is coarse. */
  wordings: readonly Wording[];
  /** Whether one of them is certainly in force. */
  certain: boolean;
  /** What an answer says of it, and how its treaty stands, made when it is wanted. */
  shown: () => Shown;
  standing: () => Standing;
  /** Whether it may come to be owed because others help the target first. */
  turnsOnHelpers: boolean;
}

/** A treaty as strands, with what was found held, by the stretch of its life and by whose it is. */
interface Compiled extends Strands {
  inStretches: Map<number, Map<string, readonly Held[]>>;
}

/** The promises that are or may be in force in some days, by the state to which they are made. */
export interface HeldOn {
  /** All that is promised to a state; with `only`, under one treaty. */
  to(state: string, only?: string): readonly Held[];
  /** What is promised to it as one that fights, on whichever side. */
  toFighter(state: string, only?: string): readonly Held[];
  /** What others promise each other for the protection of a state. */
  protecting(state: string, only?: string): readonly Held[];
  /** The same, of some kinds alone. */
  of(kinds: ReadonlySet<Obligation>): HeldOn;
}

/**
 * The promises of some days as a day after day wants them: what was found for the last days asked about is kept, so that many scenarios of one
 * day find it at once. Treaties whose dates are certain then are compiled into spells; the others are looked at in every course of their dates.
 */
export function heldOn(dataset: Dataset, days: { from: Day; to: Day }, known: Day): HeldOn {
  const last = lastAsked(dataset);
  if (last.held && last.from === days.from && last.to === days.to && last.known === known) return last.held;
  const held = find(dataset, days, known);
  Object.assign(last, { from: days.from, to: days.to, known, held });
  return held;
}

const lastAsked = remembered<Dataset, { from: Day; to: Day; known: Day; held: HeldOn | null }>(() => ({
  from: 0,
  to: 0,
  known: 0,
  held: null,
}));

function find(dataset: Dataset, days: { from: Day; to: Day }, known: Day): HeldOn {
  const to = rememberedByText((state: string) => collected(dataset, dataset.treatiesOf(state), days, known, () => [state], `to ${state}`));
  const protecting = rememberedByText((state: string) => {
    const others = ({ treaty }: Timeline) => treaty.parties.map((party) => party.state).filter((one) => one !== state);
    const held = collected(dataset, dataset.treatiesProtecting(state), days, known, others, `for ${state}`);
    return held.filter(({ dated }) => protectedBy(dated.provision).includes(state));
  });
  return heldBy(to, protecting);
}

type Find = (state: string) => readonly Held[];

function heldBy(to: Find, protecting: Find): HeldOn {
  const toFighter = rememberedByText((state: string) => to(state).filter(({ dated }) => isForFighters(dated.provision)));
  const ofKinds = remembered((kinds: ReadonlySet<Obligation>) => {
    const some = (find: Find) =>
      rememberedByText((state: string) => find(state).filter(({ dated }) => kinds.has(dated.provision.obligation)));
    return heldBy(some(to), some(protecting));
  });
  return { to: limited(to), toFighter: limited(toFighter), protecting: limited(protecting), of: ofKinds };
}

function limited(find: Find): (state: string, only?: string) => readonly Held[] {
  return (state, only) => (only ? find(state).filter(({ timeline }) => timeline.treaty.id === only) : find(state));
}

/** Kinds that whoever fights is owed, on either side; no aid to an enemy only where the text speaks of a war. */
const FOR_FIGHTERS = new Set<Obligation>(["offense", "neutrality", "no-aid-to-enemy"]);

export function isForFighters({ obligation, trigger }: Provision): boolean {
  return FOR_FIGHTERS.has(obligation) && (obligation !== "no-aid-to-enemy" || (trigger?.includes("war") ?? true));
}

function collected(
  dataset: Dataset,
  treaties: readonly string[],
  days: { from: Day; to: Day },
  known: Day,
  promiseesOf: (timeline: Timeline) => readonly string[],
  whose: string,
): Held[] {
  const found: Held[] = [];
  const compiled = compiledTreaties(dataset);
  for (const id of treaties) {
    if (days.from === days.to && known >= LATEST) {
      let treaty = compiled.get(id);
      if (treaty === undefined) {
        const timeline = timelineOf(dataset, dataset.treaty(id)!);
        treaty = timeline && { ...strandsOf(dataset, timeline), inStretches: new Map() };
        compiled.set(id, treaty);
      }
      if (treaty === null) continue;
      for (const held of heldInStretch(dataset, treaty, days, promiseesOf, whose)) found.push(held);
      continue;
    }
    const timeline = timelineOf(dataset, dataset.treaty(id)!, known);
    if (timeline) openIn(dataset, timeline, days, new Set(promiseesOf(timeline)), found, () => true);
  }
  return found;
}

/** What is held under one treaty on a day is held throughout the stretch of its life in which the day lies, and is found once for it. */
function heldInStretch(
  dataset: Dataset,
  treaty: Compiled,
  days: { from: Day; to: Day },
  promiseesOf: (timeline: Timeline) => readonly string[],
  whose: string,
): readonly Held[] {
  const { timeline, inStretches } = treaty;
  const stretch = stretchOn(dataset, timeline, days.from);
  let byWhose = inStretches.get(stretch);
  if (!byWhose) {
    byWhose = new Map();
    inStretches.set(stretch, byWhose);
  }
  const known = byWhose.get(whose);
  if (known) return known;
  const found: Held[] = [];
  const promisees = promiseesOf(timeline);
  if (treaty.isOpenOn(days.from)) openIn(dataset, timeline, days, new Set(promisees), found, () => true);
  else {
    const standing = once(() => standingIn(timeline, days));
    const open = treaty.openParties(days.from);
    for (const promisee of promisees) if (!open.has(promisee)) liveOn(treaty, promisee, days.from, open, standing, found);
    if (open.size > 0) openIn(dataset, timeline, days, new Set(promisees), found, (a, b) => open.has(a) || open.has(b));
  }
  byWhose.set(whose, found);
  return found;
}

const compiledTreaties = remembered<Dataset, Map<string, Compiled | null>>(() => new Map());

function liveOn(
  { timeline, strandsTo }: Compiled,
  promisee: string,
  day: Day,
  but: ReadonlySet<string>,
  standing: () => Standing,
  found: Held[],
): void {
  for (const { dated, wordings, promisors, from, until, first, last, shown, turnsOnHelpers } of strandsTo(promisee)) {
    if (day < first || day >= last) continue;
    const live = promisors.filter((state, i) => from[i]! <= day && day < until[i]! && (but.size === 0 || !but.has(state)));
    if (live.length > 0)
      found.push({ timeline, dated, promisors: live, promisee, wordings, certain: true, shown, standing, turnsOnHelpers });
  }
}

function openIn(
  dataset: Dataset,
  timeline: Timeline,
  days: { from: Day; to: Day },
  promisees: ReadonlySet<string>,
  found: Held[],
  wanted: (promisor: string, promisee: string) => boolean,
): void {
  const standing = once(() => standingIn(timeline, days));
  const edges = edgeCases(dataset, timeline, days, wanted, (promisee) => promisees.has(promisee));
  for (const { dated, promisor, promisee, cases } of edges) {
    const live = cases.filter(({ status, wording }) => status === "in-force" && wording !== null).map(({ wording }) => wording!);
    if (live.length === 0) continue;
    found.push({
      timeline,
      dated,
      promisors: [promisor],
      promisee,
      wordings: live,
      certain: live.length === cases.length,
      shown: once(() => shownOf(timeline, live.at(-1)!)),
      standing,
      turnsOnHelpers: live.some(turnsOnHelpers),
    });
  }
}

function standingIn(timeline: Timeline, days: { from: Day; to: Day }): Standing {
  return statusAmong(timeline, days, possibleStatuses(timeline, days));
}
