import { beforeAll, describe, expect, it } from "vitest";
import { claimsOf } from "../../test/support/reader.js";
import type { ClaimKind } from "./claim.js";

beforeAll(() => void claimsOf(""), 60_000);

const put = (text: string, kind: ClaimKind) =>
  [...new Set(claimsOf(text).flatMap((claim) => (claim.kind === kind ? [claim.modality] : [])))].join();

describe("how a signature is put", () => {
  it.each([
    ["Chile and Peru signed a treaty.", "asserted"],
    ["Chile and Peru have signed a treaty.", "asserted"],
    ["A treaty was signed by Chile and Peru.", "asserted"],
    ["Chile and Peru will sign a treaty.", "planned"],
    ["Chile and Peru are expected to sign a treaty.", "planned"],
    ["Chile and Peru plan to sign a treaty.", "planned"],
    ["Chile and Peru agreed to sign a treaty.", "planned"],
    ["Chile and Peru are to sign a treaty.", "planned"],
    ["Chile and Peru are scheduled to sign a treaty on Monday.", "planned"],
    ["A treaty between Chile and Peru is to be signed on Monday.", "planned"],
    ["Chile and Peru may sign a treaty.", "possible"],
    ["Chile and Peru might sign a treaty.", "possible"],
    ["Chile and Peru could sign a treaty.", "possible"],
    ["Chile and Peru want to sign a treaty.", "possible"],
    ["Chile and Peru considered whether to sign a treaty.", "possible"],
    ["If Chile and Peru sign a treaty, all is well.", "possible"],
    ["Chile and Peru never signed a treaty.", "denied"],
    ["Chile and Peru have not signed a treaty.", "denied"],
    ["Chile and Peru did not sign a treaty.", "denied"],
    ["Chile and Peru didn't sign a treaty.", "denied"],
    ["Chile and Peru will not sign a treaty.", "denied"],
    ["Chile and Peru refused to sign a treaty.", "denied"],
    ["Chile and Peru failed to sign a treaty.", "denied"],
    ["Chile and Peru were unable to sign a treaty.", "denied"],
    ["Chile and Peru declined to sign a treaty.", "denied"],
    ["Chile and Peru did not fail to sign a treaty.", "asserted"],
  ])("%s", (text, wanted) => expect(put(text, "signature")).toBe(wanted));
});

describe("how a visit is put", () => {
  it.each([
    ["Peruvian President Bo Bee visited Chile.", "asserted"],
    ["Peruvian President Bo Bee will visit Chile.", "planned"],
    ["Peruvian President Bo Bee will visit Chile next week.", "planned"],
    ["Peruvian President Bo Bee is due to visit Chile.", "planned"],
    ["Peruvian President Bo Bee may visit Chile.", "possible"],
    ["Peruvian President Bo Bee hopes to visit Chile.", "possible"],
    ["Peruvian President Bo Bee did not visit Chile.", "denied"],
    ["Peruvian President Bo Bee has never visited Chile.", "denied"],
    ["Peruvian President Bo Bee refused to visit Chile.", "denied"],
  ])("%s", (text, wanted) => expect(put(text, "visit")).toBe(wanted));
});

describe("how a meeting is put", () => {
  it.each([
    ["Bo Bee, president of Peru, met Ann Ax, president of Chile.", "asserted"],
    ["Bo Bee, president of Peru, will meet Ann Ax, president of Chile.", "planned"],
    ["The scheduled summit between Peru and Chile in Lima is near.", "planned"],
    ["The summit between Peru and Chile set for April is near.", "planned"],
    ["A possible summit between Peru and Chile was the topic.", "possible"],
  ])("%s", (text, wanted) => expect(put(text, "meeting")).toBe(wanted));
});

describe("how an end is put", () => {
  it.each([
    ["Peru denounced its 1950 pact with Chile.", "asserted"],
    ["Peru threatened to denounce its 1950 pact with Chile.", "possible"],
    ["Peru will denounce its 1950 pact with Chile.", "planned"],
    ["Peru has not denounced its 1950 pact with Chile.", "denied"],
  ])("%s", (text, wanted) => expect(put(text, "termination")).toBe(wanted));
});

describe("a promise", () => {
  it.each([
    ["Chile and Peru signed a treaty under which they will assist each other if either is attacked.", "asserted"],
    ["The pact to be signed by Chile and Peru will cover military cooperation.", "planned"],
    ["The pact signed by Chile and Peru will cover military cooperation.", "asserted"],
    ["The treaty to be signed by Chile and Peru will oblige them to consult each other.", "planned"],
  ])("is as certain as its treaty: %s", (text, wanted) => expect(put(text, "provision")).toBe(wanted));
});

it("what lies after the day of publication is planned", () => {
  expect(put("Chile and Peru signed a treaty on July 1, 2024.", "signature")).toBe("planned");
});
