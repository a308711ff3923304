import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { axeFindings, startWorkbench, type Workbench } from "./workbench.js";

// A page takes its time on a machine that does other things beside.
vi.setConfig({ testTimeout: 120_000 });

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);
afterAll(() => workbench?.stop());

const KOREA = "/scenario?attackers=KOR&target=PRK&on=2025-06-01";
const SERBIA = "/scenario?attackers=austria-hungary&target=serbia&on=1914-07-28";
const PRAGUE = "/scenario?attackers=DEU&target=czechoslovakia&on=1938-09-26&fact=provoked:no&cascade=1";

test("the answer is a sentence, a list with reasons, and the evidence beside it", async () => {
  const { page, faults } = await workbench.open(KOREA);
  await page.getByText("China and Russia must help to defend North Korea, by all available means, at once.").waitFor();
  expect(await page.getByText("The United States owes South Korea no help in its own attack.").count()).toBe(1);
  const must = page.getByRole("region", { name: /^Must/ });
  expect(await must.getByRole("link", { name: "Russian-North Korean treaty of 2024" }).count()).toBe(1);
  await must.getByText("The text and every reason").last().click();
  expect(await must.getByText("The target defends itself (UN Charter, art. 51).").last().isVisible()).toBe(true);
  await must.getByRole("link", { name: /Chinese text of the treaty of 11 July 1961/ }).waitFor();
  const broken = page.getByRole("region", { name: /^Broken by the attack/ });
  expect(await broken.getByText("would go against its own declaration of nonaggression to North Korea").count()).toBe(1);
  expect(
    await page
      .getByRole("region", { name: /^Owed to the attackers/ })
      .getByText("US-South Korean treaty of 1953")
      .count(),
  ).toBeGreaterThan(0);
  expect(await page.getByText("casus if KOR attacks PRK --on 2025-06-01").count()).toBe(1);
  expect(faults).toEqual([]);
});

test("a switch changes the answer and the address at once, says what it changed, and the link restores it", async () => {
  const { page, faults } = await workbench.open(SERBIA);
  const question = page.getByRole("region", { name: "What it turns on" }).getByRole("group", { name: "Did Serbia provoke the attack?" });
  await question.waitFor();
  expect(await page.getByText("Greece may have to help to defend it.").count()).toBe(1);
  await question.getByRole("radio", { name: "no", exact: true }).check();
  await page.getByText("Greece must help to defend Serbia").first().waitFor();
  expect(new URL(page.url()).searchParams.getAll("fact")).toEqual(["provoked:no"]);
  expect(await page.getByText("That changed 1 verdict; it is marked below.").count()).toBe(1);
  expect(await page.getByRole("region", { name: /^Must/ }).getByText("before: may have to").count()).toBe(1);
  expect(await page.getByRole("combobox", { name: "Provocation" }).inputValue()).toBe("no");
  const restored = await workbench.open(new URL(page.url()).pathname + new URL(page.url()).search);
  await restored.page.getByText("Greece must help to defend Serbia").first().waitFor();
  const again = restored.page
    .getByRole("region", { name: "What it turns on" })
    .getByRole("group", { name: "Did Serbia provoke the attack?" });
  expect(await again.getByRole("radio", { name: "no", exact: true }).isChecked()).toBe(true);
  await again.getByRole("radio", { name: "not known" }).check();
  await restored.page.getByText("Greece may have to help to defend it.").waitFor();
  expect(restored.page.url()).not.toContain("fact=");
  expect([...faults, ...restored.faults]).toEqual([]);
});

