import { beforeAll, describe, expect, it } from "vitest";
import { partiesIn, shippedNames } from "../../test/support/reader.js";

beforeAll(() => void shippedNames(), 60_000);

/** Whom a sentence means after others: its parties in order. */
describe("a later sentence means", () => {
  it.each<[string, string, string[]]>([
    ["Russia and Chile met.", "Both countries signed.", ["rus+chl"]],
    ["Russia and Chile met.", "The two countries signed.", ["rus+chl"]],
    ["Russia and Chile met.", "The two sides signed.", ["rus+chl"]],
    ["Russia and Chile met.", "Both signed.", ["rus+chl"]],
    ["Russia and Chile met.", "They attacked each other.", ["rus+chl", "rus+chl"]],
    ["Russia signed with Chile.", "Both nations agreed.", ["rus+chl"]],
    ["Peru, Chile and Cuba met.", "The three countries signed.", ["per+chl+cub"]],
    ["Peruvian President Bo Bee met Chilean President Ann Ax.", "The two leaders signed.", ["Bo Bee of per+Ann Ax of chl"]],
    ["Peruvian President Bo Bee met Chilean President Ann Ax.", "The two presidents signed.", ["Bo Bee of per+Ann Ax of chl"]],
    ["Peruvian President Bo Bee arrived.", "He signed.", ["Bo Bee of per"]],
    ["Peruvian President Bo Bee arrived.", "His visit was short.", ["Bo Bee of per"]],
    ["Chilean President Ann Ax arrived.", "She signed.", ["Ann Ax of chl"]],
    ["Chilean President Ann Ax arrived.", "Her visit was short.", ["Ann Ax of chl"]],
    ["Peruvian President Bo Bee met Chilean President Ann Ax.", "He spoke.", ["Bo Bee of per"]],
    ["Peruvian President Bo Bee and Chilean President Ann Ax met.", "They signed.", ["Bo Bee of per+Ann Ax of chl"]],
    ["Chile withdrew.", "The country signed.", ["chl"]],
    ["Chile withdrew.", "Its army left.", ["chl"]],
    ["Russia and Chile met.", "The two Koreas signed.", ["prk+kor"]],
    ["Peruvian President Bo Bee arrived.", "The president signed.", ["Bo Bee of per"]],
    ["Peruvian President Bo Bee arrived.", "The Peruvian leader signed.", ["Bo Bee of per"]],
  ])("%s %s", (before, sentence, wanted) => expect(partiesIn(`${before} ${sentence}`)).toEqual(wanted));
});

describe("in one sentence", () => {
  it.each<[string, string[]]>([
    ["Poland and Germany agreed not to attack each other.", ["pol+deu", "pol+deu"]],
    ["Poland and Germany said both countries would sign.", ["pol+deu", "pol+deu"]],
    ["Bo Bee, president of Peru, said he would sign.", ["Bo Bee of per", "Bo Bee of per"]],
  ])("%s", (text, wanted) => {
    const found = partiesIn(text);
    expect([found[0], found.at(-1)]).toEqual(wanted);
  });
});

describe("nobody is meant", () => {
  it.each([
    "He signed.",
    "Both countries signed.",
    "The two leaders signed.",
    "They signed.",
    "Its army left.",
    "The country signed.",
    "Each other.",
  ])("where nobody was named: %s", (text) => expect(partiesIn(text)).toEqual([]));

  it("where too few were named", () =>
    expect(partiesIn("Peruvian President Bo Bee arrived. The seven leaders signed.")).not.toContain("Bo Bee of per"));
});
