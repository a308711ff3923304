import { spanOf } from "../base/edtf.js";
import { hull, type Interval, overlaps } from "../base/interval.js";
import { or, type Truth, truthOf } from "../base/truth.js";
import type { Area } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { inRing, type Point } from "./geometry.js";
import { belongsTo, EXTENT_WORDS, type Extent, holdingsOf, isExtent, upwards } from "./holding.js";
import { homeStateOf, placeOf, type Site } from "./site.js";

export interface Placed {
  holds: Truth;
  why: () => string;
}

/** Whether a site lies in an area on record, or in the territory of some states. Unknown where the record does not tell. */
export function liesIn(dataset: Dataset, site: Site, area: string, owners: readonly string[], days: Interval): Placed {
  if (isExtent(area)) return inTerritory(dataset, site, area, owners, days);
  const body = dataset.area(area);
  if (!body) return { holds: "unknown", why: () => `The area ${area} is not on record.` };
  if (body.during && !overlaps(hull(spanOf(body.during)!), days))
    return { holds: "no", why: () => `${body.name} is an area of other days.` };
  const holds = inArea(dataset, site, body, days);
  return { holds, why: () => areaWords(site, body, holds) };
}

function inTerritory(dataset: Dataset, site: Site, extent: Extent, owners: readonly string[], days: Interval): Placed {
  const [home, at] = [homeStateOf(site), placeOf(site)];
  const holds = home ? truthOf(owners.includes(home)) : at ? belongsTo(dataset, at, owners, extent, days) : "unknown";
  return {
    holds,
    why: () => {
      const whose = owners.map((id) => dataset.states.get(id)?.name ?? id).join(", ");
      const what = owners.length > 6 ? `${EXTENT_WORDS[extent]} of a party` : `${EXTENT_WORDS[extent]} of ${whose}`;
      const place = site.kind === "home" ? `the ${site.name}` : site.name;
      if (holds === "yes") return site.kind === "home" ? `The attack is on ${place}.` : `${place} is ${what}.`;
      if (holds === "no") return `The attack is on ${place}, which is not ${what}.`;
      return `Whether ${place} is ${what} is not settled by the record.`;
    },
  };
}

function inArea(dataset: Dataset, site: Site, body: Area, days: Interval): Truth {
  switch (site.kind) {
    case "home":
      return homeIn(body, site.state);
    case "area":
      return site.area === body.id || holdsArea(body, dataset.area(site.area)) ? "yes" : "unknown";
    case "point":
      if (hasBounds(body)) return truthOf(pointIn(body, site.point));
      return site.place ? placeIn(dataset, site.place, body, days) : site.home ? homeIn(body, site.home) : "unknown";
    case "place":
      return placeIn(dataset, site.place, body, days);
    case "named":
      return "unknown";
  }
}

/** Whether one area certainly lies in another: all states whose home it touches lie within. */
function holdsArea({ home }: Area, inner: Area | undefined): boolean {
  const states = [...(inner?.home?.within ?? []), ...(inner?.home?.partly ?? [])];
  return states.length > 0 && states.every((state) => home?.within?.includes(state));
}

/** States that an area's list does not name lie outside it. */
function homeIn({ home }: Area, state: string): Truth {
  if (!home) return "unknown";
  if (home.within?.includes(state)) return "yes";
  return home.partly?.includes(state) ? "unknown" : "no";
}

/** By the area's own list of places, the nearest first; else by its bounds; else as the home territory of which the place is part. */
function placeIn(dataset: Dataset, id: string, body: Area, days: Interval): Truth {
  const path = upwards(dataset, id);
  for (const place of path) {
    if (body.places?.outside?.includes(place.id)) return "no";
    if (body.places?.within?.includes(place.id)) return "yes";
  }
  const here = path[0]!;
  if (hasBounds(body)) return truthOf(pointIn(body, here));
  const owners = holdingsOf(dataset, id, days).filter(({ as, holds }) => as === "home" && holds === "yes");
  return owners.length > 0 ? or(...owners.map(({ state }) => homeIn(body, state))) : "unknown";
}

function areaWords(site: Site, { name }: Area, holds: Truth): string {
  const place = site.kind === "home" ? `The ${site.name}` : site.name;
  if (holds === "yes") return site.kind === "area" ? `${place} is named.` : `${place} lies in ${name}.`;
  if (holds === "no") return `${place} lies outside ${name}.`;
  return site.kind === "home"
    ? `${place} lies only partly in ${name}, or the record does not tell.`
    : `The record does not say whether ${place} lies in ${name}.`;
}

function hasBounds({ polygon, polygons, northOf, southOf }: Area): boolean {
  return polygon !== undefined || polygons !== undefined || northOf !== undefined || southOf !== undefined;
}

function pointIn({ polygon, polygons, northOf, southOf }: Area, point: Point): boolean {
  if (northOf !== undefined && point.lat < Number(northOf)) return false;
  if (southOf !== undefined && point.lat > Number(southOf)) return false;
  const rings = [...(polygon ? [polygon] : []), ...(polygons ?? [])];
  return (
    rings.length === 0 ||
    rings.some((ring) =>
      inRing(
        point,
        ring.map(({ lat, lon }) => ({ lat: Number(lat), lon: Number(lon) })),
      ),
    )
  );
}
