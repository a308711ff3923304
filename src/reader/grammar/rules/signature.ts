import type { RuleText } from "../rule.js";

/** Verbs by which states make an instrument theirs. */
const SIGN = "sign|ink|initial|conclude|co-sign";

/** Who signed or agreed what, when and where. */
export const SIGNATURE: readonly RuleText[] = [
  {
    name: "is signed",
    kind: "signature",
    patterns: [`LOOSE:t .. be|been .. ^${SIGN}/VERB by PARTY:a`, `LOOSE:t .. be|been .. ^${SIGN}/VERB`, `LOOSE:t .. be|been .. ^${SIGN}`],
    examples: [
      { text: "The pact between Poland and Romania was signed in 1921.", gives: { date: "1921", parties: ["POL", "ROU"] } },
      { text: "A peace treaty was never signed between Japan and Russia.", gives: { modality: "denied" } },
    ],
  },
  {
    name: "which they signed",
    kind: "signature",
    patterns: [
      `TREATY:t ,? ^${SIGN} by PARTY:a`,
      `TREATY:t ,? ^${SIGN} in|on DATE:d`,
      `TREATY:t ,? which|that SUBJ:a .. ^${SIGN}/VERB`,
      `TREATY:t SUBJ:a ^${SIGN}/VERB`,
    ],
    examples: [
      {
        text: "France and Belgium scrapped the military accord both countries signed in 1920.",
        gives: { date: "1920", parties: ["FRA", "BEL"] },
      },
    ],
  },
  {
    name: "signs with",
    kind: "signature",
    patterns: [
      `SUBJ:a ... ^${SIGN}|seal/VERB ... LOOSE:t with PARTY:b`,
      `SUBJ:a ... ^${SIGN}|seal/VERB ... LOOSE:t`,
      `SUBJ:a ... ^${SIGN} .. LOOSE:t`,
    ],
    examples: [
      {
        text: "Turkey and Azerbaijan signed a declaration on allied relations in Shusha on June 15, 2021.",
        gives: { date: "2021-06-15", parties: ["TUR", "AZE"], place: "Shusha" },
      },
      {
        text: "Japan will sign a security pact with the Philippines next month.",
        gives: { modality: "planned", date: "2024-07", parties: ["JPN", "PHL"] },
      },
      { text: "Macron signed a bill on pensions.", gives: null },
    ],
  },
  {
    name: "signing of",
    kind: "signature",
    patterns: ["SUBJ:a ... ^signing|signature|conclusion of LOOSE:t", "^signing|signature|conclusion of LOOSE:t"],
    examples: [
      {
        text: "Germany and Italy celebrated the signing of the Pact of Steel in Berlin in May 1939.",
        gives: { parties: ["DEU", "ITA"], date: "1939-05" },
      },
    ],
  },
  {
    name: "reaches an agreement",
    kind: "signature",
    patterns: [
      "LOOSE:t .. ^reach|sign|conclude|strike|negotiate by|between|with PARTY:a",
      "SUBJ:a ... ^reach|strike|forge|clinch/VERB ... TREATY:t with PARTY:b",
      "SUBJ:a ... ^reach|strike|forge|clinch/VERB ... TREATY:t",
    ],
    examples: [{ text: "Egypt and Israel reached a peace treaty in March 1979.", gives: { parties: ["EGY", "ISR"], date: "1979-03" } }],
  },
  {
    name: "agrees to an instrument",
    kind: "signature",
    patterns: ["unable|fail|fails|failed to ^agree to|on .. LOOSE:t", "SUBJ:a ... ^agree to|on|upon TREATY:t"],
    examples: [{ text: "Fiji and China were unable to agree on a security pact.", gives: { modality: "denied", parties: ["FJI", "CHN"] } }],
  },
];
