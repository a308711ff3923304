import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { atopFile } from "./support/atop.js";
import { casus } from "./support/cli.js";

it("a panel in Parquet holds what the CSV holds, with null for NA", async () => {
  const home = mkdtempSync(join(tmpdir(), "casus-parquet-"));
  try {
    mkdirSync(join(home, "atop"));
    writeFileSync(join(home, "atop", "atop5_0m.csv"), atopFile([{ member: 200 }, { member: 220 }]));
    const run = (...words: string[]) => casus.in({ XDG_DATA_HOME: home }, ...words);
    run("import", "atop", join(home, "atop"));
    const db = await (await DuckDBInstance.create(":memory:", { autoinstall_known_extensions: "false" })).connect();
    for (const options of [
      ["--from", "1899", "--to", "1911"],
      ["--from", "2017", "--to", "2020", "--carry-to", "2020", "--measures", "all"],
    ]) {
      for (const end of ["csv", "parquet"]) {
        const words = ["panel", "dyad-years", "--dataset", "atop-5.0", ...options, "-o", join(home, `panel.${end}`)];
        expect(run(...words).status).toBe(0);
      }
      const rows = async (from: string) => (await db.runAndReadAll(`select columns(*)::varchar from ${from}`)).getRows();
      const csv = await rows(`read_csv('${join(home, "panel.csv")}', nullstr = 'NA', all_varchar = true)`);
      const parquet = await rows(`'${join(home, "panel.parquet")}'`);
      expect(csv.length).toBeGreaterThan(100);
      const plain = (table: typeof csv) => table.map((row) => row.map((cell) => (cell === null ? null : String(Number(cell)))));
      expect(plain(parquet)).toEqual(plain(csv));
    }
  } finally {
    rmSync(home, { recursive: true });
  }
});
