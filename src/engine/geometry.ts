/** A place on the globe in degrees north and east. */
export interface Point {
  lat: number;
  lon: number;
}

/**
 * Whether a point lies in a ring of corner points joined by straight lines in latitude and longitude, as treaties that
 * list corner points mean them. Longitudes are unrolled from the first corner, so a ring may cross the date line.
 * Even-odd rule; a point on the edge may fall to either side.
 */
export function inRing(point: Point, ring: readonly Point[]): boolean {
  const unrolled: Point[] = [];
  for (const { lat, lon } of ring) {
    const before = unrolled.at(-1)?.lon ?? lon;
    unrolled.push({ lat, lon: lon + 360 * Math.round((before - lon) / 360) });
  }
  return [-360, 0, 360].some((turn) => evenOdd({ lat: point.lat, lon: point.lon + turn }, unrolled));
}

function evenOdd({ lat, lon }: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!];
    if (a.lat > lat !== b.lat > lat && lon < ((b.lon - a.lon) * (lat - a.lat)) / (b.lat - a.lat) + a.lon) inside = !inside;
  }
  return inside;
}

/** The mean radius of the earth in kilometres. */
const EARTH = 6371;

/** The distance between two points along the great circle, in kilometres (haversine). */
export function kilometres(a: Point, b: Point): number {
  const [p, q] = [radians(a.lat), radians(b.lat)];
  const h = Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
