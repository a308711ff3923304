import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { answering } from "./answering.js";
import { documents } from "./document.js";
import type { Operation } from "./operation.js";
import { pageReply } from "./page.js";
import { refusal } from "./problem.js";
import { problemReply } from "./reply.js";
import { atlas } from "./routes/atlas.js";
import { citedSources } from "./routes/cited-sources.js";
import { datasets } from "./routes/datasets.js";
import { panels } from "./routes/panels.js";
import { questions } from "./routes/questions.js";
import { reading } from "./routes/reading.js";
import { record } from "./routes/record.js";
import { scenarios } from "./routes/scenarios.js";
import type { Service } from "./service.js";

export const BASE = "/api/v1";

/** Every address of the API that is answered from data. */
export const OPERATIONS: readonly Operation[] = [
  ...datasets,
  ...atlas,
  ...citedSources,
  ...record,
  ...questions,
  ...scenarios,
  ...reading,
  ...panels,
];

export type App = Hono<{ Bindings: HttpBindings }>;

/** The API and the page as one application. Who may ask, and how much, is settled before it (see the guard). */
export function appOf(service: Service): App {
  const app: App = new Hono();
  for (const one of OPERATIONS) {
    const path = BASE + one.path.replace(/\{(\w+)\}/g, ":$1");
    app.on(one.method.toUpperCase(), path, (exchange) => answering(service, one, exchange));
    const allowed = one.method === "get" ? "GET, HEAD" : "POST";
    app.all(path, () => problemReply(refusal("method-not-allowed", `This address takes ${allowed}.`), { Allow: allowed }));
  }
  for (const [path, reply] of documents(OPERATIONS, BASE, service.version)) {
    app.get(path, reply);
    app.all(path, () => problemReply(refusal("method-not-allowed", "This address takes GET, HEAD."), { Allow: "GET, HEAD" }));
  }
  app.all("/api/*", () => problemReply(refusal("not-found", "There is nothing at this address. GET /api/v1 tells where to begin.")));
  app.all("*", (exchange) => pageReply(service, exchange));
  app.onError((error, exchange) => {
    service.log.mistake(`${exchange.req.method} ${exchange.env.incoming.url ?? ""}`, error);
    return problemReply(refusal("internal-error", "casus has made a mistake. Its stack is in the server's log."));
  });
  return app;
}
