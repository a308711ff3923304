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
