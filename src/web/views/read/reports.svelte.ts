import { put, send, Unanswered } from "../../api.js";
import type { ReadReport } from "./answer.js";
import type { SampleReport } from "./sample.js";

/** A report as it was given: a text, or a file that the server takes the text out of. */
type Given = { text: string; title?: string } | { file: File };

const TYPES: Record<string, string> = {
  txt: "text/plain",
  html: "text/html",
  htm: "text/html",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The files that can be chosen. */
export const ACCEPTED = [".txt", ".md", ".html", ".htm", ".pdf", ".docx", "text/plain", "text/html", "application/pdf"].join(",");

let count = 0;

/** A report that is open: what was given, and what came of it. A new day or outlet reads it anew. */
export class OpenReport {
  readonly id = ++count;
  readonly given: Given;
  readonly name: string;
  readonly sample: boolean;
  /** The day of publication, as YYYY-MM-DD, and the outlet, as the reader gave them; empty where they gave none. */
  published = $state("");
  outlet = $state("");
  answer = $state.raw<ReadReport | null>(null);
  unanswered = $state.raw<Unanswered | null>(null);
  waiting = $state(false);
  #stop: AbortController | null = null;

  constructor(given: Given, told: { name: string; published?: string; outlet?: string; sample?: boolean }) {
    this.given = given;
    this.name = told.name;
    this.published = told.published ?? "";
    this.outlet = told.outlet ?? "";
    this.sample = told.sample ?? false;
  }

  /** The day of publication: as given, else as the document itself says. */
  get day(): string {
    return this.published || (this.answer?.document.published ?? "");
  }

  /** How the report is called: its title, its outlet, or the name of its file. */
  get title(): string {
    return this.answer?.document.title ?? (this.outlet || this.answer?.document.outlet || this.name);
  }

  /** Has it read by the server; the last answer stays until the next is there. */
  async read(dataset: string): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.waiting = true;
    try {
      const answer = await this.#ask(dataset, stop.signal);
      if (stop.signal.aborted) return;
      this.answer = answer;
      this.unanswered = null;
    } catch (error) {
      if (stop.signal.aborted) return;
      this.answer = null;
      this.unanswered =
        error instanceof Unanswered ? error : new Unanswered(0, [{ code: "page", severity: "error", message: String(error) }]);
    }
    this.waiting = false;
  }

  close(): void {
    this.#stop?.abort();
  }

  #ask(dataset: string, signal: AbortSignal): Promise<ReadReport> {
    const { given, published, outlet } = this;
    const told = {
      ...(published && { published }),
      ...(outlet && { outlet }),
      ...(dataset !== "record" && { dataset }),
      name: this.name.slice(0, 200),
    };
    if ("text" in given) return put<ReadReport>("read", { text: given.text, ...(given.title && { title: given.title }), ...told }, signal);
    const type = TYPES[given.file.name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
    return send<ReadReport>("read", told, given.file, type, signal);
  }
}

/** The reports that are open. They live as long as the page, and nowhere else. */
class Reports {
  list = $state.raw<readonly OpenReport[]>([]);
  /** The dataset that the open reports were read against. */
  #dataset = "record";

  open(report: OpenReport, dataset: string): void {
    this.#dataset = dataset;
    this.list = [...this.list, report];
    void report.read(dataset);
  }

  openFile(file: File, told: { published?: string; outlet?: string }, dataset: string): void {
    this.open(new OpenReport({ file }, { name: file.name, ...told }), dataset);
  }

  openSamples(samples: readonly SampleReport[], dataset: string): void {
    for (const { text, title, name, outlet, published } of samples)
      this.open(new OpenReport({ text, title }, { name, outlet, published, sample: true }), dataset);
  }

  close(report: OpenReport): void {
    report.close();
    this.list = this.list.filter((one) => one !== report);
  }

  closeAll(): void {
    for (const one of this.list) one.close();
    this.list = [];
  }

  /** Reads all anew where another dataset is to be asked. */
  against(dataset: string): void {
    if (dataset === this.#dataset) return;
    this.#dataset = dataset;
    for (const one of this.list) void one.read(dataset);
  }
}

export const reports = new Reports();
