import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { datasetFrom } from "../src/app/dataset.js";
import { spanOf } from "../src/base/edtf.js";
import { OBLIGATIONS } from "../src/model/words.js";
import { CLAIM_KINDS, CLAIM_LEVELS, CLAIM_MODES, CLAIM_RELATIONS, type Claim, MODALITIES } from "../src/reader/claim.js";
import { createReader, type ReportReader } from "../src/reader/index.js";
import { shippedRecord } from "./support/record.js";

/** What must hold of every text, however it is made. */
const { info, things } = shippedRecord();
const dataset = datasetFrom(info, things);
const codes = new Set(
  [...dataset.states.values()].map(({ id, codes: own }) => own.findLast(({ system }) => system === "iso3")?.code ?? id.toUpperCase()),
);
let reader: ReportReader;
beforeAll(() => {
  reader = createReader(dataset);
  read("Chile and Peru signed a treaty.");
}, 60_000);

const DAYS = [null, "2024-06-20", "1998-02-27", "2024-02-29", "0001-01-01", "9999-12-31", "1961", "today"] as const;
const read = (text: string, published: string | null = "2024-06-20", by = reader): Claim[] =>
  by.read({ name: "sample", title: null, published, outlet: null, text });

/** What is wrong with a claim of a text, in words; nothing where it is sound. */
function faults(text: string, claim: Claim): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string) => holds || wrong.push(`${what}: ${JSON.stringify(claim)}`);
  must(CLAIM_KINDS.includes(claim.kind), "a kind of the list");
  must(MODALITIES.includes(claim.modality), "a modality of the list");
  must(claim.start >= 0 && claim.start < claim.end && claim.end <= text.length, "a stretch of the text");
  must(claim.quote === text.slice(claim.start, claim.end), "the words at its place");
  must(claim.origin.join() === "grammar", "found by the grammar");
  must(
    claim.attribution.every(({ who, via }) => who.trim() !== "" && via !== "" && who !== via),
    "attribution to somebody",
  );
  if ("date" in claim) must(claim.date === null || spanOf(claim.date) !== null, "a date");
  const states = [
    ...("parties" in claim ? claim.parties : []),
    ...("by" in claim && Array.isArray(claim.by) ? claim.by : []),
    ...(claim.kind === "visit" && claim.host !== null ? [claim.host] : []),
    ...Object.values(claim.links.speaksFor ?? {}),
  ];
  must(
    states.every((state) => codes.has(state) && state === state.toUpperCase()),
    "codes of states",
  );
  for (const list of ["parties", "participants"] as const)
    if (list in claim) {
      const own = (claim as unknown as Record<string, string[]>)[list]!;
      must(new Set(own).size === own.length && own.every((one) => one.trim() !== ""), `each of the ${list} once`);
    }
  const { instrument = [], from = [], to = [], people = {} } = claim.links;
  must(
    [...instrument, ...from, ...to].every((id) => dataset.treaties.has(id)),
    "ids of treaties",
  );
  must(
    Object.values(people).every((id) => dataset.people.has(id)),
    "ids of people",
  );
  if (claim.kind === "provision") must([...OBLIGATIONS, "other"].includes(claim.obligation), "an obligation");
  if (claim.kind === "relation") must(CLAIM_RELATIONS.includes(claim.relation) && claim.from !== "" && claim.to !== "", "a relation");
  if (claim.kind === "termination") must(CLAIM_MODES.includes(claim.mode), "a way of ending");
  if (claim.kind === "relationship") must(CLAIM_LEVELS.includes(claim.level) && claim.parties.length > 1, "a level between two");
  if (claim.kind === "meeting") must(claim.duration === null || /^PT?\d+[HMD]$/.test(claim.duration), "a duration");
  if (claim.kind === "reckoning") must(claim.value !== "" && (claim.measure === "first_since" || /^\d+$/.test(claim.value)), "a count");
  return wrong;
}

