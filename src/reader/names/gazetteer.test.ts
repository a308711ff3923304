import { beforeAll, describe, expect, it } from "vitest";
import { shippedNames } from "../../../test/support/reader.js";
import { tokensOf } from "../text/language.js";
import { namesIn } from "./gazetteer.js";

beforeAll(() => void shippedNames(), 60_000);

/** The names in a text, each as what it means. */
function names(text: string): string[] {
  return namesIn(shippedNames(), tokensOf(text, 0).tokens).map(({ meaning }) => {
    switch (meaning.type) {
      case "state":
        return `${meaning.state} ${meaning.form}`;
      case "person":
        return `person ${meaning.name} of ${meaning.state}`;
      case "nothing":
        return "nothing";
      default:
        return `${meaning.type} ${meaning.name}`;
    }
  });
}

describe("names of states", () => {
  it.each([
    ["Britain signed.", "gbr name"],
    ["Great Britain signed.", "gbr name"],
    ["The United Kingdom signed.", "gbr name"],
    ["The U.K. signed.", "gbr name"],
    ["British ships left.", "gbr adjective"],
    ["The U.S. signed.", "usa name"],
    ["The US signed.", "usa name"],
    ["The United States signed.", "usa name"],
    ["American ships left.", "usa adjective"],
    ["The UAE signed.", "are name"],
    ["The United Arab Emirates signed.", "are name"],
    ["The Soviet Union signed.", "rus name"],
    ["The USSR signed.", "rus name"],
    ["Soviet ships left.", "rus adjective"],
    ["Russia signed.", "rus name"],
    ["The Czech Republic signed.", "cze name"],
    ["Czech ships left.", "cze adjective"],
    ["Czechia signed.", "cze name"],
    ["North Korea signed.", "prk name"],
    ["The DPRK signed.", "prk name"],
    ["North Korean ships left.", "prk adjective"],
    ["South Korea signed.", "kor name"],
    ["Türkiye signed.", "tur name"],
    ["Turkiye signed.", "tur name"],
    ["Burma signed.", "mmr name"],
    ["Holland signed.", "nld name"],
    ["Philippine ships left.", "phl adjective"],
    ["Emirati ships left.", "are adjective"],
    ["Sino-Russian ties grew.", ["chn adjective", "rus adjective"]],
    ["Poland, Hungary and Romania signed.", ["pol name", "hun name", "rou name"]],
  ])("%s", (text, wanted) => expect(names(text)).toEqual([wanted].flat()));
});

describe("seats that stand for states", () => {
  it.each([
    ["The Kremlin said so.", "rus seat"],
    ["The White House said so.", "usa seat"],
    ["Washington said so.", "usa seat"],
    ["Downing Street said so.", "gbr seat"],
    ["London said so.", "gbr seat"],
    ["Moscow said so.", "rus seat"],
    ["Beijing said so.", "chn seat"],
    ["Pyongyang said so.", "prk seat"],
    ["Seoul said so.", "kor seat"],
    ["Kyiv said so.", "ukr seat"],
    ["Kiev said so.", "ukr seat"],
    ["Tokyo said so.", "jpn seat"],
    ["New Delhi said so.", "ind seat"],
    ["The Élysée said so.", "fra seat"],
    ["Bonn said so.", "deu seat"],
  ])("%s", (text, wanted) => expect(names(text)).toEqual([wanted]));
});

describe("phrases with a state's name that mean no state", () => {
  it.each([
    "The Korean War ended.",
    "The Cold War ended.",
    "The South China Sea is wide.",
    "The Korean Peninsula is long.",
    "The Gulf of Mexico is warm.",
    "The Panama Canal is long.",
    "The Suez Canal is long.",
  ])("%s", (text) => expect(names(text).filter((name) => /name|adjective|seat/.test(name))).toEqual([]));
});

describe("other names", () => {
  it.each([
    ["NATO met.", /^organisation /],
    ["Kim Jong Un spoke.", /^person Kim Jong Un of prk$/],
    ["Kim Jong-un spoke.", /^person Kim Jong Un of prk$/],
    ["Vladimir Putin spoke.", /^person Vladimir Putin of rus$/],
    ["Putin spoke.", /^person Vladimir Putin of rus$/],
    ["Interfax wrote.", /^outlet /],
    ["Izvestia wrote.", /^outlet /],
  ])("%s", (text, wanted) => expect(names(text).join()).toMatch(wanted));

  it.each([
    "russia signed.",
    "The turkey was fat.",
    "china cups",
    "us and them",
    "Usability grew.",
    "may",
    "constructor",
    "__proto__ toString",
  ])("not %s", (text) => expect(names(text)).toEqual([]));
});

it("the longest name counts", () => {
  expect(names("North Korea and Guinea-Bissau and the Democratic Republic of the Congo signed.")).toEqual([
    "prk name",
    "gnb name",
    "cod name",
  ]);
});
