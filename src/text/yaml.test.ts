import { describe, expect, it } from "vitest";
import { type Path, readYaml } from "./yaml.js";

/** Line and column of a value or key, as `line:column`. */
function placeIn(lines: readonly string[], path: Path, part?: "key" | "value"): string {
  const { yaml, problems } = readYaml("x.yaml", lines.join("\n"));
  expect(problems).toEqual([]);
  const { file, line, column } = yaml!.placeOf(path, part);
  expect(file).toBe("x.yaml");
  return `${line}:${column}`;
}

const block = [
  "# a remark",
  "title: One",
  "parties:",
  "  - state: aaa",
  "    name: Aland",
  "  -",
  "    state: bbb",
  "nested:",
  "- - a",
  "  - b",
];
const flow = ['parties: [{state: aaa}, {"state": bbb, name: "B"}]', "empty:", "list: [[a, b],", "  [c]]"];

describe("the place of a value in block style", () => {
  it.each<[Path, string]>([
    [["title"], "2:8"],
    [["parties"], "4:3"],
    [["parties", 0], "4:5"],
    [["parties", 0, "state"], "4:12"],
    [["parties", 0, "name"], "5:11"],
    [["parties", 1], "7:5"],
    [["parties", 1, "state"], "7:12"],
    [["nested", 0, 1], "10:5"],
  ])("%j stands at %s", (path, place) => expect(placeIn(block, path)).toBe(place));

  it.each<[Path, string]>([
    [["title"], "2:1"],
    [["parties"], "3:1"],
    [["parties", 0, "name"], "5:5"],
    [["parties", 1, "state"], "7:5"],
  ])("the key of %j stands at %s", (path, place) => expect(placeIn(block, path, "key")).toBe(place));
});

describe("the place of a value in flow style", () => {
  it.each<[Path, string]>([
    [["parties"], "1:10"],
    [["parties", 0], "1:11"],
    [["parties", 1, "state"], "1:35"],
    [["parties", 1, "name"], "1:46"],
    [["list", 0, 1], "3:12"],
    [["list", 1], "4:3"],
    [["list", 1, 0], "4:4"],
  ])("%j stands at %s", (path, place) => expect(placeIn(flow, path)).toBe(place));

  it("gives the key's own place", () => {
    expect(placeIn(flow, ["parties", 1, "state"], "key")).toBe("1:26");
    expect(placeIn(flow, ["parties", 1, "name"], "key")).toBe("1:40");
  });

  it("gives an empty value the place behind its key", () => expect(placeIn(flow, ["empty"])).toBe("2:7"));
});

describe("a place that is not there", () => {
  it("is that of the nearest enclosing value", () => {
    expect(placeIn(block, ["parties", 0, "capacity", "kind"])).toBe("4:5");
    expect(placeIn(block, ["parties", 7])).toBe("4:3");
    expect(placeIn(block, ["nothing"])).toBe("2:1");
    expect(placeIn(block, [])).toBe("2:1");
  });
});

describe("a value", () => {
  const valueOf = (text: string): unknown => readYaml("x.yaml", text).yaml?.value;

  it("is text, whatever it looks like", () => {
    expect(valueOf('a: 1960-01-01\nb: no\nc: 007\nd: null\ne: "1"')).toEqual({ a: "1960-01-01", b: "no", c: "007", d: "null", e: "1" });
  });

  it("is the same with Windows line ends, and stands at the same place", () => {
    const lines = ["a: |", "  one", "  two", "b: 'three", "  four'", "c: [x,", "  y]"];
    expect(valueOf(lines.join("\r\n"))).toEqual(valueOf(lines.join("\n")));
    expect(readYaml("x.yaml", lines.join("\r\n")).yaml!.placeOf(["c", 1])).toEqual({ file: "x.yaml", line: 7, column: 3 });
  });

  it("may follow a byte order mark, which takes no column", () => {
    const { yaml } = readYaml("x.yaml", "\uFEFFa: one\nb: two\n");
    expect(yaml!.value).toEqual({ a: "one", b: "two" });
    expect(yaml!.placeOf(["a"])).toEqual({ file: "x.yaml", line: 1, column: 4 });
    expect(yaml!.placeOf(["b"], "key")).toEqual({ file: "x.yaml", line: 2, column: 1 });
  });

  it("may be named by an anchor and stand for an alias", () => {
    const { yaml, problems } = readYaml("x.yaml", "a: &one [{b: c}]\nd: *one\n");
    expect(problems).toEqual([]);
    expect(yaml!.value).toEqual({ a: [{ b: "c" }], d: [{ b: "c" }] });
    expect(yaml!.placeOf(["d", 0, "b"])).toEqual({ file: "x.yaml", line: 2, column: 4 });
  });

  it("cannot reach into prototypes", () => {
    const value = valueOf("__proto__: {polluted: yes}\nconstructor: x\n") as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
