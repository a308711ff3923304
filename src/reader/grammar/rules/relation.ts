import type { RuleText } from "../rule.js";

/** How one instrument bears on another: replaces, renews, amends, revives, leaves out. */
export const RELATION: readonly RuleText[] = [
  {
    name: "replaces",
    kind: "relation",
    gives: { relation: "replaces" },
    patterns: [
      "TREATY:u ... be|been .. ^replace|supersede|supplant by|with .. LOOSE:t",
      "TREATY:u ... be|been .. ^replace|supersede|supplant by|with one|another",
      "LOOSE:t ... ^replace|supersede|supplant .. TREATY:u",
      "LOOSE:t ... ^replacement of|for .. TREATY:u",
    ],
    examples: [
      {
        text: "The new accord between Spain and Portugal replaces the pact of 1939.",
        gives: { relation: "replaces", parties: ["ESP", "PRT"] },
      },
      { text: "The treaty between Egypt and Syria was replaced by a looser agreement.", gives: { relation: "replaces" } },
    ],
  },
  {
    name: "renews",
    kind: "relation",
    gives: { relation: "renews" },
    patterns: [
      "TREATY:u ... be|been .. ^extend|renew|prolong",
      "TREATY:u ... and ^extend|renew|prolong",
      "SUBJ:a ... ^extend|renew|prolong .. TREATY:u",
      "^extension|renewal|prolongation of .. TREATY:u",
      "several|repeated|automatic ^extension|renewal ... TREATY:u",
    ],
    examples: [
      {
        text: "Russia and the United States extended the arms treaty for five years.",
        gives: { relation: "renews", parties: ["RUS", "USA"] },
      },
    ],
  },
  {
    name: "amends",
    kind: "relation",
    gives: { relation: "amends" },
    patterns: ["LOOSE:t ... ^amend|amends|revise|modify .. TREATY:u", "LOOSE:t ... ^amendment to .. TREATY:u"],
    examples: [{ text: "The protocol between Japan and India amends the 1956 treaty.", gives: { relation: "amends" } }],
  },
  {
    name: "revives",
    kind: "relation",
    gives: { relation: "revives" },
    patterns: [
      "TREATY:t ... ^revive|restore|resurrect|reinstate|reactivate .. TREATY:u",
      "TREATY:t .... ^revival|restoration|return|resurrection of|to .. TREATY:u",
      "SUBJ:a ... ^revive|restore|resurrect|reinstate .. TREATY:u",
    ],
    examples: [
      { text: "The new treaty between Russia and Cuba revives the mutual aid clause of the old pact.", gives: { relation: "revives" } },
    ],
  },
  {
    name: "leaves out",
    kind: "relation",
    gives: { relation: "omits" },
    modality: "asserted",
    patterns: [
      "TREATY:t ... ^omit|drop|exclude|lack .. TREATY:u",
      "TREATY:t ... not ^include|contain|mention .. TREATY:u",
      "TREATY:t ... ^without .. TREATY:u",
    ],
    examples: [{ text: "The 2000 treaty between Russia and Laos omitted the defense clause.", gives: { relation: "omits" } }],
  },
];
