import { describe, expect, it } from "vitest";
import { tinyDataset } from "../../../test/support/tiny.js";
import type { ReportDocument } from "../claim.js";
import { contentOf, groundOf, readAnswer } from "./answer.js";

const TEXT = [
  "Aland and Beland signed the Treaty of Belton in Belton on 3 May 2031.",
  "Minister Ada Berg said the treaty was a treaty of defense.",
  "The treaty was a treaty of defense.",
].join("\n");
const document: ReportDocument = { name: "a.txt", title: null, published: null, outlet: "The Belton Post", text: TEXT };
const ground = groundOf(document, tinyDataset([]));
const part = { start: 0, end: TEXT.length };

const SIGNED = {
  kind: "signature",
  instrument: "Treaty of Belton",
  parties: ["AAA", "bbb"],
  date: "2031-05-03",
  place: "Belton",
  quote: "Aland and Beland signed the Treaty of Belton",
  modality: "asserted",
  attribution: [],
};
const PROMISED = {
  kind: "provision",
  instrument: "the treaty",
  obligation: "defense",
  parties: [],
  trigger: null,
  quote: "treaty of defense",
  modality: "asserted",
  attribution: [{ who: "Ada Berg", via: "The Belton Post" }],
};
const read = (...claims: unknown[]) => readAnswer(JSON.stringify({ claims }), part, ground)!;
const droppedOf = (...claims: unknown[]) => read(...claims).sifted.dropped;

describe("a sound claim", () => {
  it("is taken, with its place reckoned from its words", () => {
    const { claims, sifted, whole } = read({
      ...SIGNED,
      start: 7,
      end: 9,
      origin: ["grammar"],
      verdict: { is: "supported" },
      links: { instrument: ["x"] },
    });
    expect(claims).toEqual([{ ...SIGNED, parties: ["AAA", "BBB"], start: 0, end: 44, origin: ["model"], links: {} }]);
    expect([sifted, whole]).toEqual([{ found: 1, kept: 1, dropped: {} }, true]);
  });

  it("may leave out what may be null", () => {
    const { date: _, place: __, attribution: ___, ...rest } = SIGNED;
    expect(read(rest).claims[0]).toMatchObject({ date: null, place: null, attribution: [] });
    expect(read({ ...SIGNED, place: "\u0007" }).claims[0]).toMatchObject({ place: null });
  });

  it("takes the next place where another says the same of the same words, and is dropped where there is none", () => {
    const { claims, sifted } = read(PROMISED, PROMISED, PROMISED);
    expect(claims.map(({ start }) => TEXT.slice(0, start).split("\n").length)).toEqual([2, 3]);
    expect(sifted.dropped).toEqual({ twice: 1 });
    expect(read(PROMISED, { ...PROMISED, obligation: "offense" }).claims.map(({ start }) => start)).toEqual([
      claims[0]!.start,
      claims[0]!.start,
    ]);
  });

  it("is looked for in its part alone", () => {
    const second = { start: 70, end: TEXT.length };
    expect(readAnswer(JSON.stringify([SIGNED, PROMISED]), second, ground)!.sifted).toEqual({ found: 2, kept: 1, dropped: { quote: 1 } });
  });

  it("loses a duration that is none, and marks that turn writing about", () => {
    const meeting = { ...SIGNED, kind: "meeting", participants: ["Ada\u202E Berg"], format: null, duration: "two hours" };
    expect(read(meeting).claims[0]).toMatchObject({ participants: ["Ada  Berg"], duration: null });
    expect(read({ ...meeting, duration: "PT2H" }).claims[0]).toMatchObject({ duration: "PT2H" });
  });
});

