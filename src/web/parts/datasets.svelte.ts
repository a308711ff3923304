import { asked } from "../api.js";

export interface InstalledDataset {
  id: string;
  title: string;
  version: string;
  covers: string;
  asOf: string;
  citation?: string;
  /** The record says how many treaties it holds; an import counts its own units. */
  treaties?: number;
  counts?: Record<string, number>;
}

/** The datasets that the server has. */
class Datasets {
  list = $state.raw<readonly InstalledDataset[]>([]);

  constructor() {
    void this.read();
  }

  async read(): Promise<void> {
    try {
      this.list = await asked<InstalledDataset[]>("datasets");
    } catch {
      // Without the list the record alone can be asked; the next question tells what is wrong.
    }
  }

  /** Those that hold treaties and so can be asked what is owed. */
  get withTreaties(): readonly InstalledDataset[] {
    return this.list.filter(({ treaties, counts }) => (treaties ?? counts?.alliances ?? 0) > 0);
  }
}

export const datasets = new Datasets();