/** Words that the grammar, the dates, the names and the speakers look for, with marks that break sentences. */
const VOCABULARY = (
  "Russia|China's|North Korea|the Soviet Union|Britain|U.S.|UAE|NATO|Washington|the Kremlin|Putin|Kim Jong Un|President Xi|he|they|both countries|the two leaders|each other|his|its|who|which|it|" +
  "signed|sign|will|may|never|refused to|not|agreed to|treaty|a 1961 treaty|the pact|mutual defense pact|agreement|accord|clause|this clause|replaced|replaces|revived|omitted|annulled|expired|withdrew from|" +
  "denounced|suspended|ratified|joined|in force|visited|visit to|his visit|met|talks|summit|held|two-hour|expanded|third meeting|first visit in 24 years|first since|invited|to Moscow|in Pyongyang|alliance|allies|ties|" +
  "strategic partnership|severed|normalized relations|cooperation in|attack|be attacked|assist|consult|remain neutral|defend|said|said that|according to|Interfax|Izvestia|told|a spokesman|in an interview|" +
  "on Wednesday|last May|Nov. 29|Dec. 1, 2006|five years ago|9999 decades ago|the 1990s|in 1961|March and July of 1991|1991-13-45|since|until|before|after|today|0 years ago|between|with|and|or|but|while|of|by|the|a|in|" +
  ",|.|;|:|\"|“|”|'|``|''|(|)|-|–|—|…|?|!|\n|\n\n|\r\n|\t|SEOUL -|Art. 5|X|Élysée|Türkiye|ñ|😀|\ud800|\udc00|\u0000|\ufeff|\u200b|\u202e|ﬁ|İ|ß|constructor|__proto__|toString|hasOwnProperty|1|24|third"
).split("|");

const word = fc.constantFrom(...VOCABULARY);
const loose = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
const tight = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "", "\n", "  ")), { maxLength: 60 })
  .map((list) => list.flat().join(""));
const units16 = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((list) => String.fromCharCode(...list));
const strange = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 200 }), units16);
const nested = fc
  .tuple(
    loose,
    fc.array(fc.constantFrom(['"', '"'], ["“", "”"], ["``", "''"], ["(", ")"], ["«", "»"], ["“", ""], ["", "”"]), { maxLength: 30 }),
  )
  .map(([inner, marks]) => marks.reduce((text, [open, close]) => `Putin said, ${open}${text}${close}`, inner));
const who = fc.constantFrom(
  ..."Russia and North Korea|Putin|Kim Jong Un|He|Both countries|China|Presidents Ann Ax of Chile and Bo Bee of Peru|The two leaders|It|NATO|London's|Moscow".split(
    "|",
  ),
);
const does = fc.constantFrom(
  ..."signed|will sign|refused to sign|annulled|may suspend|never ratified|met|visited|invited|replaced|attacked|agreed not to attack|joined|withdrew from|denounced|held two-hour talks on|severed ties with|became allies of|revived|extended".split(
    "|",
  ),
);
const what = fc.constantFrom(
  ..."a treaty|the 1961 mutual defense treaty|each other|North Korea|the accord between Japan and Cuba|the pact|Kim Jong Un|the 2000 treaty, which omitted this clause|NATO|Moscow for the third time|a nonaggression pact with Iran".split(
    "|",
  ),
);
const when = fc.constantFrom(
  ..."|in 1961|on Friday|since 9999 years ago|before the 1990s|after Dec. 1, 2006|between 1990 and 1994|until 0 days ago|in March and July of 1991|on June 31|on Feb. 29|from 2006-2010|9999 decades earlier|after last week|in 99 months ago".split(
    "|",
  ),
);
const end = fc.constantFrom(...', Putin said.|, according to Izvestia.|.|;| and |, which|: "It expired".|," he said.|\n'.split("|"));
const told = fc
  .array(fc.tuple(fc.constantFrom("", '"', "According to Interfax, ", "If ", "Putin said "), who, does, what, when, end), { maxLength: 6 })
  .map((list) => list.map(([open, a, b, c, d, e]) => `${open}${a} ${b} ${c} ${d}${e}`).join(" "));
const sentences = fc.array(fc.oneof(loose, tight, strange), { maxLength: 6 }).map((list) => list.join(". "));
const texts = fc.oneof(told, told, loose, tight, strange, nested, sentences);
const runs = (numRuns: number) => ({ numRuns, seed: 1816 });

/** That the texts made here do make claims: a property of nothing holds always. */
it("the texts told of here hold claims of every kind but the rarest", () => {
  const kinds = fc.sample(told, runs(400)).flatMap((text) => read(text).map(({ kind }) => kind));
  expect(kinds.length).toBeGreaterThan(400);
  expect(new Set(kinds).size).toBeGreaterThanOrEqual(9);
});

