import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atopFile } from "../../../test/support/atop.js";
import type { KnownStates } from "../imported.js";
import { importAtop } from "./import.js";

const states: KnownStates = {
  of: (_, code) => ({ 200: "gbr", 220: "fra", 255: "deu", 300: "austria-hungary" })[code] ?? null,
  name: (id) => id,
};
const read = (text: string, file = "atop5_0m.csv", ...more: { file: string; text: string }[]) =>
  importAtop([{ file, text }, ...more], states);

function codes(outcome: ReturnType<typeof read>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

function made(outcome: ReturnType<typeof read>) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe("importing ATOP", () => {
  it("makes a treaty of an alliance, dated from entry to exit", () => {
    const { things, info } = made(read(atopFile([{ member: 200 }, { member: 220 }])));
    expect(info).toMatchObject({ id: "atop-5.0", covers: "1815-01-01/2018-12-31", bindsFrom: "signature" });
    expect(things.treaties.get("atop-9000")).toMatchObject({
      parties: [{ state: "gbr" }, { state: "fra" }],
      lifecycle: [
        { event: "signature", date: "1900-01-01" },
        { event: "termination", date: "1910-06-30" },
      ],
      provisions: [{ obligation: "defense", promisors: ["gbr", "fra"], conditions: "none" }],
    });
  });

  it("reads exit year 0 as in force when the data end, and a blank day as a month", () => {
    const open = { yrexit: 0, moexit: 0, dayexit: 0, dayent: "." };
    const { things } = made(
      read(
        atopFile([
          { member: 200, ...open },
          { member: 220, ...open },
        ]),
      ),
    );
    expect(things.treaties.get("atop-9000")!.lifecycle).toMatchObject([{ event: "signature", date: "1900-01" }]);
  });

  it("dates late members and early leavers by themselves", () => {
    const { things } = made(read(atopFile([{ member: 200 }, { member: 220, yrexit: 1905 }, { member: 255, yrent: 1903 }])));
    expect(things.treaties.get("atop-9000")!.lifecycle).toMatchObject([
      { event: "signature", by: ["gbr", "fra"] },
      { event: "withdrawal", by: ["fra"], date: "1905-06-30" },
      { event: "accession", by: ["deu"], date: "1903-01-01" },
      { event: "termination", date: "1910-06-30" },
    ]);
  });

  it("carries over why it ended", () => {
    const endings = (...terms: number[]) =>
      made(read(atopFile([200, 220, 255].map((member, index) => ({ member, term: terms[index]!, ...(index === 2 && { yrexit: 1905 }) })))))
        .things.treaties.get("atop-9000")!
        .lifecycle.flatMap(({ event, cause }) => (event === "signature" ? [] : [[event, cause]]));
    expect(endings(1, 1, 3)).toEqual([
      ["withdrawal", "renegotiated"],
      ["termination", "fulfilled"],
    ]);
    expect(endings(2, 1, 0)).toEqual([
      ["withdrawal", undefined],
      ["termination", "violation"],
    ]);
    expect(codes(read(atopFile([{ member: 200, term: 7 }])))).toContain("bad-cell");
  });

  it("makes flagged limits into conditions whose specifics are not known", () => {
    const { things } = made(
      read(
        atopFile([
          { member: 200, defcoadv: 1, defcoloc: 1, defconpr: 1 },
          { member: 220, obvary: 1 },
        ]),
      ),
    );
    expect(things.treaties.get("atop-9000")!.provisions).toMatchObject([
      { promisors: ["gbr"], conditions: [{ kind: "adversary" }, { kind: "location" }, { kind: "unprovoked" }] },
      { promisors: ["fra"], conditions: [{ kind: "fact", fact: "atop-9000-owed-to-promisee" }] },
    ]);
  });

  it("gives each phase its own provisions, one after the other", () => {
    const later = { phase: 2, yrent: 1905, moent: 3, consul: 1, defense: 0 };
    const { things } = made(
      read(
        atopFile([
          { member: 200, phase: 1, yrexit: 1905 },
          { member: 220, phase: 1, yrexit: 1905 },
          { member: 200, ...later },
          { member: 220, ...later },
        ]),
      ),
    );
    const { provisions, lifecycle } = things.treaties.get("atop-9000")!;
    expect(lifecycle.map(({ event }) => event)).toEqual(["signature", "termination"]);
    expect(provisions).toMatchObject([
      { id: "defense-phase-1", versions: [{ since: "1905-03-01", dropped: "yes" }] },
      { id: "consultation-phase-2", since: "1905-03-01" },
    ]);
  });

  it("keeps members that are no states, and leaves them out of panels", () => {
    const { things, members, notices } = made(read(atopFile([{ member: 200 }, { member: 8001 }])));
    expect([...things.states.keys()]).toEqual(["atop-member-8001"]);
    expect(members!.parties).toEqual([{ state: "gbr", cow: 200 }]);
    expect(notices.map(({ code }) => code)).toContain("skipped-rows");
  });

  const sound = atopFile([{ member: 200 }, { member: 220 }]);
  it.each([
    ["no member file", () => read(sound, "alliances.csv"), "missing-file"],
    ["zero bytes", () => read(sound.replace("200", "2\u00000")), "bad-encoding"],
    ["an empty file", () => read(""), "bad-csv"],
    ["an open quotation mark", () => read(`${sound}"9000,1`), "bad-csv"],
    ["a row cut short", () => read(sound.slice(0, -30)), "bad-csv"],
    ["a huge cell", () => read(sound.replace("200", "2".repeat(3_000_000))), "bad-csv"],
    ["a column twice", () => read(sound.replace("moent", "yrent")), "bad-csv"],
    ["a column missing", () => read(sound.replace("defense", "defence")), "unknown-version"],
    ["a version that is not known", () => read(atopFile([{ member: 200 }, { member: 220 }], "9.9")), "unknown-version"],
    ["words for numbers", () => read(atopFile([{ member: "France" }])), "bad-cell"],
    ["a month that does not exist", () => read(atopFile([{ member: 200, moent: 13 }])), "bad-cell"],
    ["a day that does not exist", () => read(atopFile([{ member: 200, moent: 2, dayent: 30 }])), "bad-cell"],
    ["an exit before the entry", () => read(atopFile([{ member: 200, yrexit: 1899 }])), "bad-cell"],
    ["a flag that is neither", () => read(atopFile([{ member: 200, defense: 2 }])), "bad-cell"],
    ["fewer rows than were published", () => read(atopFile([{ member: 200 }, { member: 220 }], "5.1")), "truncated-file"],
    [
      "a sister file that tells of other alliances",
      () => read(sound, "atop5_0m.csv", { file: "atop5_0a.csv", text: "atopid\n9001\n" }),
      "truncated-file",
    ],
    ["one row twice", () => read(atopFile([{ member: 200 }, { member: 200 }])), "duplicate-row"],
  ])("refuses %s", (_, ask, code) => expect(codes(ask())).toContain(code));

  it("names file, line and column", () => {
    const outcome = read(atopFile([{ member: 200 }, { member: 220, yrent: "soon" }]));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "bad-cell", at: { file: "atop5_0m.csv", line: 3, column: 3 } }] });
  });

  it("never throws, whatever is cut, swapped or put in", () => {
    const text = atopFile([{ member: 200 }, { member: 220, dayexit: "" }, { member: 255, yrent: 1903, olimob: 1 }]);
    const mangled = fc.oneof(
      fc.integer({ min: 0, max: text.length }).map((at) => text.slice(0, at)),
      fc
        .tuple(fc.integer({ min: 0, max: text.length }), fc.string({ unit: "binary" }))
        .map(([at, more]) => text.slice(0, at) + more + text.slice(at)),
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })).map(([a, b]) =>
        text
          .split("\n")
          .map((line, i) => {
            const cells = line.split(",");
            if (i > 0) [cells[a % cells.length], cells[b % cells.length]] = [cells[b % cells.length]!, cells[a % cells.length]!];
            return cells.join(",");
          })
          .join("\n"),
      ),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(mangled, (broken) => {
        const outcome = read(broken);
        if (!outcome.ok) expect(outcome.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});
