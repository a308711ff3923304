import type { Obligation } from "../model/index.js";

/** A stretch of a document's text, in UTF-16 units: `start` is the first, `end` the one after the last. */
export interface Span {
  start: number;
  end: number;
}

/** One link of a chain of attribution: who said it, and through whom it reached the report. */
export interface Attribution {
  who: string;
  via: string | null;
}

export const MODALITIES = ["asserted", "planned", "possible", "denied"] as const;
/** How a claim is put: as a fact, as something to come, as something that may be, or as something that is not so. */
export type Modality = (typeof MODALITIES)[number];

/** Which reader found a claim: the grammar of casus, or a language model. */
export type Origin = "grammar" | "model";

/** A state in a claim: its ISO 3166-1 alpha-3 code in upper case. The Soviet Union is RUS, as in the record. */
export type StateCode = string;

/** A date or period in EDTF, or null where the text gives none. */
export type When = string | null;

/** What each kind of claim says. Instruments are the words by which the text calls them; people are their fullest names in it. */
export interface ClaimFields {
  signature: { instrument: string; parties: StateCode[]; date: When; place: string | null };
  provision: { instrument: string | null; obligation: Obligation | "other"; parties: StateCode[]; trigger: string | null };
  relation: { relation: ClaimRelation; from: string; to: string; parties: StateCode[] };
  termination: { instrument: string; mode: ClaimMode; by: StateCode[]; date: When };
  "in-force": { instrument: string; date: When };
  ratification: { instrument: string; by: StateCode[]; date: When };
  accession: { instrument: string; by: StateCode[]; date: When };
  visit: { visitor: string; host: StateCode | null; place: string | null; date: When };
  meeting: { participants: string[]; place: string | null; date: When; format: string | null; duration: string | null };
  invitation: { by: string; invitee: string; place: string | null };
  relationship: { parties: StateCode[]; level: ClaimLevel; words: string | null };
  cooperation: { parties: StateCode[]; domains: string[] };
  reckoning: { of: "meeting" | "visit"; measure: "ordinal" | "first_in_years" | "first_since"; value: string; subject: string | null };
}

export const CLAIM_KINDS = [
  "signature",
  "provision",
  "relation",
  "termination",
  "in-force",
  "ratification",
  "accession",
  "visit",
  "meeting",
  "invitation",
  "relationship",
  "cooperation",
  "reckoning",
] as const satisfies readonly (keyof ClaimFields)[];
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const CLAIM_RELATIONS = ["replaces", "terminates", "amends", "renews", "implements", "refers-to", "revives", "omits"] as const;
export type ClaimRelation = (typeof CLAIM_RELATIONS)[number];
export const CLAIM_MODES = ["annulled", "suspended", "withdrawn", "lapsed", "expired", "denounced", "replaced"] as const;
export type ClaimMode = (typeof CLAIM_MODES)[number];
export const CLAIM_LEVELS = ["alliance", "strategic_partnership", "normalized", "severed", "other"] as const;
export type ClaimLevel = (typeof CLAIM_LEVELS)[number];

/** What the reader knows that names of a claim mean in the dataset: ids of treaties and people. Empty where it knows none. */
export interface Links {
  /** The treaties that `instrument`, `from` or `to` may mean; several for "three earlier treaties". */
  instrument?: string[];
  from?: string[];
  to?: string[];
  /** Person's name in the claim to the person's id. */
  people?: Record<string, string>;
  /** The states that the people of the claim speak for, by their name in the claim. */
  speaksFor?: Record<string, StateCode>;
}

interface Frame<K extends ClaimKind> extends Span {
  kind: K;
  /** The words that carry the claim: exactly the text between `start` and `end`. */
  quote: string;
  /** Outermost last: "Putin said, according to Izvestia" is [{who: Putin, via: Izvestia}]. Empty: the report itself says so. */
  attribution: Attribution[];
  modality: Modality;
  origin: Origin[];
  links: Links;
}

/** A claim of one kind, its fields beside its frame. */
export type ClaimOf<K extends ClaimKind> = K extends ClaimKind ? Frame<K> & ClaimFields[K] : never;
/** What a document claims, tied to the words that carry it. */
export type Claim = ClaimOf<ClaimKind>;

/** A thing of the record that a verdict rests on. */
export interface Ground {
  kind: "treaty" | "meeting" | "person";
  id: string;
  /** The event or provision of a treaty. */
  event?: string;
  provision?: string;
  /** What the record says there, in words. */
  says: string;
  /** Ids of the sources that bear it. */
  sources: string[];
}

export const FINDINGS = ["supported", "contradicted", "imprecise", "new", "not-checkable"] as const;
/**
 * What the record makes of a claim. `new`: it would be in the record if it were known there; `not-checkable`: the record does not
 * hold such things, or the claim does not say enough.
 */
export type Finding = (typeof FINDINGS)[number];

export interface Verdict {
  is: Finding;
  /** Why, in one sentence. */
  why: string;
  /** What of the record it was held against. */
  against: Ground[];
  /** What would be right, where the claim is imprecise or contradicted. */
  correction: string | null;
}

/** A claim with the record's verdict. */
export type CheckedClaim = Claim & { verdict: Verdict };

/** What is known of a document, and its text: what every offset counts in. */
export interface ReportDocument {
  /** The name under which it was given: a file's name, or "standard input". */
  name: string;
  title: string | null;
  /** The day on which it was published (ISO), which "today" in it means. */
  published: string | null;
  outlet: string | null;
  text: string;
}

/** A document with all that it claims, in the order of its text. */
export interface Reading {
  document: ReportDocument;
  claims: CheckedClaim[];
}
