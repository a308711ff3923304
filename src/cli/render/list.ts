import type { ListedMeeting, ListedState, ListedTreaty } from "../../app/ask/list.js";
import type { ListedPlace } from "../../app/ask/list-places.js";
import type { ListedWar } from "../../app/ask/list-wars.js";
import { writtenDate } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import { OBLIGATION_WORDS, PRIMARY_OBLIGATIONS } from "../../model/index.js";
import type { Terminal } from "../terminal.js";
import { paintStatus } from "./between.js";
import { columns } from "./layout.js";

export function renderTreaties(treaties: readonly ListedTreaty[], terminal: Terminal): string {
  if (treaties.length === 0) return "No such treaty is on record.";
  const { paint } = terminal;
  const head = ["signed", "in force", "ended", "status", "promises", "treaty"].map((word) => paint.dim(word));
  const rows = treaties.map(({ id, title, signed, inForce, ended, status, obligations }) => {
    const primary = obligations
      .filter((kind) => (PRIMARY_OBLIGATIONS as readonly string[]).includes(kind))
      .map((kind) => OBLIGATION_WORDS[kind]);
    return [
      writtenDate(signed),
      inForce ? writtenDate(inForce) : "-",
      ended ? writtenDate(ended) : "-",
      paintStatus(status, terminal),
      primary.join(", ") || "-",
      `${title} ${paint.dim(id)}`,
    ];
  });
  return columns([head, ...rows]);
}

export function renderStates(states: readonly ListedState[], { paint }: Terminal): string {
  if (states.length === 0) return "No such state is on record.";
  const head = ["id", "ISO", "COW", "GW", "treaties", "name"].map((word) => paint.dim(word));
  return columns([
    head,
    ...states.map(({ id, iso3, cow, gw, treaties, name }) => [
      id,
      iso3 ?? "-",
      String(cow ?? "-"),
      String(gw ?? "-"),
      String(treaties),
      name,
    ]),
  ]);
}

export function renderMeetings(meetings: readonly ListedMeeting[], { paint }: Terminal): string {
  if (meetings.length === 0) return "No such meeting is on record.";
  const head = ["date", "place", "kind", "meeting"].map((word) => paint.dim(word));
  return columns([
    head,
    ...meetings.map(({ id, title, date, place, kind }) => [writtenDate(date), place, kind, `${title} ${paint.dim(id)}`]),
  ]);
}

export function renderPlaces(places: readonly ListedPlace[], dataset: Dataset): string {
  if (places.length === 0) return "No such place is on record.";
  return columns(
    places.map(({ id, name, kind, held }) => [
      id,
      name,
      kind,
      held.map(({ state, as, holds }) => `${dataset.states.get(state)?.name ?? state} (${as}${holds === "yes" ? "" : "?"})`).join(", "),
    ]),
  );
}

export function renderWars(wars: readonly ListedWar[], dataset: Dataset): string {
  if (wars.length === 0) return "No wars.";
  return columns(
    wars.map(({ id, title, from, to, states, episodes }) => [
      id,
      title,
      `${from} to ${to ?? "?"}`,
      episodes > 0 ? `${episodes} attack${episodes === 1 ? "" : "s"}` : "",
      states.map((state) => dataset.states.get(state)?.name ?? state).join(", "),
    ]),
  );
}
