import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, startWorkbench, type Workbench } from "./workbench.js";

const THREE = "/compare?treaties=soviet-north-korea-1961,russia-north-korea-2000,russia-north-korea-2024";
let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);
afterAll(() => workbench.stop());

describe("a comparison of treaties", () => {
  it("sets them side by side, kind by kind, with the differences in words", async () => {
    const { page, faults } = await workbench.open(THREE);
    await page
      .getByText(/Only the Soviet-North Korean treaty of 1961 and the Russian-North Korean treaty of 2024 promise defense/)
      .waitFor();
    await page.getByText(/^Russian-North Korean treaty of 2000 has none; qualifiers: in accordance with article 51/).waitFor();
    expect(await page.getByRole("columnheader").count()).toBe(4);
    expect(faults).toEqual([]);
  });

  it("begins with examples, and an example's link restores its view", async () => {
    const { page, faults } = await workbench.open("/compare");
    await page.getByRole("link", { name: "Moscow and Pyongyang: 1961, 2000 and 2024" }).click();
    await page.getByRole("columnheader", { name: /2024/ }).waitFor();
    expect(page.url()).toContain(THREE);
    expect(faults).toEqual([]);
  });

  it("takes and changes treaties from the keyboard", async () => {
    const { page } = await workbench.open("/compare?treaties=north-atlantic-1949");
    await page.getByRole("combobox", { name: "Treaty 2" }).click();
    await page.keyboard.type("warsaw treaty of 1955");
    await page.getByRole("option", { name: /Warsaw/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("columnheader", { name: /Warsaw/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("treaties")).toBe("north-atlantic-1949,warsaw-1955");
  });

  it("leaves one out again", async () => {
    const { page } = await workbench.open(THREE);
    await page.getByRole("button", { name: "without the Russian-North Korean treaty of 2000" }).click();
    await page.getByText(/^Both promise/).waitFor();
  });

  it.each([
    ["light", 1280],
    ["dark", 390],
  ] as const)(
    "is accessible, and no wider than the page, in %s at %i pixels",
    async (colorScheme, width) => {
      for (const address of [THREE, "/compare"]) {
        const { page, faults } = await workbench.open(address, { colorScheme, viewport: { width, height: 900 } });
        await page.waitForLoadState("networkidle");
        expect(await axeFindings(page), address).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true);
        expect(faults).toEqual([]);
      }
    },
    90_000,
  );
});
