import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importCow } from "./cow/import.js";
import { importGw } from "./gw/import.js";
import type { KnownStates } from "./imported.js";
import { importIwd } from "./iwd/import.js";

const states: KnownStates = { of: (_, code) => ({ 200: "gbr", 220: "fra", 365: "rus", 640: "tur" })[code] ?? null, name: (id) => id };
const cow = (file: string, text: string) => importCow([{ file, text }], states);
const codes = (outcome: ReturnType<typeof cow>) => (outcome.ok ? [] : outcome.problems.map(({ code }) => code));

const ALLIANCES = `version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,version
1,200,United Kingdom,1,1,1850,1,1,1860,Type I: Defense Pact,1,1,1850,1,1,1860,0,0,1,0,1,0,4.1
1,220,France,1,1,1850,1,1,1860,Type I: Defense Pact,1,1,1850,1,1,1860,0,0,1,0,1,0,4.1
2,200,United Kingdom,3,2,1900,,,,Type III: Entente,3,2,1900,,,,0,1,0,0,0,1,4.1
2,365,Russia,3,2,1900,,,,Type III: Entente,3,2,1900,,,,0,1,0,0,0,1,4.1
`;

const IWD = `version,larger_war_name,larger_war_id,init_war_id,init_war_name,annual_outcome,year,init_name,init_ccode,target_name,target_ccode,month_entry,day_entry,month_exit,day_exit,month_entry02,day_entry02,month_exit02,day_exit02,joiner,adv2name,adv2ccode,ally1name,ally1ccode
1,Made up,1,1,Made up,0,1828,Russia,365,Turkey,640,4,26,12,31,NA,NA,NA,NA,0,NA,NA,France,220
1,Made up,1,1,Made up,1,1829,Russia,365,Turkey,640,1,1,9,14,NA,NA,NA,NA,0,NA,NA,France,220
1,Made up,1,2,Made up,1,1829,United Kingdom,200,Turkey,640,3,1,2,1,NA,NA,NA,NA,1,NA,NA, ,
`;

describe("importing COW's formal alliances", () => {
  it("reads defense, nonaggression and entente, and open memberships as going on", () => {
    const outcome = cow("alliance_v4.1_by_member.csv", ALLIANCES);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { info, things } = outcome.value[0]!;
    expect(info).toMatchObject({ id: "cow-4.1", covers: "1816-01-01/2012-12-31" });
    expect(things.treaties.get("cow-alliance-1")).toMatchObject({
      lifecycle: [
        { event: "signature", date: "1850-01-01" },
        { event: "termination", date: "1860-01-01" },
      ],
      provisions: [{ obligation: "defense" }, { obligation: "nonaggression" }],
      links: { cow: [{ id: "1" }] },
    });
    expect(things.treaties.get("cow-alliance-2")).toMatchObject({
      lifecycle: [{ event: "signature" }],
      provisions: [{ obligation: "consultation" }],
    });
  });

  it("refuses columns that are not those of the codebook, and ends that are missing", () => {
    expect(codes(cow("alliance_v4.1_by_member.csv", ALLIANCES.replace("entente", "ententes")))).toEqual(["unknown-version"]);
    expect(codes(cow("alliance_v4.1_by_member.csv", ALLIANCES.replace(",1,1,1860,0,0,1,0,1,0,4.1\n2", ",,,,0,0,1,0,1,0,4.1\n2")))).toEqual([
      "bad-cell",
    ]);
    expect(codes(cow("alliance_v4.1_by_member.csv", ALLIANCES.split("\n")[0]!))).toEqual(["truncated-file"]);
    expect(codes(cow("nothing.csv", "a,b\n1,2\n"))).toEqual(["missing-file"]);
  });
});

describe("importing the Interstate War Data", () => {
  it("joins the years of one initiation into an episode, and leaves out what cannot be", () => {
    const outcome = importIwd([{ file: "iwd.csv", text: IWD }], states);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { things, notices } = outcome.value[0]!;
    expect(things.wars.get("iwd-war-1")!.episodes).toMatchObject([
      { attackers: ["rus"], target: "tur", alongside: ["fra"], from: "1828-04-26", to: "1829-09-14", joiner: "no" },
    ]);
    expect(notices).toMatchObject([{ code: "skipped-rows", at: { line: 4 } }]);
  });
});

describe("importing Gleditsch and Ward's states", () => {
  it("reads spells, and makes states of codes that are not among the shipped ones", () => {
    const text =
      "gwcode,stateabb,statename,startdate,enddate\n200,UKG,United Kingdom,1816-01-01,2017-12-31\n999,NOW,Nowhere,1900-01-01,1901-01-01\n";
    const outcome = importGw([{ file: "gw.csv", text }], states);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect([...outcome.value[0]!.things.states.keys()]).toEqual(["gbr", "gw-999"]);
    expect(outcome.value[0]!.info.id).toBe("gw-2017");
  });

  it("refuses days that do not exist", () => {
    const text = "gwcode,stateabb,statename,startdate,enddate\n200,UKG,United Kingdom,1816-02-30,2017-12-31\n";
    expect(importGw([{ file: "gw.csv", text }], states)).toMatchObject({
      ok: false,
      problems: [{ code: "bad-cell", at: { line: 2, column: 4 } }],
    });
  });
});

describe("every importer", () => {
  it("never throws, whatever is cut or put in", () => {
    for (const [text, ask] of [
      [ALLIANCES, cow],
      [IWD, (file: string, broken: string) => importIwd([{ file, text: broken }], states)],
    ] as const) {
      const broken = fc.oneof(
        fc.integer({ min: 0, max: text.length }).map((at) => text.slice(0, at)),
        fc
          .tuple(fc.integer({ min: 0, max: text.length }), fc.string({ unit: "binary" }))
          .map(([at, more]) => text.slice(0, at) + more + text.slice(at + more.length)),
      );
      fc.assert(
        fc.property(broken, (one) => void expect(typeof ask("alliance_v4.csv", one).ok).toBe("boolean")),
        { numRuns: 300 },
      );
    }
  });
});
