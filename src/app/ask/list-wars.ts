import { spanOf } from "../../base/edtf.js";
import { hull } from "../../base/interval.js";
import { type Outcome, ok } from "../../base/problem.js";
import type { Dataset } from "../../engine/dataset.js";
import type { War } from "../../model/index.js";
import { type ListWords, listTime } from "./list.js";
import { askedStates } from "./question.js";

export interface ListedWar {
  id: string;
  title: string;
  from: string;
  to: string | null;
  states: string[];
  episodes: number;
}

/** The wars of a dataset, oldest first; with parties, those in which all of them fought; with a day, those that were fought on it. */
export function listWars(dataset: Dataset, words: ListWords): Outcome<ListedWar[]> {
  const asked = listTime(dataset, words);
  if (!asked.ok) return asked;
  const parties = askedStates(dataset, words.party ?? []);
  if (!parties.ok) return parties;
  const { on } = asked.value;
  return ok(
    dataset
      .allWars()
      .map((war) => ({ war, spells: spellsOf(war), states: fightersOf(war) }))
      .filter(({ states }) => parties.value.every((state) => states.includes(state)))
      .filter(({ spells }) => words.on === undefined || spells.some(({ from, to }) => from <= on.to && to >= on.from))
      .map(({ war: { id, title, episodes }, spells, states }) => ({
        id,
        title,
        from: spells.reduce((a, b) => (b.from < a.from ? b : a)).words.split("/")[0]!,
        to: endOf(spells),
        states,
        episodes: episodes?.length ?? 0,
      }))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  );
}

function spellsOf({ participants, episodes }: War): { from: number; to: number; words: string }[] {
  const written = [
    ...(participants ?? []).flatMap(({ during }) => during),
    ...(episodes ?? []).map(({ from, to }) => `${from}/${to ?? ""}`),
  ];
  return written.map((words) => ({ ...hull(spanOf(words)!), words }));
}

function endOf(spells: ReturnType<typeof spellsOf>): string | null {
  const last = spells.reduce((a, b) => (b.to > a.to ? b : a)).words.split("/")[1] ?? "";
  return last === "" || last === ".." ? null : last;
}

function fightersOf({ participants, episodes }: War): string[] {
  const sides = (episodes ?? []).flatMap(({ attackers, target, alongside, against }) => [
    ...attackers,
    target,
    ...(alongside ?? []),
    ...(against ?? []),
  ]);
  return [...new Set([...(participants ?? []).map(({ state }) => state), ...sides])];
}
