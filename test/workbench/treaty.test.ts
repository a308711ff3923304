import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, startWorkbench, type Workbench } from "./workbench.js";

const ADDRESS = "/treaty/russia-north-korea-2024?on=2025-06-01";
let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);
afterAll(() => workbench.stop());

describe("a treaty", () => {
  it("answers in a sentence, with the articles, the readings and their sources", async () => {
    const { page, faults } = await workbench.open(ADDRESS);
    await page.getByText("On 1 June 2025 it is in force, since 4 December 2024.").waitFor();
    const provisions = page.getByRole("region", { name: "Provisions" });
    await provisions.getByRole("heading", { name: "Art. 4", exact: true }).waitFor();
    await provisions.getByText("All available means, at once, without further decision").waitFor();
    const margin = provisions.getByRole("group", { name: "Sources: art. 4" });
    await margin.getByRole("link", { name: /Articles 3 to 5 of the treaty/ }).waitFor();
    expect(await margin.innerText()).toContain("art. 4");
    expect(faults).toEqual([]);
  });

  it("sets what it changed against its predecessor side by side", async () => {
    const { page } = await workbench.open(ADDRESS);
    const defense = page.getByRole("region", { name: "What it changed" }).getByRole("row", { name: /^defense/ });
    await defense.getByText("revived: the Soviet-North Korean treaty of 1961 had it").waitFor();
    await defense.getByText("nothing of this kind").waitFor();
  });

  it("changes with the day, from the keyboard alone, and its link restores it", async () => {
    const { page, faults } = await workbench.open(ADDRESS);
    const day = page.getByRole("textbox", { name: "Day" });
    await day.focus();
    await page.keyboard.type("1 July 2024");
    await page.keyboard.press("Enter");
    await page.getByText("On 1 July 2024: it is signed; it enters into force on 4 December 2024.").waitFor();
    expect(new URL(page.url()).searchParams.get("on")).toBe("2024-07-01");
    const again = await workbench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.page.getByText("On 1 July 2024: it is signed").waitFor();
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it("goes to another treaty by its slot", async () => {
    const { page } = await workbench.open(ADDRESS);
    const slot = page.getByRole("combobox", { name: "Treaty" });
    await page.getByText("On 1 June 2025 it is in force").waitFor();
    await slot.click();
    await page.keyboard.type("1961 sino");
    await page.getByRole("option", { name: /Sino-North Korean treaty of 1961/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/treaty\/[a-z-]*1961/);
    await page.getByText("On 1 June 2025 it is in force, since 10 September 1961.").waitFor();
  });

  it("tells on demand how a party can leave", async () => {
    const { page } = await workbench.open("/treaty/north-atlantic-1949?on=2025-06-01");
    await page.getByRole("combobox", { name: "Party that leaves" }).selectOption({ label: "the United States" });
    await page.getByText("From 1 June 2026, at the earliest.").waitFor();
    expect(new URL(page.url()).searchParams.get("leaving")).toBe("usa");
  });

  it("shows what is disputed in its place, and what was not yet public by a day", async () => {
    const { page } = await workbench.open("/treaty/soviet-north-korea-1961?on=1995-12-01");
    await page.getByText(/Disputed.*or 7 September 1995/).waitFor();
    const secret = await workbench.open("/treaty/dual-alliance-1879?on=1885-01-01&known=1885-01-01");
    await secret.page
      .getByRole("alert")
      .getByText(/public by then/)
      .waitFor();
    expect(secret.faults).toEqual([]);
  });

  it("says so where there is no such treaty, and begins with examples where none is named", async () => {
    const { page } = await workbench.open("/treaty/no-such-treaty?on=2025-06-01");
    await page.getByRole("alert").waitFor();
    const empty = await workbench.open("/treaty");
    await empty.page.getByRole("link", { name: "The Dual Alliance, 1879" }).waitFor();
    expect(empty.faults).toEqual([]);
  });

  it.each([
    ["light", 1280],
    ["dark", 390],
  ] as const)(
    "is accessible, and no wider than the page, in %s at %i pixels",
    async (colorScheme, width) => {
      for (const address of [`${ADDRESS}&leaving=rus`, "/treaty/south-east-asia-1954?on=1980", "/treaty"]) {
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
