import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { casus, type Ran } from "./support/cli.js";
import { plainDirected } from "./support/plain-panel.js";
import { plainSimilarity } from "./support/plain-similarity.js";

/** Panels of ATOP against what its project published and against plain programs: they run where the data lie beside the project. */
const data = fileURLToPath(new URL("../../shared/data/atop-5.1", import.meta.url));
const here = existsSync(data);
if (!here) console.warn("ATOP 5.1 is not beside the project: the exactness of panels is not tested here.");

let home: string;
const run = (...words: string[]): Ran => casus.in({ XDG_DATA_HOME: home }, ...words);
const rowsOf = (csv: string) => csv.trimEnd().split("\n");

describe.runIf(here)("panels of ATOP 5.1", () => {
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "casus-panels-"));
    expect(run("import", "atop", data)).toMatchObject({ status: 0 });
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it("answers through the same engine as the record", () => {
    const { out } = run("between", "RUS", "PRK", "--dataset", "atop-5.1", "--on", "1990-01-01", "--json");
    const { commitments } = JSON.parse(out) as { commitments: { treaty: string; obligation: string; status: string }[] };
    const of3440 = commitments.filter(({ treaty }) => treaty === "atop-3440");
    expect(of3440.filter(({ obligation }) => ["defense", "nonaggression"].includes(obligation))).toHaveLength(4);
    expect(new Set(of3440.map(({ status }) => status))).toEqual(new Set(["in-force"]));
  });

  it("gives the published state-years in every cell", () => {
    const { out } = run("panel", "state-years", "--dataset", "atop-5.1");
    const published = rowsOf(readFileSync(join(data, "atop5_1sy.csv"), "utf8").replaceAll("\r", ""));
    const ours = rowsOf(out);
    const names = published[0]!.split(",");
    expect(ours).toHaveLength(published.length);
    expect(ours[0]!.split(",")).toEqual(names.slice(0, -1));
    let cells = 0;
    const key = (line: string) => line.split(",").slice(0, 2).join(",");
    const byKey = new Map(ours.map((line) => [key(line), line]));
    for (const line of published.slice(1)) {
      const theirs = line
        .split(",")
        .slice(0, -1)
        .map((cell) => (cell === "" ? "NA" : cell));
      const own = byKey.get(key(line))!.split(",");
      cells += theirs.length;
      expect(own).toEqual(theirs);
    }
    expect(cells).toBe(11_923 * 69);
  });

  it("gives the directed dyad-years that a plain reading of the member file gives", () => {
    const plain = plainDirected(readFileSync(join(data, "atop5_1m.csv"), "utf8"));
    const { out } = run("panel", "directed-dyad-years", "--dataset", "atop-5.1", "--rows", "dataset");
    const ours = rowsOf(out).slice(1);
    expect(ours).toHaveLength(273_296);
    expect(plain.size).toBe(273_296);
    let unlike = 0;
    for (const line of ours) {
      const cells = line.split(",");
      if (plain.get(cells.slice(0, 3).join(","))?.join() !== cells.slice(3).join()) unlike++;
    }
    expect(unlike).toBe(0);
  });

  it("has every directed dyad-year of the system, also carried forward, and says that it was", () => {
    const file = join(home, "all.csv");
    expect(run("panel", "directed-dyad-years", "--dataset", "atop-5.1", "--carry-to", "2020", "-o", file).status).toBe(0);
    const lines = rowsOf(readFileSync(file, "utf8"));
    const upTo2018 = lines.filter((line) => Number(line.split(",")[2]) <= 2018);
    expect(upTo2018).toHaveLength(1_987_950);
    const later = lines.filter((line) => Number(line.split(",")[2]) > 2018);
    expect(new Set(later.map((line) => line.split(",").slice(3).join()))).toEqual(new Set(["NA,NA,NA,NA,NA"]));
    const sidecar = JSON.parse(readFileSync(`${file}.json`, "utf8")) as { options: { carryTo: number }; notes: string[]; rows: number };
    expect(sidecar.options.carryTo).toBe(2020);
    expect(sidecar.rows).toBe(lines.length - 1);
    expect(sidecar.notes.some((note) => note.includes("carried forward"))).toBe(true);
  });

  it("keeps the rows beyond the state system that other tools drop", () => {
    const file = join(home, "both.csv");
    run("panel", "directed-dyad-years", "--dataset", "atop-5.1", "--rows", "both", "--carry-to", "2018", "-o", file);
    const sidecar = JSON.parse(readFileSync(`${file}.json`, "utf8")) as { rows: number };
    expect(sidecar.rows).toBe(1_987_950 + 5894);
  });

  it("has all seven similarities as the plain program has them, on real years", () => {
    const panelOf = (from: string, to: string, ...more: string[]) =>
      rowsOf(run("panel", ...more, "--dataset", "atop-5.1", "--from", from, "--to", to).out);
    expect(panelOf("1816", "2012", "dyad-years", "--measures", "similarity")).toHaveLength(880_486);
    for (const year of ["1816", "1875", "1914", "1939", "1962", "2012"]) {
      const valued = new Map<string, number>();
      const codes = new Set<string>();
      for (const line of panelOf(year, year, "directed-dyad-years").slice(1)) {
        const [one, other, , ...owes] = line.split(",");
        const [defense, offense, neutral, nonagg, consul] = owes.map((cell) => cell === "1");
        const tie = defense || offense ? 3 : neutral || nonagg ? 2 : consul ? 1 : 0;
        for (const pair of [`${one},${other}`, `${other},${one}`]) valued.set(pair, Math.max(valued.get(pair) ?? 0, tie));
        codes.add(one!);
        codes.add(other!);
      }
      const portfolio = (code: string) => [...codes].map((other) => (other === code ? 3 : (valued.get(`${code},${other}`) ?? 0)));
      const lines = panelOf(year, year, "dyad-years", "--measures", "similarity");
      const names = lines[0]!.split(",").slice(3);
      for (const line of lines.slice(1)) {
        const [one, other, , ...values] = line.split(",");
        const plain = plainSimilarity(portfolio(one!), portfolio(other!));
        for (const [i, name] of names.entries()) {
          const expected = plain[name as keyof typeof plain];
          if (expected === null) expect(values[i]).toBe("NA");
          else if (Math.abs(Number(values[i]) - expected) >= 1e-12) throw new Error(`${line}: ${name} should be ${expected}`);
        }
      }
    }
  }, 240_000);
});
