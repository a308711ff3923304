import { writtenDuration } from "../base/duration.js";
import { spanOf, writtenDate } from "../base/edtf.js";
import type { Dataset } from "../engine/dataset.js";
import { namedOn } from "../engine/state-name.js";
import { inSentence } from "../engine/words.js";
import { OBLIGATION_WORDS } from "../model/index.js";
import type { Claim, ClaimLevel, ClaimMode, ClaimOf, ClaimRelation, Modality, StateCode, When } from "./claim.js";

/**
 * A claim in one plain sentence without a full stop, in the present tense: "Russia and North Korea promise defense on armed attack
 * (comprehensive partnership treaty)". What is not asserted says so first: "Planned: ...". States have the names of the claim's time.
 */
export function sayClaim(claim: Claim, dataset: Dataset): string {
  return `${MODALITY_WORDS[claim.modality]}${capital(sentence(claim, new Names(dataset, claim)))}`;
}

const MODALITY_WORDS: Record<Modality, string> = { asserted: "", planned: "Planned: ", possible: "Possible: ", denied: "Denied: " };

/** How the states of a claim are named. */
class Names {
  private readonly dataset: Dataset;
  private readonly day: number | null;

  constructor(dataset: Dataset, claim: Claim) {
    this.dataset = dataset;
    this.day = dayOf(claim, dataset);
  }

  of(code: StateCode): string {
    const id = code.toLowerCase();
    const state = this.dataset.states.get(id);
    if (!state) return code;
    return this.day === null ? inSentence(state.name) : namedOn(this.dataset, id, this.day);
  }

  all(codes: readonly StateCode[], otherwise: string): string {
    return codes.length === 0 ? otherwise : listed(codes.map((code) => this.of(code)));
  }
}

/** The day of what is claimed: the date that it gives, else the signature of the treaty that it speaks of. */
function dayOf(claim: Claim, dataset: Dataset): number | null {
  const said = "date" in claim && claim.date !== null ? spanOf(claim.date) : null;
  if (said) return said.from.lo;
  const [treaty] = claim.links.instrument ?? claim.links.from ?? [];
  const signed = treaty === undefined ? undefined : dataset.treaties.get(treaty)?.signed;
  const span = signed === undefined ? null : spanOf(signed);
  return span?.from.lo ?? null;
}

function sentence(claim: Claim, names: Names): string {
  switch (claim.kind) {
    case "signature":
      return `${names.all(claim.parties, "the parties")} ${verb(claim.parties, "sign")} ${the(claim.instrument)}${on(claim.date)}${at(claim.place)}`;
    case "provision":
      return provisionWords(claim, names);
    case "relation":
      return `${the(claim.from)} ${agreeing(claim.from, RELATION_WORDS[claim.relation])} ${the(claim.to)}`;
    case "termination":
      return `${the(claim.instrument)} ${agreeing(claim.instrument, MODE_WORDS[claim.mode])}${claim.by.length > 0 ? ` by ${names.all(claim.by, "")}` : ""}${on(claim.date)}`;
    case "in-force":
      return `${the(claim.instrument)} ${agreeing(claim.instrument, "is")} in force${on(claim.date)}`;
    case "ratification":
      return `${names.all(claim.by, "a party")} ${verb(claim.by, "ratify", "ratifies")} ${the(claim.instrument)}${on(claim.date)}`;
    case "accession":
      return `${names.all(claim.by, "a state")} ${verb(claim.by, "join")} ${the(claim.instrument)}${on(claim.date)}`;
    case "visit":
      return `${claim.visitor} ${visits(claim, names)}${on(claim.date)}`;
    case "meeting":
      return meetingWords(claim);
    case "invitation":
      return `${claim.by} invites ${claim.invitee}${claim.place === null ? "" : ` to ${claim.place}`}`;
    case "relationship":
      return `relations between ${names.all(claim.parties, "the parties")} are ${claim.words === null ? LEVEL_WORDS[claim.level] : `called "${claim.words}"`}`;
    case "cooperation":
      return `${names.all(claim.parties, "the parties")} ${verb(claim.parties, "cooperate")}${claim.domains.length > 0 ? ` in ${listed(claim.domains)}` : ""}`;
    case "reckoning":
      return reckoningWords(claim);
  }
}