test("typing anywhere fills the first empty slot; the scenario is written with the keyboard alone", async () => {
  const { page, faults } = await workbench.open("/scenario?on=2025-06-01");
  await page.getByRole("combobox", { name: "Attacker" }).waitFor();
  await page.getByText("For instance").waitFor();
  await page.keyboard.type("South Kor", { delay: 30 });
  await page.getByRole("option", { name: "South Korea" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("attackers=KOR");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.type("North Kor", { delay: 30 });
  await page.getByRole("option", { name: "North Korea" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("target=PRK");
  await page.getByText("China and Russia must help to defend North Korea").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "What happens" }).selectOption("threatens");
  await expect.poll(() => page.url()).toContain("happening=threatens");
  await page.getByRole("textbox", { name: "Day of the attack" }).fill("1 July 1990");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain("on=1990-07-01");
  expect(faults).toEqual([]);
});

test("a cascade is stepped round by round, and the round is in the address", async () => {
  const { page, faults } = await workbench.open(PRAGUE);
  const cascade = page.getByRole("region", { name: "What it sets off" });
  await cascade.getByRole("heading", { name: "Round 2" }).waitFor();
  const round2 = cascade.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Round 2" }) });
  expect(await round2.getByText("The Soviet Union").count()).toBe(1);
  await cascade.getByRole("button", { name: "Round 2" }).focus();
  await page.keyboard.press("ArrowLeft");
  await cascade.getByRole("heading", { name: "Round 2" }).waitFor({ state: "detached" });
  expect(page.url()).toContain("round=1");
  const picture = () => page.getByRole("img", { name: /Germany attacks Czechoslovakia/ }).getAttribute("aria-label");
  await expect.poll(picture).toContain("May have to join the target: the Soviet Union");
  await page.keyboard.press("End");
  await cascade.getByRole("heading", { name: "Round 2" }).waitFor();
  await expect.poll(picture).toMatch(/On the target’s side: [^.]*the Soviet Union/);
  await cascade.getByRole("button", { name: "Leave the cascade aside" }).click();
  expect(page.url()).not.toContain("cascade");
  expect(faults).toEqual([]);
});

test("promises kept only so often give each state its probability", async () => {
  const { page, faults } = await workbench.open("/scenario?attackers=DEU&target=RUS&on=1914-08-01&cascade=1&keeps=0.8");
  const cascade = page.getByRole("region", { name: "What it sets off" });
  await cascade.getByText(/^France \(\d+ %\)$/).waitFor();
  expect(await cascade.getByText(/Somebody helps the target in \d/).count()).toBe(1);
  expect(faults).toEqual([]);
});

test("the place is found by name, typed as coordinates, or pressed on the map", async () => {
  const { page, faults } = await workbench.open("/scenario?attackers=PRK&target=USA&on=2025-06-01&map=world");
  const place = page.getByRole("combobox", { name: "Place of the attack" });
  await page
    .getByText(/must help to defend the United States/)
    .first()
    .waitFor();
  await place.click();
  await place.fill("gua");
  await page.getByRole("option", { name: "Guam" }).click();
  await expect.poll(() => page.url()).toContain("place=guam");
  await page
    .getByText("Guam is territory of the United States")
    .or(page.getByText(/Guam is territory/))
    .first()
    .waitFor();
  await place.fill("13.5, 144.8");
  await page.getByRole("option", { name: "13.5, 144.8" }).click();
  await expect.poll(() => page.url()).toContain("place=13.5,144.8");
  const map = page.getByRole("img", { name: /North Korea attacks/ });
  await expect.poll(() => map.locator("path").count()).toBeGreaterThan(100);
  const box = (await map.boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.6);
  await expect.poll(() => page.url()).toMatch(/place=-?\d+(\.\d+)?,-?\d+/);
  expect(page.url()).not.toContain("13.5,144.8");
  expect(faults).toEqual([]);
});

test("the answer is taken along as text, link and JSON", async () => {
  const { page, faults } = await workbench.open(KOREA, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByText("China and Russia must help to defend North Korea").waitFor();
  const taken = async (button: string) => {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByText(`${button} copied.`).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const text = await taken("Text");
  expect(text).toContain("If South Korea attacks North Korea on 1 June 2025\nPlace: home territory of North Korea.");
  expect(text).toContain("\n  Russia must help to defend North Korea: art. 4, Russian-North Korean treaty of 2024 (signed 19");
  expect(text.trimEnd().split("\n").at(-1)).toBe("$ casus if KOR attacks PRK --on 2025-06-01");
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(await taken("Link")).toBe(page.url());
  expect(JSON.parse(await taken("JSON"))).toMatchObject({ scenario: { says: "South Korea attacks North Korea" } });
  expect(faults).toEqual([]);
});

test("what cannot be answered says what is wrong and keeps the sentence", async () => {
  const { page, faults } = await workbench.open("/scenario?attackers=KOR&target=Atlantis&on=2025-06-01");
  await page
    .getByRole("alert")
    .getByText(/Atlantis/i)
    .waitFor();
  expect(await page.getByRole("combobox", { name: "Target" }).count()).toBe(1);
  expect(faults).toEqual([]);
});

test("every example gives an answer", async () => {
  const { page, faults } = await workbench.open("/scenario?on=2025-06-01");
  const links = page.getByRole("region", { name: "For instance" }).getByRole("link");
  await links.first().waitFor();
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")!))) {
    await page.goto(workbench.address + href);
    await page
      .getByRole("heading", { name: /^(Must|May have to)/ })
      .first()
      .waitFor();
  }
  expect(faults).toEqual([]);
}, 240_000);

test.each(["light", "dark"] as const)(
  "nothing bars those who hear the page or cannot see colours, on %s paper, wide and narrow",
  async (colorScheme) => {
    for (const width of [1280, 390]) {
      for (const path of [PRAGUE, "/scenario?on=2025-06-01"]) {
        const { page } = await workbench.open(path, { colorScheme, viewport: { width, height: 844 } });
        await page
          .getByRole("heading", { name: /^Must|^For instance/ })
          .first()
          .waitFor();
        await expect.poll(() => page.locator("svg.map path").count()).toBeGreaterThan(100);
        expect(await axeFindings(page), `${path} at ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
  },
  240_000,
);
