// Times sweeps as whole processes: (a) all directed dyad-years 1816-2018 as attacks, one a year, and (b) every pair on each day on which what
// attacks call can change. Usage: node bench/sweep.mjs [DATASET] [RUNS of (a)] [RUNS of (b)]; medians. Memory is the process's greatest (Linux).
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [dataset = "atop-5.1", runsOfYears = "3", runsOfDays = "1"] = process.argv.slice(2);
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "casus-bench-"));
const common = ["sweep", "--from", "1816", "--to", "2018", "--dataset", dataset, "--workers", "2", "--json", "-q"];
const jobs = [
  ["(a) dyad-years 1816-2018, the summary", ["--by", "years"], Number(runsOfYears)],
  ["(a) dyad-years 1816-2018, Parquet", ["--by", "years", "-o", join(scratch, "years.parquet")], Number(runsOfYears)],
  ["(b) change days 1816-2018, Parquet", ["-o", join(scratch, "days.parquet")], Number(runsOfDays)],
];

try {
  console.log(`node ${process.version}, ${cpus().length} cores (${cpus()[0].model}), 2 workers, ${dataset}; medians`);
  for (const [name, words, runs] of jobs) {
    const found = [];
    for (let run = 0; run < runs; run++) found.push(await measured([...common, ...words]));
    if (found.length === 0) continue;
    const { pairs, steps } = found[0].summary;
    if (name.startsWith("(a)") && pairs !== 1_987_950) throw new Error(`${pairs} directed dyad-years, not 1,987,950`);
    const middle = (of) => found.map((one) => one[of]).toSorted((a, b) => a - b)[Math.floor(found.length / 2)];
    const figures = [
      `${middle("seconds").toFixed(1)} s`,
      `${middle("cpu").toFixed(1)} s of processor time`,
      `${middle("mib").toFixed(0)} MiB`,
    ];
    console.log(
      `${name}: ${figures.join(", ")} (${runs} runs; ${pairs.toLocaleString("en")} attacks in ${steps.toLocaleString("en")} steps)`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measured(words) {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, [cli, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (piece) => {
    text += piece;
  });
  let [kib, ticks] = [0, 0];
  const watch = setInterval(() => {
    try {
      kib = Math.max(kib, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0));
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ");
      ticks = Number(fields[11]) + Number(fields[12]);
    } catch {
      // It is gone, or this is not Linux.
    }
  }, 50);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`status ${status}`);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { seconds, cpu: ticks / 100, mib: kib / 1024, summary: JSON.parse(text).summary };
}
