import { isoDay } from "../base/day.js";
import { and, type Truth, throughout, truthOf } from "../base/truth.js";
import type { Citation, Condition, Force, Obligation, Response } from "../model/index.js";
import { called } from "./called.js";
import { type Commitment, type EdgeCase, edgeCases, instrumentOf } from "./commitments.js";
import { isParty } from "./condition/adversary.js";
import { judge, type Pledge } from "./condition/index.js";
import type { Dataset } from "./dataset.js";
import { type Ask, type Case, caseOf, type Judgement, judged, type Reason, type Scenario, stated, yesNoAsk } from "./scenario.js";
import { nameOn, type StateRef, stateRef } from "./state-name.js";
import { endWords, listedDates, statusOf } from "./status.js";
import { type Timeline, timelineOf } from "./timeline.js";
import type { Wording } from "./wording.js";

export type Verdict = "owed" | "depends" | "not-owed";

/** What one provision in force says in the case. */
export interface OwedRow {
  treaty: string;
  title: string;
  signed: string;
  instrument: Commitment["instrument"];
  provision: string;
  article: string | null;
  obligation: Obligation;
  force: Force | "unknown";
  promisor: StateRef;
  promisee: StateRef;
  protects: string[];
  verdict: Verdict;
  /** An act in the scenario breaks the promise. */
  breached: boolean;
  because: Reason[];
  asks: Ask[];
  response: Response | null;
  text: string;
  sources: readonly Citation[];
}

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
  /** Treaties of the target that are signed or suspended on the eve and so promise nothing yet. */
  notInForce: { treaty: string; title: string; signed: string; status: string; why: string }[];
}

/**
 * What the treaties in force on the eve of an attack or a threat say: for every provision whose promisee is attacked (and, for
 * offense and neutrality, whose promisee fights) whether it is owed, on what it depends, and why. States must be known ids.
 */
export function owed(dataset: Dataset, scenario: Scenario): OwedAnswer {
  return judgedUnder(dataset, scenario, new Set());
}

function judgedUnder(dataset: Dataset, scenario: Scenario, asking: ReadonlySet<string>): OwedAnswer {
  const at = caseOf(dataset, scenario, (treaty, provision, by) => owedElsewhere(dataset, scenario, asking, treaty, provision, by));
  const { attackers, target, on } = scenario;
  const rows: OwedRow[] = [];
  const notCalled: OwedRow[] = [];
  const notInForce: OwedAnswer["notInForce"] = [];
  for (const id of new Set([target, ...attackers].flatMap((state) => dataset.treatiesOf(state)))) {
    const treaty = dataset.treaty(id)!;
    const timeline = timelineOf(dataset, treaty, at.known);
    if (!timeline) continue;
    const found = edgeCases(dataset, timeline, at.eve, (promisor, promisee, { provision }) =>
      concerns(scenario, promisor, promisee, provision),
    );
    for (const edge of found) {
      const row = judgeEdge(at, edge);
      if (row) (calledHere(row, target) ? rows : notCalled).push(row);
    }
    const status = statusOf(dataset, treaty, at.eve, at.known)!;
    if ((status.status === "signed" || status.status === "suspended") && dataset.treatiesOf(target).includes(id)) {
      notInForce.push({
        treaty: id,
        title: treaty.short ?? treaty.title,
        signed: listedDates(timeline).signed,
        status: status.status,
        why: status.why,
      });
    }
  }
  const ref = (state: string) => stateRef(dataset, state, on.from);
  return {
    scenario: {
      happening: scenario.happening,
      on: on.edtf,
      eve: at.eve.from === at.eve.to ? isoDay(at.eve.from) : `${isoDay(at.eve.from)}/${isoDay(at.eve.to)}`,
      attackers: attackers.map(ref),
      target: ref(target),
      place: at.site.name,
      assisting: (scenario.assisting ?? []).map(ref),
      facts: { ...scenario.facts },
    },
    dataset: { id: dataset.info.id, version: dataset.info.version },
    owed: rows.sort(inOrder),
    notCalled: notCalled.sort(inOrder),
    notInForce,
  };
}

/** Which edges a case concerns: those that protect the target, and those of an attacker's partners. */
function concerns(
  { attackers, target }: Scenario,
  promisor: string,
  promisee: string,
  provision: { obligation: Obligation; protects?: { states?: string[] | undefined } | undefined },
): boolean {
  if (promisee === target || provision.protects?.states?.includes(target)) return true;
  if (!attackers.includes(promisee)) return false;
  return promisor !== target || provision.obligation === "nonaggression" ? FOR_ATTACKERS.has(provision.obligation) : false;
}

