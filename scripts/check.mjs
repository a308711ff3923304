// Runs every check of the project, as CI does, and prints at its end what passed and what failed in the whole run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), "casus-check-"));
const bin = (name) => join(root, "node_modules/.bin", name);
const steps = [
  ["build", process.execPath, ["scripts/build.mjs"]],
  ["types", bin("tsc"), ["-p", "tsconfig.json"]],
  ["types of the core, without Node and DOM", bin("tsc"), ["-p", "tsconfig.core.json"]],
  ["types of the page", bin("svelte-check"), ["--tsconfig", "tsconfig.web.json", "--fail-on-warnings"]],
  ["lint", bin("oxlint"), ["--deny-warnings"]],
  ["format", bin("biome"), ["check", "."]],
  ["boundaries", bin("depcruise"), ["src"]],
  ["lock file", process.execPath, ["scripts/check-lock.mjs"]],
  ["record, strictly", process.execPath, ["dist/cli.js", "validate", "--strict"]],
  ["first answer", process.execPath, ["dist/cli.js", "welcome", "--once"]],
];

let [passed, failed] = [0, 0];
const failures = [];
for (const [name, command, args] of steps) {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
  if (status === 0) passed++;
  else {
    failed++;
    failures.push(name);
    console.log(stdout, stderr);
  }
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
}

const tally = join(scratch, "tally.json");
const tests = spawnSync(bin("vitest"), ["run"], { cwd: root, stdio: "inherit", env: { ...process.env, CASUS_TALLY: tally } });
let skipped = 0;
try {
  const counted = JSON.parse(readFileSync(tally, "utf8"));
  passed += counted.passed;
  failed += counted.failed;
  skipped = counted.skipped;
  if (tests.status !== 0 && counted.failed === 0) failed++;
} catch {
  failed++;
  failures.push("tests did not report");
}
rmSync(scratch, { recursive: true, force: true });
if (failures.length > 0) console.log(`failed: ${failures.join(", ")}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
