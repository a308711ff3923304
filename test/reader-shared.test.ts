import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Reading } from "../src/reader/claim.js";
import { json, PROGRAM } from "./support/cli.js";
import { mismatches } from "./support/matches.js";

/** Reports that are not ours to ship: these tests run where their folder lies beside the project, and say so where it does not. */
const shared = fileURLToPath(new URL("../../shared", import.meta.url));
const summit = `${shared}/reports/pyongyang-2024-06-19.txt`;
const [dev, scorer] = [`${shared}/reports/dev`, `${shared}/tools/score-claims.mjs`];
const here = { summit: existsSync(summit), dev: existsSync(dev) && existsSync(scorer) };
if (!here.summit || !here.dev) console.warn("The folder of shared reports is not beside the project: tests of reading them are skipped.");

interface Expected {
  name: string;
  /** How many different claims must be like it; one where left out. */
  times?: string;
  claim: Record<string, unknown>;
  verdict: Record<string, unknown>;
}

const file = fileURLToPath(new URL("./reader/pyongyang-2024.yaml", import.meta.url));
const { published, claims } = parse(readFileSync(file, "utf8"), { schema: "failsafe" }) as { published: string; claims: Expected[] };

describe.runIf(here.summit)("a report of the summit in Pyongyang says that", () => {
  const reading = here.summit ? (json("read", summit, "--published", published) as Reading) : null;

  it.each(claims.map((one) => [one.name, one] as const))("%s", (_, { claim, times, verdict }) => {
    const alike = reading!.claims.filter((one) => mismatches(claim, one).length === 0);
    expect(alike.length, `claims like ${JSON.stringify(claim)}`).toBeGreaterThanOrEqual(Number(times ?? 1));
    const judged = alike.filter((one) => mismatches(verdict, one.verdict).length === 0);
    expect(judged.length, `of these with the verdict: ${JSON.stringify(alike.map((one) => one.verdict))}`).toBeGreaterThanOrEqual(
      Number(times ?? 1),
    );
  });

  it("its words stand at their places", () => {
    const text = readFileSync(summit, "utf8");
    for (const { quote, start, end } of reading!.claims) expect(text.slice(start, end)).toBe(quote);
  });
});

describe.runIf(here.dev)("the reports with annotated claims", () => {
  it("are read with the precision and recall that the design asks for", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [scorer, `${dev}/gold`, `${dev}/texts`, "--", process.execPath, PROGRAM, "read"],
      { encoding: "utf8", env: { PATH: process.env.PATH, NO_COLOR: "1", NEED: "0.80,0.60" } },
    );
    expect(status, `${stdout}${stderr}`).toBe(0);
  }, 300_000);
});
