import { array, assert, constantFrom, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { FOLDERS, type Folder } from "../model/folder.js";
import { SCHEMAS } from "../model/schema/index.js";
import { references } from "../model/schema/reference.js";
import { type Reference, referencesIn } from "./references.js";
import { defOf, type Schema } from "./schema-branch.js";
import type { Path } from "./yaml.js";

const TEXTS = ["words", "slug", "1900-01-01", "10", "P1Y", "https://example.org", "a#b", "ABC"];
const parses = (schema: Schema, value: unknown): boolean => (schema as (typeof SCHEMAS)["states"]).safeParse(value).success;

/** Values that together use every key and every branch of a schema; each reference in them is a text `ref-FOLDER-NUMBER`. */
function samples(schema: Schema, count: { n: number } = { n: 0 }): unknown[] {
  const reference = references.get(schema);
  if (reference) return [`ref-${reference.to}-${count.n++}`];
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
      return samples(def.innerType, count);
    case "union":
      return def.options.flatMap((option) => samples(option, count));
    case "array": {
      const items = samples(def.element, count);
      return [parses(schema, items) ? items : [...items, ...samples(def.element, count), ...samples(def.element, count)]];
    }
    case "object": {
      const held = Object.entries(def.shape).map(([key, inner]) => [key, samples(inner, count)] as const);
      const most = Math.max(...held.map(([, values]) => values.length));
      return Array.from({ length: most }, (_, i) => Object.fromEntries(held.map(([key, values]) => [key, values[i % values.length]])));
    }
    case "literal":
      return [def.values[0]];
    case "record":
      return [{ en: samples((def as unknown as { valueType: Schema }).valueType, count)[0] }];
    default:
      return [TEXTS.find((text) => parses(schema, text)) ?? (schema as unknown as { options: string[] }).options[0]];
  }
}

/** Where a schema has references: paths without the indexes of lists. */
function sitesOf(schema: Schema, path = ""): string[] {
  if (references.get(schema)) return [path];
  const def = defOf(schema);
  if (def.type === "optional") return sitesOf(def.innerType, path);
  if (def.type === "union") return def.options.flatMap((option) => sitesOf(option, path));
  if (def.type === "array") return sitesOf(def.element, `${path}[]`);
  return def.type === "object" ? Object.entries(def.shape).flatMap(([key, inner]) => sitesOf(inner, `${path}.${key}`)) : [];
}

/** Every text of a sample that is a reference, found without looking at the schema. */
function marked(value: unknown, path: Path = []): Reference[] {
  if (typeof value === "string") return value.startsWith("ref-") ? [{ to: value.split("-")[1] as Folder, id: value, path }] : [];
  return Object.entries(value as object).flatMap(([key, inner]) => marked(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

const siteOf = (path: Path): string => path.map((step) => (typeof step === "number" ? "[]" : `.${step}`)).join("");
const paths = (found: Iterable<Reference>): string[] => [...found].map(({ path }) => path.join("/"));

describe.each(FOLDERS)("the references of a file in %s", (folder) => {
  const schema = SCHEMAS[folder];
  const files = samples(schema);

  it("are all found, with what they refer to and where they stand", () => {
    for (const file of files) {
      expect(schema.safeParse(file).error?.issues ?? []).toEqual([]);
      expect([...referencesIn(schema, file)].toSorted(byPath)).toEqual(marked(file).toSorted(byPath));
    }
  });

  it("are found at every field that the schema registers", () => {
    const found = files.flatMap((file) => [...referencesIn(schema, file)].map(({ path }) => siteOf(path)));
    expect([...new Set(found)].toSorted()).toEqual([...new Set(sitesOf(schema))].toSorted());
  });

  it("are still found around a value that does not fit", () => {
    const odd = constantFrom<unknown>("Not A Slug", "", [], {}, [[]], { kind: "nothing" }, ["x", {}]);
    assert(
      property(nat({ max: files.length - 1 }), array(nat(), { minLength: 1, maxLength: 6 }), odd, (which, turns, put) => {
        const file = files[which];
        const damaged = JSON.parse(JSON.stringify(file)) as Record<string, unknown>;
        const parent = damage(damaged, turns, put);
        const before = paths(referencesIn(schema, file));
        const after = paths(referencesIn(schema, damaged));
        const apart = before.filter((path) => !`${path}/`.startsWith(parent));
        expect(after.filter((path) => !`${path}/`.startsWith(parent))).toEqual(apart);
      }),
      { seed: 1950, numRuns: 40 },
    );
  }, 60_000);
});

describe("what is no reference", () => {
  it.each([undefined, "words", [], {}, { parties: "aaa" }, { parties: { state: "aaa" } }, { parties: [["aaa"], { state: ["aaa"] }] }])(
    "is passed over: %j",
    (value) => expect([...referencesIn(SCHEMAS.treaties, value)]).toEqual([]),
  );

  it("is a text that is no id, which has a problem of its own", () => {
    expect(paths(referencesIn(SCHEMAS.treaties, { parties: [{ state: "AAA" }, { state: "bbb" }] }))).toEqual(["parties/1/state"]);
  });

  it("is a kind of territory", () => {
    const conditions = [{ kind: "location", in: ["home-territory", "north", "administered-territory"] }];
    expect(paths(referencesIn(SCHEMAS.treaties, { provisions: [{ conditions }] }))).toEqual(["provisions/0/conditions/0/in/1"]);
  });
});

/** Puts an odd value somewhere into a value; gives the path of what it was put into, with a slash at its end unless that is the root. */
function damage(root: Record<string, unknown>, turns: readonly number[], put: unknown): string {
  let held = root;
  let path = "";
  for (const [index, turn] of turns.entries()) {
    const keys = Object.keys(held);
    const key = keys[turn % keys.length]!;
    const inner = held[key];
    if (index === turns.length - 1 || inner === null || typeof inner !== "object" || Object.keys(inner).length === 0) {
      held[key] = put;
      return path;
    }
    path += `${key}/`;
    held = inner as Record<string, unknown>;
  }
  return path;
}

function byPath(a: Reference, b: Reference): number {
  return a.path.join("/") < b.path.join("/") ? -1 : 1;
}
