import { geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
import type { Geometry } from "geojson";

/** The map's size in its own units; it is drawn to fit its place on the page. */
export const MAP_WIDTH = 960;
export const MAP_HEIGHT = 440;

/** Equal areas (Equal Earth), turned so that the sea between Asia and America lies at the edge; Antarctica is left out. */
const projection = geoEqualEarth()
  .rotate([-11, 0])
  // Great circles stay smooth when a part of the map is drawn larger.
  .precision(0.15)
  .fitExtent(
    [
      [2, 2],
      [MAP_WIDTH - 2, MAP_HEIGHT + 44],
    ],
    { type: "Sphere" },
  );
const path = geoPath(projection).digits(1);

/** An area of the map. */
export interface Outline {
  id: string;
  d: string;
  /** Whether it is too small to be seen without a mark. */
  tiny: boolean;
  /** Where it lies, in the map's units. */
  x: number;
  y: number;
}

/** An area as it is drawn. */
export function drawn(id: string, geometry: Geometry): Outline {
  const shape = { type: "Feature" as const, properties: {}, geometry };
  const [[left, top], [right, bottom]] = path.bounds(shape);
  const [x, y] = path.centroid(shape);
  return { id, d: path(shape) ?? "", tiny: right - left < 4 && bottom - top < 4, x, y };
}

/** Where a point of the earth lies on the map. */
export function at(lat: number, lon: number): readonly [x: number, y: number] {
  return projection([lon, lat]) ?? [0, 0];
}

/** The point of the earth at a place of the map, to a hundredth of a degree; null beside the earth. */
export function pointAt(x: number, y: number): { lat: number; lon: number } | null {
  const found = projection.invert?.([x, y]);
  if (!found || Math.abs(found[1]) > 90 || Math.abs(found[0]) > 180) return null;
  const [back] = [projection(found)];
  if (!back || Math.hypot(back[0] - x, back[1] - y) > 1) return null;
  return { lat: Math.round(found[1] * 100) / 100, lon: Math.round(found[0] * 100) / 100 };
}

export const GRATICULE = path(geoGraticule10()) ?? "";
export const SPHERE = path({ type: "Sphere" }) ?? "";

/** A great circle between two points, as the shape of a path; `step` puts it that many line widths aside, beside another of the same points. */
export function arcBetween(from: Point, to: Point, step: number, zoom: number): string {
  const key = `${from.lat},${from.lon},${to.lat},${to.lon}`;
  let own = arcs.get(key);
  if (!own) {
    const ends = [from, to].map(({ lat, lon }): [number, number] => [lon, lat]);
    own = new Map([["0", path({ type: "LineString", coordinates: ends }) ?? ""]]);
    arcs.set(key, own);
  }
  if (step === 0) return own.get("0")!;
  const name = `${step}/${zoom}`;
  let aside = own.get(name);
  if (aside === undefined) {
    const [a, b] = [at(from.lat, from.lon), at(to.lat, to.lon)];
    const width = (ASIDE * step) / zoom / (Math.hypot(b[0] - a[0], b[1] - a[1]) || 1);
    const [dx, dy] = [-(b[1] - a[1]) * width, (b[0] - a[0]) * width];
    aside = own
      .get("0")!
      .replace(COORDINATES, (_, x: string, y: string) => `${(Number(x) + dx).toFixed(1)},${(Number(y) + dy).toFixed(1)}`);
    own.set(name, aside);
  }
  return aside;
}

interface Point {
  lat: number;
  lon: number;
}

/** How far lines beside each other lie apart, in the map's units when the whole is shown. */
const ASIDE = 2.6;
const COORDINATES = /(-?[\d.]+),(-?[\d.]+)/g;
const arcs = new Map<string, Map<string, string>>();
