// Measures what the README and docs claim: whole-process time and memory of a plain answer, on the shipped record and on one of 5,000
// treaties, in turn with a bare start of Node; and one scenario in a warm process. Prints medians. Usage: npm run bench [-- runs]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Bench } from "tinybench";
import { generate } from "./generate.mjs";

const runs = Number(process.argv[2] ?? 15);
const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "casus-bench-"));
const question = ["if", "KOR", "attacks", "PRK", "--on", "2025-06-01"];

try {
  console.log(`node ${process.version}, ${cpus().length} cores (${cpus()[0].model}), ${runs} runs in turn after one warm-up; medians`);
  const large = generate(join(scratch, "large"), 5000);
  const commands = {
    "node alone (-e 0)": ["-e", "0"],
    "if, shipped record": [join(root, "dist/cli.js"), ...question],
    "if, record of 5,000 treaties": [join(large, "dist/cli.js"), ...question],
    "list treaties, record of 5,000": [join(large, "dist/cli.js"), "list", "treaties", "--on", "2025-06-01", "--json"],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = -1; run < runs; run++) {
    for (const [name, args] of Object.entries(commands)) {
      const started = process.hrtime.bigint();
      const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
      if (status !== 0) throw new Error(`${name}: status ${status}`);
      if (run >= 0) times[name].push(Number(process.hrtime.bigint() - started) / 1e6);
    }
  }
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, list]) => [
        name,
        { "median ms": median(list), "min ms": round(Math.min(...list)), "max ms": round(Math.max(...list)) },
      ]),
    ),
  );

  const { owed, periodOf, record } = await import(pathToFileURL(join(large, "dist/index.js")).href);
  const dataset = await record();
  const on = periodOf("2025-06-01").value;
  const bench = new Bench({ time: 1000 });
  bench.add("owed, KOR attacks PRK", () => owed(dataset, { happening: "armed-attack", attackers: ["kor"], target: "prk", on }));
  bench.add("owed, RUS attacks USA", () => owed(dataset, { happening: "armed-attack", attackers: ["rus"], target: "usa", on }));
  bench.add("owed, RUS attacks USA in the year 2025", () =>
    owed(dataset, { happening: "armed-attack", attackers: ["rus"], target: "usa", on: periodOf("2025").value }),
  );
  await bench.run();
  console.log("one scenario in a warm process, record of 5,000 treaties");
  console.table(
    Object.fromEntries(
      bench.tasks.map(({ name, result }) => [name, { "median ms": round(result.latency.p50), "p99 ms": round(result.latency.p99) }]),
    ),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function median(list) {
  return round(list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]);
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
