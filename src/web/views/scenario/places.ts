import { foldText } from "../../../base/id.js";
import { kilometres, type Point } from "../../../engine/geometry.js";

/** A place on record, as the list of places tells it. */
export interface Place extends Point {
  id: string;
  name: string;
  kind: string;
  /** Kilometres from its middle within which a point counts as there. */
  radius?: number;
  aliases?: readonly string[];
}

/** Something that a text may mean as the place of an attack. */
export interface PlaceOffer {
  /** What the address then says; the empty text is the target's home territory. */
  value: string;
  name: string;
  says: string;
}

/** `13.4, 144.8` as the API takes coordinates; null for other texts and for what lies beside the earth. */
export function coordinates(text: string): Point | null {
  const [, north, east] = /^\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (north === undefined) return null;
  const [lat, lon] = [Number(north), Number(east)];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** The place within whose reach a point lies, the nearest for its size; null where there is none. */
export function placeNear(places: readonly Place[], point: Point): Place | null {
  const near = places
    .filter(({ radius }) => radius !== undefined)
    .map((place) => ({ place, share: kilometres(point, place) / place.radius! }))
    .filter(({ share }) => share <= 1)
    .toSorted((a, b) => a.share - b.share);
  return near[0]?.place ?? null;
}

/** What a text may mean: home territory, places on record by any of their names, coordinates; last the text itself, for areas and capitals. */
export function placeOffers(places: readonly Place[], text: string, most = 40): PlaceOffer[] {
  const sought = foldText(text);
  const home = { value: "", name: "home territory", says: "of the target" };
  const point = coordinates(text);
  if (point) return [{ value: `${point.lat},${point.lon}`, name: `${point.lat}, ${point.lon}`, says: "degrees north, east" }];
  const found = places
    .map((place) => ({ place, rank: Math.min(...[place.name, ...(place.aliases ?? [])].map((name) => rankOf(foldText(name), sought))) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank || (a.place.name < b.place.name ? -1 : 1))
    .slice(0, most)
    .map(({ place, rank }) => ({ rank, offer: { value: place.id, name: place.name, says: place.kind } }));
  const offers = [...(rankOf("home territory", sought) < 3 ? [home] : []), ...found.map(({ offer }) => offer)];
  const typed = text.trim();
  return typed && found[0]?.rank !== 0 ? [...offers, { value: typed, name: `“${typed}”`, says: "an area, a capital or a state" }] : offers;
}

function rankOf(name: string, sought: string): number {
  if (name === sought) return 0;
  if (name.startsWith(sought)) return 1;
  return name.includes(` ${sought}`) || (sought.length > 2 && name.includes(sought)) ? 2 : 3;
}
