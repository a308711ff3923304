import { spanOf, whenOf } from "../../base/edtf.js";
import { contains, hull } from "../../base/interval.js";
import {
  ENDINGS,
  type EventKind,
  type LifecycleEvent,
  OBLIGATION_WORDS,
  PRIMARY_OBLIGATIONS,
  type Provision,
  RELATIONS,
  type Relation,
  type Treaty,
} from "../../model/index.js";
import type { Claim, ClaimMode, ClaimOf, When } from "../claim.js";
import { claimEntry } from "./claim-entry.js";
import { type Drafting, daysOf, given, oneLine, REVIEW_NOTE } from "./drafting.js";
import { bindingOf, isTelling, kindOf, mayBeSame } from "./instrument.js";

type Body = Omit<Treaty, "id">;

const MODES: Record<ClaimMode, EventKind> = {
  annulled: "termination",
  suspended: "suspension",
  withdrawn: "withdrawal",
  lapsed: "lapse",
  expired: "expiry",
  denounced: "denunciation",
  replaced: "replacement",
};

const DAYS_OF_DOUBT = 366;

/** A treaty that a report newly tells of, as it grows by the report's claims. Every `add` answers null, or why it could not be added. */
export class TreatyDraft {
  readonly id: string;
  readonly body: Body;
  private readonly drafting: Drafting;
  private readonly signature: LifecycleEvent;
  private readonly names: string[];

  private constructor(drafting: Drafting, { instrument, date, place, ...claim }: ClaimOf<"signature">, parties: readonly string[]) {
    const title = oneLine(instrument.replace(/^(?:the|an?)\s+/i, "")) || "Untitled instrument";
    this.drafting = drafting;
    this.names = [instrument];
    this.id = drafting.idFor("treaties", `${title} ${date?.slice(0, 4) ?? ""}`, "treaty", (id) => drafting.dataset.treaties.has(id));
    this.signature = given({
      event: "signature",
      date: eventDate(date),
      place: place && oneLine(place),
      sources: [drafting.cite(claim)],
    }) as LifecycleEvent;
    const kind = kindOf(title);
    const named = parties.map((state) => ({ state }));
    this.body = { title, kind, binding: bindingOf(kind), parties: named, lifecycle: [this.signature], note: REVIEW_NOTE };
  }

  /** A new treaty from the claim that it was signed, or why that is not enough. */
  static from(drafting: Drafting, claim: ClaimOf<"signature">): TreatyDraft | string {
    const parties = drafting.statesOf(claim.parties, claim.date);
    if (parties === null) return "The record does not have every state that signed.";
    if (parties.length < 2) return "A treaty needs two parties; the report does not name them here.";
    const why = noStateYet(drafting, parties, eventDate(claim.date));
    if (why !== null) return why;
    const draft = new TreatyDraft(drafting, claim, parties);
    draft.keepAttributed(claim);
    return draft;
  }

  /** Whether a claim's words for an instrument may mean this one; `parties` are codes, and none where the claim names none. */
  mayBe(instrument: string | null, parties: readonly string[], date: When): boolean {
    const states = this.drafting.statesOf(parties, date) ?? [];
    const own = this.states();
    if (states.length > 0 && !states.every((state) => own.includes(state))) return false;
    return instrument === null || !isTelling(instrument) || this.names.some((name) => mayBeSame(name, instrument));
  }

  /** Whether a signature of this date may be this treaty's: sources may differ by some days, not by years. */
  mayBeOf(date: When): boolean {
    const [own, other] = [this.signature.date, date].map((one) => (typeof one === "string" ? spanOf(one) : null));
    return !own || !other || (own.from.lo - DAYS_OF_DOUBT <= other.to.hi && other.from.lo <= own.to.hi + DAYS_OF_DOUBT);
  }

  /** The same signature again: another date is kept as disputed, more of a title as the title. */
  addSignature(claim: ClaimOf<"signature">): string | null {
    const date = eventDate(claim.date);
    const cited = this.drafting.cite(claim);
    const why = noStateYet(this.drafting, this.states(), date);
    if (why !== null) return why;
    if (date === "unknown" || date === this.signature.date) this.signature.sources.push(cited);
    else if (this.signature.date === "unknown") Object.assign(this.signature, { date, sources: [...this.signature.sources, cited] });
    else this.signature.disputed = [...(this.signature.disputed ?? []), { value: date as string, sources: [cited] }];
    this.names.push(claim.instrument);
    const place = claim.place && oneLine(claim.place);
    if (place && !this.signature.place) this.signature.place = place;
    this.keepAttributed(claim);
    return null;
  }

  /** What a claim says of this treaty, as a fact. */
  add(claim: Claim): string | null {
    const why = this.addFact(claim);
    if (why === null) this.keepAttributed(claim);
    return why;
  }

  /** A claim that is no fact yet, or that the record has no other form for. */
  addClaim(claim: Claim): string | null {
    const entry = claimEntry(this.drafting, claim);
    if (entry === null) return "The report does not say enough of it for a claim of the record.";
    this.body.claims = [...(this.body.claims ?? []), entry];
    return null;
  }