/** Rows that the case is about: promises to the target or protecting it, and those of offense and neutrality to whoever fights. */
function calledHere({ promisee, protects, obligation }: OwedRow, target: string): boolean {
  return promisee.id === target || protects.includes(target) || obligation === "offense" || obligation === "neutrality";
}

/** Kinds that are worth a line when they are promised to an attacker. */
const FOR_ATTACKERS = new Set<Obligation>(["defense", "offense", "neutrality", "nonaggression"]);

const RANK: Record<Verdict, number> = { owed: 0, depends: 1, "not-owed": 2 };

function inOrder(a: OwedRow, b: OwedRow): number {
  return (
    RANK[a.verdict] - RANK[b.verdict] ||
    (a.treaty < b.treaty ? -1 : a.treaty > b.treaty ? 1 : 0) ||
    (a.provision < b.provision ? -1 : a.provision > b.provision ? 1 : 0)
  );
}

/** The verdict on one edge; null where it was certainly not in force on the eve. */
function judgeEdge(at: Case, edge: EdgeCase): OwedRow | null {
  const { timeline, dated, promisor, promisee, cases } = edge;
  const live = cases.filter(({ status, wording }) => status === "in-force" && wording !== null);
  if (live.length === 0) return null;
  const pledges = live.map(({ wording }) => ({ timeline, wording: wording!, promisor, promisee }));
  const inForce = forceOnTheEve(at, timeline, live.length === cases.length);
  const tried = pledges.map((pledge) => reasons(at, pledge));
  const holds = throughout(tried.map((steps) => and(...steps.map((step) => step.holds))));
  const steps = tried.at(-1)!;
  const verdict = verdictOf(and(inForce.holds, holds));
  const { wording } = pledges.at(-1)!;
  const unsettled = verdict === "depends" ? [inForce, ...tried.flat()].filter((step) => step.holds === "unknown") : [];
  return {
    treaty: timeline.treaty.id,
    title: timeline.treaty.short ?? timeline.treaty.title,
    signed: listedDates(timeline).signed,
    instrument: instrumentOf(wording, timeline),
    provision: dated.provision.id,
    article: wording.article ?? null,
    obligation: dated.provision.obligation,
    force: wording.force,
    promisor: stateRef(at.dataset, promisor, at.scenario.on.from),
    promisee: stateRef(at.dataset, promisee, at.scenario.on.from),
    protects: wording.protects ? [...(wording.protects.states ?? []), ...(wording.protects.areas ?? [])] : [promisee],
    verdict,
    breached: at.scenario.happening === "armed-attack" && breaks(at, pledges.at(-1)!),
    because: [inForce, ...steps].map(({ condition, holds: held, why }) => ({ condition, holds: held, why })),
    asks: distinct(unsettled.flatMap(({ asks }) => asks)),
    response: wording.response ?? null,
    text: wording.text,
    sources: wording.sources,
  };
}

/** Whether the promise was in force on the eve. What time leaves open can be stated as a fact: `in-force-TREATY`. */
function forceOnTheEve(at: Case, timeline: Timeline, certain: boolean): Judgement {
  const { id, short, title } = timeline.treaty;
  const fact = `in-force-${id}`;
  if (certain) return judged("in-force-on-the-eve", "yes", forceWords(at, timeline, true));
  const told = stated(at, fact);
  const why =
    told === "unknown"
      ? forceWords(at, timeline, false)
      : `It is stated that the treaty was ${told === "yes" ? "" : "not "}in force on the eve.`;
  return judged("in-force-on-the-eve", told, why, [yesNoAsk(fact, `Was the ${short ?? title} in force on the eve?`)]);
}

function verdictOf(holds: Truth): Verdict {
  return holds === "yes" ? "owed" : holds === "no" ? "not-owed" : "depends";
}

/** The steps of reasoning for one wording of a promise. */
function reasons(at: Case, pledge: Pledge): Judgement[] {
  const { wording } = pledge;
  return [duty(wording, at), ...sides(at, pledge), ...called(at, pledge), ...conditions(at, pledge), ...selfDefence(at, wording)];
}

function duty({ force }: Wording, _at: Case): Judgement {
  const words = {
    duty: "The text lays down a duty.",
    right: "The text gives a right, not a duty.",
    declaration: "A declaration; nothing is owed in law.",
    unknown: "Whether this is a duty is disputed or unknown.",
  };
  return judged("duty", force === "unknown" ? "unknown" : truthOf(force === "duty"), words[force], [
    yesNoAsk("is-duty", "Does the text lay down a duty?"),
  ]);
}

