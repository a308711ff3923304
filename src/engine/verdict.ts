import { rememberedForBoth } from "../base/memo.js";
import { and, type Truth, throughout, truthOf } from "../base/truth.js";
import type { Condition, Obligation } from "../model/index.js";
import { called } from "./called.js";
import { type EdgeCase, instrumentOf, type Promised } from "./commitments.js";
import { judgeJointly } from "./condition/index.js";
import type { Pledge } from "./pledge.js";
import { type Ask, type Case, type Judgement, judged, type Reason, type Settled, stated, type Verdict, yesNoAsk } from "./scenario.js";
import { sides } from "./sides.js";
import { endWords, listedDates, type Standing } from "./status.js";
import type { Timeline } from "./timeline.js";
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

/** The verdict on one edge of a treaty whose status on the eve is given; null where the edge was certainly not in force. */
export function judgeEdge(at: Case, edge: EdgeCase, status: Standing): OwedRow | null {
  const { timeline, dated, promisor, promisee } = edge;
  const live = edge.cases.filter((one) => one.status === "in-force" && one.wording !== null);
  const wording = live.at(-1)?.wording;
  if (!wording) return null;
  const { verdict, because, asks } = judgementOn(at, edge, live, status);
  const { protects } = wording;
  return {
    treaty: timeline.treaty.id,
    title: timeline.treaty.short ?? timeline.treaty.title,
    signed: listedDates(timeline).signed,
    instrument: instrumentOf(wording, timeline),
    provision: dated.provision.id,
    article: wording.article ?? null,
    obligation: dated.provision.obligation,
    force: wording.force,
    promisor: at.ref(promisor),
    promisee: at.ref(promisee),
    protects: protects ? [...(protects.states ?? []), ...(protects.areas ?? [])] : [promisee],
    verdict,
    breached: at.scenario.happening === "armed-attack" && breaks(at, { timeline, wording, promisor, promisee }),
    because,
    asks,
    response: wording.response ?? null,
    text: wording.text,
    sources: wording.sources,
  };
}

/** Promisors that take no part and promise the same in the same words are judged once. */
function judgementOn(at: Case, edge: EdgeCase, live: EdgeCase["cases"], status: Standing): Settled {
  const { cases, promisor, promisee } = edge;
  const wording = cases[0]!.wording;
  if (cases.length > 1 || !wording) return settle(at, edge, live, status);
  const { attackers, target, assisting } = at.scenario;
  const takesPart = promisor === target || attackers.includes(promisor) || assisting?.includes(promisor);
  const who = takesPart ? promisor : "";
  const held = at.settled.get(wording) ?? new Map<string, Settled>();
  at.settled.set(wording, held);
  const key = `${who} ${promisee}`;
  const known = held.get(key) ?? settle(at, edge, live, status);
  held.set(key, known);
  return known;
}

function settle(at: Case, { timeline, promisor, promisee, cases }: EdgeCase, live: EdgeCase["cases"], status: Standing): Settled {
  const pledges = live.map(({ wording }) => ({ timeline, wording: wording!, promisor, promisee }));
  const inForce = forceOnTheEve(at, timeline, status, live.length === cases.length);
  const tried = pledges.flatMap((pledge) => readings(at, pledge)).map((pledge) => reasons(at, pledge));
  const holds = throughout(tried.map((steps) => and(...steps.map((step) => step.holds))));
  const steps = telling(tried, holds, yesNoAsk(dutyFact(pledges.at(-1)!), "Does the text lay down a duty?"));
  const verdict = verdictOf(and(inForce.holds, holds));
  const unsettled = verdict === "depends" ? [inForce, ...steps, ...tried.flat()].filter((step) => step.holds === "unknown") : [];
  return {
    verdict,
    because: [inForce, ...steps].map(({ condition, holds: held, why }) => ({ condition, holds: held, why })),
    asks: distinct(unsettled.flatMap(({ asks }) => asks)),
  };
}

const certainForce = rememberedForBoth((timeline: Timeline, status: Standing) =>
  judged("in-force-on-the-eve", "yes", forceWords(timeline, status, true)),
);

/** Whether the promise was in force on the eve. What time leaves open can be stated as a fact: `in-force-TREATY`. */
function forceOnTheEve(at: Case, timeline: Timeline, status: Standing, certain: boolean): Judgement {
  const { id, short, title } = timeline.treaty;
  const fact = `in-force-${id}`;
  if (certain) return certainForce(timeline, status);
  const told = stated(at, fact);
  const why =
    told === "unknown"
      ? forceWords(timeline, status, false)
      : `It is stated that the treaty was ${told === "yes" ? "" : "not "}in force on the eve.`;
  return judged("in-force-on-the-eve", told, why, [yesNoAsk(fact, `Was the ${short ?? title} in force on the eve?`)]);
}

