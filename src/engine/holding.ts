import { spanOf } from "../base/edtf.js";
import { type Interval, within } from "../base/interval.js";
import { and, or, type Truth } from "../base/truth.js";
import type { Holding } from "../model/index.js";
import type { Dataset, PlaceHead } from "./dataset.js";

/**
 * What a text may mean by somebody's territory. home-territory: its metropolitan territory; territory: all that is under its
 * sovereignty; administered-territory: all that it in fact administers, whoever has the title.
 */
export const EXTENTS = ["home-territory", "territory", "administered-territory"] as const;
export type Extent = (typeof EXTENTS)[number];

export function isExtent(area: string): area is Extent {
  return (EXTENTS as readonly string[]).includes(area);
}

export const EXTENT_WORDS: Record<Extent, string> = {
  "home-territory": "home territory",
  territory: "territory",
  "administered-territory": "territory under the administration",
};

/** Who holds a place on some days, and as what; each may be uncertain. Of the place itself, else of the larger place that it lies in. */
export function holdingsOf(dataset: Dataset, id: string, days: Interval): { state: string; as: Holding; holds: Truth }[] {
  for (const place of upwards(dataset, id)) {
    const held = (place.held ?? [])
      .map(({ state, as, during }) => {
        const span = spanOf(during)!;
        const ends = [within(span, days.from), within(span, days.to)];
        return { state, as, holds: ends.includes("no") && ends.some((one) => one !== "no") ? ("unknown" as const) : and(...ends) };
      })
      .filter(({ holds }) => holds !== "no");
    if (held.length > 0) return held;
  }
  return [];
}

/** A place and the larger places that it lies in, nearest first. */
export function upwards(dataset: Dataset, id: string): PlaceHead[] {
  const found: PlaceHead[] = [];
  for (let ids: readonly string[] = [id]; ids.length > 0; ) {
    const here = ids.flatMap((one) => dataset.places.get(one) ?? []).filter((place) => !found.includes(place));
    found.push(...here);
    ids = here.flatMap(({ in: larger }) => larger ?? []);
  }
  return found;
}

/** Whether a place belongs to the territory of one of these states. What a state merely claims, with nobody's title on record, is unknown. */
export function belongsTo(dataset: Dataset, id: string, states: readonly string[], extent: Extent, days: Interval): Truth {
  const held = holdingsOf(dataset, id, days);
  const of = (state: string, ...kinds: readonly Holding[]) =>
    or(...held.filter((one) => one.state === state && kinds.includes(one.as)).map(({ holds }) => holds));
  const others = (state: string, ...kinds: readonly Holding[]) =>
    or(...held.filter((one) => one.state !== state && kinds.includes(one.as)).map(({ holds }) => holds));
  return or(
    ...states.map((state): Truth => {
      switch (extent) {
        case "home-territory":
        case "territory": {
          const title = extent === "home-territory" ? of(state, "home") : of(state, "home", "dependency");
          if (title !== "no") return title;
          const elsewhere = others(state, "home", "dependency");
          return elsewhere !== "yes" && of(state, "claim") !== "no" && of(state, "dependency") === "no" ? "unknown" : "no";
        }
        case "administered-territory": {
          const ruled = of(state, "administration");
          if (ruled === "yes") return ruled;
          const title = of(state, "home", "dependency");
          const lost = others(state, "administration");
          return or(ruled, and(title, lost === "yes" ? "no" : lost === "no" ? "yes" : "unknown"));
        }
      }
    }),
  );
}

/** Whether it is waters: an attack there hits forces, ships or aircraft and no territory. */
export function isWaters(dataset: Dataset, id: string): boolean {
  const kind = dataset.places.get(id)?.kind;
  return kind === "sea" || kind === "strait";
}
