import type { RuleText } from "../rule.js";

const HELP = "assist|assistance|help|aid|defend|support|protect|intervene|defense|defence|protection|rescue";
const ATTACK = "attack|assault|aggression|invasion|invade|war|strike|conflict";
const PROMISE =
  "agree|pledge|promise|commit|vow|oblige|require|obligate|undertake|stipulate|mandate|bind|provide|provision|clause|guarantee|include|must|would|shall|obligation|commitment|call";

/** What a treaty makes its parties do, and what calls the promise. */
export const PROVISION: readonly RuleText[] = [
  {
    name: "does not help an aggressor",
    kind: "provision",
    gives: { obligation: "no-aid-to-enemy" },
    modality: "asserted",
    patterns: [
      "SUBJ:a ... not|neither|never|nor ... ^help|aid|assist|support ... aggressor|attacker",
      "not|neither|never|no ... ^help|aid|assist|support|assistance ... aggressor|attacker",
    ],
    examples: [
      {
        text: "Russia and Iran agreed not to help an aggressor if the other is attacked.",
        gives: { obligation: "no-aid-to-enemy", parties: ["RUS", "IRN"] },
      },
    ],
  },
  {
    name: "help if attacked",
    kind: "provision",
    gives: { obligation: "defense", trigger: "armed-attack" },
    patterns: [
      `SUBJ:a ... ${PROMISE} ... ^${HELP} ... case|event|if|should|when|against ... ${ATTACK}`,
      `TREATY:t ... ${PROMISE} ... ^${HELP} ... case|event|if|should|when|against ... ${ATTACK}`,
      `case|event|if|should|when ... ${ATTACK} ... SUBJ:a ... ^${HELP}`,
      `SUBJ:a ... ^${HELP} ... case|event|if|should|when ... ${ATTACK}`,
      `^${HELP} ... case|event|if|should|when ... ${ATTACK}`,
      `SUBJ:a ... ^support|assistance|aid|help if ... ${ATTACK}`,
    ],
    examples: [
      {
        text: "France and Poland agreed to help each other if either is attacked by Germany.",
        gives: { obligation: "defense", trigger: "armed-attack", parties: ["FRA", "POL"] },
      },
      {
        text: "In the event of an armed attack, Greece and France would assist each other.",
        gives: { obligation: "defense", parties: ["GRC", "FRA"] },
      },
      { text: "Belgium sent aid after the attack on Kyiv.", gives: null },
    ],
  },
  {
    name: "an attack on one",
    kind: "provision",
    gives: { obligation: "defense", trigger: "armed-attack" },
    patterns: [
      "SUBJ:a ... ^attack|aggression against|on .. one|either|any ... attack|aggression ... all|both|other",
      "^attack|aggression against|on .. one|either|any ... attack|aggression ... all|both|other",
      "^attack|aggression against|on .. PARTY:a ... consider|regard|treat|view|deem|see ... attack|aggression",
      "PARTY:a ... mutual ^defense|defence commitment|obligation|guarantee|clause",
    ],
    examples: [
      {
        text: "Under the charter, Mali and Niger regard an attack on one of them as aggression against all.",
        gives: { obligation: "defense", parties: ["MLI", "NER"] },
      },
    ],
  },
  {
    name: "mutual defense",
    kind: "provision",
    gives: { obligation: "defense" },
    patterns: [
      "TREATY:t ... promise|provide|call|include|commit|pledge|contain|guarantee|stipulate ... mutual|collective ^defense|defence|assistance|protection",
      "SUBJ:a ... promise|pledge|agree|commit|vow ... mutual|collective ^defense|defence|assistance",
    ],
    examples: [
      {
        text: "The 1948 treaty between Bulgaria and Romania promised mutual assistance.",
        gives: { obligation: "defense", parties: ["BGR", "ROU"] },
      },
    ],
  },
  {
    name: "comes to the defense",
    kind: "provision",
    gives: { obligation: "defense", trigger: "armed-attack" },
    patterns: [
      "SUBJ:a ... commit|oblige|obligate|pledge|require|bind|vow|promise|treaty|must ... ^come to PARTY:b .. aid|defense|defence|assistance|help|rescue",
      "SUBJ:a ... commit|oblige|obligate|pledge|require|bind|vow|promise ... ^defend PARTY:b",
      "SUBJ:a ... must|automatically|would ... ^defend PARTY:b ... war|attack|attacked|invasion",
    ],
    examples: [{ text: "The United States is obliged to defend Japan.", gives: { obligation: "defense", parties: ["USA", "JPN"] } }],
  },
  {
    name: "consults",
    kind: "provision",
    gives: { obligation: "consultation" },
    patterns: [
      "SUBJ:a ... pledge|agree|promise|commit|undertake|require|oblige|stipulate|call|vow ... ^consult|consultation",
      "TREATY:t ... require|oblige|stipulate|provide|call|mandate|commit|promise|include|foresee|envisage ... ^consult|consultation|contact",
      "TREATY:t ... ^consultation|contact|consult ... case|event|if ... crisis|threat|attack|danger|emergency",
    ],
    examples: [
      {
        text: "Australia and Indonesia pledged to consult each other on threats.",
        gives: { obligation: "consultation", parties: ["AUS", "IDN"] },
      },
      {
        text: "Russia and Mongolia signed a treaty which requires immediate consultations in a crisis.",
        gives: { obligation: "consultation" },
      },
    ],
  },
  {
    name: "stays neutral",
    kind: "provision",
    gives: { obligation: "neutrality" },
    patterns: ["SUBJ:a ... remain|stay|keep|be ^neutral", "SUBJ:a ... pledge|promise|declare|maintain ... ^neutrality"],
    examples: [{ text: "Turkey promised that it would remain neutral.", gives: { obligation: "neutrality", parties: ["TUR"] } }],
  },
  {
    name: "does not attack",
    kind: "provision",
    gives: { obligation: "nonaggression" },
    modality: "asserted",
    patterns: [
      "SUBJ:a ... not to ^attack|invade PARTY:b",
      "SUBJ:a ... renounce|refrain|abstain|forswear|reject ... use|threat ... of ^force",
      "SUBJ:a ... pledge|agree|promise|commit ... ^nonaggression|non-aggression",
    ],
    examples: [
      { text: "Poland and Germany agreed not to attack each other.", gives: { obligation: "nonaggression", parties: ["POL", "DEU"] } },
    ],
  },
  {
    name: "works together in arms",
    kind: "provision",
    gives: { obligation: "military-cooperation" },
    patterns: [
      "TREATY:t ... cover|allow|provide|include|permit|envisage|regulate ... military|defense|defence|military-technical|technical ... ^cooperation|collaboration|co-operation",
      "TREATY:t ... provide|allow|cover|include|permit|govern ... joint ^exercise|drill|training|patrol",
    ],
    examples: [
      {
        text: "Serbia and Hungary signed an accord that covers military cooperation until 2030.",
        gives: { obligation: "military-cooperation" },
      },
    ],
  },
  {
    name: "bases troops",
    kind: "provision",
    gives: { obligation: "basing" },
    patterns: [
      "TREATY:t ... allow|permit|let|grant|give ... ^base/NOUN",
      "TREATY:t ... allow|permit|let|grant|give ... ^station|deploy|base/VERB",
    ],
    examples: [
      { text: "Under an accord with Djibouti, which allows France to keep a base there, troops arrived.", gives: { obligation: "basing" } },
    ],
  },
  {
    name: "what the treaty does",
    kind: "provision",
    gives: { obligation: "other" },
    patterns: [
      "TREATY:t .. that|which ^bans|limits|covers|requires|allows|permits|grants|gives|calls",
      "TREATY:t ... ^limit|ban|prohibit|bar|require|oblige|regulate|govern|stipulate|cap|restrict|outlaw|forbid|grant|commit|amount|recognize|recognise|guarantee|mandate|demilitarize|give|establish|acknowledge|obligate|promise|affirm/VERB",
      "TREATY:t to ^build|construct|share|export|supply|end|reduce|limit|create|establish|exchange|protect|settle|demarcate|return|transfer|sell|buy|deliver|open/VERB",
      "TREATY:t .. ^cover|call|provide|allow|permit|set|specify/VERB",
      "PAIR:a .. ^agree that",
      "under .. TREATY:t .. ,? SUBJ:a .. ^will|would|must|agree|pledge|undertake|promise|commit|shall",
      "TREATY:t .. under which .. SUBJ:a .. ^will|would|must|agree|pledge|undertake|promise|commit|shall|agreed",
    ],
    examples: [
      { text: "Chile and Argentina signed a treaty that bans weapons in the strait.", gives: { obligation: "other" } },
      { text: "Under the agreement with Panama, the United States will hand over the canal in 1999.", gives: { obligation: "other" } },
    ],
  },
];