function provisionWords({ instrument, obligation, parties, trigger }: ClaimOf<"provision">, names: Names): string {
  const what = obligation === "other" ? "something else" : OBLIGATION_WORDS[obligation];
  const when = trigger === null || trigger === "standing" ? "" : ` on ${trigger.replaceAll("-", " ")}`;
  const where = instrument === null ? "" : ` (${instrument})`;
  return `${names.all(parties, "the parties")} ${verb(parties, "promise")} ${what}${when}${where}`;
}

function visits({ host, place }: ClaimOf<"visit">, names: Names): string {
  if (host === null) return place === null ? "makes a visit" : `visits ${place}`;
  return `visits ${names.of(host)}${place === null ? "" : ` (${place})`}`;
}

function meetingWords({ participants, place, date, format, duration }: ClaimOf<"meeting">): string {
  const who = participants.length === 0 ? "those named" : listed(participants);
  const length = duration === null ? "" : ` for ${duration.startsWith("P") ? writtenDuration(duration) : duration}`;
  return `${who} ${participants.length === 1 ? "takes part in a meeting" : "meet"}${length}${at(place)}${on(date)}${format === null ? "" : ` (${format})`}`;
}

const ENDINGS = ["th", "st", "nd", "rd"];

function ordinal(value: string): string {
  const number = Number(value);
  if (!Number.isInteger(number)) return value;
  return `${number}${(Math.floor(number / 10) % 10 !== 1 && ENDINGS[number % 10]) || "th"}`;
}

function reckoningWords({ of, measure, value, subject }: ClaimOf<"reckoning">): string {
  const whose = subject === null ? "" : ` (${subject})`;
  switch (measure) {
    case "ordinal":
      return `it is the ${ordinal(value)} ${of}${whose}`;
    case "first_in_years":
      return `it is the first ${of} in ${value} ${value === "1" ? "year" : "years"}${whose}`;
    case "first_since":
      return `it is the first ${of} since ${spanOf(value) ? writtenDate(value) : value}${whose}`;
  }
}

const RELATION_WORDS: Record<ClaimRelation, string> = {
  replaces: "replaces",
  terminates: "ends",
  amends: "amends",
  renews: "renews",
  implements: "carries out",
  "refers-to": "refers to",
  revives: "brings back",
  omits: "leaves out",
};

const MODE_WORDS: Record<ClaimMode, string> = {
  annulled: "is annulled",
  suspended: "is suspended",
  withdrawn: "is withdrawn from",
  lapsed: "lapses",
  expired: "expires",
  denounced: "is denounced",
  replaced: "is replaced",
};

const LEVEL_WORDS: Record<ClaimLevel, string> = {
  alliance: "an alliance",
  strategic_partnership: "a strategic partnership",
  normalized: "normalized",
  severed: "severed",
  other: "of another kind",
};

function verb(subjects: readonly unknown[], plural: string, singular = `${plural}s`): string {
  return subjects.length === 1 ? singular : plural;
}

const DETERMINED =
  /^(?:the|an?|this|that|these|those|its|his|her|their|all|both|some|several|many|any|earlier|previous|prior|two|three|four|five|\d+)\b|^\S+['’]s\b|^articles?\b|^\P{L}/iu;
const ACRONYM = /^\p{Lu}{2,}$/u;
const SEVERAL =
  /^(?:all|both|several|some|many|these|those|two|three|four|five|[2-9]|\d\d+)\b|\b(?:treaties|agreements|pacts|accords|protocols|declarations|conventions|documents)\b/i;

/** An instrument as it stands inside a sentence: with an article, unless it has one or needs none. */
function the(instrument: string): string {
  return DETERMINED.test(instrument) || ACRONYM.test(instrument) ? instrument : `the ${instrument}`;
}

/** A verb in the third person as its subject, an instrument or several, wants it. */
function agreeing(instrument: string, words: string): string {
  if (!SEVERAL.test(instrument)) return words;
  return words.replace(/^(?:is|carries|\w+s)(?=\s|$)/, (verb) =>
    verb === "is" ? "are" : verb === "carries" ? "carry" : verb.slice(0, -1),
  );
}

function on(date: When): string {
  if (date === null || date === undefined) return "";
  if (!spanOf(date)) return ` (${date})`;
  const words = writtenDate(date);
  if (/^(?:between|since|until|from)\b/.test(words)) return ` ${words}`;
  return /^\d{4}-\d\d-\d\d$/.test(date) ? ` on ${words}` : date.includes("/") ? `, ${words}` : ` in ${words}`;
}

function at(place: string | null): string {
  return place === null ? "" : ` in ${place}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
