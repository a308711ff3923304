import { expect, test } from "vitest";
import type { Atlas } from "../../../app/atlas.js";
import { dayOf } from "../../../base/day.js";
import { worldOf } from "../../atlas/world.js";
import { countsByKind, type Filter, IN_FORCE, standingOn, turnsAround } from "./standing.js";

const [D, N] = [1, 8];
const day = dayOf;

/** Two treaties: a pair's defense from 1900 to 1909, signed in 1899; and a pact of three against attack, which C leaves at the end of 1904. */
const atlas: Atlas = {
  dataset: { id: "trial", version: "1", title: "Trial", covers: [null, null], asOf: "1950-01-01" },
  kinds: ["defense", "offense", "neutrality", "nonaggression", "consultation"],
  statuses: ["signed", "in-force", "suspended", "depends"],
  states: ["a", "b", "c"].map((id) => ({ id, names: [], capitals: [], lived: [[null, null]] })),
  treaties: [
    { id: "pair", title: "Pair", signed: "1899-06-01", binding: "legal", parties: 2 },
    { id: "pact", title: "Pact", signed: "1902-01-01", binding: "political", parties: 3 },
  ],
  rows: {
    treaty: [0, 0, 0, 0, 1, 1, 1],
    state: [0, 1, 0, 1, 0, 1, 2],
    from: [day(1899, 6, 1), day(1899, 6, 1), ...[0, 0].map(() => day(1900, 1, 1)), ...[0, 0, 0].map(() => day(1902, 1, 1))],
    to: [day(1899, 12, 31), day(1899, 12, 31), day(1909, 12, 31), day(1909, 12, 31), null, null, day(1904, 12, 31)],
    owes: [D, D, D, D, N, N, N],
    owed: [D, D, D, D, N, N, N],
    status: [0, 0, 1, 1, 1, 1, 1],
  },
};
const world = worldOf(atlas);
const all: Filter = { kinds: 31, binding: "any", state: null };
const ids = (on: number, filter: Filter = all) => standingOn(world, on, filter).map(({ treaty }) => atlas.treaties[treaty]!.id);

test("a treaty stands from its signature on, and is in force from its entry to its last day", () => {
  expect(ids(day(1899, 5, 31))).toEqual([]);
  expect(standingOn(world, day(1899, 6, 1), all)[0]!.status).toBe(0);
  expect(standingOn(world, day(1900, 1, 1), all)[0]!.status).toBe(IN_FORCE);
  expect(ids(day(1909, 12, 31))).toEqual(["pair", "pact"]);
  expect(ids(day(1910, 1, 1))).toEqual(["pact"]);
});

test("who has left is no longer bound", () => {
  const parties = (on: number) =>
    standingOn(world, on, all)
      .find(({ treaty }) => treaty === 1)!
      .bound.map(({ state }) => state);
  expect(parties(day(1904, 12, 31))).toEqual([0, 1, 2]);
  expect(parties(day(1905, 1, 1))).toEqual([0, 1]);
});

test("the filter leaves out kinds, instruments and states", () => {
  expect(ids(day(1903, 1, 1), { ...all, kinds: N })).toEqual(["pact"]);
  expect(ids(day(1903, 1, 1), { ...all, binding: "legal" })).toEqual(["pair"]);
  expect(ids(day(1903, 1, 1), { ...all, state: 2 })).toEqual(["pact"]);
  expect(ids(day(1905, 1, 1), { ...all, state: 2 })).toEqual([]);
});

test("the counts by quarter agree with what stands on their days", () => {
  const { days, counts } = countsByKind(world, 1898, 1912, [D, N], all);
  for (const [at, on] of days.entries()) {
    const inForce = standingOn(world, on, all).filter(({ status }) => status === IN_FORCE);
    expect([counts[0]![at], counts[1]![at]]).toEqual([D, N].map((kind) => inForce.filter(({ kinds }) => kinds & kind).length));
  }
});

test("beginnings, ends and a party's exit are told around their day, each once", () => {
  const told = turnsAround(world, day(1905, 1, 1), 400, all).map(({ treaty, began, state, day: on }) => [treaty, began, state, on]);
  expect(told).toEqual([[1, false, 2, day(1905, 1, 1)]]);
  expect(turnsAround(world, day(1900, 1, 1), 30, all)).toEqual([{ day: day(1900, 1, 1), treaty: 0, began: true, state: null }]);
  expect(turnsAround(world, day(1910, 1, 1), 30, all)).toEqual([{ day: day(1910, 1, 1), treaty: 0, began: false, state: null }]);
});
