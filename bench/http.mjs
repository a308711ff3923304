// Measures the API with inputs that never repeat and 64 connections, cached hits against a bare handler, and what a hostile client does to it.
// node bench/http.mjs [--seconds 10] [--memory-minutes 10] [--connections 10000] [--dataset record]
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";

const root = fileURLToPath(new URL("..", import.meta.url));
const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};
const SECONDS = Number(option("seconds", "10"));
const MEMORY_MINUTES = Number(option("memory-minutes", "0"));
const CONNECTIONS = Number(option("connections", "0"));
const DATASET = option("dataset", "record");
const RUNS = 3;
const PORT = 7599;
const BARE = 7598;
const ALONE = 7597;
const states = readdirSync(join(root, "record/states")).map((name) => name.replace(".yaml", ""));
const scratch = mkdtempSync(join(tmpdir(), "casus-bench-"));
const wrk = spawnSync("wrk", ["-v"]).error === undefined;

/** A server in a process of its own; gives it once it answers. */
async function started(args, port) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  for (let tries = 0; tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (
      await fetch(`http://localhost:${port}/api/v1`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
  }
  throw new Error("the server does not answer");
}

const LUA = `
local states = {${states.map((id) => `"${id}"`).join(",")}}
math.randomseed(os.time() + os.clock() * 1000000)
local function state() return states[math.random(#states)] end
local function day() return string.format("%04d-%02d-%02d", math.random(${DATASET === "record" ? "1816, 2026" : "1816, 2018"}), math.random(1, 12), math.random(1, 28)) end
`;
const REQUESTS = {
  between: `function request() return wrk.format("GET", "/api/v1/between/" .. state() .. "/" .. state() .. "?dataset=${DATASET}&on=" .. day()) end`,
  owed: `wrk.headers["Content-Type"] = "application/json"
function request() return wrk.format("POST", "/api/v1/owed", nil, string.format('{"dataset":"${DATASET}","attackers":["%s"],"target":"%s","on":"%s"}', state(), state(), day())) end`,
};
const DONE = `
function done(summary, latency)
  io.write(string.format("RESULT %f %f %f %d %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status, summary.errors.timeout + summary.errors.read + summary.errors.connect))
end
`;

function byWrk(what, url, seconds) {
  const script = join(scratch, `${what}.lua`);
  writeFileSync(script, `${REQUESTS[what] ? LUA + REQUESTS[what] : ""}${DONE}`);
  const { stdout } = spawnSync("wrk", ["-t1", "-c64", `-d${seconds}s`, "-s", script, url], { encoding: "utf8" });
  const [, rate, p50, p99, refused, errors] = /RESULT (\S+) (\S+) (\S+) (\d+) (\d+)/.exec(stdout).map(Number);
  return { rate, p50, p99, refused, errors };
}

const pick = () => states[Math.floor(Math.random() * states.length)];
const two = (number) => String(number).padStart(2, "0");
const day = () =>
  `${1816 + Math.floor(Math.random() * 202)}-${two(1 + Math.floor(Math.random() * 12))}-${two(1 + Math.floor(Math.random() * 28))}`;

async function byAutocannon(what, url, seconds) {
  const make = {
    between: (request) => ({ ...request, path: `/api/v1/between/${pick()}/${pick()}?dataset=${DATASET}&on=${day()}` }),
    owed: (request) => ({ ...request, body: JSON.stringify({ dataset: DATASET, attackers: [pick()], target: pick(), on: day() }) }),
  }[what];
  const method = what === "owed" ? "POST" : "GET";
  const path = what === "owed" ? "/api/v1/owed" : new URL(url).pathname;
  const requests = [{ method, path, headers: { "content-type": "application/json" }, ...(make && { setupRequest: make }) }];
  const { requests: done, latency, non2xx, errors } = await autocannon({ url, connections: 64, duration: seconds, requests });
  return { rate: done.average, p50: latency.p50, p99: latency.p99, refused: non2xx, errors };
}

const measure = (what, url, seconds = SECONDS) => (wrk ? byWrk(what, url, seconds) : byAutocannon(what, url, seconds));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

async function told(name, what, url) {
  await measure(what, url, Math.min(SECONDS, 5));
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(what, url));
  const [rate, p50, p99] = ["rate", "p50", "p99"].map((key) => median(runs.map((run) => run[key])));
  const refused = runs.reduce((sum, run) => sum + run.refused, 0);
  const errors = runs.reduce((sum, run) => sum + run.errors, 0);
  console.log(
    `${name}: ${Math.round(rate)} requests/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (medians of ${RUNS}; ${refused} not 2xx, ${errors} errors)`,
  );
  return rate;
}

/** Resident memory of a process and all that it started, in MiB. */
function memory(pid) {
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  return children.reduce((sum, child) => sum + memory(child), own);
}

/** Connections that send nothing, while others ask on. */
async function hostile(count) {
  const open = [];
  let refused = 0;
  for (let at = 0; at < count; at += 500) {
    await Promise.all(
      Array.from(
        { length: Math.min(500, count - at) },
        () =>
          new Promise((resolve) => {
            const socket = connect(PORT, "127.0.0.1", resolve);
            socket.on("error", () => {
              refused++;
              resolve();
            });
            open.push(socket);
          }),
      ),
    );
  }
  const since = performance.now();
  const { status } = await fetch(`http://localhost:${PORT}/api/v1/between/RUS/PRK`);
  console.log(
    `${open.length} silent connections (${refused} refused): another client is answered ${status} in ${(performance.now() - since).toFixed(0)} ms`,
  );
  for (const socket of open) socket.destroy();
}

console.log(
  `load: ${wrk ? "wrk" : "autocannon"}, 64 connections, ${cpus().length} cores shared with it; dataset ${DATASET}; Node ${process.version}`,
);
const server = await started(["dist/cli.js", "serve", "--port", String(PORT)], PORT);
try {
  await told("GET between, never the same", "between", `http://localhost:${PORT}`);
  await told("POST owed with reasons, never the same", "owed", `http://localhost:${PORT}`);
  // Against a bare handler in one process stands a server of one process.
  const alone = await started(["dist/cli.js", "serve", "--port", String(ALONE), "--processes", "1"], ALONE);
  const hit = `http://localhost:${ALONE}/api/v1/lineage/RUS-PRK`;
  const body = join(scratch, "body.json");
  writeFileSync(body, await (await fetch(hit)).text());
  const bare = await started(["bench/bare-handler.mjs", String(BARE), body], BARE);
  const cached = await told("GET lineage, cached", "cached", hit);
  const least = await told("a bare handler of the framework with the same bytes", "cached", `http://localhost:${BARE}/api/v1`);
  console.log(`cached hits: ${Math.round((cached / least) * 100)} % of the bare handler`);
  bare.kill();
  alone.kill();
  if (CONNECTIONS > 0) await hostile(CONNECTIONS);
  if (MEMORY_MINUTES > 0) {
    const seen = [];
    for (let minute = 0; minute < MEMORY_MINUTES; minute++) {
      await measure("between", `http://localhost:${PORT}`, 30);
      await measure("owed", `http://localhost:${PORT}`, 30);
      seen.push(Math.round(memory(server.pid)));
      console.log(`minute ${minute + 1}: ${seen.at(-1)} MiB`);
    }
  }
} finally {
  server.kill();
  rmSync(scratch, { recursive: true, force: true });
}
