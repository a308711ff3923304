import type { Claim } from "../../../model/index.js";
import { lookOf } from "../../words/kinds.js";
import { listed, type Naming } from "../../words/naming.js";
import { written } from "../../words/written.js";

export const FINDINGS: Record<string, string> = {
  supported: "supported",
  contradicted: "contradicted",
  imprecise: "imprecise",
  "not-checkable": "not checkable",
};

const RELATIONS: Record<string, string> = {
  replaces: "replaces",
  terminates: "terminates",
  amends: "amends",
  renews: "renews",
  implements: "implements",
  "refers-to": "refers to",
  omits: "leaves out what is in",
};

/** What a source claims, as a sentence without its end. */
export function claimWords(claim: Claim, naming: Naming): string {
  const when = (date: string | undefined) => (date ? `, ${written(date)}` : "");
  const at = (place: string | undefined) => (place ? `, ${place}` : "");
  const by = (states: readonly string[] | undefined) => (states ? ` by ${naming.states(states)}` : "");
  const between = (states: readonly string[]) => ` between ${naming.states(states)}`;
  switch (claim.kind) {
    case "signature":
      return `${naming.theTreaty(claim.instrument)} was signed${by(claim.parties)}${when(claim.date)}${at(claim.place)}`;
    case "provision":
      return `${naming.theTreaty(claim.instrument)} promises ${claim.obligation === "other" ? "something of another kind" : lookOf(claim.obligation).name}${between(
        claim.parties,
      )}${claim.trigger ? ` (${claim.trigger})` : ""}`;
    case "relation":
      return `${naming.theTreaty(claim.from)} ${RELATIONS[claim.relation] ?? claim.relation} ${naming.theTreaty(claim.to)}`;
    case "termination":
      return `${naming.theTreaty(claim.instrument)} was ${claim.mode}${by(claim.by)}${when(claim.date)}`;
    case "in-force":
      return `${naming.theTreaty(claim.instrument)} was in force${when(claim.date)}`;
    case "ratification":
      return `${naming.theTreaty(claim.instrument)} was ratified${by(claim.by)}${when(claim.date)}`;
    case "accession":
      return `${naming.theTreaty(claim.instrument)} was acceded to${by(claim.by)}${when(claim.date)}`;
    case "visit":
      return `${claim.visitor} visited ${naming.inText(claim.host)}${at(claim.place)}${when(claim.date)}`;
    case "meeting":
      return `${listed(claim.participants)} met${at(claim.place)}${when(claim.date)}${claim.format ? ` (${claim.format})` : ""}`;
    case "invitation":
      return `${claim.by} invited ${claim.invitee}${claim.place ? ` to ${claim.place}` : ""}`;
    case "relationship":
      return `relations${between(claim.parties)}: ${claim.words ?? claim.level.replaceAll("_", " ")}`;
    case "cooperation":
      return `cooperation${between(claim.parties)}: ${listed(claim.domains)}`;
    case "reckoning":
      return reckoning(claim);
  }
}

function reckoning({ of, measure, value, subject }: Extract<Claim, { kind: "reckoning" }>): string {
  const whose = subject ? ` (${subject})` : "";
  if (measure === "ordinal") return `${of} number ${value}${whose}`;
  return measure === "first_in_years" ? `first ${of} in ${value} years${whose}` : `first ${of} since ${value}${whose}`;
}

/** Who said it, and through whom it came. */
export function attributionWords({ attribution }: Claim): string {
  return (attribution ?? []).map(({ who, via }) => (via ? `${who}, by way of ${via}` : who)).join("; ");
}
