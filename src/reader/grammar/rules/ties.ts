import type { RuleText } from "../rule.js";

const TIES = "tie|ties|relation|relations|relationship|bond";
const RAISE =
  "tighten|strengthen|deepen|improve|expand|boost|develop|build|fortify|upgrade|elevate|bolster|enhance|cement|warm|intensify|forge|foster|nurture|broaden|widen|cultivate";
const FALL = "sour|worsen|deteriorate|strain|fall|cool|chill|bedevil|sink|fray|plunge|damage|weaken|hurt|plummet";

/** What two states are to each other. */
export const RELATIONSHIP: readonly RuleText[] = [
  {
    name: "allies",
    kind: "relationship",
    gives: { level: "alliance" },
    patterns: [
      "OWNER:a .. ^alliance with PARTY:b",
      "^alliance between|of|with PAIR:a",
      "^alliance .. between|with .. PARTY:a",
      "SUBJ:a ... be|remain|become ... OWNER:b ... ^ally",
      "SUBJ:a ... be|remain|become ... ^ally of .. PARTY:b",
      "PAIR:a ... be|remain|become ... ^ally",
      "SUBJ:a .. OWNER:b ... ^ally",
      "PAIR:a ... ^alliance",
      "SUBJ:a ... relation|relationship|tie|ties ... ^alliance",
      "SUBJ:a ... form|refer|forge|describe|call|declare|announce ... ^alliance",
    ],
    examples: [
      { text: "Greece remains the main ally of Cyprus.", gives: { level: "alliance", parties: ["GRC", "CYP"] } },
      { text: "The alliance between Japan and the United States is old.", gives: { level: "alliance", parties: ["JPN", "USA"] } },
    ],
  },
  {
    name: "strategic partners",
    kind: "relationship",
    gives: { level: "strategic_partnership" },
    patterns: [
      "SUBJ:a ... strategic|cooperative ^partnership with PARTY:b",
      "PAIR:a ... strategic ^partnership|partner",
      "strategic ^partnership .. between|with .. PARTY:a",
      "SUBJ:a ... strategic ^partner",
    ],
    examples: [
      {
        text: "India and Vietnam raised their ties to a comprehensive strategic partnership in 2016.",
        gives: { level: "strategic_partnership", parties: ["IND", "VNM"] },
      },
    ],
  },
  {
    name: "breaks relations",
    kind: "relationship",
    gives: { level: "severed" },
    patterns: [
      `SUBJ:a ... ^sever|cut|break|shed|rupture ... ${TIES} with|to|of .. PARTY:b`,
      `SUBJ:a ... ^sever|cut|break|rupture ... ${TIES}`,
      `PAIR:a ... ^severance|rupture|interruption of ... ${TIES}`,
      `^severance|rupture|interruption of ... ${TIES} between|with .. PARTY:a`,
      `${TIES} .. be|been .. ^sever|cut|break|rupture`,
    ],
    examples: [
      { text: "Saudi Arabia cut diplomatic ties with Iran in January 2016.", gives: { level: "severed", parties: ["SAU", "IRN"] } },
    ],
  },
  {
    name: "normal relations",
    kind: "relationship",
    gives: { level: "normalized" },
    patterns: [
      `SUBJ:a ... ^normalize|normalise|restore|establish|re-establish|reestablish|resume|re-establishing|renew ... diplomatic|full ... ${TIES} with .. PARTY:b`,
      `SUBJ:a ... ^normalize|normalise|restore|establish|re-establish|reestablish|resume|re-establishing ... diplomatic|full|formal ... ${TIES}`,
      `SUBJ:a ... ^normalize|normalise|restore|normalizing|normalising .. ${TIES}`,
      `PAIR:a ... ^normalization|normalisation|establishment|restoration|resumption of .. ${TIES}`,
      `^normalization|normalisation of PAIR:a ${TIES}`,
      `${TIES} .. be|been .. ^re-establish|reestablish|restore|resume|normalize|normalise|re-established`,
      `SUBJ:a ... ^begin|open|start ... diplomatic ${TIES} with .. PARTY:b`,
      `SUBJ:a ... ^normalize|normalise|normalizing ... ${TIES}`,
      `PARTY:a with diplomatic ^${TIES} with PARTY:b`,
      `^normalization|normalisation ... ${TIES} ... PAIR:a`,
    ],
    examples: [{ text: "Japan and South Korea normalized relations in 1965.", gives: { level: "normalized", parties: ["JPN", "KOR"] } }],
  },
  {
    name: "ties change",
    kind: "relationship",
    gives: { level: "other" },
    patterns: [
      `SUBJ:a ... ^${RAISE}/VERB .. ${TIES}|partnership|friendship|relationship with .. PARTY:b`,
      `PAIR:a ... ^${RAISE}/VERB .. ${TIES}|partnership|friendship`,
      `${TIES}|partnership|friendship between|with .. PARTY:a ... ^${RAISE}|${FALL}|reach|enter|become|grow`,
      `OWNER:a ${TIES} ... ^${RAISE}|${FALL}|reach|enter`,
      `PAIR:a ... ${TIES} .. ^${RAISE}|${FALL}|reach|enter`,
    ],
    examples: [{ text: "Belarus has strengthened ties with China.", gives: { level: "other", parties: ["BLR", "CHN"] } }],
  },
];

