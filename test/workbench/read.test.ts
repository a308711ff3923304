import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAMPLES } from "../../src/web/views/read/sample.js";
import { axeFindings, startWorkbench, type Workbench } from "./workbench.js";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);
afterAll(() => workbench.stop());

/** "12 claims: 5 supported, ..." */
const SUMMARY = /^\d+ claims?: /;

async function counts(page: Page): Promise<{ all: number; parts: number[] }> {
  const said = await page.getByText(SUMMARY).innerText();
  const [all, ...parts] = [...said.matchAll(/\d+/g)].map(Number);
  return { all: all!, parts };
}

const refs = (page: Page) => page.locator("[role=doc-noteref]");
const notes = (page: Page) => page.getByRole("region", { name: "What the record makes of it" });

async function sample(page: Page): Promise<void> {
  await page.getByText(SUMMARY).waitFor();
  await refs(page).first().waitFor();
}

describe("a report", () => {
  it("is pasted, and comes back with a number for each claim", async () => {
    const { page, faults } = await workbench.open("/read");
    expect(await page.getByRole("button", { name: "Read the text" }).isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "The text" }).fill(SAMPLES[0]!.text);
    const day = page.getByRole("textbox", { name: "Day of publication" });
    await day.fill("20 june 2024");
    await day.press("Enter");
    await page.getByRole("button", { name: "Read the text" }).click();
    await sample(page);
    const { all, parts } = await counts(page);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(all);
    expect(await refs(page).count()).toBe(all);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Pasted text");
    const address = new URL(page.url());
    expect(address.searchParams.get("published")).toBe("2024-06-20");
    expect(decodeURIComponent(address.href)).not.toContain("North Korea");
    expect(faults).toEqual([]);
  });

  it("is chosen as a file, and asks for its day", async () => {
    const { page, faults } = await workbench.open("/read");
    const chosen = { name: "report.txt", mimeType: "text/plain", buffer: Buffer.from(SAMPLES[1]!.text) };
    await page.locator("input[type=file]").setInputFiles(chosen);
    await sample(page);
    await page.getByText("No day of publication is known", { exact: false }).waitFor();
    const day = page.getByRole("textbox", { name: "Day of publication" });
    await day.fill("2024-06");
    await page.getByText("write it as 1 June 2025").waitFor();
    await day.fill("21 June 2024");
    await day.press("Enter");
    await page.getByText("No day of publication is known", { exact: false }).waitFor({ state: "detached" });
    await page.getByText("casus read report.txt --published 2024-06-21").waitFor();
    expect(faults).toEqual([]);
  });

  it("that cannot be read says why", async () => {
    const { page } = await workbench.open("/read");
    await page.locator("input[type=file]").setInputFiles({ name: "x.bin", mimeType: "", buffer: Buffer.alloc(400) });
    await page.getByRole("alert").waitFor();
    await page.getByRole("button", { name: "Give another" }).click();
    await page.getByRole("textbox", { name: "The text" }).waitFor();
  });

  it("of ours is marked as invented, and its link restores it with the chosen claim", async () => {
    const { page, faults } = await workbench.open("/read");
    await page.getByRole("link", { name: "a sample report" }).click();
    await sample(page);
    await page.getByText("Nobody published it", { exact: false }).waitFor();
    await refs(page).nth(1).click();
    const chosen = await page.locator("[role=doc-noteref][aria-current=true]").innerText();
    await page.reload();
    await sample(page);
    expect(await page.locator("[role=doc-noteref][aria-current=true]").innerText()).toBe(chosen);
    expect(faults).toEqual([]);
  });
});

