import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { datasetFrom } from "../src/app/dataset.js";
import type { Asker } from "../src/app/interview/asker.js";
import { type Answers, replaying } from "../src/app/interview/replay.js";
import { askTreaty } from "../src/app/interview/treaty.js";
import { condition } from "../src/model/schema/condition.js";
import * as words from "../src/model/words.js";
import { PROGRAM } from "./support/cli.js";
import { shippedRecord } from "./support/record.js";

const ROOT = new URL("../", import.meta.url);
const page = (name: string) => readFileSync(fileURLToPath(new URL(name, ROOT)), "utf8");
const guide = page("docs/coding-guide.md");
const asText = (yaml: string): unknown => parse(yaml, { schema: "failsafe" });

const blocks = [...guide.matchAll(/^```yaml\n# (.+)\n([\s\S]*?)^```/gm)].map(([, of, yaml]) => ({ of: of!, shown: asText(yaml!) }));
const excerpts = blocks.filter(({ of }) => of.startsWith("record/"));
const kindsOfCondition = condition.options.map(({ shape }) => shape.kind.value);
const withoutExample = [...guide.matchAll(/The record has no example of `([a-z-]+)`/g)].map(([, kind]) => kind!);

/** What an excerpt may leave out below its own items: a condition without one of its limits would say something else. */
const EVIDENCE = new Set(["sources", "note", "text", "disputed"]);

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first place at which an excerpt says what the file does not, or null. At `depth` 0 to 2 (file, section, item) keys may be left out. */
function difference(shown: unknown, held: unknown, depth = 0, at = ""): string | null {
  if (Array.isArray(shown) && Array.isArray(held)) {
    if (depth === 1) {
      const lost = shown.findIndex((item) => held.every((one) => difference(item, one, 2, "") !== null));
      return lost < 0 ? null : `${at}: no such item as number ${lost + 1}`;
    }
    if (shown.length !== held.length) return `${at}: ${shown.length} items for ${held.length}`;
    return shown.map((item, i) => difference(item, held[i], depth + 1, `${at}/${i}`)).find((one) => one !== null) ?? null;
  }
  if (isMapping(shown) && isMapping(held)) {
    const unshown = Object.keys(held).filter((key) => depth > 2 && !(key in shown) && !EVIDENCE.has(key));
    if (unshown.length > 0) return `${at}: leaves out ${unshown.join(", ")}`;
    const parts = Object.entries(shown).map(([key, value]) => difference(value, held[key], depth + 1, `${at}/${key}`));
    return parts.find((one) => one !== null) ?? null;
  }
  return shown === held ? null : `${at}: ${JSON.stringify(shown)} for ${JSON.stringify(held)}`;
}

