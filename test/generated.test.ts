import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { casus } from "./support/cli.js";

const root = fileURLToPath(new URL("..", import.meta.url));

const fresh = mkdtempSync(join(tmpdir(), "casus-generated-"));
afterAll(() => rmSync(fresh, { recursive: true }));

describe("what npm run schemas writes is as it would write it now:", () => {
  execFileSync(process.execPath, [join(root, "dist/build-schemas.js"), join(fresh, "schema"), join(fresh, "problems.md")]);

  it("the JSON Schemas", () => {
    const names = readdirSync(join(fresh, "schema")).sort();
    expect(readdirSync(join(root, "schema")).sort()).toEqual(names);
    for (const name of names)
      expect(readFileSync(join(root, "schema", name), "utf8"), name).toBe(readFileSync(join(fresh, "schema", name), "utf8"));
  });

  it("the page of what happened since 2018", () => {
    const { out, status } = casus("history", "--since", "2018", "--markdown");
    expect(status).toBe(0);
    expect(readFileSync(join(root, "docs/since-2018.md"), "utf8"), "run npm run schemas").toBe(out);
  });

  it("the page of problem codes", () => {
    expect(readFileSync(join(root, "docs/problems.md"), "utf8")).toBe(readFileSync(join(fresh, "problems.md"), "utf8"));
  });
});
