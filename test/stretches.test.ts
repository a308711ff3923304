import fc from "fast-check";
import { expect, it } from "vitest";
import { askBetween } from "../src/app/ask/between.js";
import { askIf } from "../src/app/ask/if.js";
import { datasetFrom } from "../src/app/dataset.js";
import { dayOf, isoDay } from "../src/base/day.js";
import { lineage } from "../src/engine/lineage.js";
import { shippedRecord } from "./support/record.js";

const { info, things } = shippedRecord();
const asked = datasetFrom(info, things);
const states = [...asked.states.keys()];

/** What a dataset that was asked about many days answers is what one that was never asked before does. */
it("what was found for one day of a stretch holds for the others", () => {
  const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2026, 1, 1) });
  const state = fc.oneof(fc.constantFrom("rus", "usa", "fra", "gbr", "deu", "tur", "prk", "chn", "grc"), fc.constantFrom(...states));
  // Days in one stretch are asked about in turn before the one that is compared.
  for (let year = 1900; year < 2026; year++)
    for (const target of ["usa", "rus", "fra", "tur"])
      askIf(asked, { attackers: ["prk"], happening: "armed-attack", target, on: `${year}-03-0${(year % 9) + 1}`, today: "2026-01-01" });
  fc.assert(
    fc.property(fc.array(fc.tuple(state, state, day), { minLength: 8, maxLength: 8 }), (questions) => {
      const fresh = datasetFrom(info, things);
      for (const [a, b, on] of questions) {
        const words = { on: isoDay(on), today: "2026-01-01" };
        const scenario = { ...words, attackers: [a], happening: "armed-attack" as const, target: b };
        expect(askIf(asked, scenario)).toEqual(askIf(fresh, scenario));
        expect(askBetween(asked, a, b, words)).toEqual(askBetween(fresh, a, b, words));
      }
    }),
    { numRuns: 5, seed: 1961 },
  );
}, 120_000);

it("chains of pairs are not kept without end, and one that gave way is made again alike", () => {
  const first = lineage(asked, "rus", "prk");
  expect(lineage(asked, "rus", "prk")).toBe(first);
  let chains = 0;
  for (const a of states) {
    for (const b of ["fra", "usa", "gbr", "tur", "rus", "egy", "chl"]) if (a !== b && lineage(asked, a, b).length > 0) chains++;
  }
  expect(chains).toBeGreaterThan(200);
  expect(lineage(asked, "rus", "prk")).not.toBe(first);
  expect(lineage(asked, "rus", "prk")).toEqual(first);
}, 120_000);
