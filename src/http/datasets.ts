import { failed, type Outcome, ok, problem } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import { contentName } from "../io/dataset-content.js";
import { type ListedRecord, listedDatasets } from "../io/dataset-list.js";
import { dataHome, type InstalledInfo } from "../io/dataset-store.js";
import { openDataset } from "../io/open-dataset.js";
import { openRecord, type RecordHome } from "../io/record.js";

/** A dataset that is being served, with the name of its content. */
export interface Served {
  dataset: Dataset;
  content: string;
  /** Whether its YAML changed since it was compiled. */
  changed: boolean;
}

/**
 * The datasets of a server. Which there are is looked up once, at its start; each is opened when it is first asked for, and kept. A request
 * names one of them or gets a problem: nothing of it reaches the disk.
 */
export class Datasets {
  private readonly opened = new Map<string, Promise<Outcome<Served>>>();
  private readonly shipped: RecordHome;
  private readonly home: string;
  /** What is told of each, the record first. */
  readonly listed: [ListedRecord, ...InstalledInfo[]];

  private constructor(shipped: RecordHome, home: string, record: Served) {
    this.shipped = shipped;
    this.home = home;
    this.listed = listedDatasets(record.dataset, home);
    this.opened.set("record", Promise.resolve(ok(record)));
  }

  /** Opens the record, without which nothing can be served. */
  static async open(shipped: RecordHome, home: string = dataHome()): Promise<Outcome<Datasets>> {
    const record = await openRecord(shipped);
    if (!record.ok) return record;
    const { dataset, notices } = record.value;
    return ok(
      new Datasets(shipped, home, { dataset, content: contentName("record", shipped, home, notices), changed: notices.length > 0 }),
    );
  }

  get ids(): string[] {
    return this.listed.map(({ id }) => id);
  }

  /** A dataset by its id. */
  get(id: string): Promise<Outcome<Served>> {
    let held = this.opened.get(id);
    if (held) return held;
    const unknown = this.unknown(id);
    if (unknown) return Promise.resolve(unknown);
    held = this.read(id);
    this.opened.set(id, held);
    void held.then((read) => read.ok || this.opened.delete(id));
    return held;
  }

  /** The problem of an id, or of one of several joined by a plus, that is none of the datasets. */
  unknown(ids: string): Outcome<never> | null {
    const missing = ids.split("+").find((id) => !this.ids.includes(id));
    return missing === undefined
      ? null
      : failed(problem("unknown-dataset", `The dataset "${missing}" is not installed.`, { hint: `Installed: ${this.ids.join(", ")}` }));
  }

  private async read(id: string): Promise<Outcome<Served>> {
    const read = await openDataset(id, this.shipped, this.home);
    return read.ok
      ? ok({
          dataset: read.value.dataset,
          content: contentName(id, this.shipped, this.home, read.value.notices),
          changed: read.value.notices.length > 0,
        })
      : read;
  }
}