function verdictOf(holds: Truth): Verdict {
  return holds === "yes" ? "owed" : holds === "no" ? "not-owed" : "depends";
}

/** A disputed reading of the text is judged beside the preferred one; if they differ, the verdict depends on the dispute. */
function readings(at: Case, pledge: Pledge): Pledge[] {
  const told = stated(at, dutyFact(pledge));
  if (told !== "unknown") return [{ ...pledge, wording: { ...pledge.wording, force: told === "yes" ? "duty" : "declaration" } }];
  return [pledge, ...disputedWordings(pledge.timeline.treaty, pledge.wording).map((wording) => ({ ...pledge, wording }))];
}

/** The line of reasoning that is shown: where readings differ, one that does not hold, with the dispute named. */
function telling(tried: readonly Judgement[][], holds: Truth, ask: Ask): Judgement[] {
  const last = tried[0]!;
  if (tried.length === 1 || holds !== "unknown") return last;
  const results = tried.map((steps) => and(...steps.map((step) => step.holds)));
  if (results.includes("unknown")) return tried[results.indexOf("unknown")]!;
  const against = tried[results.indexOf("no")]!.find((step) => step.holds === "no")!;
  const dispute = judged(
    "disputed-reading",
    "unknown",
    `Readings differ. By one of them: ${against.why}`,
    against.condition === "duty" ? [ask] : [],
  );
  return [...tried[results.indexOf("yes")]!, dispute];
}

/** The fact by which a scenario states how the text is read. */
function dutyFact({ timeline, wording }: Pledge): string {
  return `is-duty-${timeline.treaty.id}-${wording.provision.id}`;
}

/** The steps of reasoning for one wording of a promise. */
function reasons(at: Case, pledge: Pledge): Judgement[] {
  const { wording } = pledge;
  return [
    duty(pledge, at),
    ...sides(at, pledge),
    ...called(at, pledge),
    ...conditions(at, pledge),
    ...underWay(at, pledge),
    ...selfDefence(at, wording),
  ];
}

function duty(pledge: Pledge, at: Case): Judgement {
  const { force } = pledge.wording;
  const fact = dutyFact(pledge);
  const words = {
    duty: "The text lays down a duty.",
    right: "The text gives a right, not a duty.",
    declaration: "A declaration; nothing is owed in law.",
    unknown: "Whether this is a duty is disputed or unknown.",
  };
  const holds = force === "unknown" ? stated(at, fact) : truthOf(force === "duty");
  return judged("duty", holds, words[force], [yesNoAsk(fact, "Does the text lay down a duty?")]);
}

function conditions(at: Case, pledge: Pledge): Judgement[] {
  const coded = pledge.wording.conditions;
  if (coded === undefined || coded === "none")
    return coded === "none" ? [judged("conditions", "yes", "The text sets no further condition.")] : [];
  if (coded === "unknown") return [judged("conditions", "unknown", "The sources do not tell under which conditions.", [])];
  return coded.map((condition: Condition) => judgeJointly(condition, at, pledge));
}

/** Hostilities already under way call a later treaty only if its text covers that conflict (rule 12). */
function underWay(at: Case, { wording }: Pledge): Judgement[] {
  if (stated(at, "under-way") !== "yes" || wording.trigger.includes("standing")) return [];
  if (Array.isArray(wording.conditions) && wording.conditions.some(({ kind }) => kind === "ongoing-conflict")) return [];
  return [judged("ongoing-conflict", "no", "The hostilities were under way before the treaty, and its text says nothing of them.")];
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

/** Nonaggression is broken by attacking the promisee; neutrality and no aid to an enemy also by helping its victim. */
function breaks(at: Case, { promisor, promisee, wording }: Pledge): boolean {
  const { attackers, target, assisting } = at.scenario;
  const kinds: readonly Obligation[] = ["nonaggression", "neutrality", "no-aid-to-enemy"];
  const { obligation } = wording.provision;
  if (kinds.includes(obligation) && attackers.includes(promisor) && target === promisee) return true;
  return (
    obligation !== "nonaggression" && kinds.includes(obligation) && attackers.includes(promisee) && (assisting?.includes(promisor) ?? false)
  );
}

function forceWords(timeline: Timeline, status: Standing, certain: boolean): string {
  if (certain) return status.status === "in-force" ? status.why : `In force on the eve; ${endWords(timeline)}.`;
  return status.status === "depends" ? status.why : `Not throughout: ${status.why}`;
}

function distinct(asks: readonly Ask[]): Ask[] {
  return [...new Map(asks.map((ask) => [ask.fact, ask])).values()];
}
