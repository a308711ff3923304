import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, startWorkbench, type Workbench } from "./workbench.js";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);
afterAll(() => workbench.stop());

describe("the list of treaties", () => {
  it("answers to its sentence, and its link restores it", async () => {
    const { page, faults } = await workbench.open("/treaties?party=rus&party=prk&on=2024-07-01");
    await page.getByRole("rowheader", { name: /Russian-North Korean treaty of 2024/ }).waitFor();
    expect(await page.getByRole("row", { name: /Russian-North Korean treaty of 2024/ }).innerText()).toContain("signed, not in force");
    await page.getByRole("combobox", { name: "Kind of promise" }).selectOption("defense");
    await page.getByText("1 treaty. On 1 July 2024: 1 signed only.").waitFor();
    expect(new URL(page.url()).searchParams.get("obligation")).toBe("defense");
    expect(faults).toEqual([]);
  });

  it("is narrowed by words and sorted by its columns from the keyboard", async () => {
    const { page } = await workbench.open("/treaties?on=2025-06-01");
    await page.getByRole("searchbox", { name: "Called" }).fill("north korean");
    await page.getByRole("row", { name: /Sino-North Korean/ }).waitFor();
    await page.getByRole("button", { name: "Signed" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("columnheader", { name: "Signed" }).and(page.locator("[aria-sort=descending]")).waitFor();
    expect(await page.getByRole("rowheader").first().innerText()).toContain("2024");
    expect(new URL(page.url()).searchParams.get("q")).toBe("north korean");
  });

  it("says so where nothing fits", async () => {
    const { page } = await workbench.open("/treaties?on=2025-06-01&q=zzzz");
    await page.getByText("0 treaties.").waitFor();
  });
});

describe("a meeting", () => {
  it("has its roles, sessions, outcomes and reckonings with what they rest on", async () => {
    const { page, faults } = await workbench.open("/meeting/pyongyang-2024");
    await page.getByText(/It was the third meeting of the two leaders/).waitFor();
    await page.getByRole("heading", { name: "Private talk, about 2 hours" }).waitFor();
    const counts = page.getByRole("region", { name: "How it counts" });
    await counts.getByText("First visit in 24 years of Vladimir Putin to North Korea", { exact: false }).waitFor();
    await counts.getByText("Rests on 2 meetings").first().click();
    await counts.getByRole("link", { name: "Pyongyang, 19-20 July 2000" }).first().click();
    await page.waitForURL(/\/meeting\/pyongyang-2000/);
    await page.getByRole("heading", { level: 1, name: /Kim Jong Il/ }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe("a person", () => {
  it("has offices with their dates, and meetings", async () => {
    const { page, faults } = await workbench.open("/person/vladimir-putin");
    await page.getByText("31 December 1999 to 6 May 2000").waitFor();
    await page.getByRole("link", { name: /Vostochny/ }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe("a place", () => {
  it("changes hands with the day", async () => {
    const { page, faults } = await workbench.open("/place/guam?on=1950-01-01");
    await page.getByText("On 1 January 1950: United States (dependency).").waitFor();
    const day = page.getByRole("textbox", { name: "Day" });
    await day.fill("1890");
    await day.press("Enter");
    await page.getByText(/^In 1890: Spain \(dependency\)|Spain \(dependency\)\./).waitFor();
    expect(new URL(page.url()).searchParams.get("on")).toBe("1890");
    expect(await page.getByRole("link", { name: "An attack here, and who would owe what" }).getAttribute("href")).toContain(
      "/scenario?place=guam",
    );
    expect(faults).toEqual([]);
  });
});

describe("what casus is", () => {
  it("counts what it holds, and explains every mark", async () => {
    const { page, faults } = await workbench.open("/about");
    await page
      .getByRole("row", { name: /The casus record/ })
      .getByText(/treaties/)
      .waitFor();
    for (const name of ["defense", "offense", "neutrality", "nonaggression", "consultation", "suspended"])
      await page.getByRole("rowheader", { name }).first().waitFor();
    expect(faults).toEqual([]);
  });
});

describe.each([
  ["light", 1280],
  ["dark", 390],
] as const)("in %s at %i pixels", (colorScheme, width) => {
  it.each(["/treaties?on=2025-06-01", "/meeting/pyongyang-2024", "/person/vladimir-putin", "/place/crimea?on=2020-06-01", "/about"])(
    "%s is accessible, and no wider than the page",
    async (address) => {
      const { page, faults } = await workbench.open(address, { colorScheme, viewport: { width, height: 900 } });
      await page.waitForLoadState("networkidle");
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(faults).toEqual([]);
    },
  );
});
