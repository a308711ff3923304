// The lock file must serve every machine: no download addresses, and every optional package of every platform.
import { readFileSync } from "node:fs";

const text = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
const { packages } = JSON.parse(text);
const faults = [];
if (/"resolved": *"https?:/.test(text)) faults.push("it holds download addresses (npm config: omit-lockfile-registry-resolved)");
for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const name of Object.keys(optionalDependencies)) {
    if (!found(path, name)) faults.push(`${name}, wanted by ${path || "the project"}, is missing: npm ci refuses it on other platforms`);
  }
}
for (const fault of faults) console.error(`package-lock.json: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

function found(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}
