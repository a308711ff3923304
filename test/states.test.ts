import countries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
import { dayOf, LATEST } from "../src/base/day.js";
import { spanOf } from "../src/base/edtf.js";
import { shippedRecord } from "./support/record.js";

const { things } = shippedRecord();
const states = [...things.states.values()];
const iso = states.flatMap(({ id, codes }) => (codes ?? []).filter(({ system }) => system === "iso3").map((code) => ({ ...code, id })));
const valid = iso.filter(({ during }) => spanOf(during)!.to.hi >= LATEST);

/** States without a code of their own, and codes of territories that are no states. */
const TERRITORIES =
  "ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VAT VGB VIR WLF XKK XKX".split(
    " ",
  );

describe("the ISO codes of the record", () => {
  it("are those that are assigned today", () => {
    for (const { code } of valid) expect(countries.isValid(code), code).toBe(true);
  });

  it("leave no state of today without its code", () => {
    const held = new Set(valid.map(({ code }) => code));
    const missing = Object.keys(countries.getAlpha3Codes()).filter((code) => !held.has(code) && !TERRITORIES.includes(code));
    expect(missing).toEqual([]);
  });

  it("are the states' ids, in lower case", () => {
    for (const { id, code } of valid) expect(id).toBe(code.toLowerCase());
  });
});

describe("every state of the record", () => {
  it.each(states.map((state) => [state.id, state] as const))(
    "%s has a name and a capital today, or at its end",
    (_, { names, capitals, statehood }) => {
      const last = spanOf(statehood.at(-1)!.during)!;
      const day = last.to.hi >= LATEST ? dayOf(2026, 11, 23) : last.to.lo;
      const covered = (spells: readonly { during: string }[]) =>
        spells.some(({ during }) => spanOf(during)!.from.lo <= day && day <= spanOf(during)!.to.hi);
      expect(covered(names), "name").toBe(true);
      expect(covered(capitals), "capital").toBe(true);
    },
  );
});
