import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { datasetFrom } from "../src/app/dataset.js";
import type { Claim, ClaimKind } from "../src/reader/claim.js";
import { checkClaim } from "../src/reader/verdict/index.js";
import { LEFT_OUT } from "./support/claims.js";
import { mismatches } from "./support/matches.js";
import { shippedRecord } from "./support/record.js";

/** A claim with the verdict that the shipped record should give; `says` words must stand in the reason, `correction` words in the correction. */
interface Case {
  name: string;
  published?: string;
  claim: Record<string, unknown>;
  others?: Record<string, unknown>[];
  expect: { is: string; why?: string[]; correction?: string[] | "none"; against?: unknown };
}

const file = fileURLToPath(new URL("./reader/verdicts.yaml", import.meta.url));
const cases = parse(readFileSync(file, "utf8"), { schema: "failsafe" }) as Case[];
const { info, things } = shippedRecord();
const dataset = datasetFrom(info, things);

describe("a claim and its verdict", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, { published, claim, others, expect: wanted }) => {
    const claims = (others ?? []).map(whole);
    const verdict = checkClaim(dataset, whole(claim), { published: published ?? null, claims });
    const missing = (words: readonly string[], text: string | null) => words.filter((word) => !(text ?? "").includes(word));
    expect({ ...verdict, is: verdict.is }).toMatchObject({ is: wanted.is });
    expect(missing(wanted.why ?? [], verdict.why), verdict.why).toEqual([]);
    if (wanted.correction === "none") expect(verdict.correction).toBeNull();
    else expect(missing(wanted.correction ?? [], verdict.correction), verdict.correction ?? "no correction").toEqual([]);
    if (wanted.against) expect(mismatches(wanted.against, verdict.against, "against")).toEqual([]);
    const corrected = verdict.is === "imprecise" || verdict.is === "contradicted";
    expect(verdict.correction !== null, "a correction where one is due").toBe(corrected);
    for (const text of [verdict.why, ...(verdict.correction === null ? [] : [verdict.correction])])
      expect(text).toMatch(/^[^a-z].*[.!?]$/s);
    if (verdict.is === "supported") expect(verdict.against.length, "what it was held against").toBeGreaterThan(0);
    for (const { id, kind, sources } of verdict.against) {
      expect(kind === "treaty" ? dataset.treaties.has(id) : dataset.meetings.has(id)).toBe(true);
      for (const source of sources) expect(dataset.source(source)?.id).toBe(source);
    }
  });

  it("is told in at least sixty cases, each with a name of its own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});

function whole(claim: Record<string, unknown>): Claim {
  const quote = String(claim.quote ?? "");
  const start = Number(claim.start ?? 0);
  const frame = { quote, attribution: [], modality: "asserted", origin: ["grammar"], links: {} };
  return {
    ...frame,
    ...LEFT_OUT[claim.kind as ClaimKind],
    ...claim,
    start,
    end: Number(claim.end ?? start + quote.length),
  } as unknown as Claim;
}
