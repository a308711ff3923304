import { defineConfig } from "vitest/config";

const core = ["base", "model", "engine", "panel", "import", "reader", "text", "app"].map((room) => `src/${room}/**/*.test.ts`);

/** Two files at a time; a browser keeps two cores busy by itself, so its files come after the others, one by one. */
const both = { maxWorkers: 2, sequence: { groupOrder: 0 } };
const alone = { maxWorkers: 1, sequence: { groupOrder: 1 } };

/** The core is tested with the clock, randomness and network shut off; the rest runs the built program. */
export default defineConfig({
  test: {
    reporters: ["default", "./test/support/tally.ts"],
    projects: [
      { test: { name: "core", include: core, setupFiles: ["test/support/pure.ts"], ...both } },
      {
        test: {
          name: "whole",
          include: ["src/{io,cli,http,web}/**/*.test.ts", "test/**/*.test.ts"],
          exclude: ["test/workbench/**"],
          testTimeout: 60_000,
          ...both,
        },
      },
      // In a real browser on two busy cores a step takes its time; a test that hangs still fails.
      { test: { name: "page", include: ["test/workbench/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 60_000, ...alone } },
    ],
  },
});
