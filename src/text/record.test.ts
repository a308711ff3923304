import { describe, expect, it } from "vitest";
import { readRecord } from "./record.js";

const TINY: Record<string, string> = {
  "dataset.yaml": 'id: tiny\ntitle: Tiny\nversion: 1.0.0\ncovers: "1816/.."\nasOf: "2026-11-23"\nbindsFrom: signature\ncitation: none\n',
  "sources/book.yaml": 'title: A book\nkind: reference\nurl: https://example.org/book\nchecked: {on: "2026-11-23", how: read}\n',
  "states/aaa.yaml": stateText("Aland"),
  "states/bbb.yaml": stateText("Beland"),
};

function stateText(name: string): string {
  const rest = 'during: "1900/..", sources: [{source: book, at: p. 1}]}]';
  return `name: ${name}\nnames: [{name: ${name}, ${rest}\nstatehood: [{${rest}\ncapitals: [{name: Seat, lat: "1.0", lon: "2.0", ${rest}\n`;
}

/** What reading the tiny record with these files gives, as `file:line:column code`; a file that is null is taken away. */
function found(files: Record<string, string | readonly string[] | null>, strict = false): string[] {
  const texts = Object.entries({ ...TINY, ...files }).flatMap(([file, text]) => {
    return text === null ? [] : [[file, typeof text === "string" ? text : text.join("\n")] as const];
  });
  return readRecord(new Map(texts), { strict }).problems.map(
    ({ code, at }) => `${[at?.file, at?.line, at?.column].filter((part) => part !== undefined).join(":")} ${code}`,
  );
}

const SOUND = [
  "title: Treaty of Belton",
  "kind: treaty",
  "binding: legal",
  "parties: [{state: aaa}, {state: bbb}]",
  "lifecycle:",
  '  - {event: signature, date: "1960-01-01", sources: [{source: book, at: p. 1}]}',
];

/** The sound treaty with some of its lines, counted from 1, replaced. */
function treaty(lines: Record<number, string>, ...more: string[]): string[] {
  return [...SOUND.map((line, index) => lines[index + 1] ?? line), ...more];
}

describe("a sound record", () => {
  it("has no problems", () => expect(found({ "treaties/sound.yaml": SOUND }, true)).toEqual([]));
});

describe("one file with five different mistakes gives exactly five problems", () => {
  const head = ["title: Treaty of Belton", "kind: traety", "binding: legal", "parties:", "  - {state: aaa}", "  - {state: bbc}"];

  it("with a source that is not in the record", () => {
    const rest = [
      "lifecycle:",
      "  - event: signature",
      '    date: "1960-02-30"',
      "    sources: [{source: boook, at: p. 1}]",
      "signed: at Belton",
    ];
    expect(found({ "treaties/bad.yaml": [...head, ...rest] }, true)).toEqual([
      "treaties/bad.yaml:2:7 bad-value",
      "treaties/bad.yaml:6:13 unknown-state",
      "treaties/bad.yaml:9:11 bad-date",
      "treaties/bad.yaml:10:24 unknown-source",
      "treaties/bad.yaml:11:1 unknown-key",
    ]);
  });

  it("with sources left out", () => {
    const rest = ["lifecycle:", "  - event: signature", '    date: "1960-02-30"', "    signedat: Belton"];
    expect(found({ "treaties/bad.yaml": [...head, ...rest] })).toEqual([
      "treaties/bad.yaml:2:7 bad-value",
      "treaties/bad.yaml:6:13 unknown-state",
      "treaties/bad.yaml:8:5 missing-key",
      "treaties/bad.yaml:9:11 bad-date",
      "treaties/bad.yaml:10:5 unknown-key",
    ]);
  });

  it("also deep in a provision, where one branch of many is meant", () => {
    const provision = [
      "provisions:",
      "  - id: art-1",
      "    obligation: defense",
      "    text: Help.",
      "    sources: [{source: book, at: p. 1}]",
    ];
    const conditions = [
      "    conditions:",
      "      - {kind: adversary, states: [zzz], class: foes}",
      "      - {kind: any-of, conditions: [{kind: unprovoked, by: [aaa]}, {kind: assists, states: [yyy]}]}",
      "      - {kind: location, in: [nowhere], during: never}",
    ];
    expect(found({ "treaties/bad.yaml": [...SOUND, ...provision, ...conditions] })).toEqual([
      "treaties/bad.yaml:13:36 unknown-state",
      "treaties/bad.yaml:13:49 bad-value",
      "treaties/bad.yaml:14:56 unknown-key",
      "treaties/bad.yaml:14:93 unknown-state",
      "treaties/bad.yaml:15:31 unknown-area",
      "treaties/bad.yaml:15:49 bad-date",
    ]);
  });
});