  private addFact(claim: Claim): string | null {
    switch (claim.kind) {
      case "signature":
        return this.addSignature(claim);
      case "provision":
        return claim.obligation === "other" ? this.addClaim(claim) : this.addProvision(claim, claim.obligation);
      case "relation":
        return this.addRelation(claim);
      case "in-force":
        return this.body.lifecycle.some(({ event }) => event === "entry-into-force")
          ? this.addClaim(claim)
          : this.addEvent(claim, "entry-into-force", [], claim.date);
      case "ratification":
        return this.addEvent(claim, "ratification", claim.by, claim.date);
      case "accession":
        return this.addAccession(claim);
      case "termination":
        return this.addEvent(claim, MODES[claim.mode], claim.by, claim.date);
      default:
        return "It is none of a treaty's facts.";
    }
  }

  private addProvision(claim: ClaimOf<"provision">, obligation: Provision["obligation"]): string | null {
    const states = this.drafting.statesOf(claim.parties, null);
    if (!states?.every((state) => this.states().includes(state))) return "It names states that are no parties to this treaty.";
    const same = this.body.provisions?.find((provision) => provision.obligation === obligation);
    if (same) {
      same.sources.push(this.drafting.cite(claim));
      return null;
    }
    const provision = given({
      id: obligation,
      obligation,
      conditions: (PRIMARY_OBLIGATIONS as readonly string[]).includes(obligation) ? ("unknown" as const) : null,
      text: `A promise of ${OBLIGATION_WORDS[obligation]}, as a report has it; to be read in the text of the treaty.`,
      sources: [this.drafting.cite(claim)],
      note: REVIEW_NOTE,
    }) as Provision;
    this.body.provisions = [...(this.body.provisions ?? []), provision];
    return null;
  }

  private addRelation(claim: ClaimOf<"relation">): string | null {
    const to = (claim.links.to ?? []).filter((id) => this.drafting.dataset.treaties.has(id));
    const relation = RELATIONS.find((one) => one === claim.relation);
    if (relation === undefined || to.length === 0) return this.addClaim(claim);
    const sources = [this.drafting.cite(claim)];
    const added = to.map((treaty): Relation => ({ relation, treaty, sources }));
    this.body.relations = [...(this.body.relations ?? []), ...added];
    return null;
  }

  private addAccession(claim: ClaimOf<"accession">): string | null {
    const by = this.drafting.statesOf(claim.by, claim.date);
    if (by === null || by.length === 0) return "The report does not name who joined.";
    const known = this.body.lifecycle.some((one) => one.event === "accession" && one.by?.join() === by.join());
    if (known) return this.addEvent(claim, "accession", claim.by, claim.date);
    if (by.some((state) => this.states().includes(state))) return "Who joins is already a party.";
    this.body.parties.push(...by.map((state) => ({ state })));
    return this.addEvent(claim, "accession", claim.by, claim.date);
  }

  private addEvent(claim: Claim, event: EventKind, codes: readonly string[], date: When): string | null {
    const by = this.drafting.statesOf(codes, date);
    if (!by?.every((state) => this.states().includes(state))) return "It names states that are no parties to this treaty.";
    const day = eventDate(date);
    const same = this.body.lifecycle.find((one) => one.event === event && (one.by ?? []).join() === by.join());
    if (same && (day === "unknown" || day === same.date)) {
      same.sources.push(this.drafting.cite(claim));
      return null;
    }
    if (this.comesTooEarly(event, day)) return "Its date lies before what it follows.";
    if ((event === "withdrawal" || event === "denunciation") && by.length === 0) return "The report does not say who left.";
    this.body.lifecycle.push(given({ event, date: day, by, sources: [this.drafting.cite(claim)] }) as LifecycleEvent);
    return null;
  }

  private comesTooEarly(event: EventKind, date: LifecycleEvent["date"]): boolean {
    const entry = this.body.lifecycle.find((one) => one.event === "entry-into-force");
    const before = (ENDINGS as readonly string[]).includes(event) ? (entry ?? this.signature) : this.signature;
    const [own, earliest] = [date, before.date].map((one) => (typeof one === "string" ? whenOf(one) : null));
    return Boolean(own && earliest && own.hi < earliest.lo);
  }

  /** Whoever is cited for a fact stays on record beside it. */
  private keepAttributed(claim: Claim): void {
    const { at } = this.drafting.cite(claim);
    const kept = this.body.claims?.some(({ kind, source }) => kind === claim.kind && source.at === at);
    if (claim.attribution.length > 0 && !kept) this.addClaim(claim);
  }

  private states(): string[] {
    return this.body.parties.map(({ state }) => state);
  }
}

/** A date as an event has it: a stretch of days is one of them. */
function eventDate(date: When): string {
  if (date === null) return "unknown";
  if (whenOf(date)) return date;
  const one = `[${date.replace("/", "..")}]`;
  return spanOf(date) && whenOf(one) ? one : "unknown";
}

/** Why states cannot have signed on a day: one of them was none. */
function noStateYet({ dataset }: Drafting, states: readonly string[], date: string): string | null {
  const days = daysOf(date);
  const early = states.find((id) => {
    const spells = (dataset.state(id)?.statehood ?? []).map(({ during }) => hull(spanOf(during)!));
    return !spells.some((spell) => contains(spell, days.from) || contains(spell, days.to));
  });
  return date === "unknown" || early === undefined ? null : `The record has ${dataset.states.get(early)!.name} as no state on that day.`;
}
