import type { Attribution, ClaimKind, Modality } from "../../../reader/claim.js";

const KINDS: Record<ClaimKind, string> = {
  signature: "signature",
  provision: "provision",
  relation: "relation of treaties",
  termination: "ending",
  "in-force": "in force",
  ratification: "ratification",
  accession: "accession",
  visit: "visit",
  meeting: "meeting",
  invitation: "invitation",
  relationship: "relations",
  cooperation: "cooperation",
  reckoning: "reckoning",
};

/** What a claim is about. */
export function kindWord(kind: ClaimKind): string {
  return KINDS[kind] ?? kind;
}

const MODALITIES: Record<Modality, string> = {
  asserted: "",
  planned: "told as planned",
  possible: "told as possible",
  denied: "told as not so",
};

/** How a claim is put, where it is not put as a fact. */
export function modalityWords(modality: Modality): string {
  return MODALITIES[modality] ?? modality;
}

/** The chain of who said it and through whom it came, from the first to the last: Putin, Izvestia. */
export function chainOf(attribution: readonly Attribution[]): string[] {
  return attribution.flatMap(({ who, via }) => (via === null ? [who] : [who, via])).filter((name, at, names) => name !== names[at - 1]);
}

const FIELDS: Record<string, string> = {
  by: "by whom",
  from: "from",
  to: "which treaty",
  date: "when",
  place: "where",
  host: "host",
  level: "level",
  mode: "how it ended",
  value: "number",
  measure: "counted as",
  obligation: "kind of promise",
  trigger: "when it is due",
  modality: "put as",
  domains: "fields",
  parties: "between whom",
};

/** What a field of a claim tells. */
export function fieldWord(field: string): string {
  return FIELDS[field] ?? field.replaceAll(/[_-]/g, " ");
}

/** The letter by which a report is called among several: A, B, C. */
export function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
}
