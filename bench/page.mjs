// The page's first view and its dragging, in a real browser on loopback: node bench/page.mjs [DATASET for dragging].
// First view: a new browser profile each time, so that nothing is cached; usable when the answer's sentence and the list stand on the page.
// Dragging: the day is dragged to and fro along the whole axis for five seconds while every frame is timed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

const RUNS = 5;
const [dataset = "atop-5.1"] = process.argv.slice(2);
const executablePath = [process.env.CASUS_BROWSER, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const server = spawn(process.execPath, [fileURLToPath(new URL("../dist/cli.js", import.meta.url)), "serve", "--port", "0"]);
const address = await new Promise((resolve, reject) => {
  const hear = (chunk) => {
    const found = /https?:\/\/[\w.[\]:]+:\d+/.exec(String(chunk));
    if (found) resolve(found[0]);
  };
  server.stdout.on("data", hear);
  server.stderr.on("data", hear);
  server.once("exit", () => reject(new Error("casus serve ended.")));
});

try {
  const first = [];
  for (let run = 0; run < RUNS; run++) first.push(await firstView());
  const of = (key) => median(first.map((one) => one[key]));
  console.log(
    `first view, cold: usable after ${of("usable").toFixed(0)} ms; ${(of("script") / 1024).toFixed(0)} KiB of JavaScript, ${(of("bytes") / 1024).toFixed(0)} KiB in all, compressed (medians of ${RUNS})`,
  );
  const drags = [];
  for (let run = 0; run < 3; run++) drags.push(await dragging());
  const frames = (key) => median(drags.map((one) => one[key]));
  console.log(
    `dragging the day, ${dataset}: ${frames("rate").toFixed(1)} frames a second, median frame ${frames("middle").toFixed(1)} ms, 95th percentile ${frames("late").toFixed(1)} ms (medians of 3)`,
  );
} finally {
  server.kill();
}

async function firstView() {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Network.enable");
    const types = new Map();
    let [bytes, script] = [0, 0];
    cdp.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      if (types.get(requestId) === "Script") script += encodedDataLength;
    });
    // By the page's own clock, from the beginning of the navigation to the frame after the last part stands.
    await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector('[aria-label="Treaties on this day"] li a') || !document.querySelector(".map .land")) return;
        look.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.usable = performance.now())));
      });
      look.observe(document, { childList: true, subtree: true });
    });
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.usable !== undefined);
    const usable = await page.evaluate(() => globalThis.usable);
    await page.waitForLoadState("networkidle");
    return { usable, bytes, script };
  } finally {
    await browser.close();
  }
}

async function dragging() {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(`${address}/?dataset=${dataset}&on=1990-01-01`);
    await page.getByRole("list", { name: "Treaties on this day" }).waitFor({ timeout: 60_000 });
    const { x, y, width } = await page.getByRole("slider").boundingBox();
    const times = page.evaluate(async () => {
      const seen = [];
      await new Promise((resolve) => {
        const frame = (now) => {
          seen.push(now);
          if (now - seen[0] < 5000) requestAnimationFrame(frame);
          else resolve();
        };
        requestAnimationFrame(frame);
      });
      return seen;
    });
    await page.mouse.move(x + width * 0.9, y + 40);
    await page.mouse.down();
    const until = performance.now() + 4900;
    for (let step = 0; performance.now() < until; step++) {
      const share = 0.1 + 0.8 * Math.abs(((step / 240) % 2) - 1);
      await page.mouse.move(x + width * share, y + 40);
    }
    const seen = await times;
    await page.mouse.up();
    const gaps = seen
      .slice(1)
      .map((now, at) => now - seen[at])
      .sort((a, b) => a - b);
    return {
      rate: (gaps.length * 1000) / (seen.at(-1) - seen[0]),
      middle: gaps[Math.floor(gaps.length / 2)],
      late: gaps[Math.floor(gaps.length * 0.95)],
    };
  } finally {
    await browser.close();
  }
}
