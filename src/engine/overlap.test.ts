import { describe, expect, it } from "vitest";
import { tinySources as sources, tinyDataset, tinyTreaty } from "../../test/support/tiny.js";
import { isoDay } from "../base/day.js";
import type { LifecycleEvent, Treaty } from "../model/index.js";
import { unexplainedOverlaps } from "./overlap.js";

const event = (kind: LifecycleEvent["event"], date: string, more: Partial<LifecycleEvent> = {}): LifecycleEvent => ({
  event: kind,
  date,
  sources,
  ...more,
});
const until = (...ends: LifecycleEvent[]) => tinyTreaty({ lifecycle: [...tinyTreaty().lifecycle, ...ends] });
const successor = (more: Partial<Treaty> = {}) =>
  tinyTreaty({
    id: "t-1960",
    lifecycle: [event("signature", "1960-01-01"), event("entry-into-force", "1960-06-01")],
    relations: [{ relation: "replaces", treaty: "t-1950", sources }],
    ...more,
  });

function found(...treaties: Treaty[]): string[] {
  return unexplainedOverlaps(tinyDataset(treaties)).map(
    ({ treaty, replaced, pair, from, days }) => `${treaty} ${replaced} ${pair.join("-")} ${isoDay(from)} ${days > 1e6 ? "endless" : days}`,
  );
}

describe("a treaty beside the one that replaced it", () => {
  it("is found while both are in force", () => {
    expect(found(until(event("replacement", "1960-06-11")), successor())).toEqual(["t-1960 t-1950 aaa-bbb 1960-06-01 10"]);
    expect(found(tinyTreaty(), successor())).toEqual(["t-1960 t-1950 aaa-bbb 1960-06-01 endless"]);
  });

  it("may stand for the day of the hand-over", () => {
    expect(found(until(event("replacement", "1960-06-01")), successor())).toEqual([]);
    expect(found(until(event("replacement", "1960-06-02")), successor())).toEqual([]);
  });

  it("is explained by a note on the relation, and by the words of the event that ended it", () => {
    const relations = [{ relation: "replaces" as const, treaty: "t-1950", sources, note: "Only for new bases." }];
    expect(found(tinyTreaty(), successor({ relations }))).toEqual([]);
    expect(found(until(event("termination", "1961-01-01", { text: "Ended by a later exchange of notes." })), successor())).toEqual([]);
  });

  it("is not explained by the exit of a third", () => {
    const parties = [{ state: "aaa" }, { state: "bbb" }, { state: "ccc" }];
    const left = event("withdrawal", "1955-01-01", { by: ["ccc"], text: "Left for reasons of its own." });
    expect(found({ ...until(left), parties }, successor())).toEqual(["t-1960 t-1950 aaa-bbb 1960-06-01 endless"]);
    expect(found({ ...until(left), parties }, successor({ parties: [{ state: "aaa" }, { state: "ccc" }] }))).toEqual([]);
  });

  it("is no matter where a treaty only refers to another", () => {
    expect(found(tinyTreaty(), successor({ relations: [{ relation: "refers-to", treaty: "t-1950", sources }] }))).toEqual([]);
  });
});