/** An attacker is owed no help for its own attack, and owes none against itself; wars between parties as the treaty has it (rule 10). */
function sides(at: Case, { timeline, wording, promisor, promisee }: Pledge): Judgement[] {
  const { attackers } = at.scenario;
  const { obligation } = wording.provision;
  if (obligation === "nonaggression" || obligation === "neutrality" || obligation === "offense") return [];
  const name = (id: string) => nameOn(at.dataset, id, at.scenario.on.from);
  if (attackers.includes(promisee))
    return [judged("not-the-attacker", "no", `${name(promisee)} is itself the attacker; no help is owed for its own attack.`)];
  if (attackers.includes(promisor)) return [judged("not-the-attacker", "no", `${name(promisor)} is itself the attacker.`)];
  const inside = attackers.filter((attacker) => isParty(timeline, attacker, at) === "yes");
  if (inside.length === 0) return [];
  const words = inside.map(name).join(", ");
  switch (timeline.treaty.betweenParties) {
    case "covered":
      return [judged("between-parties", "yes", `${words} is a party, and the treaty covers wars between parties.`)];
    case "excluded":
      return [judged("between-parties", "no", `${words} is a party, and the treaty does not cover wars between parties.`)];
    default:
      return [
        judged(
          "between-parties",
          stated(at, `between-parties-${timeline.treaty.id}`),
          `${words} is a party; whether the treaty covers wars between parties is not coded or the text is silent.`,
          [yesNoAsk(`between-parties-${timeline.treaty.id}`, "Does the treaty cover a war between its parties?")],
        ),
      ];
  }
}

function conditions(at: Case, pledge: Pledge): Judgement[] {
  const coded = pledge.wording.conditions;
  if (coded === undefined || coded === "none")
    return coded === "none" ? [judged("conditions", "yes", "The text sets no further condition.")] : [];
  if (coded === "unknown") return [judged("conditions", "unknown", "The sources do not tell under which conditions.", [])];
  return coded.map((condition: Condition) => judge(condition, at, pledge));
}

/** A promise tied to article 51 of the UN Charter holds unless the target is itself the aggressor (rule 9). */
function selfDefence(at: Case, { response }: Wording): Judgement[] {
  if (!Array.isArray(response?.qualifiers) || !response.qualifiers.includes("un-charter-51")) return [];
  const aggressor = stated(at, "self-defence") === "yes";
  return [
    judged(
      "un-charter-51",
      truthOf(!aggressor),
      aggressor
        ? "The attackers act in self-defence: the target is itself the aggressor."
        : "The target defends itself (UN Charter, art. 51).",
    ),
  ];
}

/** Nonaggression is broken by attacking the promisee, neutrality and no aid to an enemy by joining against it. */
function breaks(at: Case, { promisor, promisee, wording }: Pledge): boolean {
  const { attackers, target } = at.scenario;
  const kinds: readonly Obligation[] = ["nonaggression", "neutrality", "no-aid-to-enemy"];
  return kinds.includes(wording.provision.obligation) && attackers.includes(promisor) && target === promisee;
}

function forceWords(at: Case, timeline: Timeline, certain: boolean): string {
  const status = statusOf(at.dataset, timeline.treaty, at.eve, at.known)!;
  if (certain) return status.status === "in-force" ? status.why : `In force on the eve; ${endWords(timeline)}.`;
  return status.status === "depends" ? status.why : `Not throughout: ${status.why}`;
}

/** A condition that looks at another treaty's promise: owed if any such row is, in the same case; circles come out as no. */
function owedElsewhere(
  dataset: Dataset,
  scenario: Scenario,
  asking: ReadonlySet<string>,
  treaty: string,
  provision: string | undefined,
  by: readonly string[] | undefined,
): Truth {
  const key = `${treaty}/${provision ?? ""}`;
  if (asking.has(key)) return "no";
  const { owed: rows } = judgedUnder(dataset, scenario, new Set([...asking, key]));
  const meant = rows.filter(
    (row) => row.treaty === treaty && (!provision || row.provision === provision) && (!by || by.includes(row.promisor.id)),
  );
  if (meant.some(({ verdict }) => verdict === "owed")) return "yes";
  return meant.some(({ verdict }) => verdict === "depends") ? "unknown" : "no";
}

function distinct(asks: readonly Ask[]): Ask[] {
  return [...new Map(asks.map((ask) => [ask.fact, ask])).values()];
}
