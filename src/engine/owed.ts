import { isoDay } from "../base/day.js";
import type { Truth } from "../base/truth.js";
import { OBLIGATIONS, type Obligation } from "../model/index.js";
import { edgeCases } from "./commitments.js";
import type { Dataset } from "./dataset.js";
import { caseOf, type Scenario } from "./scenario.js";
import { type StateRef, stateRef } from "./state-name.js";
import { listedDates, statusOf } from "./status.js";
import { timelineOf } from "./timeline.js";
import { judgeEdge, type OwedRow, type Verdict } from "./verdict.js";

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
 * With `notCalled`, the promises to the attackers that their own attack does not call are judged too.
 */
export function owed(dataset: Dataset, scenario: Scenario, { notCalled = false }: { notCalled?: boolean } = {}): OwedAnswer {
  return judgedUnder(dataset, scenario, new Set(), notCalled);
}

function judgedUnder(dataset: Dataset, scenario: Scenario, asking: ReadonlySet<string>, withNotCalled: boolean): OwedAnswer {
  const at = caseOf(dataset, scenario, (treaty, provision, by) => owedElsewhere(dataset, scenario, asking, treaty, provision, by));
  const { attackers, target, on } = scenario;
  const rows: OwedRow[] = [];
  const notCalled: OwedRow[] = [];
  const notInForce: OwedAnswer["notInForce"] = [];
  const concerned = [...[target, ...attackers].flatMap((state) => dataset.treatiesOf(state)), ...dataset.treatiesProtecting(target)];
  for (const id of new Set(concerned)) {
    const treaty = dataset.treaty(id)!;
    const timeline = timelineOf(dataset, treaty, at.known);
    if (!timeline) continue;
    const status = statusOf(dataset, treaty, at.eve, at.known)!;
    if (status.possible.includes("in-force")) {
      const found = edgeCases(dataset, timeline, at.eve, (promisor, promisee, { provision }) =>
        concerns(scenario, promisor, promisee, provision, withNotCalled),
      );
      for (const edge of found) {
        const row = judgeEdge(at, edge, status);
        if (row) (calledHere(row, target) ? rows : notCalled).push(row);
      }
    }
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
  withNotCalled: boolean,
): boolean {
  if (promisee === target || provision.protects?.states?.includes(target)) return true;
  if (!attackers.includes(promisee)) return false;
  if (provision.obligation === "offense" || provision.obligation === "neutrality") return true;
  return withNotCalled && promisor !== target && FOR_ATTACKERS.has(provision.obligation);
}

/** Rows that the case is about: promises to the target or protecting it, and those of offense and neutrality to whoever fights. */
function calledHere({ promisee, protects, obligation }: OwedRow, target: string): boolean {
  return promisee.id === target || protects.includes(target) || obligation === "offense" || obligation === "neutrality";
}

/** Kinds that are worth a line when they are promised to an attacker. */
const FOR_ATTACKERS = new Set<Obligation>(["defense", "nonaggression"]);

const RANK: Record<Verdict, number> = { owed: 0, depends: 1, "not-owed": 2 };

function inOrder(a: OwedRow, b: OwedRow): number {
  return (
    RANK[a.verdict] - RANK[b.verdict] ||
    OBLIGATIONS.indexOf(a.obligation) - OBLIGATIONS.indexOf(b.obligation) ||
    (a.treaty < b.treaty ? -1 : a.treaty > b.treaty ? 1 : 0) ||
    (a.provision < b.provision ? -1 : a.provision > b.provision ? 1 : 0)
  );
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
  const { owed: rows } = judgedUnder(dataset, scenario, new Set([...asking, key]), false);
  const meant = rows.filter(
    (row) => row.treaty === treaty && (!provision || row.provision === provision) && (!by || by.includes(row.promisor.id)),
  );
  if (meant.some(({ verdict }) => verdict === "owed")) return "yes";
  return meant.some(({ verdict }) => verdict === "depends") ? "unknown" : "no";
}
