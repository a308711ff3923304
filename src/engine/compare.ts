import { type Day, LATEST } from "../base/day.js";
import type { Citation, Obligation } from "../model/index.js";
import { OBLIGATIONS } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { differences } from "./difference.js";
import { endingOf } from "./ending.js";
import { listedDates } from "./status.js";
import { type Timeline, timelineOf } from "./timeline.js";
import { PREFERRED } from "./variable.js";
import { datedProvisions, edgesOf, type Wording, wordingIn } from "./wording.js";
import { conditionsWords, responseWords, triggerWords } from "./words.js";

/** What one treaty says on one kind of obligation. */
export interface CompareCell {
  treaty: string;
  present: boolean;
  provision: string | null;
  article: string | null;
  promisors: string[];
  trigger: string | null;
  response: string | null;
  conditions: string | null;
  force: string | null;
  text: string | null;
  sources: readonly Citation[];
}

export interface CompareRow {
  obligation: Obligation;
  cells: CompareCell[];
  /** What sets the treaties apart on this kind, in words, against the first; empty where they agree. */
  difference: string;
}

export interface Comparison {
  treaties: { id: string; title: string; signed: string; binding: "legal" | "political"; parties: string[] }[];
  rows: CompareRow[];
}

/** Treaties side by side, kind by kind: presence, trigger, response, conditions, and the differences in words. Ids must be known. */
export function compare(dataset: Dataset, ids: readonly string[], known: Day = LATEST): Comparison {
  const timelines = ids.map((id) => timelineOf(dataset, dataset.treaty(id)!, known)).filter((timeline) => timeline !== null);
  const held = timelines.map((timeline) => byKind(dataset, timeline));
  const kinds = OBLIGATIONS.filter((kind) => held.some((one) => one.has(kind)));
  return {
    treaties: timelines.map((timeline) => ({
      id: timeline.treaty.id,
      title: timeline.treaty.short ?? timeline.treaty.title,
      signed: listedDates(timeline).signed,
      binding: timeline.treaty.binding,
      parties: timeline.treaty.parties.map(({ state }) => state),
    })),
    rows: kinds.map((obligation) => {
      const entries = held.map((one) => one.get(obligation) ?? null);
      return {
        obligation,
        cells: entries.map((entry, index) => cell(timelines[index]!, entry)),
        difference: differenceWords(timelines, entries).join("; "),
      };
    }),
  };
}

interface Entry {
  wording: Wording;
  promisors: Set<string>;
}

function byKind(dataset: Dataset, timeline: Timeline): Map<Obligation, Entry> {
  const kinds = new Map<Obligation, Entry>();
  const ending = endingOf(timeline, PREFERRED);
  for (const dated of datedProvisions(dataset, timeline)) {
    for (const { promisor, promisee } of edgesOf(timeline, dated.provision)) {
      const wording = wordingIn(timeline, dated, promisor, promisee, ending ? ending.day - 1 : LATEST - 1, PREFERRED);
      if (!wording) continue;
      const entry = kinds.get(dated.provision.obligation);
      if (entry) entry.promisors.add(promisor);
      else kinds.set(dated.provision.obligation, { wording, promisors: new Set([promisor]) });
    }
  }
  return kinds;
}

function cell({ treaty }: Timeline, entry: Entry | null): CompareCell {
  const blank = {
    provision: null,
    article: null,
    promisors: [],
    trigger: null,
    response: null,
    conditions: null,
    force: null,
    text: null,
    sources: [],
  };
  if (!entry) return { treaty: treaty.id, present: false, ...blank };
  const { wording, promisors } = entry;
  return {
    treaty: treaty.id,
    present: true,
    provision: wording.provision.id,
    article: wording.article ?? null,
    promisors: [...promisors],
    trigger: triggerWords(wording.trigger),
    response: wording.response ? responseWords(wording.response) : null,
    conditions: conditionsWords(wording.conditions),
    force: wording.force,
    text: wording.text,
    sources: wording.sources,
  };
}

function differenceWords(timelines: readonly Timeline[], entries: readonly (Entry | null)[]): string[] {
  const name = (index: number) => timelines[index]!.treaty.short ?? timelines[index]!.treaty.title;
  const missing = entries.flatMap((entry, index) => (entry ? [] : [`${name(index)} has none`]));
  const first = entries.findIndex((entry) => entry !== null);
  const against = entries.flatMap((entry, index) => {
    if (!entry || index === first) return [];
    return differences(entries[first]!.wording, entry.wording).map(
      ({ what, one, other }) => `${what}: ${other} in ${name(index)}, ${one} in ${name(first)}`,
    );
  });
  return [...missing, ...against];
}
