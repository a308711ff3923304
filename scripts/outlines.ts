import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { drawn, type Outline } from "../src/web/map/projection.js";

/** Areas that Natural Earth draws apart and ISO gives no number; null is left out. */
const UNNUMBERED: Record<string, string | null> = {
  Kosovo: "kosovo",
  "N. Cyprus": "cyp",
  Somaliland: "som",
  "Siachen Glacier": null,
  "Indian Ocean Ter.": null,
  "Ashmore and Cartier Is.": null,
};

/** The share of points that is kept, the most telling first. */
const KEPT = 0.3;

/**
 * The outlines that the page's map is drawn from: the countries of today after Natural Earth, simplified and projected, each by its ISO alpha-3 code
 * in lower case. Made when the page is built, since projecting them takes a browser longer than fetching them.
 */
export function outlines(): Outline[] {
  const require = createRequire(import.meta.url);
  const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8")) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const named = feature(world, world.objects.countries).features.flatMap((one): Feature<Geometry, Record<string, never>>[] => {
    const { name } = one.properties;
    const id = one.id === undefined ? UNNUMBERED[name] : countries.numericToAlpha3(one.id)?.toLowerCase();
    if (id === undefined) throw new Error(`No code for the outline "${name}" (${one.id}).`);
    return id === null || id === "ata" ? [] : [{ type: "Feature", id, properties: {}, geometry: one.geometry }];
  });
  const areas: FeatureCollection<Geometry, Record<string, never>> = { type: "FeatureCollection", features: named };
  const whole = presimplify(topology({ areas }) as Topology<{ areas: GeometryCollection<Record<string, never>> }>);
  const simpler = simplify(whole, quantile(whole, KEPT));
  return feature(simpler, simpler.objects.areas).features.map(({ id, geometry }) => drawn(String(id), geometry));
}
