import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { axeFindings, startWorkbench, type Workbench } from "./workbench.js";

vi.setConfig({ testTimeout: 120_000 });

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
  // The first panel and the first similarity have the server make the record's promises by the day, which takes it seconds.
  const asked = ["panel/dyad-years?limit=1", "similarity?state=RUS&with=USA"].map((path) => fetch(`${workbench.address}/api/v1/${path}`));
  for (const answer of await Promise.all(asked)) expect(answer.ok).toBe(true);
}, 180_000);
afterAll(() => workbench?.stop());

const firstRows = (page: Page) => page.getByRole("region", { name: /first rows of the panel/ });
const reader = (page: Page) => page.getByRole("slider", { name: "Year that is read" });
const setting = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

/** Opens a view and waits until its questions are answered. */
async function opened(path: string, options = {}) {
  const { page, faults } = await workbench.open(path, options);
  await firstRows(page).getByRole("cell").first().waitFor();
  await reader(page).waitFor();
  return { page, faults };
}

describe("a panel", () => {
  it("is asked for in a sentence, shown by its first rows, and told as a command", async () => {
    const { page, faults } = await opened("/data?from=2000&to=2016&look=2014");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/by .*, .* to .*, from .*, with obligations/s);
    expect(await firstRows(page).getByRole("columnheader").allInnerTexts()).toEqual([
      "ccode1",
      "ccode2",
      "year",
      "defense",
      "offense",
      "neutral",
      "nonagg",
      "consul",
    ]);
    const begins = async () => (await firstRows(page).getByRole("row").nth(1).getByRole("cell").allInnerTexts()).slice(0, 3);
    await expect.poll(begins, { timeout: 10_000 }).toEqual(["2", "20", "2014"]);
    await page.getByText("2 United States").waitFor();
    await page.getByText("20 Canada").waitFor();
    await page.getByText("casus panel directed-dyad-years --from 2000 --to 2016 -o record-directed-dyad-years.csv").waitFor();
    await page.getByText("casus record, version", { exact: false }).first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("changes with its words, which the address keeps and a link restores", async () => {
    const { page, faults } = await opened("/data?from=2000");
    await page.getByLabel("A row is").selectOption("state-years");
    await firstRows(page).getByRole("columnheader", { name: "atopally" }).waitFor();
    await page.getByLabel("Resolution").selectOption("month");
    await firstRows(page).getByRole("columnheader", { name: "month" }).waitFor();
    await page.getByLabel("Codes").selectOption("gw");
    await firstRows(page).getByRole("columnheader", { name: "gwcode" }).waitFor();
    await page.getByLabel("Which rows").selectOption("system");
    await page.getByLabel("Memberships of the system").selectOption("carried");
    await page.getByText(/carried on to \d{4}, an assumption/).waitFor();
    const address = page.url();
    for (const [key, value] of Object.entries({ unit: "state-years", resolution: "month", codes: "gw", rows: "system", from: "2000" }))
      expect(setting(page, key)).toBe(value);
    const rows = await firstRows(page).innerText();
    await page.context().close();

    const again = await opened(address.slice(workbench.address.length));
    await expect.poll(() => firstRows(again.page).innerText()).toBe(rows);
    expect(await again.page.getByLabel("Codes").inputValue()).toBe("gw");
    expect([...faults, ...again.faults]).toEqual([]);
    await again.page.context().close();
  });

  it("tells of each row what is chosen, by keyboard alone", async () => {
    const { page, faults } = await opened("/data?unit=dyad-years&from=2000&to=2001");
    const slot = page.getByRole("button", { name: /What each row tells/ });
    await slot.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: /^years since/ }).focus();
    await page.keyboard.press("Space");
    await firstRows(page).getByRole("columnheader", { name: "since" }).waitFor();
    expect(setting(page, "measures")).toBe("obligations,since");
    expect(await page.getByRole("checkbox", { name: /^transitions/ }).isDisabled()).toBe(true);
    await page.getByLabel("First year", { exact: true }).focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => setting(page, "from")).toBe("2001");
    await page.getByText("casus panel dyad-years --measures obligations,since --from 2001 --to 2001", { exact: false }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is taken away as CSV, Parquet and sidecar", async () => {
    const { page } = await opened("/data?unit=treaty-years&from=2024&to=2025");
    const file = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name, exact: true }).click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const csv = await file("CSV");
    expect(csv.name).toBe("record-treaty-years.csv");
    expect(csv.bytes.toString().split("\n")[0]?.trim()).toBe("treaty,year,defense,offense,neutral,nonagg,consul,members");
    const parquet = await file("Parquet");
    expect(parquet.bytes.subarray(0, 4).toString()).toBe("PAR1");
    const sidecar = await file("Sidecar");
    expect(JSON.parse(sidecar.bytes.toString())).toMatchObject({ unit: "treaty-years", options: { from: 2024, to: 2025 } });
    await page.context().close();
  });

  it("of treaties leads to each of them", async () => {
    const { page, faults } = await opened("/data?unit=treaty-years&from=2024&to=2025");
    const treaty = firstRows(page).getByRole("link").first();
    const id = await treaty.innerText();
    await treaty.click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/treaty/${id}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("copies its command", async () => {
    const { page } = await opened("/data?from=2000&to=2001", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy: The command that makes the same" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "casus panel directed-dyad-years --from 2000 --to 2001 -o record-directed-dyad-years.csv",
    );
    await page.context().close();
  });

  it("that is impossible is told with what would be possible", async () => {
    const { page, faults } = await workbench.open("/data?unit=treaty-years&measures=similarity&from=2000&to=1990");
    await page.getByText('treaty-years have no measure "similarity".').waitFor();
    await page.getByText("They have: obligations, number").waitFor();
    await page.getByText("The panel would end (1990) before it begins (2000).").first().waitFor();
    expect(await page.getByRole("link", { name: "CSV" }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("of a dataset that is not installed says which are", async () => {
    const { page } = await workbench.open("/data?dataset=nowhere-1%2Brecord");
    await page
      .getByText(/dataset "nowhere-1" is not installed/)
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe("similarity", () => {
  const path = "/data?from=1940&to=1960&similar=RUS&with=USA,CHN&measure=srsba&on=1950";

  it("is a line for each state, read at a year by its names of then", async () => {
    const { page, faults } = await opened(path);
    const answer = await (
      await fetch(`${workbench.address}/api/v1/similarity?state=RUS&with=USA,CHN&measure=srsba&from=1950&to=1950`)
    ).json();
    const { usa, chn } = (answer as { points: { usa: number; chn: number }[] }).points[0]!;
    const two = (value: number) => value.toFixed(2).replace("-", "\u2212");
    const read = [`China ${two(chn)}`, `United States ${two(usa)}`];
    expect(await page.getByText(/^1950, from the most to the least like Soviet Union/).innerText()).toContain(read[0]);
    expect(await reader(page).getAttribute("aria-valuetext")).toBe(`1950: ${(chn >= usa ? read : read.toReversed()).join(", ")}`);
    expect(await page.getByRole("img", { name: /How alike the commitments of/ }).count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is read by arrow keys and by pointing, and kept in the address", async () => {
    const { page, faults } = await opened(path);
    await reader(page).focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => setting(page, "on")).toBe("1949");
    await page.keyboard.press("PageUp");
    await expect.poll(() => setting(page, "on")).toBe("1959");
    await page.keyboard.press("Home");
    await page.getByText(/^1940, from the most/).waitFor();
    await reader(page).hover();
    await page.getByText(/^1950, from the most/).waitFor();
    expect(setting(page, "on")).toBe("1940");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("takes other states and measures, and has its values as a table", async () => {
    const { page, faults } = await opened(path);
    await page.getByRole("combobox", { name: "Another state" }).click();
    await page.keyboard.type("france");
    await page
      .getByRole("option", { name: /^France/ })
      .first()
      .click();
    await expect.poll(() => setting(page, "with")).toBe("USA,CHN,FRA");
    await page.getByLabel("Measure", { exact: true }).selectOption("kappava");
    await page.getByText("Cohen's kappa, valued ties", { exact: false }).waitFor();
    await page.getByText("As a table").click();
    const table = page.getByRole("region", { name: "Similarity by year" });
    expect(await table.getByRole("row").count()).toBe(22);
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(["Year", "United States", "China", "France"]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("breaks its lines where there is no value", async () => {
    const { page } = await opened("/data?from=1910&to=1925&similar=RUS&with=austria-hungary&on=1925");
    await page.getByText(/Austria-Hungary NA|Austria NA/).waitFor();
    await page.context().close();
  });
});

it("tells what is installed and how more is imported", async () => {
  const { page } = await opened("/data?from=2000&to=2001");
  await page.getByRole("heading", { name: "The casus record", exact: true }).waitFor();
  await page.getByText(/Version \d.*, 1816 to \d{4}\. \d+ treaties, \d+ states, \d+ meetings\./).waitFor();
  await page.getByText("casus import atop DIR").waitFor();
  await page.context().close();
});

describe("is open to all", () => {
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const)
    it(`in ${colorScheme} at ${width} px`, async () => {
      const { page, faults } = await opened("/data?from=2000&to=2016&measures=obligations,similarity", {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.getByRole("button", { name: /What each row tells/ }).click();
      await page.getByText("As a table").click();
      await page.getByText(/^What the \d+ columns mean/).click();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.context().close();
    });
});
