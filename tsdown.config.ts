import { defineConfig } from "tsdown";

/** One bundle for the command line, one for the library, one that compiles the record at build time. */
export default defineConfig({
  entry: { cli: "src/cli/main.ts", index: "src/index.ts", "build-record": "src/io/build-record.ts" },
  format: "esm",
  platform: "node",
  target: "node20",
  fixedExtension: false,
  dts: { entry: ["src/index.ts"] },
  clean: true,
});
