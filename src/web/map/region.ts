import { at, MAP_HEIGHT, MAP_WIDTH } from "./projection.js";

/** Parts of the world that the map can be drawn in on. Corners in degrees: south-west and north-east. */
export const REGIONS = [
  { id: "world", name: "the whole world", corners: null },
  { id: "europe", name: "Europe", corners: [34, -12, 62, 44] },
  { id: "middle-east", name: "the Middle East", corners: [10, 24, 44, 72] },
  { id: "east-asia", name: "East Asia", corners: [8, 92, 54, 148] },
  { id: "africa", name: "Africa", corners: [-36, -22, 38, 54] },
  { id: "americas", name: "the Americas", corners: [-56, -126, 60, -34] },
  { id: "pacific", name: "Australia and the western Pacific", corners: [-48, 94, 12, 170] },
] as const;
export type RegionId = (typeof REGIONS)[number]["id"];

/** A part of the map, in its own units, and how much larger it is drawn. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
  zoom: number;
}

const WHOLE: Frame = { x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT, zoom: 1 };

/** The part of the map that shows a region, of the same shape as the whole; the whole for an unknown one. */
export function frameOf(id: string): Frame {
  const corners = REGIONS.find((one) => one.id === id)?.corners;
  if (!corners) return WHOLE;
  const [south, west, north, east] = corners;
  const points = [south, (south + north) / 2, north].flatMap((lat) => [at(lat, west), at(lat, east)]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = Math.max(right - left, ((bottom - top) * MAP_WIDTH) / MAP_HEIGHT);
  const height = (width * MAP_HEIGHT) / MAP_WIDTH;
  const one = (value: number) => Math.round(value * 10) / 10;
  return {
    x: one((left + right - width) / 2),
    y: one((top + bottom - height) / 2),
    width: one(width),
    height: one(height),
    zoom: MAP_WIDTH / width,
  };
}
