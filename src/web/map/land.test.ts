import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ATLAS_FORMAT, type Atlas } from "../../app/atlas.js";
import { dayOf } from "../../base/day.js";
import { worldOf } from "../atlas/world.js";
import { holderOf } from "./land.js";

const file = new URL(`../../../dist/record/atlas-${ATLAS_FORMAT}.json`, import.meta.url);
const world = worldOf(JSON.parse(readFileSync(file, "utf8")) as Atlas);

test.each([
  ["ukr", "1914-07-01", "rus"],
  ["ukr", "2024-01-01", "ukr"],
  ["lva", "1930-01-01", "lva"],
  ["lva", "1950-01-01", "rus"],
  ["cze", "1914-07-01", "austria-hungary"],
  ["svk", "1930-01-01", "czechoslovakia"],
  ["hrv", "1985-01-01", "yug"],
  ["mne", "2000-01-01", "srb"],
  ["kor", "1900-01-01", "korea"],
  ["kor", "1925-01-01", null],
  ["bgd", "1960-01-01", "pak"],
  ["nga", "1914-07-01", null],
])("%s on %s is drawn as %s", (area, on, state) => {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  expect(holderOf(world, area, dayOf(year, month, day))).toBe(state);
});
