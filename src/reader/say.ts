import { LATEST } from "../base/day.js";
import { writtenDuration } from "../base/duration.js";
import { spanOf, writtenDate } from "../base/edtf.js";
import { capital, listed } from "../base/wording.js";
import type { Dataset } from "../engine/dataset.js";
import { namedOn } from "../engine/state-name.js";
import { inSentence } from "../engine/words.js";
import { OBLIGATION_WORDS } from "../model/index.js";
import type { Claim, ClaimLevel, ClaimMode, ClaimOf, ClaimRelation, Modality, StateCode } from "./claim.js";
import { agreeing, at, instrumentWords, on, ordinal, the, verb } from "./phrase.js";
import { ENTERS } from "./verdict/in-force.js";
import { stateIdOf } from "./verdict/naming.js";
import { yearIn } from "./verdict/settling.js";

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
    const id = /^[A-Z]{3}$/.test(code) ? stateIdOf(this.dataset, code) : null;
    const state = id === null ? undefined : this.dataset.states.get(id);
    if (id === null || !state) return code;
    return this.day === null ? inSentence(state.name) : namedOn(this.dataset, id, this.day);
  }

  all(codes: readonly StateCode[], otherwise: string): string {
    return codes.length === 0 ? otherwise : listed(codes.map((code) => this.of(code)));
  }
}

/** The day of what is claimed: the date that it gives, else the signature of the treaty that it speaks of. */
function dayOf(claim: Claim, dataset: Dataset): number | null {
  const said = "date" in claim && claim.date !== null ? spanOf(claim.date) : null;
  // By its last day: who annulled a treaty "in 1991" may be called by the name of that year's end.
  if (said) return said.to.hi < LATEST ? said.to.hi : said.from.hi;
  const [treaty] = claim.links.instrument ?? claim.links.from ?? [];
  const signed = treaty === undefined ? undefined : dataset.treaties.get(treaty)?.signed;
  const span = signed === undefined ? null : spanOf(signed);
  return span?.from.lo ?? null;
}

function sentence(claim: Claim, names: Names): string {
  switch (claim.kind) {
    case "signature":
      return `${names.all(claim.parties, "the parties")} ${verb(claim.parties, "sign")} ${the(claim.instrument)}${on(dateOf(claim))}${at(claim.place, claim.quote)}`;
    case "provision":
      return provisionWords(claim, names);
    case "relation":
      return relationWords(claim);
    case "termination":
      return terminationWords(claim, names);
    case "in-force":
      return claim.date !== null && ENTERS.test(claim.quote)
        ? `${the(claim.instrument)} ${agreeing(claim.instrument, "enters")} into force${on(claim.date)}`
        : `${the(claim.instrument)} ${agreeing(claim.instrument, "is")} in force${on(claim.date)}`;
    case "ratification":
      return `${names.all(claim.by, "a party")} ${verb(claim.by, "ratify", "ratifies")} ${the(claim.instrument)}${on(claim.date)}`;
    case "accession":
      return `${names.all(claim.by, "a state")} ${verb(claim.by, "join")} ${the(claim.instrument)}${on(claim.date)}`;
    case "visit":
      return `${names.of(claim.visitor)} ${visits(claim, names)}${on(claim.date)}`;
    case "meeting":
      return meetingWords(claim, names);
    case "invitation":
      return `${names.of(claim.by)} invites ${names.of(claim.invitee)}${claim.place === null ? "" : ` to ${claim.place}`}`;
    case "relationship":
      return `relations between ${names.all(claim.parties, "the parties")} ${claim.words === null ? LEVEL_WORDS[claim.level] : `are called "${claim.words}"`}`;
    case "cooperation":
      return `${names.all(claim.parties, "the parties")} ${verb(claim.parties, "cooperate")}${domainWords(claim.domains)}`;
    case "reckoning":
      return reckoningWords(claim, names);
  }
}

function provisionWords({ instrument, obligation, parties, trigger }: ClaimOf<"provision">, names: Names): string {
  if (obligation === "other") {
    const between = parties.length > 0 ? ` between ${names.all(parties, "")}` : "";
    return instrument === null || parties.length === 1
      ? `${names.all(parties, "the parties")} ${verb(parties, "make")} a promise of another kind`
      : `${the(instrument)}${between} ${agreeing(instrument, "makes")} a promise of another kind`;
  }
  const when = trigger === null || trigger === "standing" ? "" : ` on ${trigger.replaceAll("-", " ")}`;
  const where = instrument === null ? "" : ` (${instrumentWords(instrument)})`;
  return `${names.all(parties, "the parties")} ${verb(parties, "promise")} ${OBLIGATION_WORDS[obligation]}${when}${where}`;
}

