import { parentPort, workerData } from "node:worker_threads";
import { askCascade } from "../app/ask/cascade.js";
import { type AskedPanel, askPanel, type PanelWords } from "../app/ask/panel.js";
import { panelCommand, previewOf } from "../app/ask/panel-preview.js";
import { askSimilarity } from "../app/ask/similarity.js";
import { type Outcome, ok, problemText } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import { empiricalRates } from "../engine/honour.js";
import { CsvEncoder } from "../panel/csv.js";
import type { PanelSource } from "../panel/promises.js";
import { version } from "../version.js";
import { installedDatasets } from "./dataset-store.js";
import { AHEAD, GONE, type LongOrder, type LongQuestion, type LongReply, type LongWorker, PIECES } from "./long-work.js";
import { openDataset } from "./open-dataset.js";
import { panelSource } from "./panel-source.js";
import { readingOf } from "./reading.js";
import { recordHome } from "./record.js";

const { programUrl, home } = workerData as LongWorker;
const shipped = recordHome(programUrl);
const datasets = new Map<string, Dataset>();
const sources = new Map<string, PanelSource>();

/** Thrown where nobody wants the rest. */
class Gone extends Error {}

async function opened(id: string): Promise<Outcome<Dataset>> {
  const held = datasets.get(id);
  if (held) return ok(held);
  const read = await openDataset(id, shipped, home);
  if (!read.ok) return read;
  datasets.set(id, read.value.dataset);
  return ok(read.value.dataset);
}

function sourceFor(ids: string, record: Dataset): Outcome<PanelSource> {
  const held = sources.get(ids);
  if (held) return ok(held);
  const made = panelSource(ids, record, shipped, home);
  if (made.ok) sources.set(ids, made.value);
  return made;
}

async function asked(ids: string, words: PanelWords): Promise<Outcome<AskedPanel>> {
  const record = await opened("record");
  if (!record.ok) return record;
  const source = sourceFor(ids, record.value);
  return source.ok ? askPanel(source.value, record.value.states, words, version) : source;
}

async function answered(question: Exclude<LongQuestion, { kind: "panel" }>): Promise<Outcome<unknown>> {
  const { kind, dataset: id } = question;
  switch (kind) {
    case "cascade": {
      const dataset = await opened(id);
      if (!dataset.ok) return dataset;
      if (question.words.reliability !== "empirical") return askCascade(dataset.value, question.words);
      const past = await opened(installedDatasets(home).findLast((one) => one.startsWith("iwd-")) ?? "iwd-1");
      if (!past.ok) return past;
      return askCascade(dataset.value, { ...question.words, empirical: empiricalRates(dataset.value, past.value.allWars()) });
    }
    case "read": {
      const dataset = await opened(id);
      return dataset.ok ? readingOf(dataset.value, question.words) : dataset;
    }
    case "similarity": {
      const record = await opened("record");
      if (!record.ok) return record;
      const source = sourceFor(id, record.value);
      return source.ok ? askSimilarity(source.value, record.value, question.words) : source;
    }
    case "preview": {
      const panel = await asked(id, question.words);
      return panel.ok ? ok(previewOf(panel.value, id, question.limit)) : panel;
    }
    case "sidecar": {
      const panel = await asked(id, question.words);
      return panel.ok ? ok({ ...panel.value.sidecar, command: panelCommand(panel.value.sidecar, id) }) : panel;
    }
  }
}

function say(reply: LongReply, handedOver: ArrayBuffer[] = []): void {
  parentPort!.postMessage(reply, handedOver);
}

/** Hands a copy of some bytes over, and waits while enough of them lie untaken. */
function handOver(state: Int32Array, bytes: Uint8Array): void {
  while (Atomics.load(state, GONE) === 0) {
    const untaken = Atomics.load(state, PIECES);
    if (untaken < AHEAD) break;
    Atomics.wait(state, PIECES, untaken, 1000);
  }
  if (Atomics.load(state, GONE) !== 0) throw new Gone();
  Atomics.add(state, PIECES, 1);
  const copy = bytes.slice().buffer;
  say({ is: "piece", bytes: copy }, [copy]);
}

async function write({ words, dataset, format }: LongQuestion & { kind: "panel" }, state: Int32Array): Promise<Outcome<null>> {
  const panel = await asked(dataset, words);
  if (!panel.ok) return panel;
  say({ is: "begun" });
  const emit = (bytes: Uint8Array) => handOver(state, bytes);
  const chunks = (function* () {
    for (const chunk of panel.value.chunks) {
      if (Atomics.load(state, GONE) !== 0) throw new Gone();
      yield chunk;
    }
  })();
  if (format === "parquet") {
    const { emitParquet } = await import("./parquet.js");
    emitParquet({ heads: panel.value.heads, chunks }, emit);
    return ok(null);
  }
  const encoder = new CsvEncoder(panel.value.heads, emit);
  for (const chunk of chunks) encoder.add(chunk);
  encoder.end();
  return ok(null);
}

parentPort!.on("message", async ({ question, state }: LongOrder) => {
  try {
    const result = question.kind === "panel" ? await write(question, state) : await answered(question);
    if (!result.ok) say({ is: "problems", problems: result.problems });
    else say(question.kind === "panel" ? { is: "done" } : { is: "answer", text: JSON.stringify(result.value) });
  } catch (error) {
    if (error instanceof Gone) say({ is: "done" });
    else say({ is: "mistake", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

const record = await opened("record");
if (!record.ok) throw new Error(record.problems.map(problemText).join("\n"));
