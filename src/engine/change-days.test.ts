import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tinyDataset, tinySources, tinyTreaty } from "../../test/support/tiny.js";
import { type Day, dayOf, isoDay } from "../base/day.js";
import type { Treaty } from "../model/index.js";
import { drawn } from "./cascade.js";
import { changeDays } from "./change-days.js";
import type { Dataset } from "./dataset.js";

const range = { from: dayOf(1949, 1, 1), to: dayOf(1960, 12, 31) };
const daysOf = (dataset: Dataset, ...rest: [Iterable<{ from: Day; to: Day }>?]) => changeDays(dataset, range, ...rest).map(isoDay);
const ending = { event: "termination", date: "1955-03-01", sources: tinySources } as const;

/** What every attack among some states comes to on a day, in one text. */
function allOn(dataset: Dataset, day: Day): string {
  const on = { from: day, to: day, edtf: isoDay(day) };
  const states = [...dataset.states.keys()];
  return states
    .flatMap((attacker) => states.filter((one) => one !== attacker).map((target) => ({ attacker, target })))
    .map(({ attacker, target }) => {
      const { joins, rounds, may } = drawn(dataset, { happening: "armed-attack", attackers: [attacker], target, on });
      return `${joins.map(({ state, side, treaty }) => `${state}/${side}/${treaty}`)} ${rounds} ${may}`;
    })
    .join("\n");
}

const EXIT_ABOUT_THE_ENTRY = tinyTreaty({
  parties: [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }],
  lifecycle: [
    { event: "entry-into-force", date: "1955-12-29", sources: tinySources },
    { event: "withdrawal", date: "1955", by: ["aaa"], sources: tinySources },
  ],
});

describe("change days", () => {
  it("follow what changes by a day, since an attack tests its eve", () => {
    const dataset = tinyDataset([tinyTreaty({ lifecycle: [...tinyTreaty().lifecycle, ending] })]);
    expect(daysOf(dataset)).toEqual(["1949-01-01", "1950-01-02", "1950-06-02", "1955-03-02"]);
    expect(allOn(dataset, dayOf(1950, 6, 1))).toBe(allOn(dataset, dayOf(1949, 1, 1)));
    expect(allOn(dataset, dayOf(1950, 6, 2))).not.toBe(allOn(dataset, dayOf(1950, 6, 1)));
    expect(allOn(dataset, dayOf(1955, 3, 1))).toBe(allOn(dataset, dayOf(1950, 6, 2)));
  });

  it("are those of the attack itself where the members of the state system change", () => {
    const members = [{ from: dayOf(1952, 5, 1), to: dayOf(1953, 4, 30) }];
    expect(daysOf(tinyDataset([]), members)).toEqual(["1949-01-01", "1952-05-01", "1953-05-01"]);
  });

  it("hold both ends of an uncertain date", () => {
    const lifecycle = [...tinyTreaty().lifecycle, { ...ending, date: "1955-03" }];
    expect(daysOf(tinyDataset([tinyTreaty({ lifecycle })]))).toEqual(expect.arrayContaining(["1955-03-02", "1955-04-01", "1955-04-02"]));
  });

  it("leave out treaties that bring nobody in, but not those of which conditions speak", () => {
    const talks = tinyTreaty({ id: "talks", provisions: [{ ...tinyTreaty().provisions![0]!, obligation: "consultation" }] });
    const kinds = new Set(["defense"] as const);
    expect(changeDays(tinyDataset([talks]), range, [], kinds)).toEqual([range.from]);
    const hinged = tinyTreaty({
      id: "hinged",
      lifecycle: [{ event: "entry-into-force", date: "1945-01-01", sources: tinySources }],
      provisions: [{ ...tinyTreaty().provisions![0]!, conditions: [{ kind: "in-force", treaty: "talks" }] }],
    });
    expect(changeDays(tinyDataset([talks, hinged]), range, [], kinds)).toContain(dayOf(1950, 6, 2));
  });

  it("are all there are: between two of them every attack comes to the same", () => {
    const date = fc.oneof(
      fc.integer({ min: 1950, max: 1956 }).map(String),
      fc.tuple(fc.integer({ min: 1950, max: 1956 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => isoDay(dayOf(y, m, 9)).slice(0, 7)),
      fc.integer({ min: range.from, max: range.to }).map(isoDay),
    );
    const some = fc.uniqueArray(fc.constantFrom("aaa", "bbb", "ccc", "ddd"), { minLength: 2, maxLength: 4 });
    const treaty = fc
      .record({ parties: some, entry: date, end: fc.option(date), leaves: fc.option(date), joins: fc.option(date), since: fc.option(date) })
      .map(({ parties, entry, end, leaves, joins, since }): Omit<Treaty, "id"> => {
        const { id: _, ...base } = tinyTreaty();
        const own = (event: "withdrawal" | "accession", day: string | null, state: string) =>
          day === null ? [] : [{ event, date: day, by: [state], sources: tinySources }];
        return {
          ...base,
          parties: parties.map((state) => ({ state })),
          lifecycle: [
            { event: "entry-into-force", date: entry, sources: tinySources },
            ...own("withdrawal", leaves, parties[0]!),
            ...own("accession", joins, parties[1]!),
            ...(end === null ? [] : [{ ...ending, date: end }]),
          ],
          provisions: [{ ...base.provisions![0]!, ...(since && { since }) }],
        };
      });
    fc.assert(
      fc.property(fc.array(treaty, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 1 << 30 }), (treaties, seed) => {
        const dataset = tinyDataset(
          treaties.map((one, i) => ({ ...one, id: `t-${i}` })),
          ["aaa", "bbb", "ccc", "ddd"],
        );
        const days = changeDays(dataset, range);
        for (const [i, from] of days.entries()) {
          const last = (days[i + 1] ?? range.to + 1) - 1;
          const between = from + (seed % Math.max(1, last - from + 1));
          const first = allOn(dataset, from);
          for (const day of [from + 1, between, last]) if (day > from && day <= last) expect(allOn(dataset, day)).toBe(first);
        }
      }),
      {
        numRuns: 60,
        // Found by chance: an exit whose uncertain date may lie before or after the entry into force.
        examples: [[[EXIT_ABOUT_THE_ENTRY], 0]],
      },
    );
  });
});
