import { asked } from "../../api.js";
import { datasets } from "../../parts/datasets.svelte.js";
import { dayAt } from "../../words/days.js";

interface ListedWar {
  id: string;
  title: string;
  from: string;
  to: string | null;
}

/** The wars that the time axis marks: those of an imported dataset of wars, where one is installed. */
class Wars {
  list = $state.raw<readonly { title: string; from: number; to: number }[]>([]);
  /** The dataset that they are from. */
  from = $state("");
  #asked = false;

  /** Has them fetched once the datasets are known. */
  want(): void {
    const source = datasets.list.find(({ counts }) => (counts?.wars ?? 0) > 0);
    if (!source || this.#asked) return;
    this.#asked = true;
    asked<ListedWar[]>("wars", { dataset: source.id }).then(
      (found) => {
        this.list = found.flatMap(({ title, from, to }) => {
          const first = dayAt(from);
          const last = dayAt(to ?? from);
          return first === null || last === null ? [] : [{ title, from: first, to: last }];
        });
        this.from = source.title;
      },
      () => {
        this.#asked = false;
      },
    );
  }
}

export const wars = new Wars();
