import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

/** What keeps a browser for tests to this machine and to itself. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium for tests: the one that CASUS_BROWSER names, else the machine's, else the one that comes from npm with its own libraries. Throws
 * with what to do where none can be started.
 */
export async function startBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const [name, path] of [["CASUS_BROWSER", process.env.CASUS_BROWSER] as const, ...SYSTEM.map((one) => [one, one] as const)]) {
    if (!path || !existsSync(path)) continue;
    try {
      return await chromium.launch({ executablePath: path, args: QUIET });
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message.split("\n")[0]}`);
    }
  }
  try {
    // Set before the package is loaded: it then unpacks its own libraries, which a bare machine lacks.
    process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
    const { default: packaged } = await import("@sparticuz/chromium");
    return await chromium.launch({
      executablePath: await packaged.executablePath(),
      args: [...QUIET, "--headless=shell", "--no-zygote"],
    });
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${(error as Error).message.split("\n")[0]}`);
  }
  throw new Error(
    `No browser could be started for the tests of the workbench.\n${failures.join("\n")}\n` +
      "Install one (Debian: apt-get install chromium), or name one in CASUS_BROWSER=/path/to/chromium.",
  );
}
