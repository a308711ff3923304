import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { askBacktest } from "../src/app/ask/backtest.js";
import { askIf } from "../src/app/ask/if.js";
import { datasetFrom } from "../src/app/dataset.js";
import type { ImportName } from "../src/app/import-names.js";
import { importFiles } from "../src/app/imports.js";
import { sweep } from "../src/app/sweep.js";
import { stepsOf } from "../src/app/sweep-plan.js";
import { dayOf, isoDay } from "../src/base/day.js";
import { spanOf } from "../src/base/edtf.js";
import type { Dataset } from "../src/engine/dataset.js";
import { readFolder } from "../src/io/import-folder.js";
import { codedName } from "../src/model/index.js";
import { MAJOR_POWERS } from "../src/panel/majors.js";
import { systemSpells } from "../src/panel/system.js";
import { shippedRecord } from "./support/record.js";

/** Checks against data that are not ours to ship: they run where the folder lies beside the project, and say so where it does not. */
const shared = fileURLToPath(new URL("../../shared", import.meta.url));
const here = existsSync(shared);
if (!here)
  console.warn("The folder of shared data is not beside the project: tests against COW, Gleditsch-Ward and the battery are skipped.");

const { info, things } = shippedRecord();

function table(name: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(`${shared}/data/cow/${name}`, "utf8").trim().split(/\r?\n/);
  const cells = (line: string) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const keys = cells(head!);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [keys[i]!, cell])));
}

/** Every spell of a code in the record, as `code from to`; open ends as the published end of the list. */
function spells(system: "cow" | "gw", end: string): string[] {
  return [...things.states.values()].flatMap((state) =>
    (state.codes ?? [])
      .filter((code) => code.system === system)
      .map(({ code, during }) => {
        const { from, to } = spanOf(during)!;
        return `${code} ${isoDay(from.lo)} ${isoDay(to.hi) === ".." ? end : isoDay(to.hi)}`;
      }),
  );
}

/** Spells of one code that follow each other without a gap count as one, as where two states hold a code in turn. */
function joined(list: readonly string[]): string[] {
  const parts = list
    .map((line) => line.split(" ") as [string, string, string])
    .sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : Number(a[0]) - Number(b[0])));
  const result: [string, string, string][] = [];
  for (const [code, from, to] of parts) {
    const last = result.at(-1);
    const next = last && isoDay(spanOf(last[2])!.to.hi + 1);
    if (last && last[0] === code && next === from) last[2] = to;
    else result.push([code, from, to]);
  }
  return result.map((part) => part.join(" "));
}

const pad = (number: string) => number.padStart(2, "0");

describe.skipIf(!here)("the states of the record", () => {
  it("have every membership of the COW state system, day by day", () => {
    const listed = table("cow_states.csv").map(
      (row) =>
        `${row.ccode} ${row.styear}-${pad(row.stmonth!)}-${pad(row.stday!)} ${row.endyear}-${pad(row.endmonth!)}-${pad(row.endday!)}`,
    );
    expect(joined(spells("cow", "2016-12-31"))).toEqual(joined(listed));
  });

  it("have every membership of the Gleditsch-Ward list, day by day", () => {
    const listed = table("gw_states.csv").map((row) => `${row.gwcode} ${row.startdate} ${row.enddate}`);
    expect(joined(spells("gw", "2017-12-31"))).toEqual(joined(listed));
  });

  it("have capitals where COW users' table has them, or say why not", () => {
    const far: string[] = [];
    for (const row of table("cow_capitals.csv")) {
      const states = [...things.states.values()].filter(({ codes }) =>
        codes?.some(({ system, code }) => system === "cow" && code === row.ccode),
      );
      const near = states.some(({ capitals }) =>
        capitals.some(({ lat, lon }) => Math.abs(Number(lat) - Number(row.lat)) < 0.3 && Math.abs(Number(lon) - Number(row.lng)) < 0.3),
      );
      const explained = states.some(({ note, capitals }) => note !== undefined || capitals.some((capital) => capital.note !== undefined));
      if (!near && !explained) far.push(`${row.statenme}: ${row.capital}`);
    }
    expect(far).toEqual([]);
  });
});

interface Battery {
  id: string;
  on: string;
  attackers: string[];
  target: string;
  place?: string;
  facts?: { provoked?: string; assisting?: string[] };
  expect: { promisor: string; signed: string | string[]; obligation: string; verdict: string | string[] }[];
}

/** The condition on which a treaty lawyer would rest each verdict that is not plainly owed, by case and promisor. */
const DECIDING: Record<string, string> = {
  "d06 2": "location",
  "d07 255": "location",
  "d09 325": "number-of-adversaries",
  "d10 220": "adversary",
  "d12 200": "adversary",
  "d13 345": "adversary",
  "d13 365": "assists",
  "d16 365": "location",
  "d17 705": "on-request",
  "d19 670": "conditions",
  "d22 265": "location",
};

