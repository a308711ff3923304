import { describe, expect, it } from "vitest";
import { datasetOfTreaties } from "../../test/support/alliances.js";
import type { War } from "../model/index.js";
import { backtest } from "./backtest.js";

const source = [{ source: "example", at: "p. 1" }];
const war = (...episodes: [attacker: string, target: string, from: string, to?: string][]): War => ({
  id: "made-up-war-1",
  title: "Made up",
  sources: source,
  episodes: episodes.map(([attacker, target, from, to]) => ({ attackers: [attacker], target, from, ...(to && { to }), sources: source })),
});

const tried = (rows: Parameters<typeof datasetOfTreaties>[0], one: War) =>
  Object.fromEntries(backtest(datasetOfTreaties(rows), [one]).map(({ treaty, invoked }) => [treaty, invoked]));

describe("a backtest", () => {
  const pact = [
    { atopid: 9001, member: 200 },
    { atopid: 9001, member: 220 },
  ];

  it("finds defense due when a member is attacked, and not when it attacks", () => {
    expect(tried(pact, war(["deu", "fra", "1905-01-01"]))).toEqual({ "atop-9001": true });
    expect(tried(pact, war(["fra", "deu", "1905-01-01"]))).toEqual({ "atop-9001": false });
  });

  it("tests force on the eve, and leaves out treaties that were over", () => {
    expect(tried(pact, war(["deu", "fra", "1911-01-01"]))).toEqual({});
  });

  it("counts attacks later in a war", () => {
    expect(tried(pact, war(["fra", "deu", "1905-01-01"], ["rus", "fra", "1905-03-01"]))).toEqual({ "atop-9001": true });
  });

  it("tries a treaty that comes into force while the attack goes on", () => {
    expect(tried(pact, war(["deu", "fra", "1899-12-01", "1900-06-01"]))).toEqual({ "atop-9001": true });
    expect(tried(pact, war(["deu", "fra", "1899-12-01", "1899-12-20"]))).toEqual({});
  });

  it("calls every promise to act when members fight each other, and no consultation", () => {
    expect(tried(pact, war(["fra", "gbr", "1905-01-01"]))).toEqual({ "atop-9001": true });
    const talk = pact.map((row) => ({ ...row, defense: 0, consul: 1 }));
    expect(tried(talk, war(["fra", "gbr", "1905-01-01"]))).toEqual({ "atop-9001": false });
    expect(tried(talk, war(["deu", "gbr", "1905-01-01"]))).toEqual({ "atop-9001": false });
  });

  it("takes an unnamed adversary not to be the one meant, but in a war that was under way", () => {
    const limited = pact.map((row) => ({ ...row, defcoadv: 1 }));
    expect(tried(limited, war(["deu", "fra", "1905-01-01"]))).toEqual({ "atop-9001": false });
    expect(tried(limited, war(["deu", "fra", "1899-12-01", "1900-06-01"]))).toEqual({ "atop-9001": true });
  });

  it("takes a limit of place to cover the home of who is attacked, and no war carried abroad", () => {
    const limited = pact.map((row) => ({ ...row, defcoloc: 1, offense: 1, offcoloc: 1 }));
    expect(tried(limited, war(["deu", "fra", "1905-01-01"]))).toEqual({ "atop-9001": true });
    expect(tried(limited, war(["fra", "deu", "1905-01-01"]))).toEqual({ "atop-9001": false });
  });
});
