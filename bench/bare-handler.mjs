// The least that the framework can do: one handler that gives the same bytes. node bench/bare-handler.mjs PORT FILE
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const body = readFileSync(process.argv[3], "utf8");
const app = new Hono();
app.get("/api/v1", (exchange) => exchange.body(body, 200, { "Content-Type": "application/json" }));
serve({ fetch: app.fetch, port: Number(process.argv[2]), hostname: "127.0.0.1" });
