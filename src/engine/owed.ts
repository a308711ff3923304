import { isoDay } from "../base/day.js";
import type { Truth } from "../base/truth.js";
import { OBLIGATIONS, type Obligation, type Status } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { type Held, type HeldOn, heldOn, isForFighters } from "./held.js";
import { type Ask, Case, type OwedElsewhere, type Scenario, type Verdict } from "./scenario.js";
import type { StateRef } from "./state-name.js";
import { listedDates, statusOf } from "./status.js";
import { timelineOf } from "./timeline.js";
import { explained, type OwedRow, rowOf, verdictOn } from "./verdict.js";
import { protectedBy } from "./wording.js";

export interface OwedAnswer {
  scenario: {
    happening: Scenario["happening"];
    on: string;
    eve: string;
    attackers: StateRef[];
    target: StateRef;
    place: string;
    assisting: StateRef[];
    facts: Record<string, Truth>;
  };
  dataset: { id: string; version: string };
  owed: OwedRow[];
  /** Promises to the attackers that their own attack does not call. */
  notCalled: OwedRow[];
  /** The facts that some condition asked for. */
  consulted: string[];
  /** Treaties of the target that are signed or suspended on the eve and so promise nothing yet. */
  notInForce: { treaty: string; title: string; signed: string; status: string; why: string }[];
}

/**
 * What the treaties in force on the eve of an attack or a threat say: for every provision whose promisee is attacked (and, for
 * offense and neutrality, whose promisee fights) whether it is owed, on what it depends, and why. States must be known ids.
 * With `notCalled`, the promises to the attackers that their own attack does not call are judged too.
 */
export function owed(dataset: Dataset, scenario: Scenario, { notCalled = false }: { notCalled?: boolean } = {}): OwedAnswer {
  const at = caseIn(dataset, scenario, NOTHING_ASKED);
  const { rows, others } = rowsOf(at, notCalled);
  const { attackers, target, on } = scenario;
  return {
    scenario: {
      happening: scenario.happening,
      on: on.edtf,
      eve: at.eve.from === at.eve.to ? isoDay(at.eve.from) : `${isoDay(at.eve.from)}/${isoDay(at.eve.to)}`,
      attackers: attackers.map((id) => at.ref(id)),
      target: at.ref(target),
      place: at.site.name,
      assisting: (scenario.assisting ?? []).map((id) => at.ref(id)),
      facts: { ...scenario.facts },
    },
    dataset: { id: dataset.info.id, version: dataset.info.version },
    owed: rows.sort(inOrder),
    notCalled: others.sort(inOrder),
    notInForce: notInForce(at),
    consulted: [...at.consulted].sort(),
  };
}

/** The rows of an answer alone, in order: what a scenario calls, with reasons. */
export function owedRows(dataset: Dataset, scenario: Scenario): OwedRow[] {
  return rowsOf(caseIn(dataset, scenario, NOTHING_ASKED), false).rows.sort(inOrder);
}

/** A verdict without its reasons: what some of the promisors owe a promisee under one provision. */
export interface Judged {
  held: Held;
  promisors: readonly string[];
  verdict: Verdict;
}

/**
 * The verdicts alone of {@link owed}, in no particular order: the same steps on the same compiled promises, each left at the first that
 * does not hold. `wanted` limits them to some kinds of obligation.
 */
export function verdicts(dataset: Dataset, scenario: Scenario, wanted?: ReadonlySet<Obligation>): Judged[] {
  const at = caseIn(dataset, scenario, NOTHING_ASKED, false);
  const found: Judged[] = [];
  const on = heldOn(dataset, at.eve, at.known);
  const visit = (held: Held) => eachPromisor(at, held, verdictOn, (promisors, verdict) => found.push({ held, promisors, verdict }));
  eachHeld(at, wanted ? on.of(wanted) : on, false, visit);
  return found;
}

const NOTHING_ASKED: ReadonlySet<string> = new Set();

function caseIn(dataset: Dataset, scenario: Scenario, asking: ReadonlySet<string>, keepsFacts = true): Case {
  const at: Case = new Case(dataset, scenario, (treaty, provision, by) => owedElsewhere(at, asking, treaty, provision, by), keepsFacts);
  return at;
}

function rowsOf(at: Case, withNotCalled: boolean): { rows: OwedRow[]; others: OwedRow[] } {
  const rows: OwedRow[] = [];
  const others: OwedRow[] = [];
  const { target } = at.scenario;
  eachHeld(at, heldOn(at.dataset, at.eve, at.known), withNotCalled, (held) => {
    const list = calledHere(at.scenario, held) ? rows : others;
    eachPromisor(at, held, explained, (promisors, settled) => {
      for (const promisor of promisors) if (promisor !== target || list === rows) list.push(rowOf(at, held, promisor, settled));
    });
  });
  return { rows, others };
}

