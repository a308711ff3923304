import { fileURLToPath } from "node:url";
import { failed, type Outcome, ok, problem, problemText } from "../base/problem.js";
import { dataHome } from "../io/dataset-store.js";
import { LongWorkers } from "../io/long-workers.js";
import { openPage } from "../io/page.js";
import { recordHome } from "../io/record.js";
import { version } from "../version.js";
import { AnswerCache } from "./cache.js";
import { Datasets } from "./datasets.js";
import { type LimitOptions, Limits, USUAL_LIMITS } from "./guard/limits.js";
import { lineLog } from "./log.js";
import { type Serving, serve } from "./server.js";
import type { Service } from "./service.js";

export interface StartOptions {
  /** Left out: the usual one, or the next that is free. */
  port?: number | undefined;
  host: string;
  /** Names beside the loopback ones by which the server may be addressed. */
  allowHost: readonly string[];
  /** Whether a line is written for each request. */
  log?: boolean | undefined;
  limits?: Partial<LimitOptions>;
  /** How many workers answer long questions. */
  workers?: number;
  programUrl: string;
  err(text: string): void;
}

export interface Started {
  address: string;
  serving: Serving;
  service: Service;
  /** Done when the server has ended. */
  ended: Promise<void>;
}

export const USUAL_PORT = 7531;
const TRIES = 10;
const CACHE_BYTES = 32 * 1024 * 1024;

/** Starts a server and has it end on SIGINT and SIGTERM, once what is under way is done. */
export async function startServing(options: StartOptions): Promise<Outcome<Started>> {
  const { host, programUrl, err } = options;
  const datasets = await Datasets.open(recordHome(programUrl));
  if (!datasets.ok) return datasets;
  const long = new LongWorkers({ programUrl, home: dataHome() }, options.workers);
  const service: Service = {
    datasets: datasets.value,
    today: localToday,
    version,
    page: openPage(fileURLToPath(new URL("./web", programUrl))),
    cache: new AnswerCache(CACHE_BYTES),
    limits: new Limits({ ...USUAL_LIMITS, ...options.limits }),
    log: lineLog((text) => process.stderr.write(text), options.log === true),
    programUrl,
    long,
  };
  if (!isLoopback(host)) {
    const notice = problem("bad-question", `The server is reached from other machines (${host}). It has no accounts and no encryption.`, {
      severity: "warning",
      hint: "Put a proxy before it, and name the host that it serves: --allow-host NAME",
    });
    err(problemText(notice));
  }
  const serving = await listenOn(service, options);
  if (!serving.ok) return serving;
  const { port } = serving.value;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const stop = () =>
    void serving.value
      .stop()
      .then(() => long.stop())
      .then(end);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return ok({ address: `http://${isLoopback(host) ? "localhost" : host}:${port}`, serving: serving.value, service, ended });
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

async function listenOn(service: Service, { port, host, allowHost: allowed }: StartOptions): Promise<Outcome<Serving>> {
  const first = port ?? USUAL_PORT;
  const last = port === undefined ? first + TRIES : first;
  for (let tried = first; tried <= last; tried++) {
    try {
      return ok(await serve(service, { port: tried, host, allowed }));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && tried < last) continue;
      return failed(
        problem(
          "bad-question",
          code === "EADDRINUSE" ? `Port ${tried} is taken.` : `The server cannot listen on ${host}:${tried} (${message}).`,
          {
            hint: "Name another: casus serve --port 8000",
          },
        ),
      );
    }
  }
  throw new Error("unreachable");
}

let said = { minute: -1, today: "" };

/** Today by the server's clock, as the command line has it. */
function localToday(): string {
  const now = Date.now();
  const minute = Math.floor(now / 1000);
  if (said.minute !== minute) {
    const date = new Date(now);
    said = {
      minute,
      today: `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`,
    };
  }
  return said.today;
}
