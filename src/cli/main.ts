#!/usr/bin/env node
import { CommanderError } from "commander";
import { version } from "../version.js";
import { program } from "./program.js";
import { processTerminal } from "./terminal.js";

/** Wrong usage is status 2; help and version are answers. Only bugs throw beyond this point. */
async function run(): Promise<void> {
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
  try {
    await program({ terminal: processTerminal(), programUrl: import.meta.url, today }, version).parseAsync(process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`casus could not write its answer: ${error.message}\n`);
  process.exit(1);
});
await run();
