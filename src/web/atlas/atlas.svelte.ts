import type { Atlas } from "../../app/atlas.js";
import { asked, Unanswered } from "../api.js";
import { dayAt } from "../words/days.js";
import { nameOf, type World, worldOf } from "./world.js";

/** The worlds that were fetched, by dataset: each is fetched once. */
class Atlases {
  #worlds = $state.raw<Readonly<Record<string, World>>>({});
  #wanted = new Set<string>();
  failure = $state.raw<Unanswered | null>(null);

  /** The world of a dataset, or null until it is there; the first to ask has it fetched. */
  of(dataset: string): World | null {
    const held = this.#worlds[dataset];
    if (held) return held;
    if (!this.#wanted.has(dataset)) {
      this.#wanted.add(dataset);
      asked<Atlas>("atlas", dataset === "record" ? {} : { dataset }).then(
        (atlas) => {
          this.#worlds = { ...this.#worlds, [dataset]: worldOf(atlas) };
          this.failure = null;
        },
        (error: unknown) => {
          this.#wanted.delete(dataset);
          this.failure = error instanceof Unanswered ? error : new Unanswered(0, []);
        },
      );
    }
    return null;
  }

  /** The name of a state on a date of the ISO kind, as a dataset's states go by; its id in capitals until the names are there. */
  name(dataset: string, id: string, date: string): string {
    const state = this.of(dataset)?.state.get(id);
    return state ? nameOf(state, dayAt(date) ?? 0) : id.toUpperCase();
  }
}

export const atlases = new Atlases();
