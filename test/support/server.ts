import { request } from "node:http";
import { connect } from "node:net";
import { pathToFileURL } from "node:url";
import { AnswerCache } from "../../src/http/cache.js";
import { Datasets } from "../../src/http/datasets.js";
import { type LimitOptions, Limits, USUAL_LIMITS } from "../../src/http/guard/limits.js";
import type { Log } from "../../src/http/log.js";
import { type Serving, serve } from "../../src/http/server.js";
import type { Service } from "../../src/http/service.js";
import { LongWorkers } from "../../src/io/long-workers.js";
import type { Page } from "../../src/io/page.js";
import { recordHome } from "../../src/io/record.js";
import { PROGRAM } from "./cli.js";

/** The server's day in tests. */
export const TODAY = "2026-01-15";

export interface TestServer extends Serving {
  service: Service;
  lines: string[];
}

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
  text: string;
}

/** A server of this source on a free port, with the built record; no imported datasets, so that every machine has the same. */
export async function testServer(
  limits: Partial<LimitOptions> = {},
  page: Page | null = null,
  allowed: readonly string[] = [],
): Promise<TestServer> {
  const programUrl = pathToFileURL(PROGRAM).href;
  const home = "/nonexistent-casus-home";
  const datasets = await Datasets.open(recordHome(programUrl), home);
  if (!datasets.ok) throw new Error(datasets.problems[0]!.message);
  const lines: string[] = [];
  const log: Log = {
    tellsRequests: true,
    request: (method, address, status) => lines.push(`${method} ${address.split("?")[0]} ${status}`),
    mistake: (where, error) => lines.push(`mistake ${where} ${(error as Error).stack}`),
  };
  const service: Service = {
    datasets: datasets.value,
    today: () => TODAY,
    version: "0.0.0-test",
    page,
    cache: new AnswerCache(1 << 22),
    limits: new Limits({ ...USUAL_LIMITS, ...limits }),
    log,
    programUrl,
    long: new LongWorkers({ programUrl, home }),
  };
  const serving = await serve(service, { port: 0, host: "127.0.0.1", allowed });
  const stop = async () => {
    await service.long.stop();
    await serving.stop(100);
  };
  return { ...serving, stop, service, lines };
}

/** A request as Node sends it, its path untouched. */
export function ask(
  { port }: { port: number },
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  const { method = "GET", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers: { host: `localhost:${port}`, ...headers }, agent: false },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const whole = Buffer.concat(parts);
          resolve({
            status: incoming.statusCode!,
            headers: incoming.headers as Answer["headers"],
            body: whole,
            text: whole.toString("utf8"),
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A question in a body. */
export function post(server: { port: number }, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return ask(server, path, { method: "POST", body: text, headers: { "content-type": "application/json", ...headers } });
}

/** Bytes sent as they are; what comes back until the server closes or so many milliseconds pass. */
export function raw({ port }: { port: number }, text: string, within = 3000): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(end, within);
    socket.on("data", (part) => {
      heard += part.toString("latin1");
    });
    socket.on("close", end);
    socket.on("error", end);
  });
}
