import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings, startWorkbench, type Workbench } from "./workbench.js";

let bench: Workbench;
beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.stop());

test("the world on a day is told in a sentence, on the map and in the list", async () => {
  const { page, faults } = await bench.open("/?on=1914-07-01");
  await page
    .getByText(/^On 1 July 1914, \d+ instruments were in force/)
    .first()
    .waitFor();
  const list = page.getByRole("list", { name: "Treaties on this day" });
  expect(await list.getByRole("link", { name: "Triple Alliance" }).count()).toBe(1);
  expect(await page.getByRole("img", { name: /Map of the world on 1 July 1914/ }).count()).toBe(1);
  expect(faults).toEqual([]);
});

test("a link restores the state, the kinds, the binding and the part of the map", async () => {
  const { page, faults } = await bench.open("/?on=1985-06-01&state=usa&kinds=defense&binding=legal&map=europe");
  await page
    .getByText(/instruments bound the United States/)
    .first()
    .waitFor();
  expect(await page.getByRole("combobox", { name: "State" }).inputValue()).toBe("the United States");
  expect(await page.getByRole("textbox", { name: "Day" }).inputValue()).toBe("1 June 1985");
  expect(await page.getByRole("checkbox", { name: "defense" }).isChecked()).toBe(true);
  expect(await page.getByRole("checkbox", { name: "consultation" }).isChecked()).toBe(false);
  expect(await page.getByLabel("Binding").inputValue()).toBe("legal");
  expect(await page.getByRole("combobox", { name: "Part of the world" }).inputValue()).toBe("europe");
  expect(faults).toEqual([]);
});

test("the day is moved on the axis by keys: a day, a month, a year; and the address goes along", async () => {
  const { page, faults } = await bench.open("/?on=1990-03-31");
  const axis = page.getByRole("slider");
  await axis.focus();
  await page.keyboard.press("ArrowRight");
  expect(await axis.getAttribute("aria-valuetext")).toBe("1 April 1990");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await axis.getAttribute("aria-valuetext")).toBe("1 March 1990");
  await page.keyboard.press("PageDown");
  expect(await axis.getAttribute("aria-valuetext")).toBe("1 March 1989");
  expect(page.url()).toContain("on=1989-03-01");
  expect(faults).toEqual([]);
});

test("the day is dragged on the axis", async () => {
  const { page, faults } = await bench.open("/?on=1990-03-31");
  const axis = page.getByRole("slider");
  const box = (await axis.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.8, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + 40, { steps: 12 });
  await page.mouse.up();
  const said = await axis.getAttribute("aria-valuetext");
  expect(said).toMatch(/ 18\d\d$| 190\d$/);
  expect(await page.getByRole("textbox", { name: "Day" }).inputValue()).toBe(said);
  expect(page.url()).toMatch(/on=1[89]\d\d-/);
  expect(faults).toEqual([]);
});

test("a state is found from the keyboard under a name that it no longer has", async () => {
  const { page, faults } = await bench.open("/?on=2025-06-01");
  const slot = page.getByRole("combobox", { name: "State" });
  await slot.focus();
  await page.keyboard.type("Soviet Un");
  await page.getByRole("option", { name: /Russia/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/state=rus/);
  expect(await slot.inputValue()).toBe("Russia");
  expect(faults).toEqual([]);
});

test("a date is typed as people write it; what is none is said to be none and changes nothing", async () => {
  const { page, faults } = await bench.open("/?on=2025-06-01");
  const slot = page.getByRole("textbox", { name: "Day" });
  await slot.fill("august 1, 1914");
  await page.keyboard.press("Enter");
  await page.waitForURL(/on=1914-08-01/);
  await slot.fill("31 June 1914");
  await page.getByRole("status").filter({ hasText: "write it as" }).waitFor();
  expect(page.url()).toContain("on=1914-08-01");
  await page.keyboard.press("Escape");
  expect(await slot.inputValue()).toBe("1 August 1914");
  expect(faults).toEqual([]);
});

test("everything is found from the keyboard by the search", async () => {
  const { page, faults } = await bench.open("/?on=2025-06-01");
  await page.getByRole("list", { name: "Treaties on this day" }).waitFor();
  await page.keyboard.press("/");
  await page.locator("input.search-input:focus").waitFor();
  await page.keyboard.type("molotov");
  await page.getByRole("listbox", { name: "What was found" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(treaty|person)\//);
  expect(faults).toEqual([]);
});

describe("axe finds nothing", () => {
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [390, 1280])
      test(`${colorScheme}, ${width} pixels`, async () => {
        const { page, faults } = await bench.open("/?on=1985-06-01", { colorScheme, viewport: { width, height: 900 } });
        await page.getByRole("list", { name: "Treaties on this day" }).waitFor();
        expect(await axeFindings(page)).toEqual([]);
        expect(faults).toEqual([]);
      });
});

test("an address that no view answers to says so", async () => {
  const { page } = await bench.open("/nothing");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/no|not/i);
});
