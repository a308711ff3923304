import fc from "fast-check";
import { expect, test } from "vitest";
import type { IfAnswer } from "../../../app/ask/if.js";
import { listed } from "../../words/naming.js";
import { callsOf } from "./calls.js";
import { answer, name, openRow, row } from "./example.js";
import { frameOver, labelled } from "./labels.js";
import { coordinates, type Place, placeNear, placeOffers } from "./places.js";
import { clashWords, partsOf } from "./rounds.js";
import { standing } from "./sides.js";

const join = (state: string, side: "target" | "attackers") =>
  ({ state, side, treaty: "t", provision: "p", obligation: "defense", promisee: "pol", attack: "", cow: null, probability: null }) as const;
const round = (number: number, parts: Partial<IfAnswer["rounds"][number]>) => ({
  round: number,
  joins: [],
  stayOut: [],
  neither: [],
  may: [],
  policy: "all",
  seed: null,
  probability: null,
  ...parts,
});

test("sides stand as after the round looked at; who may join is no longer open once it joins", () => {
  const rounds = [
    round(1, { joins: [join("fra", "target")], may: [join("rus", "target")] }),
    round(2, { joins: [join("rus", "target")], neither: [join("ita", "attackers")] }),
  ];
  const of = (at: number) => Object.fromEntries([...standing(answer([]), rounds, at)].map(([id, { as }]) => [id, as]));
  expect(of(0)).toEqual({ deu: "attacker", pol: "target" });
  expect(of(1)).toEqual({ deu: "attacker", pol: "target", fra: "joins", rus: "may" });
  expect(of(2)).toEqual({ deu: "attacker", pol: "target", fra: "joins", rus: "joins", ita: "neither" });
  expect(partsOf(rounds[1]!).map(({ heading }) => heading)).toEqual(["Join the target", "Obliged to both sides, and join neither"]);
});

test("without a cascade the map shows who must help and who may have to; promises of many draw no lines", () => {
  const many = Array.from({ length: 9 }, (_, at) => row({ by: `s${at}`, treaty: "many" }));
  const case_ = answer([row(), openRow("x", "?", { by: "rou" }), ...many]);
  expect(standing(case_, null).get("rou")).toEqual({ side: "target", as: "may" });
  expect(callsOf(case_, null, 0)).toEqual([
    { from: "fra", to: "pol", open: false },
    { from: "rou", to: "pol", open: true },
  ]);
});

test("a clash names the state and the enemy", () => {
  expect(
    clashWords(
      { kind: "against-partner", state: "gbr", enemy: "deu", says: "It fights a state to which it promised nonaggression.", restsOn: [] },
      name,
    ),
  ).toBe("The United Kingdom fights Germany, to which it promised nonaggression.");
});

test("labels never touch each other, and stay within the map", () => {
  const marks = fc.array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }) }), { maxLength: 14 });
  fc.assert(
    fc.property(marks, (points) => {
      const within = { left: 0, right: 400, top: 0, bottom: 200 };
      const labels = labelled(
        points.map((point, at) => ({ id: String(at), ...point, words: "Somewhere" })),
        12,
        within,
      );
      const boxes = labels.map(({ x, y, anchor, words }) => {
        const width = words.length * 12 * 0.54;
        const left = x - { start: 0, end: width, middle: width / 2 }[anchor];
        return { left, right: left + width, top: y - 12 * 0.85, bottom: y + 12 * 0.25 };
      });
      for (const [at, a] of boxes.entries()) {
        expect(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 200).toBe(true);
        for (const b of boxes.slice(at + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }),
  );
});

test("a frame holds all points within the map, and is left out where it would be the whole", () => {
  const frame = frameOver(
    [
      { x: 500, y: 100 },
      { x: 560, y: 130 },
    ],
    { width: 960, height: 440 },
  )!;
  expect(frame.x <= 500 && frame.x + frame.width >= 560 && frame.y <= 100 && frame.y + frame.height >= 130).toBe(true);
  expect(frame.width / frame.height).toBeCloseTo(960 / 440);
  expect(
    frameOver(
      [
        { x: 5, y: 100 },
        { x: 900, y: 130 },
      ],
      { width: 960, height: 440 },
    ),
  ).toBeNull();
});

const PLACES: Place[] = [
  { id: "guam", name: "Guam", kind: "island", lat: 13.45, lon: 144.78, radius: 40 },
  { id: "dokdo", name: "Dokdo", kind: "islands", lat: 37.24, lon: 131.87, radius: 5, aliases: ["Takeshima", "Liancourt Rocks"] },
];

test("a place is found by any of its names, by coordinates, or stays the text that was typed", () => {
  expect(placeOffers(PLACES, "take").map(({ value }) => value)).toEqual(["dokdo", "take"]);
  expect(placeOffers(PLACES, "guam").map(({ value }) => value)).toEqual(["guam"]);
  expect(placeOffers(PLACES, "13.4, 144.8").map(({ value }) => value)).toEqual(["13.4,144.8"]);
  expect(placeOffers(PLACES, "")[0]).toMatchObject({ value: "", name: "home territory" });
  expect(coordinates("91, 4")).toBeNull();
});

test("a point near a place on record is that place", () => {
  expect(placeNear(PLACES, { lat: 13.3, lon: 144.7 })?.id).toBe("guam");
  expect(placeNear(PLACES, { lat: 20, lon: 144.7 })).toBeNull();
});

test("lists name the first few and count the rest, but never count one", () => {
  expect(listed(["A", "B", "C"])).toBe("A, B and C");
  expect(listed(["A", "B", "C", "D"], { most: 2 })).toBe("A, B and 2 more");
  expect(listed(["A", "B", "C"], { most: 2 })).toBe("A, B and C");
});
