import { writtenDate } from "../base/edtf.js";
import { remembered } from "../base/memo.js";
import { and, type Truth, throughout, truthOf } from "../base/truth.js";
import type { Condition } from "../model/index.js";
import { called, joining } from "./called.js";
import type { Promised } from "./commitments.js";
import { judgeJointly } from "./condition/index.js";
import { entryDay } from "./entry.js";
import type { Held } from "./held.js";
import type { Pledge } from "./pledge.js";
import { type Ask, type Case, type Judgement, judged, type Reason, reasonOf, stated, type Verdict, yesNoAsk } from "./scenario.js";
import { sharedDays } from "./shared-days.js";
import { sides } from "./sides.js";
import { endWords, type Standing } from "./status.js";
import type { Timeline } from "./timeline.js";
import { PREFERRED } from "./variable.js";
import { disputedWordings, type Wording } from "./wording.js";

/** What one provision in force says in the case. */
export interface OwedRow extends Promised {
  protects: string[];
  verdict: Verdict;
  /** An act in the scenario breaks the promise. */
  breached: boolean;
  because: Reason[];
  asks: Ask[];
}

/** The verdict alone on what a promisor owes: the same steps as {@link explained}, left at the first that does not hold. */
export function verdictOn(at: Case, held: Held, promisor: string): Verdict {
  const force = held.certain ? "yes" : forceOnTheEve(at, held, promisor).holds;
  if (force === "no") return "not-owed";
  const [only, ...others] = held.wordings;
  if (others.length === 0 && !at.scenario.facts && otherReadings(held.timeline)(only!).length === 0) {
    const pledge = { timeline: held.timeline, wording: only!, promisor, promisee: held.promisee };
    return verdictOf(and(force, holding(reasons(at, pledge, true))));
  }
  return verdictOf(and(force, throughout(pledges(at, held, promisor).map((pledge) => holding(reasons(at, pledge, true))))));
}

/** The verdict on what a promisor owes, with every step and the questions that would settle what is open. */
export function explained(at: Case, held: Held, promisor: string): { verdict: Verdict; because: Reason[]; asks: Ask[] } {
  const inForce = forceOnTheEve(at, held, promisor);
  const read = pledges(at, held, promisor);
  const tried = read.map((pledge) => reasons(at, pledge, false));
  const holds = throughout(tried.map(holding));
  const steps = telling(tried, holds, () => [yesNoAsk(dutyFact(read.at(-1)!), "Does the text lay down a duty?")]);
  const verdict = verdictOf(and(inForce.holds, holds));
  const unsettled = verdict === "depends" ? [inForce, ...steps, ...tried.flat()].filter((step) => step.holds === "unknown") : [];
  return { verdict, because: [inForce, ...steps].map(reasonOf), asks: distinct(unsettled.flatMap(({ asks }) => asks())) };
}

/** The row of an answer: what one promisor owes, with the verdict reached. */
export function rowOf(
  at: Case,
  { timeline, wordings, promisee, shown }: Held,
  promisor: string,
  settled: ReturnType<typeof explained>,
): OwedRow {
  const wording = wordings.at(-1)!;
  const { treaty, title, signed, instrument, provision, article, obligation, force, response, text, sources, protects } = shown();
  return {
    treaty,
    title,
    signed,
    instrument,
    provision,
    article,
    obligation,
    force,
    promisor: at.ref(promisor),
    promisee: at.ref(promisee),
    protects: protects ?? [promisee],
    verdict: settled.verdict,
    breached: at.scenario.happening === "armed-attack" && applies(settled.because) && breaks(at, { timeline, wording, promisor, promisee }),
    because: settled.because,
    asks: settled.asks,
    response,
    text,
    sources,
  };
}

/** Steps that tell only whether a promise is called; an act may break one that is not, where its conditions are met. */
const CALLS = new Set(["called", "event", "fights-third-party", "not-the-attacker"]);

