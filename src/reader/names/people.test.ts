import { beforeAll, describe, expect, it } from "vitest";
import { partiesIn, shippedNames } from "../../../test/support/reader.js";
import { tokensOf } from "../text/language.js";
import { nameEnd, officeAt, rankOf } from "./people.js";

beforeAll(() => void shippedNames(), 60_000);

describe("an office", () => {
  it.each([
    ["president", "president", false],
    ["Presidents", "president", true],
    ["prime minister", "prime minister", false],
    ["prime ministers", "prime minister", true],
    ["secretary of state", "secretary of state", false],
    ["spokeswoman", "spokeswoman", false],
    ["spokesmen", "spokesman", true],
    ["chancellor", "chancellor", false],
  ])("%s", (text, office, plural) => expect(officeAt(tokensOf(text, 0).tokens, 0)).toMatchObject({ office, plural, from: 0 }));

  it.each(["treaty", "constructor", "toString", "__proto__", "hasOwnProperty", "valueOf", "states", "."])("is not %s", (text) =>
    expect(officeAt(tokensOf(text, 0).tokens, 0)).toBeNull(),
  );

  it("has a rank, or none", () => expect([rankOf("president"), rankOf("toString"), rankOf("")]).toEqual(["leader", null, null]));
});

describe("a personal name ends", () => {
  it.each([
    ["Ann Ax said so", "Ann Ax"],
    ["Ann-Marie Ax said so", "Ann-Marie Ax"],
    ["Mohammed bin Ax said so", "Mohammed bin Ax"],
    ["Ann Ax Monday", "Ann Ax"],
    ["Ann Ax The", "Ann Ax"],
    ["said so", ""],
    ["The Ax", ""],
    ["NATO", ""],
  ])("%s", (text, wanted) => {
    const { tokens } = tokensOf(text, 0);
    const end = nameEnd(tokens, 0, new Map());
    expect(end === 0 ? "" : text.slice(tokens[0]!.start, tokens[end - 1]!.end)).toBe(wanted);
  });
});

describe("people of a sentence, with their states", () => {
  it.each<[string, string[]]>([
    ["Presidents Anna Ample of Poland and Ivo Sample of Croatia met.", ["Anna Ample of pol+Ivo Sample of hrv"]],
    ["Presidents Ann Ax of Chile and Bo Bee of Peru met.", ["Ann Ax of chl+Bo Bee of per"]],
    ["Russian President Vladimir Putin met Kim Jong Un.", ["Vladimir Putin of rus", "Kim Jong Un of prk"]],
    ["Peruvian President Bo Bee met Chile's Foreign Minister Ann Ax.", ["Bo Bee of per", "Ann Ax of chl"]],
    ["Prime Minister Ann Ax of Norway spoke.", ["Ann Ax of nor"]],
    ["Kim Gae Gwan, the North Korean vice foreign minister, met Chinese officials.", ["Kim Gae Gwan of prk", "chn"]],
    ["Ax Bee, the South Korean vice foreign minister, spoke.", ["Ax Bee of kor", "Ax Bee of kor"]],
    ["Spain's Prime Minister Bo Bee spoke.", ["Bo Bee of esp"]],
    ["The president of Peru, Bo Bee, spoke.", ["Bo Bee of per"]],
    ["Secretary of State Ann Ax spoke.", ["Ann Ax of usa"]],
    ["U.S. Secretary of State Mike Pompeo spoke.", ["Mike Pompeo of usa"]],
    ["Chancellor Angela Merkel spoke.", ["Angela Merkel of deu"]],
    ["French and German leaders Emmanuel Macron and Olaf Scholz met.", ["Emmanuel Macron of fra+Olaf Scholz of deu"]],
  ])("%s", (text, wanted) => {
    const found = partiesIn(text);
    expect(found.filter((one, i) => found.indexOf(one) === i)).toEqual(wanted.filter((one, i) => wanted.indexOf(one) === i));
  });

  it("are known by their surnames afterwards", () => {
    expect(partiesIn("Peruvian President Bo Bee arrived. Bee spoke.")).toEqual(["Bo Bee of per"]);
  });

  it("are not made of words that only look like keys", () => {
    expect(partiesIn("Constructor spoke. Then toString and __proto__ met.")).toEqual([]);
  });
});
