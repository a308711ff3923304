import address from "./outlines.generated.json?url";
import type { Outline } from "./projection.js";

/** The outlines of the world's areas as they are today, fetched once. */
class Outlines {
  areas = $state.raw<readonly Outline[]>([]);
  failed = $state(false);
  #asked = false;

  /** Has the outlines fetched, unless they are there or on their way. */
  want(): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    try {
      this.areas = (await (await fetch(address)).json()) as Outline[];
    } catch {
      this.#asked = false;
      this.failed = true;
    }
  }
}

export const outlines = new Outlines();
