import { expect, it } from "vitest";
import { treatyOffers } from "./treaties.js";
import type { World } from "./world.js";

const world = {
  atlas: {
    treaties: [
      { id: "dual-alliance-1879", title: "Dual Alliance of 1879", signed: "1879-10-07", binding: "legal", parties: 2 },
      { id: "rio-1947", title: "Inter-American Treaty of 1947 (Río)", signed: "1947-09-02", binding: "legal", parties: 23 },
      { id: "alliance-1920", title: "Alliance of 1920", signed: "1920-09-07", binding: "legal", parties: 2 },
    ],
  },
} as unknown as World;

it("finds treaties by words in any order, without marks", () =>
  expect(treatyOffers(world, "1947 rio").map(({ id }) => id)).toEqual(["rio-1947"]));
it("puts those first that begin with what was typed", () =>
  expect(treatyOffers(world, "alliance").map(({ id }) => id)).toEqual(["alliance-1920", "dual-alliance-1879"]));
it("offers all, the oldest first, where nothing is typed", () => expect(treatyOffers(world, "")).toHaveLength(3));