/** Every promise in force on the eve that the case is about, once; with `only`, those of one treaty. */
function eachHeld(at: Case, on: HeldOn, withNotCalled: boolean, visit: (held: Held) => void, only?: string): void {
  const { target, attackers, alongside, against } = at.scenario;
  for (const held of on.to(target, only)) visit(held);
  const protecting = on.protecting(target, only);
  const fighters = alongside?.length || against?.length ? [...attackers, ...(alongside ?? []), ...(against ?? [])] : attackers;
  for (const state of fighters) {
    if (withNotCalled && attackers.includes(state)) {
      for (const held of on.to(state, only)) {
        const { provision } = held.dated;
        if (isForFighters(provision) || FOR_ATTACKERS.has(provision.obligation) || protectedBy(provision).includes(target)) visit(held);
      }
    } else {
      for (const held of on.toFighter(state, only)) visit(held);
      if (protecting.length > 0) {
        for (const held of protecting) if (held.promisee === state && !isForFighters(held.dated.provision)) visit(held);
      }
    }
  }
  if (protecting.length === 0) return;
  const once = oncePerPromisor(visit);
  for (const held of protecting) if (!fighters.includes(held.promisee)) once(held);
}

/** What several parties promise each other for the good of a third state is told once for each that owes it. */
function oncePerPromisor(visit: (held: Held) => void): (held: Held) => void {
  const told = new Map<Held["dated"], Set<string>>();
  return (held) => {
    const before = told.get(held.dated) ?? new Set();
    told.set(held.dated, before);
    const promisors = held.promisors.filter((state) => !before.has(state));
    for (const state of promisors) before.add(state);
    if (promisors.length > 0) visit(promisors.length < held.promisors.length ? { ...held, promisors } : held);
  };
}

/** Judges a promise for each promisor; those that take no part owe the same for the same reasons, and are judged once. */
function eachPromisor<T>(
  at: Case,
  held: Held,
  judge: (at: Case, held: Held, promisor: string) => T,
  visit: (promisors: readonly string[], judged: T) => void,
): void {
  const apart = held.promisors.filter((state) => at.takesPart(state));
  for (const promisor of apart) visit([promisor], judge(at, held, promisor));
  const rest = apart.length === 0 ? held.promisors : held.promisors.filter((state) => !apart.includes(state));
  if (rest.length > 0) visit(rest, judge(at, held, rest[0]!));
}

/** Rows that the case is about: promises to the target or protecting it, and those of offense and neutrality to whoever fights. */
function calledHere({ target }: Scenario, { promisee, dated: { provision } }: Held): boolean {
  return promisee === target || protectedBy(provision).includes(target) || isForFighters(provision);
}

/** Kinds that are worth a line when they are promised to an attacker. */
const FOR_ATTACKERS = new Set<Obligation>(["defense", "nonaggression"]);

/** Treaties of the target that are signed or rest on the eve. */
function notInForce({ dataset, scenario, eve, known }: Case): OwedAnswer["notInForce"] {
  return [...dataset.treatiesOf(scenario.target)].sort(compared).flatMap((id) => {
    const treaty = dataset.treaty(id)!;
    const status = statusOf(dataset, treaty, eve, known);
    if (!status || !NOT_YET.has(status.status)) return [];
    const { signed } = listedDates(timelineOf(dataset, treaty, known)!);
    return [{ treaty: id, title: treaty.short ?? treaty.title, signed, status: status.status, why: status.why }];
  });
}

const NOT_YET = new Set<Status | "depends">(["signed", "suspended"]);

const RANK: Record<Verdict, number> = { owed: 0, depends: 1, "not-owed": 2 };

function inOrder(a: OwedRow, b: OwedRow): number {
  const byKind = RANK[a.verdict] - RANK[b.verdict] || KINDS.get(a.obligation)! - KINDS.get(b.obligation)!;
  return byKind || compared(a.treaty, b.treaty) || compared(a.provision, b.provision) || compared(a.promisor.id, b.promisor.id);
}

const KINDS = new Map<Obligation, number>(OBLIGATIONS.map((kind, rank) => [kind, rank]));

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A condition that looks at another treaty's promise: owed if any such promise is, in the same case; circles come out as no. Only that
 * treaty is judged, and what is found is remembered, but for what was found inside a circle.
 */
function owedElsewhere(
  { dataset, scenario, consulted, elsewhere }: Case,
  asking: ReadonlySet<string>,
  treaty: string,
  provision: string | undefined,
  by: readonly string[] | undefined,
): OwedElsewhere {
  const key = `${treaty}/${provision ?? ""}`;
  if (asking.has(key)) return { holds: "no", asks: () => [] };
  const whole = `${key}/${by?.join() ?? ""}`;
  const known = elsewhere.get(whole);
  if (known) return known;
  const there = caseIn(dataset, scenario, new Set([...asking, key]));
  const open: (() => readonly Ask[])[] = [];
  let owes = false;
  const visit = (held: Held) => {
    if (provision && held.dated.provision.id !== provision) return;
    const promisors = by ? held.promisors.filter((state) => by.includes(state)) : held.promisors;
    eachPromisor(there, { ...held, promisors }, verdictOn, ([promisor], verdict) => {
      if (verdict === "owed") owes = true;
      if (verdict === "depends") open.push(() => explained(there, held, promisor!).asks);
    });
  };
  eachHeld(there, heldOn(dataset, there.eve, there.known), false, visit, treaty);
  for (const fact of there.consulted) consulted.add(fact);
  const found: OwedElsewhere = owes
    ? { holds: "yes", asks: () => [] }
    : { holds: open.length > 0 ? "unknown" : "no", asks: () => open.flatMap((asks) => asks()) };
  if (asking.size === 0) elsewhere.set(whole, found);
  return found;
}
