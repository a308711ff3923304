import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startBrowser } from "./browser.js";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** A served workbench with a browser, for the tests of one file. */
export interface Workbench {
  address: string;
  /** Opens a view. Reports of the security policy, errors of the page and requests to elsewhere are collected in `faults`. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; faults: string[] }>;
  stop(): Promise<void>;
}

/** Serves the shipped record on a free port and starts a browser. */
export async function startWorkbench(): Promise<Workbench> {
  const [{ server, address }, browser] = await Promise.all([serve(), startBrowser()]);
  return {
    address,
    open: async (path, options = {}) => {
      // One page at a time: what a test left open would only slow the next.
      await Promise.all(browser.contexts().map((context) => context.close()));
      return open(browser, address, path, options);
    },
    stop: async () => {
      server.kill("SIGTERM");
      await browser.close();
      if (server.exitCode === null && server.signalCode === null) await new Promise((resolve) => server.once("exit", resolve));
    },
  };
}

function serve(): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [CLI, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /https?:\/\/[\w.[\]:]+:\d+/.exec(said);
      if (found) resolve({ server, address: found[0] });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", (code) => reject(new Error(`casus serve ended with ${code}: ${said}`)));
  });
}

async function open(
  browser: Browser,
  address: string,
  path: string,
  options: BrowserContextOptions,
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("blob:") && !url.startsWith("data:")) faults.push(`outside request: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(address + path);
  return { page, faults };
}

/** What axe finds wrong with the page: the rules broken, each with the elements. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's own policy forbids added scripts, so that axe comes in by the debugger and not by a tag.
  const { readFileSync } = await import("node:fs");
  await page.evaluate(readFileSync(AXE, "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}