describe("problems of several files", () => {
  it("come at once, ordered by file, line and column", () => {
    const files = {
      "treaties/z.yaml": treaty({ 4: "parties: [{state: zzz}, {state: yyy}]", 2: "kind: traety" }),
      "treaties/a.yaml": treaty({ 3: "binding: moral" }),
      "meetings/x.yaml": "- one\n",
      "notes.yaml": "a: b\n",
      "dataset.yaml": `${TINY["dataset.yaml"]}license: none\n`,
    };
    expect(found(files)).toEqual([
      "dataset.yaml:8:1 unknown-key",
      "meetings/x.yaml:1:1 not-a-mapping",
      "notes.yaml misplaced-file",
      "treaties/a.yaml:3:10 bad-value",
      "treaties/z.yaml:2:7 bad-value",
      "treaties/z.yaml:4:19 unknown-state",
      "treaties/z.yaml:4:33 unknown-state",
    ]);
  });

  it("include that the record does not say what it is", () => {
    expect(found({ "dataset.yaml": null })).toEqual(["dataset.yaml unreadable-file"]);
  });
});

describe("one mistake gives no second problem", () => {
  const lapse = (sameAs: string) => `  - {event: lapse, date: {sameAs: ${sameAs}}, sources: [{source: book, at: p. 1}]}`;
  const by = (...states: string[]) =>
    `  - {event: notice, date: "1970-01-01", by: [${states.join(", ")}], sources: [{source: book, at: p. 1}]}`;

  it.each<[string, string[]]>([
    ["it has a mistake", treaty({ 3: "binding: moral" })],
    ["it is malformed", treaty({ 3: "binding: a: b" })],
  ])("in a treaty to which another refers, if %s", (_, text) => {
    const other = treaty({}, lapse("bad#signature"), "relations: [{relation: replaces, treaty: bad, sources: [{source: book, at: p. 1}]}]");
    expect(found({ "treaties/bad.yaml": text, "treaties/other.yaml": other })).toHaveLength(1);
  });

  it("in a state that is a party", () => {
    expect(found({ "states/bbb.yaml": "name: [Beland]\n", "treaties/sound.yaml": SOUND }).map((one) => one.split(":")[0])).toEqual(
      Array(4).fill("states/bbb.yaml"),
    );
  });

  it("where a party is misspelled that acts elsewhere", () => {
    const text = treaty({ 4: "parties: [{state: aaa}, {state: bbc}]" }, by("bbb"));
    expect(found({ "treaties/bad.yaml": text })).toEqual(["treaties/bad.yaml:4:33 unknown-state"]);
  });

  it("where an actor is misspelled", () => {
    expect(found({ "treaties/bad.yaml": treaty({}, by("aaa", "bbc")) })).toEqual(["treaties/bad.yaml:7:51 unknown-state"]);
  });

  it("where the only citation of a source stands in a file with a mistake", () => {
    const files = { "sources/rare.yaml": TINY["sources/book.yaml"]! };
    const cites = '  - {event: notice, date: "1970-01-01", sources: [{source: rare, at: p. 1}]}';
    expect(found({ ...files, "treaties/bad.yaml": treaty({ 3: "binding: moral" }, cites) }, true)).toEqual([
      "treaties/bad.yaml:3:10 bad-value",
    ]);
    expect(found({ ...files, "treaties/bad.yaml": treaty({ 5: "lifecicle:" }, cites) }, true)).toEqual([
      "treaties/bad.yaml:5:1 unknown-key",
    ]);
    expect(found({ ...files, "treaties/bad.yaml": treaty({ 1: "title: a: b" }, cites) }, true)).toEqual(["treaties/bad.yaml:1:8 bad-yaml"]);
  });

  it("where a fact rests on memory and on a source that has a mistake", () => {
    const memory = TINY["sources/book.yaml"]!.replace("read", "memory");
    const text = treaty({}, '  - {event: notice, date: "1970-01-01", sources: [{source: memory, at: p. 1}, {source: other, at: p. 1}]}');
    const files = { "sources/memory.yaml": memory, "sources/other.yaml": "title: Other\n", "treaties/sound.yaml": text };
    expect(found(files, true)).toEqual(["sources/other.yaml:1:1 missing-key", "sources/other.yaml:1:1 missing-key"]);
  });
});

describe("a file whose shape is wrong", () => {
  it("is still checked for what only sound values show: order, actors, doubles", () => {
    const text = [
      "title: Treaty of Belton",
      "kind: traety",
      "binding: legal",
      "parties: [{state: aaa}, {state: bbb}, {state: aaa}]",
      "lifecycle:",
      '  - {event: signature, date: "1960-02-30", sources: [{source: book, at: p. 1}]}',
      '  - {event: signature, id: second, date: "1961-01-01", by: [ccc], sources: [{source: book, at: p. 1}]}',
      '  - {event: lapse, date: "1950-01-01", sauces: [{source: book, at: p. 1}]}',
    ];
    expect(found({ "treaties/bad.yaml": text })).toEqual([
      "treaties/bad.yaml:2:7 bad-value",
      "treaties/bad.yaml:4:47 duplicate-id",
      "treaties/bad.yaml:6:30 bad-date",
      "treaties/bad.yaml:7:61 unknown-state",
      "treaties/bad.yaml:8:40 unknown-key",
    ]);
  });
});
