import type { RuleText } from "../rule.js";

const ANNUL =
  "annul|revoke|cancel|abrogate|terminate|scrap|void|nullify|repudiate|abolish|rescind|tear|rip|dissolve|renounce|disband|abandon|discard|shred";

/** How a treaty or one state's part in it ended. */
export const TERMINATION: readonly RuleText[] = [
  {
    name: "suspends",
    kind: "termination",
    gives: { mode: "suspended" },
    patterns: [
      "SUBJ:a ... ^suspend|freeze ... participation|membership|obligation|compliance|implementation in|of|with|to .. TREATY:t",
      "SUBJ:a ... ^suspend|freeze .. TREATY:t",
      "TREATY:t ... be|been .. ^suspend|freeze",
      "^suspension of .. TREATY:t",
    ],
    examples: [
      { text: "Iran suspended its participation in the nuclear accord in 2021.", gives: { mode: "suspended", by: ["IRN"], date: "2021" } },
    ],
  },
  {
    name: "withdraws",
    kind: "termination",
    gives: { mode: "withdrawn" },
    patterns: [
      "SUBJ:a ... ^withdraw|pull|walk|back|drop|opt|exit|bow .. from|out|away|back .. TREATY:t",
      "SUBJ:a ... ^withdraw|pull|drop|walk|pullout .. from|out|away .. ORG:o",
      "SUBJ:a ... ^quit|leave|exit|ditch|abandon .. TREATY:t",
      "SUBJ:a ... ^quit|leave|exit .. ORG:o",
      "OWNER:a ... ^withdrawal|exit|departure|pullout from|of .. TREATY:t",
      "OWNER:a ... ^withdrawal|exit|departure|pullout from ORG:o",
      "SUBJ:a ... ^withdrawal|exit|departure|pullout from .. TREATY:t",
      "SUBJ:a ... ^withdrawal|exit|departure|pullout from ORG:o",
      "OWNER:a threat|decision|plan|intention|announcement|move to ^withdraw|pull|leave|quit .. TREATY:t",
      "SUBJ:a ... break ^out of .. TREATY:t",
    ],
    examples: [
      { text: "Mexico withdrew from the pact in 2002.", gives: { mode: "withdrawn", by: ["MEX"], date: "2002" } },
      { text: "Armenia said it would leave the CSTO.", gives: { mode: "withdrawn", by: ["ARM"], modality: "planned" } },
      { text: "American troops will leave Iraq.", gives: null },
    ],
  },
  {
    name: "denounces",
    kind: "termination",
    gives: { mode: "denounced" },
    patterns: ["SUBJ:a ... ^denounce .. TREATY:t", "TREATY:t ... be|been .. ^denounce", "OWNER:a .. ^denunciation of .. TREATY:t"],
    examples: [
      {
        text: "The Soviet Union denounced its neutrality pact with Japan in April 1945.",
        gives: { mode: "denounced", by: ["RUS"], date: "1945-04" },
      },
    ],
  },
  {
    name: "runs out",
    kind: "termination",
    gives: { mode: "expired" },
    patterns: ["TREATY:t ... ^expire", "TREATY:t ... run ^out", "^expiration|expiry of .. TREATY:t"],
    examples: [{ text: "The basing accord with Georgia expired in 1999.", gives: { mode: "expired", date: "1999" } }],
  },
  {
    name: "lapses",
    kind: "termination",
    gives: { mode: "lapsed" },
    patterns: ["TREATY:t ... ^lapse|lapsed", "SUBJ:a ... let ... TREATY:t ^lapse"],
    examples: [{ text: "The alliance treaty with Romania lapsed in 1939.", gives: { mode: "lapsed", date: "1939" } }],
  },
  {
    name: "annuls",
    kind: "termination",
    gives: { mode: "annulled" },
    patterns: [
      `TREATY:t ... be|been .. ^${ANNUL}`,
      `SUBJ:a ... ^${ANNUL} .. TREATY:t`,
      `TREATY:t ... ^${ANNUL} ... DATE:d`,
      `TREATY:t ”? ^${ANNUL} after|in|by|during|at`,
      "SUBJ:a ... ^end|cancel|void/VERB TREATY:t",
      "ORG:o ... ^disband|dissolve",
      "^termination|abrogation|cancellation|annulment|dissolution of .. TREATY:t",
      "SUBJ:a .. ^termination|abrogation|cancellation of .. TREATY:t",
    ],
    examples: [
      { text: "Egypt abrogated the 1936 treaty with Britain in October 1951.", gives: { mode: "annulled", by: ["EGY"], date: "1951-10" } },
      { text: "The 1921 pact was revoked in 1939.", gives: { mode: "annulled", date: "1939" } },
    ],
  },
];

