import { describe, expect, it } from "vitest";
import type { Problem } from "../base/problem.js";
import { readDatasetInfo } from "./dataset.js";
import { readFileText } from "./file.js";

const SOUND: Record<string, string> = {
  title: "Treaty of Belton",
  kind: "treaty",
  binding: "legal",
  parties: "[{state: aaa}, {state: bbb}]",
  lifecycle: '[{event: signature, date: "1960", sources: [{source: book}]}]',
};

/** The problems of a treaty in which some keys are written differently. */
function problemsOf(changed: Record<string, string | null>): Problem[] {
  const lines = Object.entries({ ...SOUND, ...changed }).flatMap(([key, text]) => (text === null ? [] : [`${key}: ${text}`]));
  return readFileText("treaties/x.yaml", lines.join("\n")).problems;
}

const found = (changed: Record<string, string | null>): string[] =>
  problemsOf(changed).map(({ code, at }) => `${at?.line}:${at?.column} ${code}`);
const hints = (changed: Record<string, string | null>): string[] => problemsOf(changed).map(({ hint }) => hint ?? "");

const provision = (text: string): Record<string, string> => ({
  provisions: `[{id: art-1, obligation: defense, text: Help., sources: [{source: book}], ${text}}]`,
});

describe("did you mean", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a key", { bindFrom: "signature" }, "bindsFrom"],
    ["a key of an inner mapping", { parties: "[{state: aaa}, {state: bbb, capasity: exile}]" }, "capacity"],
    ["a key of a condition", provision("conditions: [{kind: adversary, exept: [aaa]}]"), "except"],
    ["a key of a condition within conditions", provision("conditions: [{kind: not, condition: {kind: location, notin: [x]}}]"), "notIn"],
    ["a value", { kind: "protocoll" }, "protocol"],
    ["a value in a list", provision("conditions: none, trigger: [war, thraet]"), "threat"],
    ["a kind", provision("conditions: [{kind: on-reqest}]"), "on-request"],
    ["a word instead of a list", provision("conditions: unknwon"), "unknown"],
  ])("%s", (_, changed, meant) => {
    expect(hints(changed)).toEqual([expect.stringContaining(meant)]);
  });

  it("names only keys of the same mapping that are not there yet", () => {
    expect(hints({ host: "aaa" })).toEqual([""]);
    expect(hints({ titel: "Treaty" })[0]).not.toContain("title,");
    expect(hints({ partys: "none" })[0]).not.toContain("parties");
  });

  it("knows the keys of the dataset's own file", () => {
    const read = readDatasetInfo("citatoin: none\n");
    expect(read.ok ? [] : read.problems.filter(({ code }) => code === "unknown-key").map(({ hint }) => hint)).toEqual([
      expect.stringContaining("citation"),
    ]);
  });
});

describe("a value that does not fit gives one problem", () => {
  it.each<[string, Record<string, string | null>, string[]]>([
    ["a text for a list", { parties: "aaa" }, ["4:10 wrong-type"]],
    ["nothing for a list", { parties: "" }, ["4:10 wrong-type"]],
    ["a list for a text", { title: "[]" }, ["1:8 wrong-type"]],
    ["a mapping for a word", { kind: "{a: b}" }, ["2:7 wrong-type"]],
    ["a text for a mapping", { links: "atop 3235" }, ["6:8 wrong-type"]],
    ["a list for a date", { public: "[a]" }, ["6:9 wrong-type"]],
    ["a mapping for conditions", provision("conditions: {kind: unprovoked}"), ["6:99 wrong-type"]],
    ["an empty text", { title: '""' }, ["1:8 bad-value"]],
    ["a list too short", { parties: "[{state: aaa}]" }, ["4:10 bad-value"]],
    ["a text for a condition", provision("conditions: [unprovoked]"), ["6:100 wrong-type"]],
    ["a list for a kind", provision("conditions: [{kind: [a]}]"), ["6:107 wrong-type"]],
    ["a duration in words", { term: "{kind: fixed, length: ten years, sources: [{source: book}]}" }, ["6:29 bad-value"]],
    ["no words at all", { title: null }, ["1:1 missing-key"]],
  ])("%s", (_, changed, problems) => expect(found(changed)).toEqual(problems));

  it("in each of its places", () => {
    expect(found({ title: "[a]", kind: "pact", parties: "[{state: A}, {state: bbb, name: [b]}]", open: "maybe" })).toEqual([
      "1:8 wrong-type",
      "2:7 bad-value",
      "4:19 bad-id",
      "4:42 wrong-type",
      "6:7 bad-value",
    ]);
  });
});

describe("conditions left out of a promise", () => {
  const without = (text: string): string[] => found(provision(text)).map((one) => one.split(" ")[1]!);

  it("are missed", () => expect(without("article: art. 1")).toEqual(["missing-key"]));
  it("are missed beside an unknown key", () => expect(without("artikle: art. 1").toSorted()).toEqual(["missing-key", "unknown-key"]));
  it("are missed beside a bad value", () => expect(without("force: duti").toSorted()).toEqual(["bad-value", "missing-key"]));
});

describe("keys that prototypes have", () => {
  it.each(["__proto__", "constructor", "toString"])("%s is an unknown key", (key) => {
    expect(
      found({ note: "n" }).concat(
        readFileText("areas/x.yaml", `name: X\nsources: [{source: book}]\n${key}: y\n`).problems.map(({ code }) => code),
      ),
    ).toEqual(["unknown-key"]);
  });
});
