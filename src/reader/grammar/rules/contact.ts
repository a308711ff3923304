import type { RuleText } from "../rule.js";

const TALKS = "talk|talks|meeting|summit|negotiation|consultation|session";
const MET = "meeting|summit|talk|talks|negotiation";

/** Who went where. */
export const VISIT: readonly RuleText[] = [
  {
    name: "the visit of",
    kind: "visit",
    patterns: [
      "OWNER:a ... ^visit|trip|tour|journey/NOUN to|of|in .. PLACE:p",
      "OWNER:a ... PLACE:p ^visit|trip/NOUN",
      "^visit|trip|tour/NOUN by|of PARTY:a .. to PLACE:p",
      "OWNER:a previous|earlier|last|first ^visit|trip|tour/NOUN in|on? DATE:d",
      "^visit|trip|tour/NOUN to PLACE:p by|of PARTY:a",
      "SUBJ:a ... ^visit|trip|tour|journey|stopover/NOUN to|of|in .. PLACE:p",
      "in|during|on|after|of ... ^visit|trip|tour|journey/NOUN to|of|in .. PLACE:p .. ,? SUBJ:a",
    ],
    examples: [
      { text: "Macron's visit to Serbia in August 2024 was short.", gives: { visitor: "Emmanuel Macron", host: "SRB", date: "2024-08" } },
      {
        text: "On a trip to Lima in July, Secretary of State Mike Pompeo urged restraint.",
        published: "2019-01-07",
        gives: { visitor: "Mike Pompeo", place: "Lima", date: "2018-07" },
      },
    ],
  },
  {
    name: "visits",
    kind: "visit",
    patterns: ["SUBJ:a ... ^visit/VERB .. PLACE:p", "PARTY:a ... ^visit/VERB .. PLACE:p"],
    examples: [
      {
        text: "Chancellor Olaf Scholz will visit Kyiv tomorrow.",
        gives: { visitor: "Olaf Scholz", host: "UKR", modality: "planned", date: "2024-06-21" },
      },
    ],
  },
  {
    name: "goes to",
    kind: "visit",
    patterns: [
      "SUBJ:a ... ^travel|fly|go|arrive|head|journey|return|come|trip/VERB to|in|for .. PLACE:p",
      "SUBJ:a ... ^arrive .. PLACE:p",
      "SUBJ:a ^be .. in PLACE:p",
      "SUBJ:a ... ^speech|address|remark/NOUN in PLACE:p",
    ],
    examples: [
      {
        text: "Japanese Prime Minister Fumio Kishida flew to Seoul on May 7, 2023.",
        gives: { visitor: "Fumio Kishida", host: "KOR", date: "2023-05-07" },
      },
    ],
  },
];

/** Who met whom, or will. */
export const MEETING: readonly RuleText[] = [
  {
    name: "meets",
    kind: "meeting",
    patterns: [
      "SUBJ:a ... ^meet/VERB .. OBJ:b",
      "PAIR:a ... ^meet|convene|gather/VERB",
      "ORG:o ... ^meet|convene|gather/VERB",
      "SUBJ:a ... ^receive|host|greet|welcome/VERB OBJ:b",
    ],
    examples: [
      {
        text: "President Biden met Chinese President Xi Jinping in Lima on Nov. 16, 2024.",
        published: "2024-11-20",
        gives: { participants: ["Joe Biden", "Xi Jinping"], place: "Lima", date: "2024-11-16" },
      },
      { text: "Russia met its targets.", gives: null },
    ],
  },
  {
    name: "holds talks",
    kind: "meeting",
    patterns: [
      `SUBJ:a ... hold|have|attend|conduct|open|begin|conclude|arrange|plan|schedule ... ^${TALKS}/NOUN with .. PARTY:b`,
      `PAIR:a ... hold|have|attend|conduct|open|begin|conclude|schedule|resume ... ^${TALKS}/NOUN`,
      `OWNER:a ... ^${MET} with .. PARTY:b`,
      `SUBJ:a ... ^${MET} with .. PARTY:b`,
      `^${MET} with|between|of|among PAIR:a`,
      `^${MET} between .. PARTY:a`,
      "SUBJ:a ... with .. PARTY:b ... in|at|during ... ^summit|meeting|talk|talks",
      "bilateral|trilateral ^meeting|summit|talk|talks",
      "next|future|upcoming|forthcoming|planned ^summit|meeting|talks",
      "PAIR:a bilateral|direct|secret|peace|nuclear|high-level|border? ^negotiation|negotiations|talks|meeting",
      `OWNER:a ... ^summit|talks`,
      "ORG:o .. ^meeting|summit",
    ],
    examples: [
      {
        text: "French and German leaders Emmanuel Macron and Olaf Scholz held two-hour talks in Paris on Friday.",
        gives: { place: "Paris", date: "2024-06-14", duration: "PT2H" },
      },
      {
        text: "The NATO summit in Vilnius in July 2023 ended without a date.",
        gives: { participants: ["NATO"], date: "2023-07", place: "Vilnius" },
      },
    ],
  },
  {
    name: "at a meeting",
    kind: "meeting",
    modality: "asserted",
    patterns: ["PAIR:a ... during|at|after|in ... ^summit|meeting|talk|talks"],
    examples: [
      {
        text: "The Thai and Cambodian leaders failed to settle the dispute during talks in Siem Reap.",
        gives: { participants: ["THA", "KHM"], place: "Siem Reap", modality: "asserted" },
      },
    ],
  },
];

/** Who asked whom to come. */
export const INVITATION: readonly RuleText[] = [
  {
    name: "invites",
    kind: "invitation",
    patterns: [
      "SUBJ:a ... ^invite PARTY:b ... to .. PLACE:p",
      "SUBJ:a ... ^invite PARTY:b",
      "SUBJ:b ... at|on .. ^invitation of .. PARTY:a",
      "at|on .. ^invitation of .. PARTY:a",
      "at OWNER:a ^invitation",
      "PARTY:b ... accept ... ^invitation from|of .. PARTY:a",
    ],
    examples: [
      { text: "Vladimir Putin invited Kim Jong Un to Moscow.", gives: { by: "Vladimir Putin", invitee: "Kim Jong Un", place: "Moscow" } },
    ],
  },
];