/** In what states work together. */
export const COOPERATION: readonly RuleText[] = [
  {
    name: "cooperation in",
    kind: "cooperation",
    patterns: [
      "SUBJ:a ... ^cooperation|collaboration|co-operation with PARTY:b",
      "PAIR:a ... ^cooperation|collaboration|co-operation",
      "^cooperation|collaboration|co-operation between|with .. PARTY:a",
      "TREATY:t ... ^cooperation|collaboration|co-operation with PARTY:b",
      "TREATY:t ... ^cooperation|collaboration|co-operation",
      "bilateral .. ^cooperation|collaboration|co-operation",
      "SUBJ:a ... ^cooperate|collaborate ... with PARTY:b",
      "PAIR:a ... ^cooperate|collaborate",
    ],
    examples: [
      { text: "Vietnam and Russia will expand military and energy cooperation.", gives: { parties: ["VNM", "RUS"], modality: "planned" } },
    ],
  },
];

const COUNTED = "meeting|summit|visit|trip|talks|tour|encounter";

/** Counts and gaps: the third meeting, the first visit in 24 years. */
export const RECKONING: readonly RuleText[] = [
  {
    name: "first in years",
    kind: "reckoning",
    gives: { measure: "first_in_years" },
    patterns: ["^first ... in|for ... NUM:n year|decade|years|decades"],
    examples: [
      {
        text: "It was the first visit by an Indian premier to Poland in 45 years.",
        gives: { measure: "first_in_years", value: "45", of: "visit" },
      },
      {
        text: "Macron was the first French president to visit Oslo in ten years.",
        gives: { measure: "first_in_years", value: "10", of: "visit" },
      },
    ],
  },
  {
    name: "first since",
    kind: "reckoning",
    gives: { measure: "first_since" },
    patterns: ["^first ... since DATE:d", "^first ... since"],
    examples: [
      {
        text: "The summit between Seoul and Pyongyang was the first meeting since 2007.",
        gives: { measure: "first_since", value: "2007", of: "meeting" },
      },
    ],
  },
  {
    name: "ordinal",
    kind: "reckoning",
    gives: { measure: "ordinal" },
    patterns: [
      `ORD:n such|official|state|bilateral|trilateral|annual|joint|formal|face-to-face|foreign|overseas|consecutive? ^${COUNTED}`,
      "OWNER:a ^second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth to PLACE:p",
    ],
    examples: [
      { text: "It was the fourth summit between Moon Jae-in and Kim Jong Un.", gives: { measure: "ordinal", value: "4", of: "meeting" } },
      { text: "The trip, which is Kim Jong Un's fourth to China, was short.", gives: { measure: "ordinal", value: "4", of: "visit" } },
    ],
  },
];
