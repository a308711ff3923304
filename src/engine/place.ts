import { spanOf } from "../base/edtf.js";
import { foldText, nearest } from "../base/id.js";
import { hull, type Interval, overlaps } from "../base/interval.js";
import type { Truth } from "../base/truth.js";
import type { Area } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { inRing, type Point } from "./geometry.js";
import { findState } from "./state-name.js";

/** Where an attack happens. `home`: the territory of a state; `area`: an area on record; `point`: coordinates. */
export type Site =
  | { kind: "home"; state: string; name: string }
  | { kind: "area"; area: string; name: string }
  | { kind: "point"; point: Point; name: string }
  | { kind: "named"; name: string; near: string[] };

/**
 * The site that a text means: nothing said is the target's home territory; else an area on record, `lat,lon`, a state
 * (its home territory) or a capital. A place that the record does not know stays a name, with the nearest known ones.
 */
export function siteOf(dataset: Dataset, text: string | undefined, target: string): Site {
  const home = dataset.states.get(target)?.name ?? target;
  if (text === undefined || foldText(text) === "home territory") return { kind: "home", state: target, name: `home territory of ${home}` };
  const point = pointOf(text);
  if (point) return { kind: "point", point, name: text };
  const sought = foldText(text);
  const areas = dataset.allAreas();
  const area = areas.find(({ id, name, aliases }) => [id, name, ...(aliases ?? [])].some((one) => foldText(one) === sought));
  if (area) return { kind: "area", area: area.id, name: area.name };
  const state = findState(dataset, text);
  if (state.ok) return { kind: "home", state: state.value, name: `home territory of ${dataset.states.get(state.value)!.name}` };
  const capital = dataset.state(target)?.capitals.find(({ name }) => foldText(name) === sought);
  if (capital) return { kind: "home", state: target, name: capital.name };
  const words = [...areas.map(({ name }) => name), ...[...dataset.states.values()].map(({ name }) => name)];
  return { kind: "named", name: text, near: nearest(text, words) };
}

function pointOf(text: string): Point | null {
  const parts = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text.trim());
  if (!parts) return null;
  const [lat, lon] = [Number(parts[1]), Number(parts[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** Whether a site lies in an area, or in a kind of territory of the target. Unknown where the record does not tell. */
export function liesIn(dataset: Dataset, site: Site, area: string, target: string, days: Interval): { holds: Truth; why: string } {
  if (area === "home-territory" || area === "administered-territory") {
    if (site.kind !== "home") return { holds: "unknown", why: `The record does not say whether ${site.name} belongs to that territory.` };
    const own = site.state === target;
    return {
      holds: own ? "yes" : "no",
      why: own ? `The attack is on the ${site.name}.` : `The attack is on the ${site.name}, not on the target's.`,
    };
  }
  const body = dataset.area(area);
  if (!body) return { holds: "unknown", why: `The area ${area} is not on record.` };
  if (body.during && !overlaps(hull(spanOf(body.during)!), days)) return { holds: "no", why: `${body.name} is an area of other days.` };
  if (site.kind === "area" && site.area === area) return { holds: "yes", why: `${site.name} is named.` };
  if (site.kind === "home") return homeIn(body, site.state, site.name);
  if (site.kind === "point" && hasBounds(body)) {
    const inside = pointIn(body, site.point);
    return { holds: inside ? "yes" : "no", why: `${site.name} lies ${inside ? "inside" : "outside"} ${body.name}.` };
  }
  return { holds: "unknown", why: `The record does not say whether ${site.name} lies in ${body.name}.` };
}

function homeIn({ home, name }: Area, state: string, words: string): { holds: Truth; why: string } {
  if (home?.within?.includes(state)) return { holds: "yes", why: `The ${words} lies in ${name}.` };
  if (home?.partly?.includes(state)) return { holds: "unknown", why: `The ${words} lies only partly in ${name}.` };
  if (home) return { holds: "no", why: `The ${words} lies outside ${name}.` };
  return { holds: "unknown", why: `The record does not say how the ${words} lies to ${name}.` };
}

function hasBounds({ polygon, northOf, southOf }: Area): boolean {
  return polygon !== undefined || northOf !== undefined || southOf !== undefined;
}

function pointIn({ polygon, northOf, southOf }: Area, point: Point): boolean {
  if (northOf !== undefined && point.lat < Number(northOf)) return false;
  if (southOf !== undefined && point.lat > Number(southOf)) return false;
  return (
    polygon === undefined ||
    inRing(
      point,
      polygon.map(({ lat, lon }) => ({ lat: Number(lat), lon: Number(lon) })),
    )
  );
}
