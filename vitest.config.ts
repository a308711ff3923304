import { defineConfig } from "vitest/config";

const core = ["base", "model", "engine", "panel", "import", "reader", "text", "app"].map((room) => `src/${room}/**/*.test.ts`);

/** The core is tested with the clock, randomness and network shut off; the rest runs the built program. */
export default defineConfig({
  test: {
    reporters: ["default", "./test/support/tally.ts"],
    projects: [
      { test: { name: "core", include: core, setupFiles: ["test/support/pure.ts"] } },
      { test: { name: "whole", include: ["src/{io,cli,http}/**/*.test.ts", "test/**/*.test.ts"], testTimeout: 30_000 } },
    ],
  },
});
