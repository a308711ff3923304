import { spanOf } from "../base/edtf.js";
import { foldText, nearest } from "../base/id.js";
import { hull, type Interval, overlaps } from "../base/interval.js";
import { remembered } from "../base/memo.js";
import type { Dataset } from "./dataset.js";
import { kilometres, type Point } from "./geometry.js";
import { findState } from "./state-name.js";

/**
 * Where an attack happens. `home`: the territory of a state; `place` and `area`: on record; `point`: coordinates, with the place on record or
 * the state whose capital is so near that the point counts as there; `named`: not on record.
 */
export type Site =
  | { kind: "home"; state: string; name: string }
  | { kind: "place"; place: string; name: string }
  | { kind: "area"; area: string; name: string }
  | { kind: "point"; point: Point; place?: string; home?: string; name: string }
  | { kind: "named"; name: string; near: string[] };

/** A point so near to the target's capital counts as its home territory. */
const CAPITAL_KILOMETRES = 30;

/**
 * The site that a text means: nothing said is the target's home territory; else a place or an area on record, `lat,lon` (the nearest
 * place within whose reach it lies, else a bare point), a state (its home territory) or the target's capital. A place that the
 * record does not know stays a name, with the nearest known ones.
 */
export function siteOf(dataset: Dataset, text: string | undefined, target: string, days?: Interval): Site {
  if (text === undefined || foldText(text) === "home territory") return homeOf(dataset, target);
  const point = pointOf(text);
  if (point) return atPoint(dataset, point, text, target, days);
  const sought = foldText(spaced(text));
  const places = [...dataset.places.values()];
  const place = places.find(({ id, name, aliases }) => [spaced(id), name, ...(aliases ?? [])].some((one) => foldText(one) === sought));
  if (place) return { kind: "place", place: place.id, name: place.name };
  const areas = dataset.allAreas();
  const area = areas.find(({ id, name, aliases }) => [spaced(id), name, ...(aliases ?? [])].some((one) => foldText(one) === sought));
  if (area) return { kind: "area", area: area.id, name: area.name };
  const state = findState(dataset, text);
  if (state.ok) return homeOf(dataset, state.value);
  for (const id of [target, ...dataset.states.keys()]) {
    const capital = dataset
      .state(id)
      ?.capitals.find(({ name, during }) => foldText(spaced(name)) === sought && (!days || overlaps(hull(spanOf(during)!), days)));
    if (capital) return { kind: "home", state: id, name: capital.name };
  }
  const words = [...places, ...areas, ...dataset.states.values()].map(({ name }) => name);
  return { kind: "named", name: text, near: nearest(text, words) };
}

function spaced(text: string): string {
  return text.replaceAll("-", " ");
}

const homes = remembered<Dataset, Map<string, Site>>(() => new Map());

function homeOf(dataset: Dataset, state: string): Site {
  const held = homes(dataset);
  let site = held.get(state);
  if (!site) {
    site = { kind: "home", state, name: `home territory of ${dataset.states.get(state)?.name ?? state}` };
    held.set(state, site);
  }
  return site;
}

function pointOf(text: string): Point | null {
  const parts = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text.trim());
  if (!parts) return null;
  const [lat, lon] = [Number(parts[1]), Number(parts[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

function atPoint(dataset: Dataset, point: Point, text: string, target: string, days: Interval | undefined): Site {
  const near = [...dataset.places.values()]
    .filter(({ radius }) => radius !== undefined)
    .map((place) => ({ place, share: kilometres(point, place) / place.radius! }))
    .filter(({ share }) => share <= 1)
    .sort((a, b) => a.share - b.share)[0]?.place;
  if (near) return { kind: "point", point, place: near.id, name: `${text} (${near.name})` };
  const capital = dataset
    .state(target)
    ?.capitals.find(
      ({ lat, lon, during }) =>
        (!days || overlaps(hull(spanOf(during)!), days)) && kilometres(point, { lat: Number(lat), lon: Number(lon) }) <= CAPITAL_KILOMETRES,
    );
  if (capital) return { kind: "point", point, home: target, name: `${text} (${capital.name})` };
  return { kind: "point", point, name: text };
}

/** The place on record at which a site is, or the state in whose home territory it is. */
export function placeOf(site: Site): string | undefined {
  return site.kind === "place" || site.kind === "point" ? site.place : undefined;
}

export function homeStateOf(site: Site): string | undefined {
  return site.kind === "home" ? site.state : site.kind === "point" ? site.home : undefined;
}
