import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tinySources as sources, tinyDataset, tinyTreaty } from "../../test/support/tiny.js";
import { dayOf, isoDay } from "../base/day.js";
import { STATUSES, type Treaty } from "../model/index.js";
import { endingOf } from "./ending.js";
import { edgeStatusIn, partySpells, statusIn, turningDays } from "./force.js";
import { timelineOf } from "./timeline.js";
import { PREFERRED } from "./variable.js";

const timeline = (given: Partial<Treaty> = {}) => {
  const treaty = tinyTreaty(given);
  return timelineOf(tinyDataset([treaty]), treaty)!;
};
const status = (given: Partial<Treaty>, ...days: [number, number, number][]) =>
  days.map(([y, m, d]) => statusIn(timeline(given), dayOf(y, m, d), PREFERRED));
const { lifecycle } = tinyTreaty();

describe("statusIn", () => {
  it("goes from unsigned to signed to in force, each on its day", () => {
    expect(status({}, [1949, 12, 31], [1950, 1, 1], [1950, 5, 31], [1950, 6, 1], [2020, 1, 1])).toEqual([
      "unsigned",
      "signed",
      "signed",
      "in-force",
      "in-force",
    ]);
  });

  it("stays signed where no entry into force is recorded", () => {
    expect(status({ lifecycle: [lifecycle[0]!] }, [1990, 1, 1])).toEqual(["signed"]);
  });

  it("is ended from the day of the ending event on", () => {
    const ended = { lifecycle: [...lifecycle, { event: "termination" as const, date: "1960-06-01", sources }] };
    expect(status(ended, [1960, 5, 31], [1960, 6, 1])).toEqual(["in-force", "ended"]);
  });

  it("binds from signature by its own terms", () => {
    expect(status({ bindsFrom: "signature" }, [1950, 1, 1])).toEqual(["in-force"]);
  });

  it("rests while it is suspended as a whole", () => {
    const suspended = {
      lifecycle: [
        ...lifecycle,
        { event: "suspension" as const, date: "1955-01-01", sources },
        { event: "resumption" as const, date: "1956-01-01", sources },
      ],
    };
    expect(status(suspended, [1954, 12, 31], [1955, 1, 1], [1956, 1, 1])).toEqual(["in-force", "suspended", "in-force"]);
  });

  it("never goes back to an earlier stage", () => {
    const rank = (name: string) => (name === "suspended" ? STATUSES.indexOf("in-force") : (STATUSES as readonly string[]).indexOf(name));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 0, max: 9000 }),
        (toEntry, toEnd, x, y) => {
          const start = dayOf(1950, 1, 1);
          const made = timeline({
            lifecycle: [
              lifecycle[0]!,
              { event: "entry-into-force", date: isoDay(start + toEntry), sources },
              { event: "lapse", date: isoDay(start + toEntry + toEnd), sources },
            ],
          });
          const [before, after] = [Math.min(x, y), Math.max(x, y)].map((offset) =>
            rank(statusIn(made, start + offset - 500, PREFERRED)),
          ) as [number, number];
          expect(before).toBeLessThanOrEqual(after);
        },
      ),
      { seed: 1961 },
    );
  });
});

