import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { casus } from "./support/cli.js";

/** Output of commands as it stands. `npm run golden` writes it anew; whoever does so justifies the difference. */
const folder = fileURLToPath(new URL("golden", import.meta.url));
const COMMANDS: Record<string, string[]> = {
  help: ["--help"],
  "if-help": ["if", "--help"],
  "if-2025": ["if", "KOR", "attacks", "PRK", "--on", "2025-06-01"],
  "if-2025-explain": ["if", "PRK", "attacks", "KOR", "--on", "2025-06-01", "--explain"],
  "if-2024": ["if", "KOR", "attacks", "PRK", "--on", "2024"],
  "if-threat": ["if", "KOR", "threatens", "PRK", "--on", "2025-06-01"],
  "war-munich": ["war", "docs/examples/munich-1938.yaml", "--cascade"],
  "if-cascade": ["if", "DEU", "attacks", "POL", "--on", "1939-09-01", "--fact", "provoked=no", "--cascade"],
  "if-reliability": ["if", "RUS", "attacks", "EST", "--on", "2025-06-01", "--reliability", "0.9,USA=0.6", "--draws", "500"],
  "between-2024-07-01": ["between", "RUS", "PRK", "--on", "2024-07-01"],
  "between-known": ["between", "RUS", "PRK", "--on", "2024-07-01", "--known", "1995-01-01"],
  lineage: ["lineage", "RUS-PRK"],
  "lineage-json": ["lineage", "RUS-PRK", "--json"],
  compare: ["compare", "soviet-north-korea-1961", "russia-north-korea-2000", "russia-north-korea-2024"],
  "history-help": ["history", "--help"],
  history: ["history", "--state", "PRK", "--since", "1990", "--until", "2026-11-26"],
  "agree-help": ["agree", "--help"],
  "new-treaty-help": ["new", "treaty", "--help"],
  exit: ["exit", "us-south-korea-1953", "--of", "USA", "--on", "2025-01-10"],
  invocations: ["invocations"],
  "show-treaty": ["show", "soviet-north-korea-1961", "--on", "1995-01-01"],
  "show-meeting": ["show", "pyongyang-2024", "--on", "2024-06-20"],
  "show-state": ["show", "Soviet Union", "--on", "1985-01-01"],
  "list-treaties": ["list", "treaties", "--on", "2024-07-01"],
  "list-meetings": ["list", "meetings", "--party", "PRK", "--on", "2026-11-23"],
  read: ["read", "docs/examples/report.txt", "--published", "2024-06-20"],
  "read-several": ["read", "docs/examples/report.txt", "docs/examples/report-other.txt", "--published", "2024-06-20"],
  "unknown-state": ["between", "RUS", "PRKK"],
  "unknown-id": ["show", "russia-north-korea-2042"],
};

describe("the output of", () => {
  it.each(Object.entries(COMMANDS))("%s is as it was", (name, args) => {
    const { status, out, err } = casus(...args);
    const text = `$ casus ${args.join(" ")}\n${out}${err && `--- standard error\n${err}`}--- status ${status}\n`;
    const path = `${folder}/${name}.txt`;
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, text);
    }
    expect(existsSync(path), "run npm run golden and look at what it wrote").toBe(true);
    expect(text).toBe(readFileSync(path, "utf8"));
  });
});
