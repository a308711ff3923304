import { defineConfig } from "tsdown";

const common = { format: "esm", platform: "node", target: "node20", fixedExtension: false } as const;

/**
 * The command line carries the small packages that a plain answer needs inside its own files, since finding and opening each costs
 * milliseconds at every start. The library and the build's own programs import their packages.
 */
export default defineConfig([
  {
    ...common,
    entry: { cli: "src/cli/main.ts" },
    noExternal: ["commander", "picocolors", "@edtf-ts/core"],
    inlineOnly: false,
    dts: false,
    clean: ["dist/*.js", "dist/*.d.ts"],
  },
  // Workers are opened by their own address, beside the program.
  {
    ...common,
    entry: {
      "sweep-worker": "src/io/sweep-worker.ts",
      "atlas-worker": "src/io/atlas-worker.ts",
      "long-worker": "src/io/long-worker.ts",
      "report-worker": "src/io/report/report-worker.ts",
    },
    noExternal: ["@edtf-ts/core"],
    inlineOnly: false,
    dts: false,
    clean: false,
  },
  {
    ...common,
    entry: { index: "src/index.ts", "build-record": "src/io/build-record.ts", "build-schemas": "src/io/build-schemas.ts" },
    dts: { entry: ["src/index.ts"] },
    clean: false,
  },
]);
