import { defineConfig } from "vitest/config";

const core = ["base", "model", "engine", "panel", "import", "reader", "text", "app"].map((room) => `src/${room}/**/*.test.ts`);

/** The core is tested with the clock, randomness and network shut off; the rest runs the built program. */
export default defineConfig({
  test: {
    reporters: ["default", "./test/support/tally.ts"],
    // By default one core is left idle, which on two cores means one file at a time.
    maxWorkers: 2,
    projects: [
      { test: { name: "core", include: core, setupFiles: ["test/support/pure.ts"] } },
      {
        test: {
          name: "whole",
          include: ["src/{io,cli,http,web}/**/*.test.ts", "test/**/*.test.ts"],
          exclude: ["test/workbench/**"],
          testTimeout: 30_000,
        },
      },
      // In a real browser on two busy cores a step takes its time; a test that hangs still fails.
      { test: { name: "page", include: ["test/workbench/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 60_000 } },
    ],
  },
});
