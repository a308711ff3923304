import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetFrom } from "../src/app/dataset.js";
import { isSlug } from "../src/base/id.js";
import { OBLIGATIONS } from "../src/model/words.js";
import { CLAIM_LEVELS, CLAIM_MODES, CLAIM_RELATIONS, MODALITIES } from "../src/reader/claim.js";
import { draftsOf } from "../src/reader/draft/drafts.js";
import { reviewText } from "../src/reader/draft/review.js";
import { claim, document, ON, problemsOf, SPEAK } from "./support/drafts.js";
import { shippedRecord } from "./support/record.js";

describe("whatever a report claims, drafts validate", () => {
  const words = fc.oneof(
    fc.constantFrom(
      "the treaty",
      "Fjord Defence Treaty",
      "../x",
      "CON",
      "",
      "条約",
      "a: b\n- c",
      "__proto__",
      "constructor",
      "Trade Protocol",
      "x".repeat(500),
    ),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  const people = fc.constantFrom("Eva Dahl", "Ada Berg", "Vladimir Putin", "Kim Jong Un", "__proto__", "constructor", "Nobody");
  const state = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom("NOR", "SWE", "FIN") },
    fc.constantFrom("RUS", "PRK", "DEU", "VDR", "YUG", "ZZZ"),
  );
  const states = fc.uniqueArray(state, { maxLength: 4 });
  const parties = fc.uniqueArray(state, { minLength: 2, maxLength: 3 });
  const date = fc.constantFrom(
    null,
    "2031-05-03",
    "2031-05-01/2031-05-07",
    "2031",
    "1975",
    "1945-05?",
    "184X",
    "2031-05-01/..",
    "/2031",
    "[1999..2001]",
    "2031-21",
  );
  const place = fc.oneof(fc.constantFrom(null, "Oslo", "Pyongyang", "Bonn", "Norway", "Springfield, Sweden", ","), words);
  const ids = fc.constantFrom("north-atlantic-1949", "russia-north-korea-2024", "no-such-treaty");
  const frame = {
    modality: fc.oneof({ weight: 3, arbitrary: fc.constant("asserted") }, { weight: 1, arbitrary: fc.constantFrom(...MODALITIES) }),
    attribution: fc.array(fc.record({ who: words, via: fc.option(words) }), { maxLength: 2 }),
    links: fc.record(
      {
        instrument: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(ids, { maxLength: 1 })),
        to: fc.array(ids, { maxLength: 2 }),
        people: fc.dictionary(people, fc.constantFrom("vladimir-putin", "no-one")),
        speaksFor: fc.oneof(fc.constant(SPEAK.speaksFor), fc.dictionary(people, state)),
      },
      { requiredKeys: [] },
    ),
  };
  const kinds = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("signature"), instrument: words, parties, date, place, ...frame }) },
    fc.record({
      kind: fc.constant("provision"),
      instrument: fc.option(words),
      obligation: fc.constantFrom(...OBLIGATIONS, "other"),
      parties: states,
      trigger: fc.option(words),
      ...frame,
    }),
    fc.record({
      kind: fc.constant("relation"),
      relation: fc.constantFrom(...CLAIM_RELATIONS),
      from: words,
      to: words,
      parties: states,
      ...frame,
    }),
    fc.record({ kind: fc.constant("termination"), instrument: words, mode: fc.constantFrom(...CLAIM_MODES), by: states, date, ...frame }),
    fc.record({ kind: fc.constant("in-force"), instrument: words, date, ...frame }),
    fc.record({ kind: fc.constantFrom("ratification", "accession"), instrument: words, by: states, date, ...frame }),
    fc.record({ kind: fc.constant("visit"), visitor: people, host: fc.option(state), place, date, ...frame }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("meeting"),
        participants: fc.array(people, { minLength: 2, maxLength: 4 }),
        place,
        date,
        format: fc.option(words),
        duration: fc.constantFrom(null, "PT2H", "long"),
        ...frame,
      }),
    },
    fc.record({
      kind: fc.constant("relationship"),
      parties: states,
      level: fc.constantFrom(...CLAIM_LEVELS),
      words: fc.option(words),
      ...frame,
    }),
  );

  it("beside the shipped record, and their names are slugs", () => {
    const record = shippedRecord();
    const dataset = datasetFrom(record.info, record.things);
    let written = 0;
    fc.assert(
      fc.property(
        fc.array(kinds, { minLength: 1, maxLength: 8 }),
        fc.record({ title: fc.option(words), outlet: fc.option(words), name: words }),
        (given, about) => {
          const claims = given.map((fields) => claim("signed", fields));
          const made = draftsOf(dataset, { document: { ...document, ...about }, claims }, ON);
          expect(problemsOf(record, made)).toEqual([]);
          for (const { path } of made.files) expect(isSlug(path.split("/")[1]!.slice(0, -5))).toBe(true);
          expect(new Set(made.files.map(({ path }) => path)).size).toBe(made.files.length);
          expect(reviewText(document, made)).not.toMatch(/<(?!\/?$)[a-z]/i);
          written += made.files.length;
        },
      ),
      { numRuns: 400 },
    );
    expect(written).toBeGreaterThan(200);
  });
});
