import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

it("the JSON Schemas are those that the model gives (npm run schemas writes them)", () => {
  const fresh = mkdtempSync(join(tmpdir(), "casus-schemas-"));
  try {
    execFileSync(process.execPath, [join(root, "dist/build-schemas.js"), fresh]);
    expect(readdirSync(fresh).sort()).toEqual(readdirSync(join(root, "schema")).sort());
    for (const name of readdirSync(fresh))
      expect(readFileSync(join(root, "schema", name), "utf8"), name).toBe(readFileSync(join(fresh, name), "utf8"));
  } finally {
    rmSync(fresh, { recursive: true });
  }
});
