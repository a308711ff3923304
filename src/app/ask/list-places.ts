import { foldText } from "../../base/id.js";
import { type Outcome, ok } from "../../base/problem.js";
import type { Dataset, PlaceHead } from "../../engine/dataset.js";
import { holdingsOf } from "../../engine/holding.js";
import { type ListWords, listTime } from "./list.js";
import { askedStates } from "./question.js";

export interface ListedPlace extends Omit<PlaceHead, "held"> {
  /** Who holds or claims it on the day. */
  held: { state: string; as: string; holds: "yes" | "unknown" }[];
}

/** The places of a dataset by name, with who holds each on the day; with parties, only those that one of them holds or claims then. */
export function listPlaces(dataset: Dataset, words: ListWords): Outcome<ListedPlace[]> {
  const asked = listTime(dataset, words);
  if (!asked.ok) return asked;
  const { on } = asked.value;
  const parties = askedStates(dataset, words.party ?? [], words.on ? on : undefined);
  if (!parties.ok) return parties;
  const places = [...dataset.places.values()].map((place) => ({
    ...place,
    held: holdingsOf(dataset, place.id, on).map(({ state, as, holds }) => ({
      state,
      as,
      holds: holds === "yes" ? ("yes" as const) : ("unknown" as const),
    })),
  }));
  const wanted = places.filter(({ held }) => parties.value.length === 0 || held.some(({ state }) => parties.value.includes(state)));
  return ok(wanted.sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1)));
}
