// Panels against their peers, side by side in one go: node bench/panels/run.mjs ATOP_DIR COW_DIR [RUNS]
// Whole processes, run in turn; medians of wall time and of peak memory (GNU time). Results are compared row by row before anything is timed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [atop, cow, times = "7"] = process.argv.slice(2);
if (!atop || !cow) {
  console.error("Usage: node bench/panels/run.mjs ATOP_DIR COW_DIR [RUNS]");
  process.exit(2);
}
const here = fileURLToPath(new URL(".", import.meta.url));
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "casus-bench-"));
const env = { ...process.env, XDG_DATA_HOME: work };
const members = join(
  atop,
  readdirSync(atop).find((name) => /^atop[\d_.]*m\.csv$/i.test(name)),
);
const states = join(
  cow,
  readdirSync(cow).find((name) => /states/i.test(name) && !/gw/i.test(name)),
);
const out = (name) => join(work, name);

const has = (command) => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
if (!has("/usr/bin/time")) throw new Error("GNU time is needed: apt-get install time");
const r = has("Rscript");
if (!r) console.error("Rscript is not installed: the peers in R are left out (apt-get install r-base-core r-cran-dplyr r-cran-readr).");

const must = (command, args) => {
  const { status, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};
must(process.execPath, [cli, "import", "atop", atop]);
const panel = (...words) => [process.execPath, [cli, "panel", ...words, "--dataset", "atop-5.1", "-q"]];
const directed = (file) => panel("directed-dyad-years", "--carry-to", "2018", "-o", out(file));

const jobs = [
  ["directed dyad-years 1816-2018, CSV: casus", directed("casus.csv")],
  [
    "directed dyad-years 1816-2018, CSV: DuckDB in Node",
    [process.execPath, [join(here, "duckdb.mjs"), members, states, out("duckdb.csv")]],
  ],
  ...(r
    ? [["directed dyad-years 1816-2018, CSV: R, dplyr", ["Rscript", [join(here, "directed-dyad-years.R"), members, states, out("r.csv")]]]]
    : []),
  ["directed dyad-years 1816-2018, Parquet: casus", directed("casus.parquet")],
  [
    "directed dyad-years 1816-2018, Parquet: DuckDB in Node",
    [process.execPath, [join(here, "duckdb.mjs"), members, states, out("duckdb.parquet")]],
  ],
  [
    "seven similarities 1816-2012, CSV: casus",
    panel("dyad-years", "--measures", "similarity", "--to", "2012", "-o", out("casus-similarity.csv")),
  ],
  ...(r
    ? [
        [
          "seven similarities 1816-2012, CSV: R, matrix algebra",
          ["Rscript", [join(here, "similarity.R"), out("r.csv"), out("r-similarity.csv")]],
        ],
      ]
    : []),
];

for (const [, [command, args]] of jobs) must(command, args);
compare();
const measured = new Map(jobs.map(([name]) => [name, []]));
for (let run = 0; run < Number(times); run++) {
  for (const [name, [command, args]] of jobs) {
    const { stderr } = spawnSync("/usr/bin/time", ["-f", "\n%e %M", command, ...args], { env, encoding: "utf8" });
    const [seconds, kib] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
    measured.get(name).push({ seconds, mib: kib / 1024 });
  }
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`medians of ${times} runs in turn, whole process (Node ${process.version})`);
for (const [name, runs] of measured) {
  console.log(
    `${name.padEnd(56)} ${median(runs.map(({ seconds }) => seconds))
      .toFixed(2)
      .padStart(6)} s ${median(runs.map(({ mib }) => mib))
      .toFixed(0)
      .padStart(6)} MiB`,
  );
}
const { similarityOnly } = await import("./similarity-only.mjs");
console.log(
  `${"seven similarities, in memory, nothing written: casus".padEnd(56)} ${(await similarityOnly(work, Number(times))).toFixed(2).padStart(6)} s`,
);
rmSync(work, { recursive: true });

/** The same rows in the same order; decimals to 1e-12. */
function compare() {
  const lines = (name) => readFileSync(out(name), "utf8").trimEnd().split("\n");
  const own = lines("casus.csv");
  for (const peer of ["duckdb.csv", "r.csv"]) {
    if (!existsSync(out(peer))) continue;
    const theirs = lines(peer);
    const unlike = own.findIndex((line, i) => line !== theirs[i]?.replaceAll('"', ""));
    if (unlike >= 0 || own.length !== theirs.length)
      throw new Error(`${peer} differs at row ${unlike}: ${own[unlike]} / ${theirs[unlike]}`);
    console.log(`casus.csv and ${peer}: ${own.length - 1} rows, all equal`);
  }
  if (!existsSync(out("r-similarity.csv"))) return;
  const [a, b] = [lines("casus-similarity.csv"), lines("r-similarity.csv")];
  if (a.length !== b.length) throw new Error(`similarity: ${a.length} and ${b.length} rows`);
  let worst = 0;
  let missing = 0;
  for (let i = 1; i < a.length; i++) {
    const [x, y] = [a[i].split(","), b[i].split(",")];
    for (let k = 0; k < x.length; k++) {
      if (x[k] === "NA" || y[k] === "NA" || y[k] === "NaN") {
        missing++;
        if (!(x[k] === "NA" && (y[k] === "NA" || y[k] === "NaN"))) throw new Error(`similarity differs: ${a[i]} / ${b[i]}`);
      } else worst = Math.max(worst, Math.abs(Number(x[k]) - Number(y[k])));
    }
  }
  console.log(`similarity: ${a.length - 1} rows, ${missing} cells NA in both, greatest difference ${worst.toExponential(1)}`);
}
