import type { Source } from "../../model/index.js";
import { asked } from "../api.js";

/** Sources by dataset and id, fetched together when several are wanted at once. */
class Sources {
  #held = $state<Record<string, Source>>({});
  #wanted = new Map<string, Set<string>>();
  #asked = new Set<string>();

  /** A source, or null until it is there. */
  of(dataset: string, id: string): Source | null {
    const key = `${dataset}/${id}`;
    const held = this.#held[key];
    if (held) return held;
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      const wanted = this.#wanted.get(dataset);
      if (wanted) wanted.add(id);
      else {
        const first = new Set([id]);
        this.#wanted.set(dataset, first);
        queueMicrotask(() => void this.#fetch(dataset));
      }
    }
    return null;
  }

  async #fetch(dataset: string): Promise<void> {
    const ids = [...(this.#wanted.get(dataset) ?? [])];
    this.#wanted.delete(dataset);
    const fifty = ids.splice(0, 50);
    if (ids.length > 0) {
      this.#wanted.set(dataset, new Set(ids));
      queueMicrotask(() => void this.#fetch(dataset));
    }
    try {
      const found = await asked<Source[]>("sources", { id: fifty, ...(dataset !== "record" && { dataset }) });
      for (const source of found) this.#held[`${dataset}/${source.id}`] = source;
    } catch {
      // A source that cannot be had is shown by its id.
      for (const id of fifty) this.#asked.delete(`${dataset}/${id}`);
    }
  }
}

export const sources = new Sources();
