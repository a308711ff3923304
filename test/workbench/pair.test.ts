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

const KOREA = "/pair/rus/prk?on=2025-06-01";

test("says what two states owe each other on a day, and what was lost and revived", async () => {
  const { page, faults } = await open(KOREA);
  const main = page.getByRole("main");
  await main.getByText("On 1 June 2025 Russia and North Korea owed each other defense").first().waitFor();
  await main.getByText("Defense: promised in 1961, lost in 2000, revived in 2024 (years of signature).").waitFor();
  const promises = main.getByRole("region", { name: "Each to the other" });
  expect(await promises.getByRole("link", { name: "Russian-North Korean treaty of 2024" }).count()).toBeGreaterThan(0);
  await main.getByRole("heading", { name: "Lineage" }).waitFor();
  await main.getByRole("listitem").filter({ hasText: "loses" }).first().waitFor();
  await main.getByText("defense, which the Soviet-North Korean treaty of 1961 had").waitFor();
  await main.getByText("third meeting of the two leaders (Kim Jong Un and Vladimir Putin)").first().waitFor();
  expect(faults).toEqual([]);
});

test("days worth asking about change the answer, and the address restores it", async () => {
  const { page, faults } = await open(KOREA);
  await page.getByRole("button", { name: /^signed 9 February 2000/ }).click();
  await page.getByText("On 9 February 2000 no binding promise between Russia and North Korea is on record as in force").first().waitFor();
  expect(new URL(page.url()).searchParams.get("on")).toBe("2000-02-09");
  await page.getByRole("button", { name: /^in force 10 September 1961/ }).click();
  await page.getByText("On 10 September 1961 the Soviet Union and North Korea owed each other defense").first().waitFor();
  const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
  await again.page.getByText("On 10 September 1961 the Soviet Union and North Korea owed each other defense").first().waitFor();
  expect([...faults, ...again.faults]).toEqual([]);
});

test("the day is moved by keys alone, and says itself in words", async () => {
  const { page, faults } = await open(KOREA);
  const slider = page.getByRole("slider", { name: "The day asked about" });
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL(/on=2025-05-31/);
  expect(await slider.getAttribute("aria-valuetext")).toBe("31 May 2025");
  await page.keyboard.press("PageDown");
  await page.waitForURL(/on=2024-05-31/);
  await page.getByText("On 31 May 2024 Russia and North Korea owed each other nonaggression").first().waitFor();
  expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
});

test("the law of the day pointed at is said under the chart; a press chooses the day", async () => {
  const { page, faults } = await open(KOREA);
  const slider = page.getByRole("slider");
  await page.waitForLoadState("networkidle");
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  const at = { x: box.x + box.width * 0.3, y: box.y + 60 };
  await page.mouse.move(at.x, at.y);
  await page.getByText(/On \d+ \w+ 19[678]\d the Soviet Union and North Korea owed each other defense/).waitFor();
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(/on=19[678]\d-/);
  expect(faults).toEqual([]);
});

test("ids of any form become the address's own; the states are changed in the sentence", async () => {
  const { page, faults } = await open("/pair/cow:365/North%20Korea?on=1985-01-01");
  await page.waitForURL(/\/pair\/rus\/prk\?on=1985-01-01/);
  const other = page.getByRole("combobox", { name: "Second state" });
  await other.click();
  await other.fill("Mongolia");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/pair\/rus\/mng/);
  await page.getByText("On 1 January 1985").first().waitFor();
  expect(faults).toEqual([]);
});

test("a promise suspended in one direction is told though another treaty still stands", async () => {
  const { page, faults } = await open("/pair/usa/nzl?on=1990-01-01");
  await page
    .getByText(/suspended: defense, .*the United States to New Zealand, under the ANZUS treaty of 1951/)
    .first()
    .waitFor();
  await page.getByText("As a table").click();
  await page.getByText("in force, in part suspended").first().waitFor();
  expect(faults).toEqual([]);
});

test("asks as it was known, leaving out what became public later", async () => {
  const { page, faults } = await open("/pair/deu/rus?on=1939-09-01");
  const later = page.getByText("secret additional protocol", { exact: false });
  await later.first().waitFor();
  await page.getByRole("button", { name: "as it was known on a day" }).click();
  await page.waitForURL(/known=1939-09-01/);
  await page.getByText("as far as was public by 1 September 1939").first().waitFor();
  await expect.poll(() => later.count()).toBe(0);
  expect(faults).toEqual([]);
});

test("without states it offers pairs; what is unknown is told", async () => {
  const { page, faults } = await open(KOREA);
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Pair" }).click();
  await page.getByRole("link", { name: "The United States and New Zealand in 1990" }).click();
  await page.waitForURL(/\/pair\/usa\/nzl\?on=1990-01-01/);
  const unknown = await open("/pair/rus/atlantis");
  await unknown.page.getByRole("alert").getByText("atlantis").first().waitFor();
  const uncovered = await open("/pair/rus/prk?on=1700-01-01");
  await uncovered.page.getByRole("link", { name: /the nearest day that the dataset covers/ }).click();
  await uncovered.page.waitForURL(/on=1816-01-01/);
  expect([...faults, ...unknown.faults, ...uncovered.faults]).toEqual([]);
});

test("leads on to the scenario, to the comparison and to each state", async () => {
  const { page } = await open(KOREA);
  const further = page.getByRole("navigation", { name: "Ask further" });
  expect(await further.getByRole("link", { name: "If someone attacks North Korea …" }).getAttribute("href")).toBe(
    "/scenario?target=prk&on=2025-06-01",
  );
  expect(await further.getByRole("link", { name: "Compare their treaties" }).getAttribute("href")).toMatch(
    /^\/compare\?treaties=soviet-north-korea-1961,/,
  );
  await further.getByRole("link", { name: "All that Russia owes and is owed" }).click();
  await page.waitForURL(/\/state\/rus\?on=2025-06-01/);
});

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
  ["dark", 390],
] as const)(
  "axe finds nothing: %s, %i px",
  async (colorScheme, width) => {
    const { page, faults } = await open(KOREA, { colorScheme, viewport: { width, height: 900 } });
    await page.getByRole("heading", { name: "Meetings on record" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults).toEqual([]);
  },
  90_000,
);