/** A treaty is in force, comes into force or remains so. */
export const IN_FORCE: readonly RuleText[] = [
  {
    name: "in force",
    kind: "in-force",
    patterns: [
      "TREATY:t ... come|enter|go|remain|be|stay|put|bring .. in|into|of ^force|effect",
      "TREATY:t ... take ^effect",
      "TREATY:t ... be|remain|stay ... ^valid|operative|binding",
      "^entry into force of .. TREATY:t",
    ],
    examples: [
      { text: "The pact between Libya and Malta is still in force.", gives: { instrument: "pact" } },
      { text: "The convention between Cuba and Spain took effect on March 1, 1990.", gives: { date: "1990-03-01" } },
    ],
  },
  {
    name: "null and void",
    kind: "in-force",
    modality: "denied",
    patterns: ["TREATY:t ... be|declare|call|become|consider ... null and ^void", "TREATY:t ... be ^invalid"],
    examples: [{ text: "The accord between Laos and Nepal is null and void.", gives: { modality: "denied" } }],
  },
];

/** States bind themselves: ratification. */
export const RATIFICATION: readonly RuleText[] = [
  {
    name: "ratifies",
    kind: "ratification",
    patterns: [
      "TREATY:t ... be|been .. ^ratify by PARTY:a",
      "SUBJ:a ... ^ratify .. TREATY:t",
      "TREATY:t ... be|been .. ^ratify",
      "SUBJ:a ... ^approve|pass|endorse .. ratification of .. TREATY:t",
      "OWNER:a .. ^ratification of .. TREATY:t",
      "SUBJ:a ... ^ratification of .. TREATY:t",
      "SUBJ:a ... stall|delay|approve|complete|block|exchange ... ^ratification",
      "^ratification of .. TREATY:t",
    ],
    examples: [
      { text: "The Hungarian parliament ratified the accord with Slovakia on June 13, 1995.", gives: { by: ["HUN"], date: "1995-06-13" } },
      { text: "Turkey has not ratified the convention.", gives: { by: ["TUR"], modality: "denied" } },
    ],
  },
  {
    name: "parliament approves",
    kind: "ratification",
    patterns: ["SUBJ:a ... ^approve|vote .. TREATY:t"],
    examples: [{ text: "The Japanese parliament approved the treaty with Australia in 2022.", gives: { by: ["JPN"], date: "2022" } }],
  },
];

/** States join an organisation or a treaty. */
export const ACCESSION: readonly RuleText[] = [
  {
    name: "becomes a member",
    kind: "accession",
    patterns: [
      "SUBJ:a ... become|be|become ... ^member of .. ORG:o",
      "SUBJ:a ... become ... ORG:o ... ^member",
      "SUBJ:a ... ^membership in|of .. ORG:o",
      "SUBJ:a ... seek|win|apply|gain|want|obtain|receive|request|pursue ... ORG:o ^membership",
    ],
    examples: [
      { text: "Sweden became a full member of NATO on March 7, 2024.", gives: { by: ["SWE"], instrument: "NATO", date: "2024-03-07" } },
    ],
  },
  {
    name: "joins",
    kind: "accession",
    patterns: [
      "SUBJ:a ... ^join|enter ORG:o",
      "PARTY:a ... ^join ORG:o",
      "SUBJ:a ... ^accede to .. ORG:o",
      "SUBJ:a ... ^accede to .. TREATY:t",
      "SUBJ:a ... ^join .. TREATY:t",
      "OWNER:a ... ^accession|admission|entry to|into|in ORG:o",
      "^accession|admission|entry of PARTY:a to|into|in ORG:o",
      "ORG:o ... ^admit|accept|welcome PARTY:a",
      "SUBJ:a ... ^admit to|into ORG:o",
    ],
    examples: [
      { text: "Ukraine will not join NATO.", gives: { by: ["UKR"], modality: "denied" } },
      { text: "Chile joined the convention in 1990.", gives: { by: ["CHL"], date: "1990" } },
    ],
  },
  {
    name: "takes in",
    kind: "accession",
    patterns: ["ORG:o ... expand|grow|enlarge|widen ... ^include PARTY:a", "it|alliance .. expand|grow|enlarge ... ^include PARTY:a"],
    examples: [
      {
        text: "The European Union grew to include Greece in 1981, Spain and Portugal in 1986 and Austria in 1995.",
        gives: { by: ["AUT"], date: "1995" },
      },
    ],
  },
];
