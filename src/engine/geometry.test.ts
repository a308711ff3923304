import { describe, expect, it } from "vitest";
import { inRing } from "./geometry.js";

describe("inRing", () => {
  const square = [
    { lat: 0, lon: 0 },
    { lat: 0, lon: 10 },
    { lat: 10, lon: 10 },
    { lat: 10, lon: 0 },
  ];

  it("tells inside from outside", () => {
    expect([inRing({ lat: 5, lon: 5 }, square), inRing({ lat: 5, lon: 15 }, square), inRing({ lat: -1, lon: 5 }, square)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("may cross the date line", () => {
    const pacific = [
      { lat: -10, lon: 170 },
      { lat: -10, lon: -170 },
      { lat: 10, lon: -170 },
      { lat: 10, lon: 170 },
    ];
    expect([inRing({ lat: 0, lon: 175 }, pacific), inRing({ lat: 0, lon: -175 }, pacific), inRing({ lat: 0, lon: 0 }, pacific)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
