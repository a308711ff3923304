import { whenOf } from "../../base/edtf.js";
import { slugOf } from "../../base/id.js";
import type { Citation, Source } from "../../model/index.js";
import type { Asker } from "./asker.js";

type SourceKind = Source["kind"];

const KINDS: readonly { value: SourceKind; hint: string }[] = [
  { value: "treaty-text", hint: "the text of the treaty itself" },
  { value: "treaty-series", hint: "a treaty series: UNTS, LNTS, a gazette" },
  { value: "official", hint: "a government or organisation on its own acts" },
  { value: "depositary", hint: "the depositary's list of parties" },
  { value: "news", hint: "a report" },
  { value: "scholarship", hint: "a book or article" },
  { value: "database", hint: "a data set" },
  { value: "reference", hint: "an encyclopedia or handbook" },
];

const HOW = [
  { value: "read" as const, hint: "the passage itself was before you" },
  { value: "index" as const, hint: "an index, excerpt or summary of it was" },
  { value: "memory" as const, hint: "you did not look it up: strict validation refuses facts that rest on memory alone" },
];

/** The sources of an interview: those named so far can be cited again. */
export class SourceBook {
  readonly made = new Map<string, Omit<Source, "id">>();

  constructor(
    private readonly asker: Asker,
    private readonly isTaken: (id: string) => boolean,
    private readonly treaty: () => string,
    private readonly today: string,
  ) {}

  /** Asks which source says something, and where in it. */
  async cite(key: string, what: string, offered = ""): Promise<Citation[]> {
    const chosen =
      this.made.size === 0
        ? "new"
        : await this.asker.choose(`${key}-source`, `Which source says ${what}?`, [
            ...[...this.made].map(([id, { title }]) => ({ value: id, label: title })),
            { value: "new", label: "another source" },
          ]);
    const source = chosen === "new" ? await this.add(key) : chosen;
    const at = await this.asker.text(`${key}-at`, {
      ask: "Where in the source?",
      example: "art. 3; page 155; para. 2; table, row 4",
      ...(offered && { offered }),
    });
    return [{ source, at }];
  }

  private async add(key: string): Promise<string> {
    const { asker } = this;
    const title = await asker.text(`${key}-title`, { ask: "The source's title?" });
    const kind = await asker.choose(`${key}-kind`, "What kind of source is it?", KINDS);
    const url = await asker.text(`${key}-url`, {
      ask: "Its address?",
      optional: true,
      wrong: (answer) => (/^https?:\/\/\S+$/.test(answer) ? null : "An address begins with https:// and holds no spaces."),
    });
    // What has no address is found by its publisher and its date.
    const publisher = await asker.text(`${key}-publisher`, { ask: "Who published it?", optional: url !== "" });
    const date = await asker.text(`${key}-date`, {
      ask: "When was it published?",
      example: "2024-06-20",
      optional: url !== "",
      wrong: (answer) => (whenOf(answer) ? null : "Write a day, month or year: 2024-06-20, 2024-06, 2024."),
    });
    const how = await asker.choose(`${key}-how`, "How did you consult it?", HOW, "read");
    const id = this.idFor(`${this.treaty()}-${slugOf(publisher || title).slice(0, 30)}`.replace(/-+$/, ""));
    this.made.set(id, {
      title,
      kind,
      ...(publisher && { publisher }),
      ...(date && { date }),
      ...(url && { url }),
      checked: { on: this.today, how },
    });
    return id;
  }

  private idFor(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.made.has(id) || this.isTaken(id); n++) id = `${wanted}-${n}`;
    return id;
  }
}
