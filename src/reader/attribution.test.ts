import { beforeAll, describe, expect, it } from "vitest";
import { claimsOf } from "../../test/support/reader.js";

beforeAll(() => void claimsOf(""), 60_000);

/** Who is cited for each claim of a text that is a signature or termination: `who via whom`, outermost last. */
function cited(text: string): string[] {
  return claimsOf(text)
    .filter(({ kind }) => kind === "signature" || kind === "termination")
    .map(({ attribution }) => attribution.map(({ who, via }) => (via ? `${who} via ${via}` : who)).join("; ") || "the report");
}

describe("who is cited for a claim", () => {
  it.each<[string, string]>([
    ["Chile and Peru signed a treaty.", "the report"],
    ["Peruvian President Bo Bee said Chile and Peru signed a treaty.", "Bo Bee"],
    ["Peruvian President Bo Bee said that Chile and Peru signed a treaty.", "Bo Bee"],
    ["Chile and Peru signed a treaty, Peruvian President Bo Bee said.", "Bo Bee"],
    ["Chile and Peru signed a treaty, said Peruvian President Bo Bee.", "Bo Bee"],
    ["Chile and Peru have signed a treaty, according to Interfax.", "Interfax"],
    ["According to Interfax, Chile and Peru have signed a treaty.", "Interfax"],
    ["According to Russia's Izvestia newspaper, Chile and Peru have signed a treaty.", "Izvestia"],
    ["Peruvian President Bo Bee said Chile and Peru signed a treaty, according to Interfax.", "Bo Bee via Interfax"],
    ["Chile and Peru signed a treaty, Peruvian President Bo Bee said, according to Interfax.", "Bo Bee via Interfax"],
    ["According to Interfax, Peruvian President Bo Bee said Chile and Peru signed a treaty.", "Bo Bee via Interfax"],
    ["Peruvian President Bo Bee told Reuters that Chile and Peru signed a treaty.", "Bo Bee via Reuters"],
    ["Peruvian President Bo Bee was quoted as saying by Interfax that Chile and Peru signed a treaty.", "Bo Bee via Interfax"],
    ["Chile and Peru signed a treaty, a senior official said.", "senior official"],
    ["Chile and Peru signed a treaty, state media reported.", "state media"],
    ['"Chile and Peru signed a treaty," Peruvian President Bo Bee said.', "Bo Bee"],
    ["“Chile and Peru signed a treaty,” said Peruvian President Bo Bee.", "Bo Bee"],
    ["Peruvian President Bo Bee announced that Chile and Peru had annulled the 1950 pact.", "Bo Bee"],
    ["Peruvian President Bo Bee did not speak. Chile and Peru signed a treaty.", "the report"],
    ["Peruvian President Bo Bee said he was glad. Chile and Peru signed a treaty.", "the report"],
    ["Bo Bee, the Peruvian president, said Chile and Peru signed a treaty.", "Bo Bee"],
    ["Chile and Peru signed a treaty, but Peruvian President Bo Bee said it rained.", "the report"],
  ])("%s", (text, wanted) => {
    const found = cited(text);
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found)]).toEqual([wanted]);
  });

  it("is the speaker of the paragraph for a quotation that names none", () => {
    const text = "“It is a good day for all of us,” Peruvian President Bo Bee said. “Chile and Peru have signed a treaty today.”";
    expect(cited(text)).toEqual(["Bo Bee"]);
  });

  it("is not the speaker of the paragraph before", () => {
    const text = "“It is a good day for all of us,” Peruvian President Bo Bee said.\n\nChile and Peru have signed a treaty.";
    expect(cited(text)).toEqual(["the report"]);
  });

  it("is the spokesman whom the text names later", () => {
    const text = "Chile and Peru signed a treaty, a spokesman said. Peruvian foreign ministry spokesman Bo Bee gave no date.";
    expect(cited(text)).toEqual(["Bo Bee"]);
  });

  it("is the spokesman whom the text named before", () => {
    const text = "Peruvian foreign ministry spokesman Bo Bee gave no date. Chile and Peru signed a treaty, the spokesman said.";
    expect(cited(text)).toEqual(["Bo Bee"]);
  });

  it("came by way of whoever the next sentence names for the statement", () => {
    const text = "Peruvian President Bo Bee said Chile and Peru signed a treaty. According to Interfax, Bee made this statement in Lima.";
    expect(cited(text)).toEqual(["Bo Bee via Interfax"]);
  });

  it("is a pronoun's person", () => {
    expect(cited("Peruvian President Bo Bee arrived. He said Chile and Peru signed a treaty.")).toEqual(["Bo Bee"]);
  });
});
