import { asked } from "../../api.js";
import type { Place } from "./places.js";

/** The places of a dataset, fetched once they are wanted. */
class PlaceList {
  #held = $state.raw<Readonly<Record<string, readonly Place[]>>>({});
  #wanted = new Set<string>();

  /** The places, or none until they are there; the first to want them has them fetched. */
  of(dataset: string): readonly Place[] {
    const held = this.#held[dataset];
    if (held) return held;
    if (!this.#wanted.has(dataset)) {
      this.#wanted.add(dataset);
      asked<Place[]>("places", { limit: 500, ...(dataset !== "record" && { dataset }) }).then(
        (places) => {
          this.#held = { ...this.#held, [dataset]: places };
        },
        () => this.#wanted.delete(dataset),
      );
    }
    return [];
  }
}

export const placeList = new PlaceList();
