import { beforeAll, describe, expect, it } from "vitest";
import { claimsOf } from "../../../test/support/reader.js";
import { CLAIM_KINDS } from "../claim.js";
import { RULE_TEXTS } from "./index.js";

// The record is read once; that alone takes seconds on a busy machine.
beforeAll(() => void claimsOf(""), 60_000);

/** A value as an example compares it: lists in any order. */
const plain = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value);

describe.each(RULE_TEXTS.map((rule) => [`${rule.kind}: ${rule.name}`, rule] as const))("the rule %s", (_, { kind, examples }) => {
  it("has an example", () => expect(examples.length).toBeGreaterThan(0));

  it.each(examples.map((example) => [example.text, example] as const))("reads: %s", (text, { published, gives }) => {
    const found = claimsOf(text, published).filter((claim) => claim.kind === kind);
    if (gives === null) return expect(found).toEqual([]);
    const wanted = Object.fromEntries(Object.entries(gives).map(([field, value]) => [field, plain(value)]));
    const got = found.map((claim) =>
      Object.fromEntries(Object.keys(gives).map((field) => [field, plain(claim[field as keyof typeof claim])])),
    );
    // The fields of the example alone: what came instead is read at a glance.
    return expect(got).toContainEqual(wanted);
  });
});

describe("the rules", () => {
  it("have names of their own in their kind", () => {
    const names = RULE_TEXTS.map(({ kind, name }) => `${kind}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are there for every kind of claim", () => {
    expect([...new Set(RULE_TEXTS.map(({ kind }) => kind))].toSorted()).toEqual(CLAIM_KINDS.toSorted());
  });
});
