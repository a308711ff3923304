import { type Problem, problem } from "../base/problem.js";
import type { Dataset } from "../engine/dataset.js";
import type { Claim, ReportDocument, Span } from "../reader/claim.js";
import { contentOf, type DropReason, type Ground, groundOf, readAnswer } from "../reader/model/answer.js";
import { chunksOf } from "../reader/model/chunk.js";
import { answerForms, messagesFor } from "../reader/model/prompt.js";
import { Failure, type ModelServer, modelServer, requestJson } from "./model-request.js";

export interface ModelReading {
  /** Where the server is: with or without `/v1` or `/v1/chat/completions`. */
  url: string;
  /** The model's name; left out, the first that the server lists, else "default". */
  name?: string | undefined;
  /** Sent as a bearer token where there is one; never in any problem. */
  key?: string | undefined;
  document: ReportDocument;
  dataset: Dataset;
  signal?: AbortSignal | undefined;
  /** Milliseconds for one part of the document, with all that is asked again. */
  timeout?: number | undefined;
  fetch?: typeof fetch | undefined;
}

/** What became of the reading: the document's parts, those asked about and answered, the claims made, those taken and those dropped. */
export interface ModelReport {
  model: string;
  parts: number;
  asked: number;
  answered: number;
  found: number;
  kept: number;
  dropped: Partial<Record<DropReason, number>>;
}

export interface ModelResult {
  claims: Claim[];
  report: ModelReport;
  problems: Problem[];
}

const TIMEOUT = 120_000;
const AT_ONCE = 2;
const MOST_PARTS = 100;
/** After so many failures without one answer, nothing more is asked. */
const VAIN = 3;

/**
 * Reads a document with a language model on a server with the chat-completions interface, in parts, two at once. Everything that goes
 * wrong (unreachable, refused, timed out, too large, not JSON) comes back as warnings beside the claims that were read.
 */
export async function readWithModel(reading: ModelReading): Promise<ModelResult> {
  const { document, dataset, signal } = reading;
  const report: ModelReport = { model: reading.name ?? "", parts: 0, asked: 0, answered: 0, found: 0, kept: 0, dropped: {} };
  const server = modelServer(reading.url, reading.key, reading.fetch ?? fetch);
  if (server instanceof Failure) return { claims: [], report, problems: warningsOf([server]) };
  const failures: Failure[] = [];
  const parts = chunksOf(document.text);
  report.parts = parts.length;
  if (parts.length > MOST_PARTS) failures.push(new Failure(`Only the first ${MOST_PARTS} of ${parts.length} parts were read.`));
  const timeout = reading.timeout ?? TIMEOUT;
  report.model = reading.name || (await firstModel(server, within(Math.min(timeout, 10_000), signal)));
  const ground = groundOf(document, dataset);
  const forms = { list: answerForms(), at: 0 };
  const claims: Claim[] = [];
  const queue = parts.slice(0, MOST_PARTS);
  const work = async (): Promise<void> => {
    for (let part = queue.shift(); part; part = queue.shift()) {
      report.asked += 1;
      const read = await readPart(server, report.model, document, part, ground, forms, within(timeout, signal)).catch(failureOf);
      if (read instanceof Failure) {
        failures.push(read);
        if (read.stops || (report.answered === 0 && failures.length >= VAIN)) queue.length = 0;
        continue;
      }
      report.answered += 1;
      claims.push(...read.claims);
      count(report, read);
      if (!read.whole) failures.push(new Failure("The model's answer broke off; its complete claims were taken."));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { claims: claims.sort((a, b) => a.start - b.start || a.end - b.end), report, problems: warningsOf(failures) };
}

type Read = NonNullable<ReturnType<typeof readAnswer>>;

/** One part. A server that refuses a form of answer (400 or 422) is asked for the next, for this part and all that follow. */
async function readPart(
  server: ModelServer,
  model: string,
  document: ReportDocument,
  part: Span,
  ground: Ground,
  forms: { list: Record<string, unknown>[]; at: number },
  signal: AbortSignal,
): Promise<Read> {
  const messages = messagesFor(document, part);
  for (let form = forms.at; ; form = Math.max(form + 1, forms.at)) {
    try {
      const body = await requestJson(server, "chat/completions", { model, messages, stream: false, ...forms.list[form] }, signal);
      return readReply(body, part, ground);
    } catch (error) {
      if (!(error instanceof Failure && error.refusesForm) || form + 1 >= forms.list.length) throw error;
      forms.at = Math.max(forms.at, form + 1);
    }
  }
}

function readReply(body: unknown, part: Span, ground: Ground): Read {
  const said = contentOf(body);
  if (!said) throw new Failure("The server's reply holds no answer of a model.");
  const read = readAnswer(said.content, part, ground);
  if (!read) throw new Failure("The model's answer holds no list of claims.");
  return { ...read, whole: read.whole && !said.cutOff };
}

/** The first model that the server lists; servers without a list take any name. */
async function firstModel(server: ModelServer, signal: AbortSignal): Promise<string> {
  const body = await requestJson(server, "models", null, signal).catch(() => null);
  const id = (body as { data?: { id?: unknown }[] } | null)?.data?.[0]?.id;
  return typeof id === "string" && /^[\x20-\x7e]{1,200}$/.test(id) ? id : "default";
}

function count(report: ModelReport, { sifted }: Read): void {
  report.found += sifted.found;
  report.kept += sifted.kept;
  for (const [reason, number] of Object.entries(sifted.dropped) as [DropReason, number][])
    report.dropped[reason] = (report.dropped[reason] ?? 0) + number;
}

function within(milliseconds: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(milliseconds);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

/** What a reading of a part failed of; anything else that is thrown is a bug. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

/** One warning for each thing that went wrong, however many parts it befell. */
function warningsOf(failures: readonly Failure[]): Problem[] {
  const counts = new Map<string, { failure: Failure; times: number }>();
  for (const failure of failures) {
    const known = counts.get(failure.message);
    counts.set(failure.message, { failure: known?.failure ?? failure, times: (known?.times ?? 0) + 1 });
  }
  return [...counts.values()].map(({ failure, times }) =>
    problem("model-failed", times > 1 ? `${failure.message} (${times} parts)` : failure.message, {
      severity: "warning",
      ...(failure.hint && { hint: failure.hint }),
    }),
  );
}