describe("text and notes", () => {
  it("lead to each other by the keyboard", async () => {
    const { page, faults } = await workbench.open("/read?sample=1");
    await sample(page);
    const focused = () => page.evaluate(() => document.activeElement?.closest("[id]")?.id ?? "");
    await refs(page).first().focus();
    const first = await focused();
    await page.keyboard.press("ArrowRight");
    const second = await focused();
    expect([first.startsWith("ref-"), second.startsWith("ref-"), first === second]).toEqual([true, true, false]);
    await page.keyboard.press("Enter");
    await page.waitForFunction((id) => document.activeElement?.closest("li")?.id === id, second.replace("ref", "note"));
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("true");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe(second);
    await page.keyboard.press("Escape");
    expect(await page.locator("[role=doc-noteref][aria-current=true]").count()).toBe(0);
    // One stop for all numbers, one for all notes.
    expect(await page.locator("[role=doc-noteref][tabindex='0']").count()).toBe(1);
    expect(await notes(page).locator("li > button[tabindex='0']").count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it("lead to each other by the mouse, and a note to the record", async () => {
    const { page } = await workbench.open("/read?sample=1");
    await sample(page);
    const claim = page.locator("mark").first();
    await claim.click();
    const open = notes(page).locator("button[aria-expanded=true]");
    await open.waitFor();
    expect(await open.count()).toBe(1);
    const link = notes(page).locator("li.chosen a[href*='/treaty/']").first();
    const to = await link.getAttribute("href");
    await link.click();
    await page.waitForURL(`**${to}`);
    await page.goBack();
    // It is still there: the page keeps it while it is open.
    await sample(page);
  });

  it("stand beside each other, and no note lies over another", async () => {
    const { page } = await workbench.open("/read?sample=1&claim=5");
    await sample(page);
    await page.waitForLoadState("networkidle");
    const boxes = await notes(page)
      .locator("li[id]")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    for (const [at, { top }] of boxes.entries()) if (at > 0) expect(top).toBeGreaterThanOrEqual(boxes[at - 1]!.bottom);
  });

  it("are narrowed by verdict and by kind, and the link holds that", async () => {
    const { page, faults } = await workbench.open("/read?sample=1");
    await sample(page);
    const button = page.getByRole("group", { name: "Which claims are shown" }).getByRole("button").first();
    const count = Number(/\d+$/.exec((await button.innerText()).trim())![0]);
    await button.click();
    await expect.poll(() => refs(page).count()).toBe(count);
    expect(await notes(page).locator("li[id]").count()).toBe(count);
    expect(new URL(page.url()).searchParams.has("verdict")).toBe(true);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByRole("combobox", { name: "Kind of claim" }).selectOption({ index: 1 });
    await expect.poll(() => new URL(page.url()).searchParams.has("kind")).toBe(true);
    await page.reload();
    await refs(page).first().waitFor();
    expect(await page.getByRole("combobox", { name: "Kind of claim" }).inputValue()).not.toBe("");
    expect(faults).toEqual([]);
  });

  it("on a phone: a touched claim shows its note at the foot", async () => {
    const { page, faults } = await workbench.open("/read?sample=1", { viewport: { width: 390, height: 844 } });
    await sample(page);
    await refs(page).nth(2).click();
    const foot = page.getByRole("dialog");
    await foot.waitFor();
    const before = await foot.getAttribute("aria-label");
    await foot.getByRole("button", { name: "Next" }).click();
    expect(await foot.getAttribute("aria-label")).not.toBe(before);
    await foot.getByRole("button", { name: "Close" }).click();
    await foot.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("print: the notes below the text, with what they rest on", async () => {
    const { page } = await workbench.open("/read?sample=1");
    await sample(page);
    await page.emulateMedia({ media: "print" });
    const text = (await page.getByRole("region", { name: "The report" }).boundingBox())!;
    const note = (await notes(page).locator("li[id]").first().boundingBox())!;
    expect(note.y).toBeGreaterThanOrEqual(text.y + text.height);
    expect(await page.getByRole("navigation", { name: "Reports" }).isVisible()).toBe(false);
  });
});

describe("several reports", () => {
  it("are brought together", async () => {
    const { page, faults } = await workbench.open("/read?sample=2");
    await sample(page);
    await page.getByRole("link", { name: "Across reports" }).click();
    await page.getByText(/\d+ events?: \d+ told by several/).waitFor();
    const shared = page.getByRole("region", { name: "Told by several" });
    await shared.getByRole("link", { name: "B" }).first().click();
    await page.getByRole("heading", { level: 1, name: new RegExp(SAMPLES[1]!.title) }).waitFor();
    expect(await page.locator("[role=doc-noteref][aria-current=true]").count()).toBe(1);
    await page.getByRole("button", { name: "Close this report" }).click();
    await page.getByRole("heading", { level: 1, name: new RegExp(SAMPLES[0]!.title) }).waitFor();
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("textbox", { name: "The text" }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe("to take along", () => {
  it("are the reading, and drafts for the record", async () => {
    const { page, faults } = await workbench.open("/read?sample=1");
    await sample(page);
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "JSON" }).click()]);
    expect(file.suggestedFilename()).toBe("reading.json");
    await page.getByRole("button", { name: "Drafts for the record" }).click();
    await page.getByRole("region", { name: "Drafts for the record" }).locator("p").first().waitFor();
    expect(new URL(page.url()).searchParams.get("drafts")).toBe("1");
    expect(faults).toEqual([]);
  });
});

describe.each([
  ["light", 1280],
  ["dark", 390],
] as const)("in %s at %i pixels", (colorScheme, width) => {
  it.each(["/read", "/read?sample=1&claim=3", "/read?sample=2&report=across", "/read?sample=2&report=add", "/read?sample=1&drafts=1"])(
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
