// Builds dist/: the program, the library, the compiled record and the page. `--if-missing` does nothing where there is a build.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (process.argv.includes("--if-missing") && existsSync(join(root, "dist/web/index.html"))) process.exit(0);

let tsdown;
try {
  tsdown = join(dirname(createRequire(import.meta.url).resolve("tsdown/package.json")), "dist/run.mjs");
} catch {
  console.error("casus is not built, and the packages to build it are not installed. In a clone, run: npm ci");
  process.exit(existsSync(join(root, "dist/cli.js")) || process.env.npm_lifecycle_event === "prepare" ? 0 : 1);
}

const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};
run(tsdown, "--logLevel", "warn");
run("dist/build-record.js", "record", "dist/record");
run("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn");