describe.skipIf(!here)("the treaty-law battery", () => {
  const dataset = datasetFrom(info, things);
  const cases = here ? (parse(readFileSync(`${shared}/battery/dev.yaml`, "utf8"), { schema: "failsafe" }) as Battery[]) : [];
  it.each(cases.map((one) => [one.id, one] as const))(
    "%s comes out as the law has it",
    (id, { on, attackers, target, place, facts, expect: expected }) => {
      const answer = askIf(dataset, {
        on,
        today: "2026-11-23",
        attackers: attackers.map((code) => `cow:${code}`),
        happening: "armed-attack",
        target: `cow:${target}`,
        ...(place && { place }),
        with: (facts?.assisting ?? []).map((code) => `cow:${code}`),
        facts: facts?.provoked ? [`provoked=${facts.provoked}`] : [],
      });
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      for (const { promisor, signed, obligation, verdict } of expected) {
        const years = [signed].flat();
        const rows = answer.value.owed.filter(
          (row) =>
            String(row.promisor.cow) === promisor &&
            row.obligation === obligation &&
            years.some((year) => row.instrument.signed?.startsWith(year) || row.signed.startsWith(year)),
        );
        const found = rows.length === 0 ? "not-owed" : rows.some((row) => row.verdict === "owed") ? "owed" : rows[0]!.verdict;
        expect([verdict].flat(), `${promisor} ${obligation} ${years.join("/")}`).toContain(found);
        const decides = DECIDING[`${id} ${promisor}`];
        if (decides) {
          const steps = rows.flatMap(({ because }) => because.filter(({ holds }) => holds !== "yes").map(({ condition }) => condition));
          expect(steps, `what decides ${id} for ${promisor}`).toContain(decides);
        }
      }
    },
  );
});

describe.runIf(here)("major powers", () => {
  it("are those of COW's list of 2016", () => {
    const end = dayOf(2016, 12, 31);
    const theirs = table("cow_majors.csv").map(
      ({ ccode, styear, stmonth, stday, endyear, endmonth, endday }) =>
        `${ccode} ${dayOf(Number(styear), Number(stmonth), Number(stday))} ${dayOf(Number(endyear), Number(endmonth), Number(endday))}`,
    );
    expect(MAJOR_POWERS.map(([code, from, to]) => `${code} ${from} ${Math.min(to, end)}`)).toEqual(theirs);
  });
});

/** The files of a folder of shared data, and the shipped states by which an import finds its own. */
function folder(name: string) {
  const read = readFolder(`${shared}/data/${name}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.files;
}
const heads = new Map([...things.states.values()].map((state) => [state.id, codedName(state)]));

describe.runIf(here)("importing what the projects publish", () => {
  const made = (name: ImportName, from: string) => {
    const outcome = importFiles(name, folder(from), heads);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return new Map(outcome.value.map((one) => [one.info.id, one]));
  };

  it("reads the Correlates of War files, and says which rows it left out", () => {
    const sets = made("cow", "cow");
    expect(sets.get("cow-wars-4.0")!.info.counts).toEqual({ wars: 95, participants: 337 });
    expect(sets.get("cow-dyadic-wars")!.things.wars.size).toBe(90);
    expect(sets.get("cow-dyadic-wars")!.notices).toHaveLength(5);
    expect(sets.get("cow-system-2016")!.info.counts.memberships).toBe(243);
  });

  it("reads Gleditsch and Ward's states and the Interstate War Data", () => {
    expect(made("gw", "cow").get("gw-2017")!.info.counts.spells).toBe(216);
    const iwd = made("iwd", "iwd").get("iwd-1")!;
    expect(iwd.info.counts).toMatchObject({ wars: 88, rows: 586 });
    const japan = iwd.things.wars.get("iwd-war-31")!;
    expect(japan.episodes).toMatchObject([{ attackers: ["jpn"], target: "rus", from: "1904-02-08", to: "1905-09-15" }]);
  });
});

describe.runIf(here)("a backtest of ATOP 5.1 on the Interstate War Data", () => {
  const opened = (name: ImportName) => {
    const made = importFiles(name, folder(name === "atop" ? "atop-5.1" : name), heads);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    return datasetFrom(made.value[0]!.info, { ...made.value[0]!.things, states: things.states });
  };

  it("agrees with the field's codings where both speak", () => {
    const text = readFileSync(`${shared}/data/backtest/casus-dev.csv`, "utf8");
    // Wars 91 and 93 are not in the Interstate War Data.
    const codings = text
      .split("\n")
      .filter((line) => !/^9[13],/.test(line))
      .join("\n");
    const answer = askBacktest(opened("atop"), opened("iwd"), {
      codings: { file: "casus-dev.csv", text: codings },
      record: datasetFrom(info, things),
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    expect(answer.value.score!.accuracy).toBeGreaterThan(0.95);
    expect(answer.value.score!.f1).toBeGreaterThan(0.92);
    expect(answer.value.refined!.score!.accuracy).toBeGreaterThan(answer.value.score!.accuracy);
    expect(answer.value.refined!.score!.f1).toBeGreaterThan(answer.value.score!.f1);
  });
});

/** Days of which the sweep says that attacks come out as on the first: the last of a step, and one between. */
describe("between two change days", () => {
  const record = datasetFrom(info, things);
  const real: [string, () => Dataset][] = [["the shipped record", () => record]];
  if (here)
    real.push([
      "ATOP 5.1",
      () => {
        const made = importFiles("atop", folder("atop-5.1"), heads);
        if (!made.ok) throw new Error(JSON.stringify(made.problems));
        return datasetFrom(made.value[0]!.info, { ...made.value[0]!.things, states: things.states });
      },
    ]);

  it.each(real)(
    "attacks come to the same in %s",
    (_, open) => {
      const dataset = open();
      const system = systemSpells(dataset.states.values(), "cow");
      const range = { from: dayOf(1816, 1, 2), to: dayOf(2016, 12, 31) };
      const steps = stepsOf(dataset, system, range, "change-days");
      const rowsOn = (day: number) => {
        const { columns, texts, steps: counts } = sweep(dataset, system, "change-days", [{ from: day, to: day }]);
        return { rows: columns.slice(1).map((column) => [...column]), texts, counts: { ...counts[0]!, from: 0, to: 0 } };
      };
      for (let i = 7; i < steps.length; i += 157) {
        const { from, to } = steps[i]!;
        if (to > from) for (const day of new Set([from + 1, to])) expect(rowsOn(day), isoDay(day)).toEqual(rowsOn(from));
      }
    },
    240_000,
  );
});
