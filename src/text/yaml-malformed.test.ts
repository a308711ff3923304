import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "./yaml.js";

/** The problems of a text as `line:column code`; only keys that stand twice leave a value. */
function found(text: string): string[] {
  const { yaml, problems } = readYaml("x.yaml", text);
  expect(yaml === undefined).toBe(problems.some(({ code }) => code !== "duplicate-key"));
  return problems.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`);
}

describe("malformed YAML gives one problem at its place", () => {
  it.each([
    ["a tab as indentation", "a:\n\tb: c\n", "2:1 bad-yaml"],
    ["a tab before an entry", "a:\n  - b\n\t- c\n", "3:1 bad-yaml"],
    ["a colon in plain text", "a: one\ntitle: b: c\n", "2:8 bad-yaml"],
    ["an unclosed quotation mark", 'a: b\nc: "d\ne: f\n', "2:4 bad-yaml"],
    ["an unclosed list", "a: [b, c\nd: e\n", "2:1 bad-yaml"],
    ["a second document", "a: b\n---\na: c\n", "2:1 bad-yaml"],
    ["an alias without anchor", "a: b\nc: [d, *e]\n", "2:8 bad-yaml"],
    ["an alias before its anchor", "a: *b\nc: &b d\n", "1:4 bad-yaml"],
    ["an anchor that holds itself", "a: &b [c, *b]\n", "1:11 bad-yaml"],
    ["a key that stands twice", "a: b\nc: d\na: e\n", "3:1 duplicate-key"],
    ["a key that stands twice in braces", "a: {b: c, d: e, b: f}\n", "1:17 duplicate-key"],
    ["a key that stands twice in a list", "a:\n  - b: c\n    b: d\n", "3:5 duplicate-key"],
    ["an empty file", "", "1:1 not-a-mapping"],
    ["a remark alone", "# nothing\n", "1:1 not-a-mapping"],
    ["a byte order mark alone", "\uFEFF", "1:1 not-a-mapping"],
    ["a list at the root", "- a: b\n- c: d\n", "1:1 not-a-mapping"],
    ["a text at the root", "hello\n", "1:1 not-a-mapping"],
  ])("%s", (_, text, problem) => expect(found(text)).toEqual([problem]));

  it("with Windows line ends at the same place", () => {
    expect(found("a: b\r\nc: d\r\na: e\r\n")).toEqual(["3:1 duplicate-key"]);
    expect(found('a: b\r\nc: "d\r\ne: f\r\n')).toEqual(["2:4 bad-yaml"]);
  });

  it("all keys that stand twice come at once", () => {
    expect(found("a: b\na: c\nd: {e: f, e: g}\na: h\n")).toEqual(["2:1 duplicate-key", "3:11 duplicate-key", "4:1 duplicate-key"]);
  });
});

describe("hostile YAML", () => {
  it("of aliases that multiply gives a problem and no hang", () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? "x"
            : Array(9)
                .fill(`*a${i - 1}`)
                .join(", ")
        }]`,
    );
    expect(found(lines.join("\n"))).toEqual(["2:10 bad-yaml"]);
  });

  it.each([
    ["brackets", `a: ${"[".repeat(100_000)}`],
    ["closed brackets", `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["braces", `a: ${"{b: ".repeat(20_000)}`],
    ["dashes", `a:\n ${"- ".repeat(20_000)}b`],
    ["question marks", `${"? ".repeat(20_000)}b`],
    ["indentation", Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("that nests deep by %s gives one problem", (_, text) => {
    expect(found(text)).toEqual([expect.stringMatching(/^\d+:\d+ bad-yaml$/)]);
  });

  it("is not suspected in brackets and dashes that are text", () => {
    expect(found(`a: "${"[".repeat(5000)}"\nb: |\n  ${"- ".repeat(5000)}\n# ${"{".repeat(5000)}\nc: x${"[".repeat(5000)}`)).toEqual([]);
    expect(found(`a:\n${"  - [b]\n  - {c: d}\n".repeat(5000)}`)).toEqual([]);
  });

  it("never throws, whatever the text", () => {
    const scrap = constantFrom(
      "a",
      ": ",
      "- ",
      "\n",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      "&b ",
      "*b",
      '"',
      "'",
      "|\n",
      "\t",
      "#",
      "? ",
      "\r\n",
      "!!x ",
    );
    assert(
      property(array(scrap, { maxLength: 40 }), (scraps) => {
        found(scraps.join(""));
      }),
      { seed: 1648, numRuns: 2000 },
    );
  });
});
