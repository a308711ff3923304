import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedRecord } from "../../../test/support/record.js";
import { treaty as schema } from "../../model/schema/treaty.js";
import { datasetFrom } from "../dataset.js";
import type { Asker } from "./asker.js";
import { durationFrom } from "./dates.js";
import { type Answers, replaying, Unanswered } from "./replay.js";
import { askTreaty } from "./treaty.js";

const { info, things } = shippedRecord();
const dataset = datasetFrom(info, things);
const ask = (answers: Answers, person: Asker | null = null) => askTreaty(replaying(answers, person), dataset, "2026-11-26");

const LEAST: Answers = {
  title: "Treaty of Nowhere",
  parties: "Russia, cow:731",
  year: "1999",
  kind: "treaty",
  binding: "legal",
  signed: "1999-02",
  "signed-title": "A gazette",
  "signed-kind": "official",
  "signed-publisher": "A printer",
  "signed-date": "1999",
  "signed-at": "page 1",
  entered: "not-yet",
  term: "not-coded",
  "provision-1-obligation": "defense",
  "provision-1-conditions": "none",
  "provision-1-means": "military",
  "provision-1-timing": "unspecified",
  "provision-1-decision": "unknown",
  "provision-1-text": "Each helps the other.",
  "provision-1-source": "russia-north-korea-1999-a-printer",
  "provision-1-at": "art. 1",
};

/** Answers every question by chance, as whoever presses keys would; texts from words that fit their question. */
function anybody(random: () => number): Asker {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  let patience = 8;
  const words = [
    "",
    "1999-02-03",
    "2001?",
    "10 years",
    "6 months",
    "Russia, FRA",
    "France",
    "USA",
    "3",
    "art. 4",
    "https://example.org/x",
    "Some words.",
  ];
  return {
    async text(_key, { offered, optional, wrong }) {
      if (offered && random() < 0.5) return offered;
      const sound = [...words, offered ?? ""].filter((word) => (word === "" ? optional : !wrong?.(word)));
      return sound.length > 0 ? pick(sound) : `t-${Math.floor(random() * 1e6)}`;
    },
    choose: async (_key, _ask, options) => pick(options).value,
    several: async (_key, _ask, options) => options.map(({ value }) => value).filter(() => random() < 0.4),
    agree: async () => random() < 0.3 && patience-- > 0,
    tell: () => {},
  };
}

/** Numbers from 0 to 1 that a seed decides (a linear congruence). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

describe("the interview for a new treaty", () => {
  it("makes of the least that must be said a treaty that the schema takes", async () => {
    const { id, treaty, sources } = await ask({ ...LEAST });
    expect(id).toBe("russia-north-korea-1999");
    expect(schema.safeParse(treaty).error).toBeUndefined();
    expect([...sources]).toEqual([
      [
        "russia-north-korea-1999-a-printer",
        { title: "A gazette", kind: "official", publisher: "A printer", date: "1999", checked: { on: "2026-11-26", how: "read" } },
      ],
    ]);
    expect(treaty.lifecycle.map(({ event }) => event)).toEqual(["signature"]);
  });

  it("offers an id that no treaty has", async () => {
    const { id } = await ask({ ...LEAST, year: "2024", "provision-1-source": "russia-north-korea-2024-2-a-printer" });
    expect(id).toBe("russia-north-korea-2024-2");
  });

  it("finds the kind of a promise by questions, in the order of the coding guide", async () => {
    const { treaty } = await ask({ ...LEAST, "provision-1-obligation": "help", "provision-1-is-consultation": true });
    expect(treaty.provisions![0]!.obligation).toBe("consultation");
  });

  it("says which question lacks an answer, or has one that will not do, where nobody can be asked", async () => {
    const fails = async (answers: Answers) => {
      const error = await ask(answers).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Unanswered);
      return (error as Unanswered).key;
    };
    expect(await fails({})).toBe("title");
    expect(await fails({ ...LEAST, parties: "Russia, Atlantis" })).toBe("parties");
    expect(await fails({ ...LEAST, signed: "31 February" })).toBe("signed");
    expect(await fails({ ...LEAST, kind: "poem" })).toBe("kind");
    expect(await fails({ ...LEAST, "provision-1-text": " " })).toBe("provision-1-text");
  });

  it("keeps every answer, so that one broken off goes on where it stopped", async () => {
    const kept: Answers = {};
    let left = 7;
    const tired: Asker = {
      ...anybody(() => 0.9),
      text: async (key, { offered }) => {
        if (left-- === 0) throw new Error("tired");
        return String(LEAST[key] ?? offered ?? "");
      },
      choose: async (key, _ask, options) => (options.find(({ value }) => value === LEAST[key]) ?? options[0]!).value,
    };
    await expect(ask(kept, tired)).rejects.toThrow("tired");
    expect(kept).toMatchObject({ title: LEAST.title, parties: LEAST.parties, signed: LEAST.signed });
    const { treaty } = await ask({ ...LEAST, ...kept });
    expect(treaty.title).toBe(LEAST.title);
  });

  it("makes a file that the schema takes, whatever is answered", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { treaty } = await ask({}, anybody(chance(seed)));
        expect(schema.safeParse(treaty).error).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it("reads lengths of time as people write them", () => {
    expect(["10 years", "1 year", "6 months", "90 days", "P1Y6M", "soon", "ten years", "P"].map(durationFrom)).toEqual([
      "P10Y",
      "P1Y",
      "P6M",
      "P90D",
      "P1Y6M",
      null,
      null,
      null,
    ]);
  });
});
