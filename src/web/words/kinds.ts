/** How a kind of obligation looks and is called: a colour, and always a second sign, a line style and a letter. */
export interface KindLook {
  kind: string;
  name: string;
  letter: string;
  /** The name of its colour among the page's tokens. */
  colour: string;
  /** SVG stroke-dasharray; empty is a solid line. */
  dash: string;
  width: number;
  /** What the promise comes to, after "to": "to fight beside ..." */
  comesTo: string;
}

const PRIMARY: readonly KindLook[] = [
  { kind: "defense", name: "defense", letter: "D", colour: "--defense", dash: "", width: 1.6, comesTo: "help when it is attacked" },
  { kind: "offense", name: "offense", letter: "O", colour: "--offense", dash: "", width: 2.2, comesTo: "fight beside it in its own war" },
  { kind: "neutrality", name: "neutrality", letter: "N", colour: "--neutrality", dash: "6 3", width: 1.6, comesTo: "stay out of its wars" },
  {
    kind: "nonaggression",
    name: "nonaggression",
    letter: "P",
    colour: "--nonaggression",
    dash: "1.5 3",
    width: 2,
    comesTo: "not attack it",
  },
  { kind: "consultation", name: "consultation", letter: "C", colour: "--consultation", dash: "", width: 1, comesTo: "consult with it" },
];

const SECONDARY: Record<string, string> = {
  "no-aid-to-enemy": "no aid to an enemy",
  "no-contrary-alliance": "no contrary alliance",
  "no-separate-peace": "no separate peace",
  "no-commitments-to-others": "no commitments to others",
  "diplomatic-aid": "diplomatic aid",
  "territory-and-resources": "territory and resources",
  "military-cooperation": "military cooperation",
  "military-aid": "military aid",
  basing: "basing",
  "economic-cooperation": "economic cooperation",
  guarantee: "guarantee",
};

/** ATOP's five primary kinds, in their order. */
export const PRIMARY_KINDS: readonly KindLook[] = PRIMARY;

/** How a kind looks; secondary kinds share one colour and a small dot. */
export function lookOf(kind: string): KindLook {
  return (
    PRIMARY.find((one) => one.kind === kind) ?? {
      kind,
      name: SECONDARY[kind] ?? kind,
      letter: "·",
      colour: "--other",
      dash: "3 2",
      width: 1,
      comesTo: SECONDARY[kind] ?? kind,
    }
  );
}

/** All kinds, the primary ones first. */
export const ALL_KINDS: readonly string[] = [...PRIMARY.map(({ kind }) => kind), ...Object.keys(SECONDARY)];

/** The look that all secondary kinds share where they are shown together. */
export const OTHER_KINDS: KindLook = { ...lookOf("other"), kind: "other", name: "further kinds" };