function applies(because: readonly Reason[]): boolean {
  return because.every(({ condition, holds }) => holds !== "no" || CALLS.has(condition));
}

function holding(steps: readonly Judgement[]): Truth {
  let open = false;
  for (const { holds } of steps) {
    if (holds === "no") return "no";
    if (holds === "unknown") open = true;
  }
  return open ? "unknown" : "yes";
}

/** Whether the promise was in force on the eve. What time leaves open can be stated as a fact: `in-force-TREATY`. */
function forceOnTheEve(at: Case, { timeline, certain, standing, promisee }: Held, promisor: string): Judgement {
  const { id, short, title } = timeline.treaty;
  if (certain)
    return judged("in-force-on-the-eve", "yes", () => bothBound(timeline, promisor, promisee) ?? forceWords(timeline, standing(), true));
  const fact = `in-force-${id}`;
  const told = stated(at, fact);
  const why = () =>
    told === "unknown"
      ? forceWords(timeline, standing(), false)
      : `It is stated that the treaty was ${told === "yes" ? "" : "not "}in force on the eve.`;
  return judged("in-force-on-the-eve", told, why, () => [yesNoAsk(fact, `Was the ${short ?? title} in force on the eve?`)]);
}

function verdictOf(holds: Truth): Verdict {
  return holds === "yes" ? "owed" : holds === "no" ? "not-owed" : "depends";
}

/** A disputed reading of the text is judged beside the preferred one; if they differ, the verdict depends on the dispute. */
function pledges(at: Case, { timeline, wordings, promisee }: Held, promisor: string): Pledge[] {
  return wordings.flatMap((wording) => {
    const pledge = { timeline, wording, promisor, promisee };
    const told = at.scenario.facts ? stated(at, dutyFact(pledge)) : "unknown";
    if (told !== "unknown")
      return [{ ...pledge, wording: { ...wording, force: told === "yes" ? ("duty" as const) : ("declaration" as const) } }];
    const others = otherReadings(timeline)(wording);
    return others.length === 0 ? [pledge] : [pledge, ...others.map((other) => ({ ...pledge, wording: other }))];
  });
}

const otherReadings = remembered(({ treaty }: Timeline) => remembered((wording: Wording) => disputedWordings(treaty, wording)));

/** The line of reasoning that is shown: where readings differ, one that does not hold, with the dispute named. */
function telling(tried: readonly Judgement[][], holds: Truth, asks: () => readonly Ask[]): Judgement[] {
  const last = tried[0]!;
  if (tried.length === 1 || holds !== "unknown") return last;
  const results = tried.map(holding);
  if (results.includes("unknown")) return tried[results.indexOf("unknown")]!;
  const against = tried[results.indexOf("no")]!.find((step) => step.holds === "no")!;
  const dispute = judged(
    "disputed-reading",
    "unknown",
    () => `Readings differ. By one of them: ${reasonOf(against).why}`,
    against.condition === "duty" ? asks : undefined,
  );
  return [...tried[results.indexOf("yes")]!, dispute];
}

/** The fact by which a scenario states how the text is read. */
function dutyFact({ timeline, wording }: Pledge): string {
  return `is-duty-${timeline.treaty.id}-${wording.provision.id}`;
}

/** The steps of reasoning for one wording of a promise. If only the verdict is wanted, they end with the first that does not hold. */
function reasons(at: Case, pledge: Pledge, verdictOnly: boolean): Judgement[] {
  const steps: Judgement[] = [];
  for (const rule of RULES) {
    for (const step of rule(at, pledge)) {
      steps.push(step);
      if (verdictOnly && step.holds === "no") return steps;
    }
  }
  return steps;
}

const RULES: readonly ((at: Case, pledge: Pledge) => readonly Judgement[])[] = [duty, sides, called, conditions, underWay, selfDefence];

