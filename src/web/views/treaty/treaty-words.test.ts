import { describe, expect, it } from "vitest";
import type { Claim, Condition, LifecycleEvent } from "../../../model/index.js";
import { dayAt } from "../../words/days.js";
import { namingOf } from "../../words/naming.js";
import type { TreatyAnswer } from "./answer.js";
import { claimWords } from "./claim-words.js";
import { shownConditions } from "./condition-words.js";
import { partyRows } from "./party-rows.js";
import { directionWords, readingLines } from "./reading.js";
import { promiseSentence, statusSentence } from "./status-words.js";
import { exitWords, termWords } from "./term-words.js";

const naming = namingOf(null, "2025-06-01");

describe("statusSentence", () => {
  it.each([
    ["in-force", "In force since 4 December 2024.", "On 1 June 2025 it is in force, since 4 December 2024."],
    ["ended", "It ended: lapse on 22 June 1941.", "On 1 June 2025 it is no longer in force: lapse on 22 June 1941."],
    ["signed", "It is signed; no entry into force is recorded.", "On 1 June 2025: it is signed; no entry into force is recorded."],
    ["depends", "The sources do not tell.", "Whether it is in force on 1 June 2025 is not certain. The sources do not tell."],
  ])("says %s", (status, why, says) => expect(statusSentence({ status, why }, "2025-06-01")).toBe(says));
});

describe("promiseSentence", () => {
  it("names the kinds in their order and leaves out rights", () => {
    const provisions = [{ obligation: "consultation" }, { obligation: "defense" }, { obligation: "guarantee", force: "right" }];
    expect(promiseSentence({ provisions, parties: [] } as unknown as TreatyAnswer)).toBe(
      "Its 3 coded provisions promise defense and consultation.",
    );
  });
});

describe("termWords and exitWords", () => {
  it("says a term, its tacit renewal and the notice", () =>
    expect(termWords({ kind: "fixed", length: "P10Y", renewal: { kind: "tacit", length: "P5Y", notice: "P1Y" }, sources: [] })).toBe(
      "10 years, renewed tacitly by 5 years unless notice is given at least 1 year before its end.",
    ));
  it("says how a party may leave", () =>
    expect(exitWords({ kind: "indefinite", exit: { allowed: "after", after: "P20Y", notice: "P1Y" }, sources: [] })).toBe(
      "A party may leave once 20 years have passed since entry into force, 1 year after notice.",
    ));
});

describe("directionWords", () => {
  it("says who owes whom", () => {
    expect(directionWords({}, ["rus", "prk"], naming)).toBe("each party to the other");
    expect(directionWords({}, ["a", "b", "c"], naming)).toBe("each party to every other party");
    expect(directionWords({ promisors: ["rus"] }, ["rus", "prk"], naming)).toBe("RUS to PRK");
    expect(directionWords({ promisees: ["prk"] }, ["rus", "prk"], naming)).toBe("RUS to PRK");
    expect(directionWords({ promisors: ["usa"] }, ["usa", "b", "c"], naming)).toBe("USA to every other party");
  });
});

describe("readingLines", () => {
  it("tells none, unknown and not coded apart", () => {
    const said = (conditions?: "none" | "unknown") => readingLines(conditions ? { conditions } : {}, naming).map(({ says }) => says);
    expect([said("none"), said("unknown"), said()]).toEqual([["None in the text"], ["Not known: the sources do not tell"], []]);
  });
  it("says that a right promises nothing", () =>
    expect(readingLines({ force: "right" }, naming)[0]).toMatchObject({
      term: "Force",
      says: expect.stringContaining("promises nothing"),
    }));
});

describe("shownConditions", () => {
  it("keeps alternatives apart and their notes", () => {
    const conditions: Condition[] = [
      {
        kind: "any-of",
        conditions: [
          { kind: "unprovoked", note: "art. 2" },
          { kind: "not", condition: { kind: "on-request" } },
        ],
      },
    ];
    const [one] = shownConditions(conditions, naming);
    expect(one?.says).toBe("One of these");
    expect(one?.parts.map(({ says, note }) => [says, note])).toEqual([
      ["The attack is unprovoked", "art. 2"],
      ["Not: on request", undefined],
    ]);
  });
});

describe("partyRows", () => {
  const event = (over: Partial<LifecycleEvent>): LifecycleEvent =>
    ({ event: "suspension", date: "1962-01-31", sources: [], ...over }) as LifecycleEvent;
  const rows = (lifecycle: LifecycleEvent[]) =>
    partyRows(
      {
        parties: ["arg", "bra", "cub"].map((id) => ({ id, name: id, cow: null, from: "1948-12-03", to: null })),
        lifecycle,
        provisions: [],
      } as unknown as TreatyAnswer,
      dayAt("2026-01-01")!,
      naming,
    );
  it("hatches the party that is suspended, and not those that suspend it", () => {
    const [arg, , cub] = rows([event({ by: ["arg", "bra"], towards: ["cub"] })]);
    expect(cub?.stretches.map(({ as }) => as)).toEqual(["in-force", "suspended"]);
    expect(arg?.stretches.map(({ as }) => as)).toEqual(["in-force"]);
    expect(arg?.remarks).toEqual(["Suspended towards CUB, 31 January 1962"]);
  });
  it("ends a suspension with its resumption", () => {
    const [arg] = rows([event({ by: ["arg"] }), event({ event: "resumption", by: ["arg"], date: "1970-01-01" })]);
    expect(arg?.stretches[1]?.to).toBe(dayAt("1970-01-01"));
  });
});

describe("claimWords", () => {
  it("says what is claimed", () => {
    const claim: Claim = { kind: "reckoning", of: "visit", measure: "first_in_years", value: "24", source: { source: "x" } };
    expect(claimWords(claim, naming)).toBe("first visit in 24 years");
  });
});