describe("whatever a text holds, the reader", () => {
  it("gives sound claims in the order of the text, and never throws", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...DAYS), (text, published) => {
        const claims = read(text, published);
        expect(claims.flatMap((claim) => faults(text, claim))).toEqual([]);
        expect(claims.map(({ start }) => start)).toEqual(claims.map(({ start }) => start).toSorted((a, b) => a - b));
      }),
      runs(1500),
    );
  });

  it("gives the same for the same text, whatever it read between", () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const alone = read(text);
        read(other);
        expect(read(text)).toEqual(alone);
      }),
      runs(300),
    );
  });

  it("gives the same as a reader of its own", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 20, maxLength: 20 }), (list) => {
        const fresh = createReader(dataset);
        expect(list.map((text) => read(text, "2024-06-20", fresh))).toEqual(list.map((text) => read(text)));
      }),
      runs(5),
    );
  });

  it("dates nothing by a day that it was not told", () => {
    fc.assert(
      fc.property(fc.oneof(told, loose), (text) => {
        for (const claim of read(text, null)) {
          const years = "date" in claim && claim.date ? [...claim.date.matchAll(/\d{3}/g)] : [];
          for (const [year] of years) expect(text.includes(year) || /Soviet|USSR/.test(text), `${claim.quote} ${year}`).toBe(true);
        }
      }),
      runs(300),
    );
  });

  it("finds claims at the same words when more text stands before it in a paragraph of its own", () => {
    fc.assert(
      fc.property(fc.constantFrom("😀 ñ\n\n", "\ufeff\r\n\r\n", "A line without any name.\n\n"), fc.oneof(told, loose), (before, text) => {
        const alone = read(text).map(({ start, end, kind }) => [kind, start, end]);
        const after = read(before + text).map(({ start, end, kind }) => [kind, start - before.length, end - before.length]);
        expect(after).toEqual(alone);
      }),
      runs(200),
    );
  });
});

/** Texts made to break rules that look around them: a stretch of text, many times over. */
const NASTY: Readonly<Record<string, string>> = {
  "letters without a space": "a",
  "letters and figures without a space": "a1",
  "addresses without a space": "http://a.b/",
  "hyphened names": "Russia-China-",
  brackets: "(",
  quotes: '"',
  "curly quotes": "“",
  "curly quotes around a word": "“word” ",
  titles: "President ",
  "the word and": "and ",
  "signed treaty": "signed treaty ",
  "names in a list": "Russia, ",
  "names joined by and": "Russia and China and ",
  owners: "Putin's ",
  "plain words": "word ",
  articles: "the ",
  "unknown names": "Abc ",
  "names of treaties": "a 1961 treaty between Russia and ",
  speakers: "Putin said, ",
  "who says who says": "according to Izvestia, citing Interfax, ",
  "people spoken of": "he met him ",
  "both countries": "both countries ",
  dates: "June 2024 ",
  abbreviations: "Art. ",
  "short lines": "Russia\n",
  "lines that go on": "russia,\n",
  "sentences with a claim": "Russia and China signed a treaty in Paris in 1961. ",
  "full stops": "a.",
  surrogates: "\ud83d",
};

/** Milliseconds for a hundred thousand characters, of which plain text takes some two hundred. */
const LONGEST = 6_000;

describe("the time that the reader takes", () => {
  const took = (text: string) => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  /** The least of three tries; what was enough, or is far beyond all bounds, is not tried again. */
  const shortest = (text: string, enough = 0) => {
    const first = took(text);
    if (first <= enough || first > 4 * LONGEST) return first;
    return Math.min(first, took(text), took(text));
  };

  // Wide bounds, for busy machines: only what grows with the square of the length goes beyond them.
  it.each(Object.entries(NASTY))("grows with the length of the text: %s", (_, unit) => {
    const small = unit.repeat(Math.ceil(5_000 / unit.length));
    const least = Math.max(shortest(small), 25);
    // A step between, so that what blows up fails early.
    for (const [times, slower] of [
      [4, 20],
      [20, 60],
    ] as const) {
      const bound = Math.min(slower * least, LONGEST);
      expect(shortest(small.repeat(times), bound), `${times} times the text`).toBeLessThan(bound);
    }
  });

  it("stays small for a sentence of a hundred thousand words", () => {
    const words = VOCABULARY.filter((one) => !/[.?!\n]/.test(one));
    const text = Array.from({ length: 100_000 }, (_, i) => words[(i * 7919) % words.length]).join(" ");
    const claims = read(text);
    expect(claims.flatMap((claim) => faults(text, claim))).toEqual([]);
    expect(took(text)).toBeLessThan(30_000);
  });
});
