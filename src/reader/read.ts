import { dayOf } from "../base/day.js";
import { chainAt, Speakers, type Speech } from "./attribution.js";
import { assemble, type Clause } from "./chunks/assemble.js";
import { type Unit, wordAt } from "./chunks/unit.js";
import type { Attribution, Claim, ClaimKind, Modality } from "./claim.js";
import { build } from "./claims/build.js";
import type { Built } from "./claims/built.js";
import type { Context } from "./claims/context.js";
import { ofItsDate } from "./claims/dated-people.js";
import { distinct } from "./claims/distinct.js";
import type { Draft } from "./claims/draft.js";
import { type Found, fromNames } from "./claims/from-names.js";
import { Discourse } from "./discourse.js";
import { RULES_BY_LEMMA } from "./grammar/index.js";
import { type Match, matchAt } from "./grammar/match.js";
import type { Rule } from "./grammar/rule.js";
import { modalityOf } from "./modality.js";
import type { Gazetteer } from "./names/gazetteer.js";
import { folded } from "./text/language.js";
import { sentencesOf } from "./text/sentence.js";

/** All claims of a text, sentence by sentence, in the order of the text. */
export function readDocument(text: string, published: number | null, gazetteer: Gazetteer): Claim[] {
  const discourse = new Discourse();
  discourse.looksBack = !NEWS.test(text);
  const speakers = new Speakers();
  const drafts: Draft[] = [];
  for (const sentence of sentencesOf(text)) {
    const clause = assemble(sentence, gazetteer, discourse, published);
    const speeches = speakers.of(clause, discourse);
    const spoke = speeches.find(({ rank }) => rank < 3);
    if (spoke) discourse.speaker = discourse.personCalled(folded(spoke.who.split(" ").at(-1)!)) ?? discourse.speaker;
    if (speeches.length > 0 && REPEATED.test(text.slice(sentence.start, sentence.end))) carryBack(drafts, sentence.index - 1, speeches);
    for (const found of foundIn(clause, { discourse, gazetteer, published })) {
      drafts.push({ claim: claimOf(found, clause, text, chainAt(speeches, found.anchor)), sentence: sentence.index });
    }
    for (const unit of clause.units) if (unit.type === "instrument" && !unit.reference && !unit.loose) discourse.noteInstrument(unit);
  }
  for (const { claim } of drafts) for (const one of claim.attribution) nameLater(one, discourse);
  return distinct(drafts, published).sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Setting {
  discourse: Discourse;
  gazetteer: Gazetteer;
  published: number | null;
}

/** What the rules and the names of treaties say in a sentence. */
function foundIn(clause: Clause, { discourse, gazetteer, published }: Setting): Found[] {
  const signed = new Map<Unit, Modality>();
  const found: Found[] = [];
  for (const { rule, match } of matches(clause, discourse)) {
    const modality = putAs(clause, rule, match);
    const context: Context = { clause, match, discourse, gazetteer, modality, reach: { first: match.first, last: match.last } };
    if (rule.kind === "signature" && match.slots.t && modality !== "asserted") signed.set(match.slots.t, modality);
    for (const undated of build(rule, context)) {
      const built = ofItsDate(undated, clause.units, gazetteer.codes);
      const ahead = modality === "asserted" && published !== null && liesAhead(built, published);
      found.push({ built, ...context.reach, anchor: match.anchor, modality: ahead ? "planned" : modality });
    }
  }
  // What the name of a treaty says is put as its signature is: "will sign a mutual defense pact".
  for (const one of fromNames(clause, gazetteer, discourse))
    found.push({ ...one, modality: signed.get(clause.units[one.anchor]!) ?? one.modality });
  return found;
}

/** How a match is put. What a promise holds lies ahead in any case: only a treaty that is itself to come makes it planned. */
function putAs(clause: Clause, rule: Rule, match: Match): Modality {
  const subject = match.slots.a ? clause.units.indexOf(match.slots.a) : -1;
  const told = rule.modality ?? modalityOf(clause, match.anchor, subject >= 0 && subject < match.anchor ? subject : match.anchor - 7);
  return rule.kind === "provision" && told === "planned" && !treatyToCome(clause, match) ? "asserted" : told;
}

function claimOf({ built, first, last, modality }: Found, { sentence, units }: Clause, text: string, attribution: Attribution[]): Claim {
  const start = sentence.tokens[units[first]!.from]!.start;
  const end = sentence.tokens[units[last]!.to - 1]!.end;
  const { kind, fields, links } = built;
  return { kind, ...fields, start, end, quote: text.slice(start, end), attribution, modality, origin: ["grammar"], links } as Claim;
}

/** "According to Izvestia, Putin made this statement ...": what the sentence before tells came by this way. */
const REPEATED = /\b(?:made|making|gave) (?:this|the|these|those|his|her) (?:statements?|remarks?|comments?|announcement)\b/;

function carryBack(drafts: readonly Draft[], sentence: number, speeches: readonly Speech[]): void {
  const via = speeches.find(({ rank }) => rank === 3)?.who;
  if (!via) return;
  for (let i = drafts.length - 1; i >= 0 && drafts[i]!.sentence >= sentence; i--) {
    const last = drafts[i]!.claim.attribution.at(-1);
    if (last && last.via === null && last.who !== via) last.via = via;
  }
}

/** Words by which a report of the day says that it is one. */
const NEWS =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|(?:this|last|next) (?:week|month|year))\b/;

