import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { datasetFrom } from "../src/app/dataset.js";
import { problemText } from "../src/base/problem.js";
import type { Dataset } from "../src/engine/dataset.js";
import { FOLDERS, type Folder, type Things } from "../src/model/index.js";
import { readChangedTexts } from "../src/text/changed.js";
import { checkThing } from "../src/text/checks/index.js";
import { ask } from "./support/ask.js";
import { mismatches, unwanted } from "./support/matches.js";
import { shippedRecord } from "./support/record.js";

/** A question with its answer, as scenarios/good holds them; README.md there tells how to write one. */
interface Scenario {
  name: string;
  given?: Record<string, Record<string, unknown>>;
  beside?: string;
  ask: Record<string, unknown>;
  expect?: unknown;
  without?: unknown;
  problem?: string;
}

const folder = fileURLToPath(new URL("../scenarios/good", import.meta.url));
const whole = shippedRecord();
const held = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((file) => ({ file, scenarios: parse(readFileSync(`${folder}/${file}`, "utf8"), { schema: "failsafe" }) as Scenario[] }));

describe.each(held)("$file", ({ scenarios }) => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (_, scenario) => {
    const answer = ask(datasetWith(scenario.given, scenario.beside === "record"), scenario.ask);
    if (scenario.problem !== undefined) {
      expect(answer.ok ? "an answer" : answer.problems.map(({ code }) => code)).toContain(scenario.problem);
      return;
    }
    expect(scenario.expect ?? scenario.without, "a scenario says what it expects").toBeDefined();
    if (!answer.ok) throw new Error(answer.problems.map(problemText).join("\n"));
    const value: unknown = JSON.parse(JSON.stringify(Array.isArray(answer.value) ? { list: answer.value } : answer.value));
    const missing = scenario.expect === undefined ? [] : mismatches(scenario.expect, value);
    expect([...missing, ...(scenario.without === undefined ? [] : unwanted(scenario.without, value))]).toEqual([]);
  });
});

describe("the scenarios", () => {
  const names = held.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));

  it("are at least forty", () => expect(names.length).toBeGreaterThanOrEqual(40));

  it("have names of their own", () => expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]));
});

/**
 * The shipped record, with the treaties and other things that a scenario adds in the record's own form. Treaties made up for a rule stand
 * alone, since real ones of the same states would answer too, unless they are to stand beside the record.
 */
function datasetWith(given: Scenario["given"], besideRecord: boolean): Dataset {
  if (!given) return datasetFrom(whole.info, whole.things);
  const source = "title: An example\nkind: reference\nchecked: {on: '2026-11-23', how: read}\n";
  const texts = Object.entries(given).flatMap(([room, added]) =>
    Object.entries(added).map(([id, thing]) => [`${room}/${id}.yaml`, stringify(thing)] as const),
  );
  const { things: added, problems } = readChangedTexts(new Map([["sources/example.yaml", source], ...texts]), isShipped);
  const things = Object.fromEntries(FOLDERS.map((room) => [room, new Map<string, unknown>(whole.things[room])])) as unknown as Things;
  if (given.treaties && !besideRecord) (things.treaties as Map<string, unknown>).clear();
  for (const [key, thing] of added) (things[key.split("/")[0] as Folder] as Map<string, unknown>).set(thing.id, thing);
  const findings = [...added].flatMap(([key, thing]) =>
    checkThing(key.split("/")[0] as Folder, thing, things, (room, id) => things[room].has(id)),
  );
  if (problems.length + findings.length > 0)
    throw new Error([...problems.map(problemText), ...findings.map(({ message }) => message)].join("\n"));
  return datasetFrom(whole.info, things);
}

function isShipped(key: string): boolean {
  const [room, id] = key.split("/") as [Folder, string];
  return whole.things[room].has(id);
}
