import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ATLAS_FORMAT, type Atlas } from "../src/app/atlas.js";
import { dayOf, isoDay } from "../src/base/day.js";
import { commitments } from "../src/engine/commitments.js";
import { periodOf } from "../src/engine/period.js";
import { openRecord, recordHome } from "../src/io/record.js";

const program = new URL("../dist/cli.js", import.meta.url);
const atlas = JSON.parse(readFileSync(new URL(`record/atlas-${ATLAS_FORMAT}.json`, program), "utf8")) as Atlas;
const opened = await openRecord(recordHome(program.href));
if (!opened.ok) throw new Error("The record is not built.");
const { dataset } = opened.value;

/** What the atlas says that a state owes and is owed on a day, as sorted words. */
function byAtlas(state: string, day: number): string[] {
  const { rows, treaties, kinds, statuses } = atlas;
  return rows.treaty
    .flatMap((treaty, row) => {
      const to = rows.to[row];
      if (atlas.states[rows.state[row]!]!.id !== state || rows.from[row]! > day || (to !== null && to! < day)) return [];
      const words = (mask: number, what: string) =>
        kinds.flatMap((kind, bit) => (mask & (1 << bit) ? [`${treaties[treaty]!.id} ${statuses[rows.status[row]!]} ${what} ${kind}`] : []));
      return [...words(rows.owes[row]!, "owes"), ...words(rows.owed[row]!, "is owed")];
    })
    .sort();
}

/** The same by the engine's own answer. */
function byEngine(state: string, day: number): string[] {
  const on = periodOf(isoDay(day));
  if (!on.ok) throw new Error("no day");
  const words = commitments(dataset, { state, on: on.value }).flatMap(({ treaty, status, possible, obligation, force, promisor }) => {
    if (force === "right") return [];
    const standing = status === "depends" ? (possible.includes("in-force") ? "depends" : possible.at(-1)!) : status;
    return [`${treaty} ${standing} ${promisor.id === state ? "owes" : "is owed"} ${obligation}`];
  });
  return [...new Set(words)].sort();
}

test("the atlas and the engine say the same of a state on a day", () => {
  const bound = [...new Set(atlas.rows.state)].map((at) => atlas.states[at]!.id);
  fc.assert(
    fc.property(fc.constantFrom(...bound), fc.integer({ min: dayOf(1816, 1, 1), max: dayOf(2026, 11, 1) }), (state, day) => {
      expect(byAtlas(state, day)).toEqual(byEngine(state, day));
    }),
    { numRuns: 400, seed: 20261125 },
  );
});

test("a term counted from an uncertain entry is open from the first day on which it may have run out, not before", () => {
  for (const day of [dayOf(1970, 1, 1), dayOf(1970, 6, 1), dayOf(1971, 11, 3), dayOf(1971, 11, 4)])
    expect(byAtlas("syr", day)).toEqual(byEngine("syr", day));
  expect(byAtlas("syr", dayOf(1971, 11, 3))).toContain("egypt-syria-1966 in-force owes defense");
  expect(byAtlas("syr", dayOf(1971, 11, 4))).toContain("egypt-syria-1966 depends owes defense");
});

test("an end of a stretch is an end: the day before and the day itself differ somewhere", () => {
  expect(byAtlas("rus", dayOf(1996, 9, 9)).some((one) => one.startsWith("soviet-north-korea-1961 in-force owes defense"))).toBe(true);
  expect(byAtlas("rus", dayOf(1996, 9, 10)).some((one) => one.startsWith("soviet-north-korea-1961"))).toBe(false);
});
