import { isoDay } from "../base/day.js";
import type { Truth } from "../base/truth.js";
import { OBLIGATIONS, type Obligation, type Provision, type Status } from "../model/index.js";
import { edgeCases } from "./commitments.js";
import type { Dataset } from "./dataset.js";
import { type Ask, type Case, caseOf, type Scenario, type Verdict } from "./scenario.js";
import type { StateRef } from "./state-name.js";
import { listedDates, possibleStatuses, statusAmong } from "./status.js";
import { timelineOf } from "./timeline.js";
import { judgeEdge, type OwedRow } from "./verdict.js";
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
  return judgedUnder(dataset, scenario, new Set(), notCalled);
}

function judgedUnder(dataset: Dataset, scenario: Scenario, asking: ReadonlySet<string>, withNotCalled: boolean): OwedAnswer {
  const at: Case = caseOf(dataset, scenario, (treaty, provision, by) => {
    const { consulted, ...elsewhere } = owedElsewhere(dataset, scenario, asking, treaty, provision, by);
    for (const fact of consulted) at.consulted.add(fact);
    return elsewhere;
  });
  const { attackers, target, on } = scenario;
  const rows: OwedRow[] = [];
  const notCalled: OwedRow[] = [];
  const notInForce: OwedAnswer["notInForce"] = [];
  const concerned = [...[target, ...attackers].flatMap((state) => dataset.treatiesOf(state)), ...dataset.treatiesProtecting(target)];
  for (const id of new Set(concerned)) {
    const treaty = dataset.treaty(id)!;
    const timeline = timelineOf(dataset, treaty, at.known);
    if (!timeline) continue;
    const possible = possibleStatuses(timeline, at.eve);
    if (!possible.some((one) => LIVE.has(one))) continue;
    const status = statusAmong(timeline, at.eve, possible);
    if (possible.includes("in-force")) {
      const found = edgeCases(
        dataset,
        timeline,
        at.eve,
        (promisor, promisee, { provision }) => promisor !== target || !isForAttackers(scenario, promisee, provision),
        (promisee, { provision }) =>
          concerns(scenario, promisee, provision) || (withNotCalled && isForAttackers(scenario, promisee, provision)),
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
  const { ref } = at;
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
    consulted: [...at.consulted],
  };
}

/** Whether a case is about what a state is owed under a provision: it is the target, or fights, or the target is protected. */
function concerns({ attackers, target }: Scenario, promisee: string, provision: Provision): boolean {
  return (
    promisee === target ||
    protectedBy(provision).includes(target) ||
    (attackers.includes(promisee) && FOR_FIGHTERS.has(provision.obligation))
  );
}

/** Whether it is a promise to an attacker that is worth a line though its own attack does not call it. */
function isForAttackers(scenario: Scenario, promisee: string, provision: Provision): boolean {
  return scenario.attackers.includes(promisee) && FOR_ATTACKERS.has(provision.obligation) && !concerns(scenario, promisee, provision);
}

/** Kinds that whoever fights is owed, on either side. */
const FOR_FIGHTERS = new Set<Obligation>(["offense", "neutrality"]);

/** Rows that the case is about: promises to the target or protecting it, and those of offense and neutrality to whoever fights. */
function calledHere({ promisee, protects, obligation }: OwedRow, target: string): boolean {
  return promisee.id === target || protects.includes(target) || FOR_FIGHTERS.has(obligation);
}

/** Kinds that are worth a line when they are promised to an attacker. */
const FOR_ATTACKERS = new Set<Obligation>(["defense", "nonaggression"]);

const LIVE = new Set<Status>(["signed", "in-force", "suspended"]);

const RANK: Record<Verdict, number> = { owed: 0, depends: 1, "not-owed": 2 };

function inOrder(a: OwedRow, b: OwedRow): number {
  const byKind = RANK[a.verdict] - RANK[b.verdict] || KINDS.get(a.obligation)! - KINDS.get(b.obligation)!;
  return byKind || compared(a.treaty, b.treaty) || compared(a.provision, b.provision);
}

const KINDS = new Map<Obligation, number>(OBLIGATIONS.map((kind, rank) => [kind, rank]));

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A condition that looks at another treaty's promise: owed if any such row is, in the same case; circles come out as no. */
function owedElsewhere(
  dataset: Dataset,
  scenario: Scenario,
  asking: ReadonlySet<string>,
  treaty: string,
  provision: string | undefined,
  by: readonly string[] | undefined,
): { holds: Truth; asks: readonly Ask[]; consulted: readonly string[] } {
  const key = `${treaty}/${provision ?? ""}`;
  if (asking.has(key)) return { holds: "no", asks: [], consulted: [] };
  const { owed: rows, consulted } = judgedUnder(dataset, scenario, new Set([...asking, key]), false);
  const meant = rows.filter(
    (row) => row.treaty === treaty && (!provision || row.provision === provision) && (!by || by.includes(row.promisor.id)),
  );
  if (meant.some(({ verdict }) => verdict === "owed")) return { holds: "yes", asks: [], consulted };
  const open = meant.filter(({ verdict }) => verdict === "depends");
  return { holds: open.length > 0 ? "unknown" : "no", asks: open.flatMap(({ asks }) => asks), consulted };
}