function duty(at: Case, pledge: Pledge): readonly Judgement[] {
  const { force } = pledge.wording;
  if (force !== "unknown") return DUTY[force];
  const fact = dutyFact(pledge);
  return [
    judged("duty", stated(at, fact), "Whether this is a duty is disputed or unknown.", () => [
      yesNoAsk(fact, "Does the text lay down a duty?"),
    ]),
  ];
}

const DUTY = {
  duty: [judged("duty", "yes", "The text lays down a duty.")],
  right: [judged("duty", "no", "The text gives a right, not a duty.")],
  declaration: [judged("duty", "no", "A declaration; nothing is owed in law.")],
} as const;

function conditions(at: Case, pledge: Pledge): readonly Judgement[] {
  const coded = pledge.wording.conditions;
  if (coded === undefined) return NOTHING;
  if (coded === "none") return UNCONDITIONED;
  if (coded === "unknown") {
    const fact = `conditions-met-${pledge.timeline.treaty.id}-${pledge.wording.provision.id}`;
    return [
      judged("conditions", stated(at, fact), "The sources do not tell under which conditions.", () => [
        yesNoAsk(fact, "Are the conditions met, which the sources do not tell?"),
      ]),
    ];
  }
  return coded.map((condition: Condition) => judgeJointly(condition, at, pledge));
}

const NOTHING: readonly Judgement[] = [];

const UNCONDITIONED: readonly Judgement[] = [judged("conditions", "yes", "The text sets no further condition.")];

/** Hostilities already under way call a later treaty only if its text covers that conflict (rule 12). */
function underWay(at: Case, { wording }: Pledge): readonly Judgement[] {
  if (stated(at, "under-way") !== "yes" || wording.trigger.includes("standing")) return NOTHING;
  if (Array.isArray(wording.conditions) && wording.conditions.some(({ kind }) => kind === "ongoing-conflict")) return NOTHING;
  return [judged("ongoing-conflict", "no", "The hostilities were under way before the treaty, and its text says nothing of them.")];
}

/** A promise tied to article 51 of the UN Charter holds unless the target is itself the aggressor (rule 9). */
function selfDefence(at: Case, { wording: { response } }: Pledge): readonly Judgement[] {
  if (!Array.isArray(response?.qualifiers) || !response.qualifiers.includes("un-charter-51")) return NOTHING;
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

/** Nonaggression is broken by attacking the promisee, neutrality and no aid to an enemy by fighting or helping against it beside others. Joining a victim is no attack. */
function breaks(at: Case, pledge: Pledge): boolean {
  const { promisor, promisee, wording } = pledge;
  const { attackers, target, assisting, joiner } = at.scenario;
  const { obligation } = wording.provision;
  const attacks = attackers.includes(promisor) && target === promisee;
  if (obligation === "nonaggression") return attacks && (!joiner || joining(at, pledge).holds === "yes");
  if (obligation !== "neutrality" && obligation !== "no-aid-to-enemy") return false;
  return (attacks && at.attacking.length > 1) || (attackers.includes(promisee) && (assisting?.includes(promisor) ?? false));
}

/** Since when two parties of a treaty of several are both bound, where one of them joined later; null where that says no more than the treaty's own dates. */
function bothBound(timeline: Timeline, promisor: string, promisee: string): string | null {
  const shared = sharedDays(timeline, [promisor, promisee]);
  if (!shared || shared.left !== null || shared.from === entryDay(timeline, PREFERRED)) return null;
  return `Both have been bound since ${writtenDate(shared.since)}.`;
}

function forceWords(timeline: Timeline, status: Standing, certain: boolean): string {
  if (certain) return status.status === "in-force" ? status.why : `In force on the eve; ${endWords(timeline)}.`;
  return status.status === "depends" ? status.why : `Not throughout: ${status.why}`;
}

function distinct(asks: readonly Ask[]): Ask[] {
  return [...new Map(asks.map((ask) => [ask.fact, ask])).values()];
}