/** Every value of a key, however deep. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(key, one));
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => [...(name === key ? [one] : []), ...valuesOf(key, one)]);
}

const conditionsIn = (value: unknown) => [
  ...valuesOf("conditions", value).flatMap((one) => valuesOf("kind", one)),
  ...valuesOf("condition", value).flatMap((one) => valuesOf("kind", one)),
];

describe("the excerpts of the coding guide", () => {
  it("all say where they come from", () => {
    expect(blocks.length).toBe([...guide.matchAll(/^```yaml$/gm)].length);
    expect(blocks.filter(({ of }) => !of.startsWith("record/")).map(({ of }) => of)).toEqual(["made by casus new treaty"]);
  });

  it.each(excerpts.map((one, i) => [`${i + 1}: ${one.of}`, one] as const))("number %s stands so in the file", (_, { of, shown }) => {
    expect(difference(shown, asText(page(of)))).toBeNull();
  });

  it("are found out where they differ", () => {
    const [held] = [{ provisions: [{ id: "a", conditions: [{ kind: "adversary", states: ["deu"], except: ["fra"] }] }] }];
    const says = (conditions: unknown) => difference({ provisions: [{ id: "a", conditions }] }, held);
    expect(says([{ kind: "adversary", states: ["deu"], except: ["fra"] }])).toBeNull();
    expect(says([{ kind: "adversary", states: ["deu"] }])).not.toBeNull();
    expect(says([{ kind: "adversary", states: ["rus"], except: ["fra"] }])).not.toBeNull();
    expect(says([])).not.toBeNull();
    expect(difference({ provisions: [{ id: "b" }] }, held)).not.toBeNull();
  });
});

describe("the coding guide has an example", () => {
  const promised = new Set(excerpts.flatMap(({ shown }) => valuesOf("obligation", shown)));
  const required = new Set(excerpts.flatMap(({ shown }) => conditionsIn(shown)));

  it.each(words.OBLIGATIONS)("of the obligation %s", (kind) => expect(promised).toContain(kind));
  it.each(kindsOfCondition.filter((kind) => !withoutExample.includes(kind)))("of the condition %s", (kind) => {
    expect(required).toContain(kind);
  });

  it("where the record has one", () => {
    const folder = fileURLToPath(new URL("record/treaties/", ROOT));
    const record = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    expect(withoutExample.filter((kind) => record.some((text) => new RegExp(`kind: ${kind}\\b`).test(text)))).toEqual([]);
    expect(withoutExample.filter((kind) => !(kindsOfCondition as string[]).includes(kind))).toEqual([]);
  });
});

describe("the coding guide explains", () => {
  const { OBLIGATION_WORDS: _, ...lists } = words;
  const vocabulary = Object.entries(lists).filter(
    ([name]) =>
      ![
        "STATUSES",
        "HOLDINGS",
        "PLACE_KINDS",
        "STATE_CLASSES",
        "JOINERS",
        "CODE_SYSTEMS",
        "WAR_OUTCOMES",
        "CONTACTS",
        "RELATIONSHIP_LEVELS",
        "TERMINATION_MODES",
      ].includes(name),
  );
  const unexplained = (terms: readonly string[]) =>
    terms.filter((term) => !new RegExp(`\`(?:[^\`\n]*[^a-z-])?${term}(?![a-z-])`).test(guide));

  it.each(vocabulary)("every word of %s", (_name, terms) => expect(unexplained(terms as readonly string[])).toEqual([]));

  it("every key of a treaty's file, claims apart", () => {
    const schema = JSON.parse(page("schema/treaty.schema.json"));
    const keys = new Set<string>();
    const met = new Set<string>();
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) return value.forEach(walk);
      if (!isMapping(value)) return;
      const { properties, $ref, definitions: _, ...rest } = value;
      if (typeof $ref === "string" && !met.has($ref)) {
        met.add($ref);
        walk(schema.definitions[$ref.replace("#/definitions/", "")]);
      }
      for (const [key, inner] of Object.entries(properties ?? {})) {
        keys.add(key);
        if (key !== "claims") walk(inner);
      }
      walk(Object.values(rest));
    };
    walk(schema);
    const shown = new Set(excerpts.flatMap(({ shown }) => keysOf(shown)));
    expect(unexplained([...keys].filter((key) => !shown.has(key)))).toEqual([]);
    expect(keys.size).toBeGreaterThan(60);
  });
});

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return isMapping(value) ? Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one)]) : [];
}

describe("the interview of the coding guide", { timeout: 120_000 }, () => {
  const answers = () => JSON.parse(page("docs/examples/new-treaty.answers.json")) as Answers;

  /** What the interview asks, and what it gives. */
  async function session(given: Answers) {
    const asked: string[] = [];
    const base = replaying(given, null);
    const asker: Asker = {
      text: (key, question) => {
        asked.push(question.ask);
        return base.text(key, question);
      },
      choose: (key, ask, options, offered) => {
        asked.push(ask);
        return base.choose(key, ask, options, offered);
      },
      several: (key, ask, options) => {
        asked.push(ask);
        return base.several(key, ask, options);
      },
      agree: (key, ask, offered) => {
        asked.push(ask);
        return base.agree(key, ask, offered);
      },
      tell: () => {},
    };
    const { info, things } = shippedRecord();
    return { asked, drawn: await askTreaty(asker, datasetFrom(info, things), "2026-11-26") };
  }

  it("asks what the guide shows, in its order", async () => {
    const { asked } = await session(answers());
    const [, transcript] = /^```text\n(What is promised[\s\S]*?)^```/m.exec(guide)!;
    const shown = transcript!
      .trim()
      .split("\n")
      .map((line) => line.split(/ {3,}/)[0]!)
      .filter((line) => line !== "That is neutrality.");
    const from = asked.indexOf("What is promised?");
    expect(asked.slice(from, from + shown.length)).toEqual(shown);
  });

  it("puts the five questions in the guide's words and order", async () => {
    const { asked } = await session({
      ...answers(),
      "provision-1-is-neutrality": false,
      "provision-1-is-nonaggression": false,
      "provision-1-is-consultation": true,
    });
    const joined = guide.replace(/\n +/g, " ");
    const listed = [...joined.matchAll(/^\d\. (Must .+?\?) Then \*\*(\w+)\*\*\.$/gm)];
    expect(listed.map(([, , kind]) => kind)).toEqual([...words.PRIMARY_OBLIGATIONS]);
    const questions = listed.map(([, ask]) => ask);
    expect(asked.filter((ask) => questions.includes(ask))).toEqual(questions);
  });

  it("gives the promise that the guide shows", async () => {
    const { drawn } = await session(answers());
    const { shown } = blocks.find(({ of }) => of === "made by casus new treaty")!;
    expect(drawn.treaty.provisions?.[0]).toMatchObject((shown as { provisions: object[] }).provisions[0]!);
  });

  it("runs as the guide says, into a copy of the record", () => {
    const home = mkdtempSync(join(tmpdir(), "casus-guide-"));
    try {
      cpSync(fileURLToPath(new URL("record", ROOT)), join(home, "record"), { recursive: true });
      cpSync(fileURLToPath(new URL("docs/examples", ROOT)), join(home, "docs/examples"), { recursive: true });
      const [, script] = /^```sh\n(cp -r record[\s\S]*?)^```/m.exec(guide)!;
      const lines = script!.replaceAll("npx --no-install casus", `"${process.execPath}" "${PROGRAM}"`);
      const { status, stderr } = spawnSync("sh", ["-e", "-c", lines], { cwd: home, encoding: "utf8", env: { PATH: process.env.PATH } });
      expect(stderr).toContain("It validates.");
      expect(status).toBe(0);
    } finally {
      rmSync(home, { recursive: true });
    }
  }, 120_000);
});