/** A renewal that is no instrument of its own, and "the agreement was replaced by an agreement". */
function relationWords({ relation, from, to }: ClaimOf<"relation">): string {
  const renewal = relation === "renews" ? /^(?:the )?(?:renewal|extension)(?: of (\d{4}))?$/i.exec(from) : null;
  if (renewal) return `${the(to)} ${agreeing(to, "is")} renewed${renewal[1] ? ` in ${renewal[1]}` : ""}`;
  const later = from === to ? `a later ${instrumentWords(from).replace(/^(?:the|an?) /i, "")}` : the(from);
  return `${later} ${agreeing(from, RELATION_WORDS[relation])} ${the(to)}`;
}

function terminationWords(claim: ClaimOf<"termination">, names: Names): string {
  const { instrument, mode, by } = claim;
  const year = yearIn(instrument, claim.quote);
  const whole = year === null || instrument.includes(String(year)) ? instrument : `${instrumentWords(instrument)} of ${year}`;
  if (mode === "withdrawn" && by.length > 0) return `${names.all(by, "")} ${verb(by, "withdraw")} from ${the(whole)}${on(dateOf(claim))}`;
  return `${the(whole)} ${agreeing(whole, MODE_WORDS[mode])}${by.length > 0 ? ` by ${names.all(by, "")}` : ""}${on(dateOf(claim))}`;
}

/** The date of a claim, unless it is the year by which the instrument is called. */
function dateOf({ instrument, date, quote }: ClaimOf<"signature"> | ClaimOf<"termination">): string | null {
  return date === String(yearIn(instrument, quote)) ? null : date;
}

/** Fields of cooperation: adjectives ("military and technical") need a noun. */
function domainWords(domains: readonly string[]): string {
  const told = domains.filter((domain) => domain !== "unspecified");
  const adjectives = told.filter((domain) => ADJECTIVE.test(domain));
  const nouns = told.filter((domain) => !ADJECTIVE.test(domain));
  const matters = adjectives.length > 0 ? [`${listed(adjectives)} matters`] : [];
  const all = [...matters, ...nouns];
  return all.length > 0 ? ` in ${listed(all)}` : "";
}

const ADJECTIVE = /(?:ic|al|ary|nuclear|civil)$/i;

function visits({ host, place }: ClaimOf<"visit">, names: Names): string {
  if (host === null) return place === null ? "makes a visit" : `visits ${place}`;
  return `visits ${names.of(host)}${place === null ? "" : ` (${place})`}`;
}

function meetingWords({ participants, place, date, format, duration, quote }: ClaimOf<"meeting">, names: Names): string {
  const who = names.all(participants, "those named");
  const length = duration === null ? "" : ` for ${duration.startsWith("P") ? writtenDuration(duration) : duration}`;
  return `${who} ${participants.length === 1 ? "takes part in a meeting" : "meet"}${length}${at(place, quote)}${on(date)}${format === null ? "" : ` (${format})`}`;
}

function reckoningWords({ of, measure, value, subject }: ClaimOf<"reckoning">, names: Names): string {
  const counted = subject === null ? null : /^(?:meeting|visit) of (.+)$/.exec(subject)?.[1];
  const own = counted ? ` of ${listed(counted.split(/, | and /).map((one) => names.of(one)))}` : "";
  const rest = subject === null || counted ? "" : ` (${subject})`;
  switch (measure) {
    case "ordinal":
      return `it is the ${ordinal(value)} ${of}${own}${rest}`;
    case "first_in_years":
      return `it is the first ${of}${own} in ${value} ${value === "1" ? "year" : "years"}${rest}`;
    case "first_since":
      return `it is the first ${of}${own} since ${spanOf(value) ? writtenDate(value) : shortened(value)}${rest}`;
  }
}

const LONGEST_VALUE = 60;

function shortened(text: string): string {
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE).replace(/\s+\S*$/, "")} ...`;
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
  alliance: "are an alliance",
  strategic_partnership: "are a strategic partnership",
  normalized: "are normalized",
  severed: "are severed",
  other: "change",
};