/** Whether the first day of a claim's date is after the day of publication. */
function liesAhead({ fields }: Built, published: number): boolean {
  const date = "date" in fields ? fields.date : null;
  const first = date && /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(date);
  return first ? dayOf(Number(first[1]), Number(first[2]), Number(first[3] ?? 1)) > published : false;
}

/** "A spokesman said": the person with that office whom the text names elsewhere. */
function nameLater(one: { who: string }, discourse: Discourse): void {
  const noun = one.who.toLowerCase().split(" ").at(-1)!;
  const holder = one.who === one.who.toLowerCase() ? discourse.holder(noun) : undefined;
  if (holder) one.who = holder.name;
}

/** "The pact to be signed will cover ...": the treaty is the subject of what will be. */
function treatyToCome({ units }: Clause, { slots, anchor }: Match): boolean {
  const named =
    slots.t?.type === "instrument" ? units.indexOf(slots.t) : units.findLastIndex((unit, k) => k < anchor && unit.type === "instrument");
  if (named >= 0 && wordAt(units, named + 1) === "to" && wordAt(units, named + 2) === "be") return true;
  if (slots.t?.type !== "instrument") return false;
  const between = named >= 0 && named < anchor ? units.slice(named + 1, anchor) : [];
  if (between.some((unit) => unit.type === "word" && unit.token.lower === "signed")) return false;
  return units.slice(Math.max(0, anchor - 3), anchor).some((unit) => unit.type === "word" && /^(?:will|would)$/.test(unit.token.lower));
}

/** What the rules find in a sentence: for each word at most one rule of each kind, the first that fits. */
function* matches(clause: Clause, discourse: Discourse): Generator<{ rule: Rule; match: Match }> {
  for (let k = 0; k < clause.units.length; k++) {
    const unit = clause.units[k]!;
    if (unit.type !== "word") continue;
    const { lemma, lower, pos } = unit.token;
    const byLemma = RULES_BY_LEMMA.get(lemma);
    const byWord = lemma === lower ? undefined : RULES_BY_LEMMA.get(lower);
    if (!byLemma && !byWord) continue;
    const taken = new Set<ClaimKind>();
    for (const rules of [byLemma, byWord]) {
      for (const { rule, pattern } of rules ?? []) {
        if (taken.has(rule.kind) || (pattern.anchor.pos !== null && pattern.anchor.pos !== pos)) continue;
        const match = matchAt(clause, discourse, pattern, k);
        if (!match) continue;
        taken.add(rule.kind);
        yield { rule, match };
      }
    }
  }
}