describe("a claim is dropped", () => {
  it.each<[string, unknown, object]>([
    ["of words that the text does not hold", { ...SIGNED, quote: "Aland and Celand signed" }, { quote: 1 }],
    ["of words in another case", { ...SIGNED, quote: SIGNED.quote.toUpperCase() }, { quote: 1 }],
    ["without words", { ...SIGNED, quote: "  " }, { quote: 1 }],
    ["with a day that does not exist", { ...SIGNED, date: "2031-02-30" }, { date: 1 }],
    ["with a date in words", { ...SIGNED, date: "last May" }, { date: 1 }],
    ["with a state by name", { ...SIGNED, parties: ["Aland"] }, { state: 1 }],
    ["with a state that there is not", { ...SIGNED, kind: "visit", visitor: "Ada Berg", host: "ZZZ" }, { state: 1 }],
    ["with a speaker of whom the text knows nothing", { ...PROMISED, attribution: [{ who: "Cid Dahl" }] }, { name: 1 }],
    ["with a visitor of whom the text knows nothing", { ...SIGNED, kind: "visit", visitor: "Ada Dahl", host: null }, { name: 1 }],
    ["of an unknown kind", { ...SIGNED, kind: "coup" }, { kind: 1 }],
    ["of a kind that every object knows", { ...SIGNED, kind: "constructor" }, { kind: 1 }],
    ["that is no object", "signature", { kind: 1 }],
    ["that is null", null, { kind: 1 }],
    ["with a list in the place of a text", { ...SIGNED, instrument: ["Treaty"] }, { form: 1 }],
    ["with a wrong word", { ...SIGNED, modality: "certain" }, { form: 1 }],
    ["without a name", { ...SIGNED, instrument: " " }, { form: 1 }],
    ["that is too long", { ...SIGNED, instrument: "x".repeat(301) }, { form: 1 }],
    ["with too many parties", { ...SIGNED, parties: Array(41).fill("AAA") }, { form: 1 }],
  ])("%s", (_, claim, dropped) => {
    expect(droppedOf(claim, SIGNED)).toEqual(dropped);
  });

  it("beyond two hundred of a part", () => {
    const { sifted } = read(...Array.from({ length: 300 }, () => SIGNED));
    expect(sifted).toEqual({ found: 300, kept: 1, dropped: { "too-many": 100, twice: 199 } });
  });
});

describe("the list of claims", () => {
  const json = JSON.stringify({ claims: [SIGNED] });
  it.each<[string, string]>([
    ["alone", json],
    ["as a bare list", `[${JSON.stringify(SIGNED)}]`],
    ["fenced", `Here you are:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`],
    ["amid chatter", `Sure {smile}! ${json} That is [all].`],
    ["after an open brace", `So { I think: ${json}`],
    ["after thoughts", `<think>perhaps {"claims": []}?</think>\n${json}`],
  ])("is found %s", (_, content) => expect(readAnswer(content, part, ground)?.sifted.kept).toBe(1));

  it("is saved as far as it goes where it breaks off", () => {
    const broken = `{"claims": [${JSON.stringify(SIGNED)}, ${JSON.stringify(PROMISED).slice(0, 60)}`;
    expect(readAnswer(broken, part, ground)).toMatchObject({ whole: false, sifted: { found: 1, kept: 1 } });
  });

  it.each([
    "",
    "I cannot do that.",
    '{"claims": "none"}',
    "{",
    "null",
    "[".repeat(100_000),
    '{"a":'.repeat(50_000),
    "<think>".repeat(20_000),
  ])("is not there: %#", (content) => expect(readAnswer(content, part, ground)?.claims ?? []).toEqual([]));

  it("pollutes nothing, however its keys are called", () => {
    const evil = `{"__proto__": {"polluted": 1}, "claims": [{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ${JSON.stringify(SIGNED).slice(1)}]}`;
    const { claims } = readAnswer(evil, part, ground)!;
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((claims[0] as unknown as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(claims[0]!)).not.toContain("__proto__");
  });

  it("keeps markup as the plain text that it is, and drops it as a quotation", () => {
    const html = "<img src=x onerror=alert(1)>";
    expect(read({ ...SIGNED, place: html }).claims[0]).toMatchObject({ place: html });
    expect(droppedOf({ ...SIGNED, quote: html })).toEqual({ quote: 1 });
  });
});

describe("a reply's content", () => {
  const choice = (content: unknown, finish = "stop") => ({ choices: [{ message: { content }, finish_reason: finish }] });
  it("is a text or its parts", () => {
    expect(contentOf(choice("a"))).toEqual({ content: "a", cutOff: false });
    expect(contentOf(choice([{ type: "text", text: "a" }, null, { text: "b" }], "length"))).toEqual({ content: "ab", cutOff: true });
  });
  it.each([null, 1, "x", [], {}, { choices: 1 }, { choices: [] }, { choices: [null] }, choice(null), choice(" "), choice({})])(
    "is none: %#",
    (body) => expect(contentOf(body)).toBeNull(),
  );
});
