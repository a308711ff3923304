// One scenario in a warm process: verdicts alone, and with every reason, on a dataset and over random pairs and days; medians of several runs in turn.
// Usage: node bench/scenarios.mjs [DATASET] [RUNS] [SCENARIOS]. The days are random, so nothing is found again from the scenario before.
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const [id = "atop-5.1", runs = "5", count = "20000"] = process.argv.slice(2);
const { dataset, owedRows, periodOf, verdicts } = await import(fileURLToPath(new URL("../dist/index.js", import.meta.url)));
const held = await dataset(id);
const states = [...held.states.values()].filter(({ codes }) => codes.some(({ system }) => system === "cow")).map((state) => state.id);

let seed = 1;
const next = (below) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const two = (number) => String(number).padStart(2, "0");
const scenarios = [];
while (scenarios.length < Number(count)) {
  const [attacker, target] = [states[next(states.length)], states[next(states.length)]];
  const on = periodOf(`${1816 + next(203)}-${two(1 + next(12))}-${two(1 + next(28))}`).value;
  if (attacker !== target) scenarios.push({ happening: "armed-attack", attackers: [attacker], target, on });
}

const ways = { "verdicts alone": verdicts, "with explanations": owedRows };
const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
let rows = 0;
for (let run = -1; run < Number(runs); run++) {
  for (const [name, ask] of Object.entries(ways)) {
    const started = process.hrtime.bigint();
    rows = 0;
    for (const scenario of scenarios) rows += ask(held, scenario).length;
    if (run >= 0) times[name].push(Number(process.hrtime.bigint() - started) / 1e3 / scenarios.length);
  }
}
console.log(
  `node ${process.version}, ${cpus().length} cores (${cpus()[0].model}), ${id}, ${scenarios.length} scenarios, ${runs} runs in turn after one warm-up`,
);
for (const [name, list] of Object.entries(times)) {
  const sorted = list.toSorted((a, b) => a - b);
  console.log(
    `${name}: median ${sorted[Math.floor(sorted.length / 2)].toFixed(1)} µs a scenario (${sorted[0].toFixed(1)} to ${sorted.at(-1).toFixed(1)})`,
  );
}
console.log(`${(rows / scenarios.length).toFixed(1)} rows of explanation a scenario`);
