import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { version } from "../src/version.js";
import { casus, json } from "./support/cli.js";

describe("exit statuses", () => {
  it("is 0 for an answer, for help and for the version", () => {
    expect([
      casus("between", "RUS", "PRK").status,
      casus("--help").status,
      casus("if", "--help").status,
      casus("--version").status,
    ]).toEqual([0, 0, 0, 0]);
  });

  it("is 1 where the question is at fault, with a problem on standard error and nothing on standard output", () => {
    for (const args of [
      ["between", "RUS", "XXX"],
      ["show", "nothing-here"],
      ["between", "RUS", "PRK", "--on", "1700"],
      ["if", "KOR", "attacks", "KOR"],
    ]) {
      const { status, out, err } = casus(...args);
      expect([status, out]).toEqual([1, ""]);
      expect(err).toMatch(/error [a-z-]+\n {2}\S/);
      expect(err).not.toMatch(/at .*\.js:\d+/);
    }
  });

  it("is 2 for wrong usage", () => {
    for (const args of [
      ["betwen", "RUS", "PRK"],
      ["between", "RUS"],
      ["if", "KOR", "hugs", "PRK"],
      ["exit", "us-south-korea-1953"],
      ["list", "planets"],
      ["show", "x", "--nonsense"],
    ]) {
      expect(casus(...args).status, args.join(" ")).toBe(2);
    }
  });
});

describe("JSON", () => {
  it("goes to standard output alone", () => {
    const { out, err } = casus("if", "KOR", "attacks", "PRK", "--on", "2025-06-01", "--place", "Atlantis", "--json");
    expect(JSON.parse(out)).toMatchObject({ scenario: { place: "Atlantis" } });
    expect(err).toMatch(/notice unknown-area/);
  });

  it("keeps the fields that others build on", () => {
    expect(json("if", "KOR", "attacks", "PRK", "--on", "2025-06-01")).toMatchObject({
      scenario: { on: "2025-06-01", attackers: [{ id: "kor", cow: 732 }], target: { id: "prk", cow: 731 }, facts: {} },
      rounds: [],
      contradictions: [],
    });
    for (const row of (json("if", "KOR", "attacks", "PRK", "--on", "2025-06-01") as { owed: object[] }).owed) {
      for (const key of [
        "treaty",
        "title",
        "signed",
        "instrument",
        "provision",
        "obligation",
        "force",
        "promisor",
        "promisee",
        "protects",
        "verdict",
        "breached",
        "because",
        "asks",
        "sources",
      ]) {
        expect(row).toHaveProperty(key);
      }
    }
    expect(json("list", "treaties", "--party", "PRK")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: "china-north-korea-1961",
          binding: "legal",
          signed: "1961-07-11",
          inForce: "1961-09-10",
          ended: null,
          status: "in-force",
        }),
      ]),
    );
    expect(json("show", "pyongyang-2024")).toMatchObject({
      kind: "meeting",
      id: "pyongyang-2024",
      computed: expect.any(Array),
      sources: expect.any(Array),
    });
    expect(json("validate")).toMatchObject({ files: expect.any(Number), problems: [] });
  });

  it("asks of today by default, and says which day that is", () => {
    const { on } = json("between", "RUS", "PRK") as { on: string };
    const now = new Date();
    expect(on).toBe(`${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`);
  });
});

describe("names", () => {
  it("understands codes and every name that a state had", () => {
    for (const a of ["RUS", "rus", "cow:365", "gw:365", "Russia", "Soviet Union", "USSR"]) {
      expect((json("between", a, "PRK", "--on", "1985-01-01") as { a: object }).a).toMatchObject({
        id: "rus",
        cow: 365,
        name: "Soviet Union",
      });
    }
  });
});

describe("completion", () => {
  it.each(["bash", "zsh", "fish"])("for %s names the commands and the treaties", (shell) => {
    const { status, out } = casus("completion", shell);
    expect(status).toBe(0);
    for (const word of ["between", "lineage", "russia-north-korea-2024"]) expect(out).toContain(word);
    expect(out).not.toContain("welcome");
  });
});

describe("the program", () => {
  it("has the version of its package", () => {
    expect(version).toBe(packageJson.version);
    expect(casus("--version").out.trim()).toBe(version);
  });

  it("runs from any folder", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "casus-"));
    const here = process.cwd();
    process.chdir(elsewhere);
    try {
      expect(casus("lineage", "RUS-PRK").status).toBe(0);
    } finally {
      process.chdir(here);
      rmSync(elsewhere, { recursive: true });
    }
  });
});

describe("what a new user stumbled over", () => {
  it("a whole year in which the law changed is not answered with no", () => {
    expect(casus("between", "RUS", "PRK", "--on", "2024").out).toMatch(/not certain:\s+(.*\s)?defense/);
  });

  it("an attack by nobody, or by one who assists the target, is no question", () => {
    for (const args of [
      ["if", ",", "attacks", "PRK"],
      ["if", "KOR", "attacks", "PRK", "--with", "KOR"],
    ]) {
      expect(casus(...args)).toMatchObject({ status: 1, err: expect.stringContaining("bad-question") });
    }
  });

  it("a fact that nothing turns on, and a state that was none, are told", () => {
    expect(casus("if", "KOR", "attacks", "PRK", "--fact", "requestd=yes").err).toMatch(/notice bad-fact[\s\S]*requested/);
    expect(casus("if", "DDR", "attacks", "PRK", "--on", "2025-06-01").err).toMatch(/notice outside-statehood/);
    expect(casus("if", "KOR", "attacks", "PRK", "--on", "2025-06-01", "--fact", "requested=yes").err).toBe("");
  });

  it("a filter that does not apply is refused", () => {
    expect(casus("list", "states", "--party", "RUS").status).toBe(1);
    expect(casus("list", "meetings", "--obligation", "defense").status).toBe(1);
  });

  it("a code is resolved at the day asked about, also to be shown", () => {
    expect(json("show", "cow:345", "--on", "2010")).toMatchObject({ id: "srb", codes: expect.any(Array) });
    expect(casus("show", "cow:260", "--on", "1935").err).toMatch(/unknown-state/);
  });

  it("a file that belongs to no record is not called sound", () => {
    expect(casus("validate", "README.md").status).toBe(1);
    expect(casus("validate", "record/dataset.yaml").status).toBe(0);
  });
});
