import { beforeAll, describe, expect, it } from "vitest";
import { claimsOf, partiesIn, shippedDataset, shippedNames } from "../../../test/support/reader.js";
import { LEADERS } from "../lexicon/leaders.js";
import { borneNames } from "./bearers.js";

beforeAll(() => void shippedNames(), 60_000);

describe("a family name alone means who held office on the report's day", () => {
  it.each<[string, string, string[]]>([
    ["2024-06-19", "Putin spoke.", ["Vladimir Putin of rus"]],
    ["1990-05-01", "Putin spoke.", []],
    ["1961-07-06", "Kim spoke.", ["Kim Il Sung of prk"]],
    ["2005-05-01", "Kim spoke.", ["Kim Jong Il of prk"]],
    ["2024-06-19", "Kim spoke.", ["Kim Jong Un of prk"]],
    ["2018-04-27", "Moon spoke.", ["Moon Jae-in of kor"]],
    ["2024-06-19", "The Moon rose.", []],
    ["1990-05-01", "Bush spoke.", ["George H. W. Bush of usa"]],
    ["2003-05-01", "Bush spoke.", ["George W. Bush of usa"]],
    ["2003-05-01", "George Bush spoke.", ["George W. Bush of usa"]],
    ["1990-05-01", "George Bush spoke.", ["George H. W. Bush of usa"]],
    ["2020-05-01", "Johnson spoke.", ["Boris Johnson of gbr"]],
    ["1966-05-01", "Johnson spoke.", ["Lyndon B. Johnson of usa"]],
    ["2012-05-01", "Johnson spoke.", []],
    ["1966-05-01", "Officials met with de Gaulle.", ["Charles de Gaulle of fra"]],
    ["2018-05-01", "Abe spoke.", ["Shinzo Abe of jpn"]],
    ["1972-05-30", "Nixon met Brezhnev.", ["Richard Nixon of usa", "Leonid Brezhnev of rus"]],
  ])("%s: %s", (published, text, wanted) => expect(partiesIn(text, published)).toEqual(wanted));

  it("and after that day who led before, where no other bears the name", () => {
    expect(partiesIn("Nixon met Brezhnev.", "2013-10-31")).toEqual(["Richard Nixon of usa", "Leonid Brezhnev of rus"]);
    expect(partiesIn("Bush spoke.", "2013-10-31")).toEqual([]);
  });

  it("of leaders of two states the one whose state the document names", () => {
    expect(partiesIn("Kim spoke.", "2000-06-15")).toEqual([]);
    expect(partiesIn("North Korea agreed. Kim spoke.", "2000-06-15")).toEqual(["Kim Jong Il of prk"]);
    expect(partiesIn("South Korea agreed. Kim spoke.", "2000-06-15")).toEqual(["Kim Dae-jung of kor"]);
  });
});

describe("a family name that is also a word", () => {
  it.each<[string, string, string[]]>([
    ["2018-05-01", "May flowers came.", []],
    ["2018-05-01", "Theresa May spoke.", ["Theresa May of gbr"]],
    ["2018-05-01", "Prime Minister May spoke.", ["Theresa May of gbr"]],
    ["1995-05-01", "Major powers met.", []],
    ["1978-05-01", "Begin again.", []],
    ["1978-05-01", "Israeli Prime Minister Begin spoke.", ["Menachem Begin of isr"]],
    ["1975-05-01", "President Ford spoke.", ["Gerald Ford of usa"]],
    ["1975-05-01", "Ford spoke.", []],
  ])("%s: %s", (published, text, wanted) => expect(partiesIn(text, published)).toEqual(wanted));

  it("is known once the document has given it in full", () =>
    expect(partiesIn("Menachem Begin arrived. Then Begin spoke.", "1978-05-01")).toEqual(["Menachem Begin of isr"]));
});

describe("a family name behind an office", () => {
  it.each<[string, string, string[]]>([
    ["2000-06-15", "South Korean President Kim spoke.", ["Kim Dae-jung of kor"]],
    ["2000-06-15", "North Korean leader Kim spoke.", ["Kim Jong Il of prk"]],
    ["2024-11-20", "President Biden spoke.", ["Joe Biden of usa"]],
    ["2013-10-31", "President Bush spoke.", ["George W. Bush of usa"]],
    ["2023-05-06", "King Charles spoke.", ["Charles III of gbr"]],
    ["2020-05-01", "Bulgarian Prime Minister Johnson spoke.", ["Johnson of bgr"]],
  ])("%s: %s", (published, text, wanted) => expect(partiesIn(text, published)).toEqual(wanted));
});

describe("somebody else's name", () => {
  it.each<[string, string, string[]]>([
    ["2003-05-01", "Officials met Laura Bush.", []],
    ["2024-06-19", "Chinese Foreign Minister Xi Ample spoke.", ["Xi Ample of chn"]],
    ["2024-06-19", "Peruvian President Bo Putin arrived. Putin spoke.", ["Bo Putin of per"]],
  ])("%s: %s", (published, text, wanted) => expect(partiesIn(text, published)).toEqual(wanted));
});

describe("a meeting with a date of its own", () => {
  const met = (text: string, published: string) =>
    claimsOf(text, published).flatMap((claim) => (claim.kind === "meeting" ? [{ who: claim.participants, ids: claim.links.people }] : []));

  it("is of those who held office then", () => {
    expect(met("Bush met Gorbachev on December 3, 1989.", "2003-05-01")).toEqual([
      {
        who: ["George H. W. Bush", "Mikhail Gorbachev"],
        ids: { "George H. W. Bush": "george-h-w-bush", "Mikhail Gorbachev": "mikhail-gorbachev" },
      },
    ]);
    expect(met("Bush met Putin on June 16, 2001.", "2003-05-01")[0]?.who).toEqual(["George W. Bush", "Vladimir Putin"]);
    expect(met("Moon met Kim on April 27, 2018.", "2024-06-19")[0]?.who).toEqual(["Moon Jae-in", "Kim Jong Un"]);
  });

  it("ends with its sentence, though that ends in a name like an abbreviation", () => {
    const found = met("Truman never met with Moon Jae In. Brezhnev met Nixon.", "2024-06-19");
    expect(found.map(({ who }) => who)).toContainEqual(["Leonid Brezhnev", "Richard Nixon"]);
    expect(found.every(({ who }) => !(who.includes("Leonid Brezhnev") && who.includes("Harry S. Truman")))).toBe(true);
  });
});

describe("the names of people", () => {
  it("are made once for a dataset", () => expect(borneNames(shippedDataset())).toBe(borneNames(shippedDataset())));

  it("are the reader's own only where the record has no file", () => {
    const held = new Set([...shippedDataset().people.values()].flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]));
    expect(
      Object.values(LEADERS)
        .flat()
        .filter((name) => held.has(name.replace("*", ""))),
    ).toEqual([]);
  });
});
