import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { axeFindings, startWorkbench, type Workbench } from "./workbench.js";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);
afterAll(() => workbench?.stop(), 60_000);

const pages: Page[] = [];
/** Opens a view in a browser of its own, which the end of the test closes. */
async function open(...how: Parameters<Workbench["open"]>) {
  const opened = await workbench.open(...how);
  pages.push(opened.page);
  return opened;
}
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
});

const RUSSIA = "/state/rus?on=2025-06-01";

test("says what a state owes and is owed, by treaty, with its names and codes through time", async () => {
  const { page, faults } = await open(RUSSIA);
  const main = page.getByRole("main");
  await main.getByText(/^On 1 June 2025 Russia owed defense to \d+ states/).waitFor();
  await main.getByRole("link", { name: "Russian-North Korean treaty of 2024" }).waitFor();
  const names = main.getByRole("table").filter({ hasText: "In full" });
  await names.getByRole("row", { name: /Soviet Union.*Union of Soviet Socialist Republics/ }).waitFor();
  await main.getByRole("row", { name: /ISO 3166-1 alpha-3 SUN/ }).waitFor();
  expect(
    await main
      .getByRole("row", { name: /^North Korea/ })
      .getByRole("link")
      .getAttribute("href"),
  ).toBe("/pair/rus/prk?on=2025-06-01");
  expect(faults).toEqual([]);
});

test("many parties are told by their number and unfold to links", async () => {
  const { page, faults } = await open("/state/usa?on=2025-06-01");
  await page.getByText("each of 31 other parties").first().click();
  await page.getByRole("link", { name: "Norway" }).first().click();
  await page.waitForURL(/\/pair\/usa\/nor\?on=2025-06-01/);
  expect(faults).toEqual([]);
});

test("the day is changed by keys, the state in the sentence; the address restores both", async () => {
  const { page, faults } = await open(RUSSIA);
  await page.getByRole("slider", { name: "The day asked about" }).focus();
  await page.keyboard.press("PageDown");
  await page.waitForURL(/on=2024-06-01/);
  await page.getByText(/^On 1 June 2024 Russia owed/).waitFor();
  const slot = page.getByRole("combobox", { name: "State" });
  await slot.click();
  await slot.fill("Belarus");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/state\/blr\?on=2024-06-01/);
  await page.getByText(/^On 1 June 2024 Belarus owed/).waitFor();
  const again = await open("/state/blr?on=2024-06-01");
  await again.page.getByText(/^On 1 June 2024 Belarus owed/).waitFor();
  expect([...faults, ...again.faults]).toEqual([]);
});

test("other forms of an id become the address's own; an unknown state is told", async () => {
  const { page, faults } = await open("/state/cow:365?on=1961-07-06");
  await page.waitForURL(/\/state\/rus\?on=1961-07-06/);
  await page.getByRole("heading", { name: "The Soviet Union on 6 July 1961" }).waitFor();
  const unknown = await open("/state/atlantis");
  await unknown.page.getByRole("alert").getByText("atlantis").first().waitFor();
  expect([...faults, ...unknown.faults]).toEqual([]);
});

test.each([
  ["light", 1280],
  ["dark", 390],
] as const)(
  "axe finds nothing: %s, %i px",
  async (colorScheme, width) => {
    const { page, faults } = await open(RUSSIA, { colorScheme, viewport: { width, height: 900 } });
    await page.getByRole("heading", { name: "As a state" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults).toEqual([]);
  },
  90_000,
);