describe("endingOf", () => {
  const fixed = (renewal?: NonNullable<Treaty["term"]>["renewal"], more: Treaty["lifecycle"] = []): Partial<Treaty> => ({
    term: { kind: "fixed", length: "P10Y", ...(renewal && { renewal }), sources },
    lifecycle: [...lifecycle, ...more],
  });
  const end = (given: Partial<Treaty>) => {
    const ending = endingOf(timeline(given), PREFERRED);
    return ending && `${ending.how} ${isoDay(ending.day)}`;
  };

  it("ends a fixed term that nothing renews", () => expect(end(fixed())).toBe("expiry 1960-06-01"));

  it("presumes tacit renewal where no notice is coded", () =>
    expect(end(fixed({ kind: "tacit", length: "P5Y", notice: "P1Y" }))).toBeNull());

  it("ends with the running term if notice came in time", () => {
    const notice = (date: string) => [{ event: "notice" as const, of: "non-renewal" as const, date, sources }];
    const renewal = { kind: "tacit" as const, length: "P5Y", notice: "P1Y" };
    expect(end(fixed(renewal, notice("1959-06-01")))).toBe("expiry 1960-06-01");
    expect(end(fixed(renewal, notice("1959-06-02")))).toBe("expiry 1965-06-01");
    expect(end(fixed(renewal, notice("1973-01-01")))).toBe("expiry 1975-06-01");
  });

  it("ends when a limited number of renewals is used up", () =>
    expect(end(fixed({ kind: "tacit", length: "P5Y", times: "2" }))).toBe("expiry 1970-06-01"));

  it("is put off by a renewal that is coded", () => {
    expect(end(fixed({ kind: "by-agreement" }, [{ event: "renewal", date: "1960-01-01", until: "1963-06-01", sources }]))).toBe(
      "expiry 1963-06-01",
    );
  });

  it("ends a treaty of two when the notice period has run", () => {
    const given = {
      term: { kind: "indefinite" as const, exit: { allowed: "any-time" as const, notice: "P1Y" }, sources },
      lifecycle: [...lifecycle, { event: "notice" as const, of: "denunciation" as const, date: "1970-03-01", sources }],
    };
    expect(end(given)).toBe("denunciation 1971-03-01");
  });
});

describe("partySpells", () => {
  const three = { parties: [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }] };
  const spells = (given: Partial<Treaty>, state: string) =>
    partySpells(timeline({ ...three, ...given }), state, PREFERRED).map(({ from, until }) => `${isoDay(from)} ${isoDay(until)}`);

  it("begins with the treaty, or with the accession of the party", () => {
    const joined = { lifecycle: [...lifecycle, { event: "accession" as const, by: ["ccc"], date: "1952-02-18", sources }] };
    expect([spells(joined, "aaa"), spells(joined, "ccc")]).toEqual([["1950-06-01 .."], ["1952-02-18 .."]]);
  });

  it("ends with a withdrawal, and begins anew with another accession", () => {
    const left = {
      lifecycle: [
        ...lifecycle,
        { event: "withdrawal" as const, by: ["ccc"], date: "1960-01-01", sources },
        { event: "accession" as const, by: ["ccc"], date: "1970-01-01", sources },
      ],
    };
    expect(spells(left, "ccc")).toEqual(["1950-06-01 1960-01-01", "1970-01-01 .."]);
  });

  it("ends the treaty when fewer than two parties are left", () => {
    const left = {
      lifecycle: [
        ...lifecycle,
        { event: "withdrawal" as const, by: ["bbb"], date: "1960-01-01", sources },
        { event: "withdrawal" as const, by: ["ccc"], date: "1965-01-01", sources },
      ],
    };
    expect(endingOf(timeline({ ...three, ...left }), PREFERRED)).toMatchObject({ how: "lapse", day: dayOf(1965, 1, 1) });
  });

  it("turns on every day that is coded", () => {
    const left = { lifecycle: [...lifecycle, { event: "withdrawal" as const, by: ["bbb"], date: "1960-01-01", sources }] };
    expect(turningDays(timeline({ ...three, ...left }), PREFERRED).map(isoDay)).toEqual(["1950-01-01", "1950-06-01", "1960-01-01"]);
  });
});

describe("edgeStatusIn", () => {
  it("gives a suspension its direction", () => {
    const given = {
      parties: [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }],
      lifecycle: [...lifecycle, { event: "suspension" as const, by: ["aaa"], towards: ["bbb"], date: "1986-09-17", sources }],
    };
    const on = (promisor: string, promisee: string) =>
      edgeStatusIn(timeline(given), { promisor, promisee, provision: "art-1" }, dayOf(1990, 1, 1), PREFERRED);
    expect([on("aaa", "bbb"), on("bbb", "aaa"), on("aaa", "ccc")]).toEqual(["suspended", "in-force", "in-force"]);
  });
});
