import { expect, test } from "vitest";
import { askedAt, bodyOf, caseOf, commandOf, factSettings } from "./asked.js";
import { answer } from "./example.js";

const at = (query: string) => askedAt(new URLSearchParams(query), "2026-01-02");

test("an empty address asks about an attack today, and about nobody", () => {
  expect(at("")).toEqual({
    attackers: [],
    happening: "attacks",
    target: "",
    on: "2026-01-02",
    place: "",
    with: [],
    facts: {},
    joiner: "law",
    known: "",
    cascade: false,
    round: null,
    policy: "all",
    keeps: "",
  });
});

test("an address is asked as it stands, and what it cannot mean is left out", () => {
  const asked = at(
    "attackers=KOR, USA&target=PRK&on=2025-06&place=guam&with=JPN&fact=provoked:no&fact=requested:yes&fact=odd&joiner=maybe&round=x&happening=threatens",
  );
  expect(asked).toMatchObject({ attackers: ["KOR", "USA"], happening: "threatens", with: ["JPN"], joiner: "law", round: null });
  expect(asked.facts).toEqual({ provoked: "no", requested: "yes" });
  expect(factSettings({ ...asked.facts, provoked: undefined })).toEqual(["requested:yes"]);
});

test("the body states only what is asked, and facts only where they are wanted", () => {
  const asked = at("attackers=KOR&target=PRK&on=2025-06-01&fact=provoked:no&keeps=0.8&policy=CHN");
  expect(bodyOf(asked, "record", { facts: false })).toEqual({
    happening: "armed-attack",
    attackers: ["KOR"],
    target: "PRK",
    on: "2025-06-01",
  });
  expect(bodyOf(asked, "atop-5.1", { cascade: true })).toMatchObject({
    facts: { provoked: "no" },
    dataset: "atop-5.1",
    policy: "CHN",
    reliability: "0.8",
  });
});

test("the command line asks the same, with words in quotes where a shell needs them", () => {
  expect(
    commandOf(at("attackers=kor,usa&target=prk&on=2025-06-01&place=South China Sea&fact=provoked:no&cascade=1&known=2025-01-01"), "record"),
  ).toBe('casus if KOR,USA attacks PRK --on 2025-06-01 --place "South China Sea" --fact provoked=no --known 2025-01-01 --cascade');
  expect(commandOf(at('attackers=a&target=b&on=1914&place=$(x)"'), "record")).toContain('--place "\\$(x)\\""');
});

test("answers are to one case where only their facts differ", () => {
  const one = answer([]);
  expect(caseOf(one)).toBe(caseOf({ ...one, scenario: { ...one.scenario, facts: { provoked: "no" } } }));
  expect(caseOf(one)).not.toBe(caseOf({ ...one, scenario: { ...one.scenario, on: "1939-09-02" } }));
});
