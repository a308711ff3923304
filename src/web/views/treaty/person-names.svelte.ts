import type { Person } from "../../../model/index.js";
import { asked } from "../../api.js";

/** The names of people, asked for one by one: the API has no list of them. */
class People {
  #names = $state<Record<string, string>>({});
  #asked = new Set<string>();

  /** The name of a person; until it is there, the id written as a name. */
  name(dataset: string, id: string): string {
    const key = `${dataset}/${id}`;
    const held = this.#names[key];
    if (held) return held;
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      queueMicrotask(() => void this.#fetch(dataset, id));
    }
    return id.replaceAll(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash ? " " : "") + letter.toUpperCase());
  }

  async #fetch(dataset: string, id: string): Promise<void> {
    try {
      const { name } = await asked<Person>(`people/${encodeURIComponent(id)}`, dataset === "record" ? {} : { dataset });
      this.#names[`${dataset}/${id}`] = name;
    } catch {
      // A person who cannot be had goes by the id.
    }
  }
}

export const people = new People();
