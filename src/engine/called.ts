import { or, type Truth, truthOf } from "../base/truth.js";
import type { Obligation, Trigger } from "../model/index.js";
import type { Pledge } from "./condition/index.js";
import { type Case, type Happening, type Judgement, judged, yesNoAsk } from "./scenario.js";
import { namedOn } from "./state-name.js";

/** What each happening amounts to: an attack is also a war, a threat and a crisis. */
const AMOUNTS_TO: Record<Happening, readonly Trigger[]> = {
  "armed-attack": ["armed-attack", "war", "threat", "crisis"],
  threat: ["threat", "crisis"],
  crisis: ["crisis"],
};

const HAPPENING_WORDS: Record<Happening, string> = { "armed-attack": "an armed attack", threat: "a threat of attack", crisis: "a crisis" };
const TRIGGER_WORDS: Record<Trigger, string> = {
  "armed-attack": "an armed attack",
  war: "war",
  threat: "a threat of attack",
  crisis: "a crisis",
  standing: "no event",
};

/**
 * Whether the case is of the kind that calls a promise (DESIGN, rule 8). Defense: a protected state is attacked. Neutrality:
 * the promisee fights a third party. Offense: the promisee attacks. Nonaggression: the promisor fights the promisee.
 * Consultation and the rest: what the text names happens to the promisee. Standing promises are called by no event.
 */
export function called(at: Case, pledge: Pledge): Judgement[] {
  const { obligation } = pledge.wording.provision;
  const { trigger } = pledge.wording;
  if (trigger.every((one) => one === "standing") && obligation !== "nonaggression") {
    return [judged("called", "no", "This promise stands at all times; an attack does not call it.")];
  }
  const happens = AMOUNTS_TO[at.scenario.happening];
  const met = trigger.some((one) => happens.includes(one));
  const event = judged(
    "event",
    truthOf(met || trigger.includes("standing")),
    met
      ? `The text is called by ${trigger.map((one) => TRIGGER_WORDS[one]).join(" or ")}.`
      : `The text is called by ${trigger.map((one) => TRIGGER_WORDS[one]).join(" or ")}, and this is ${HAPPENING_WORDS[at.scenario.happening]}.`,
  );
  return [event, WHO[obligation]?.(at, pledge) ?? hit(at, pledge)];
}

const WHO: Partial<Record<Obligation, (at: Case, pledge: Pledge) => Judgement>> = {
  neutrality: fightsThird,
  offense: promiseeAttacks,
  nonaggression: promisorFights,
  "no-aid-to-enemy": fightsThird,
};

/** The attack must hit a protected state: the promisee, unless the text protects others. */
function hit(at: Case, { wording, promisee }: Pledge): Judgement {
  const { target } = at.scenario;
  const name = namedOn(at.dataset, target, at.scenario.on.from);
  const { protects } = wording;
  if (!protects)
    return judged(
      "protected",
      truthOf(target === promisee),
      target === promisee ? `${name} is the target.` : `${name} is not the promisee.`,
    );
  const state = truthOf(protects.states?.includes(target) ?? false);
  const area: Truth = protects.areas ? areaHit(at, protects.areas) : "no";
  const holds = or(state, area);
  const why = {
    yes: `${name} is under the protection of the text.`,
    no: `${name} is not under the protection of the text.`,
    unknown: `Whether the text protects the place attacked is not settled.`,
  }[holds];
  return judged(
    "protected",
    holds,
    why,
    (protects.areas ?? []).map((one) => yesNoAsk(`in-${one}`, `Does the place of the attack lie in ${one}?`)),
  );
}

function areaHit(at: Case, areas: readonly string[]): Truth {
  return or(
    ...areas.map((area) =>
      at.site.kind === "area" && at.site.area === area ? ("yes" as const) : (at.scenario.facts?.[`in-${area}`] ?? "unknown"),
    ),
  );
}

/** Neutrality: the promisee fights, on either side; where the text asks that it be attacked, it must be the target. */
function fightsThird(at: Case, pledge: Pledge): Judgement {
  const { promisor, promisee, wording } = pledge;
  if (!wording.trigger.includes("war")) return hit(at, pledge);
  const { attackers, target } = at.scenario;
  const name = namedOn(at.dataset, promisee, at.scenario.on.from);
  const fights = target === promisee || attackers.includes(promisee);
  const third = fights && promisor !== target && !attackers.includes(promisor);
  const why = third
    ? `${name} fights a third party.`
    : fights
      ? `${name} fights the promisor itself, no third party.`
      : `${name} does not fight.`;
  return judged("fights-third-party", truthOf(fights), why);
}

function promiseeAttacks(at: Case, { promisee }: Pledge): Judgement {
  const { attackers, target } = at.scenario;
  const name = namedOn(at.dataset, promisee, at.scenario.on.from);
  const fights = attackers.includes(promisee) || target === promisee;
  return judged("fights-adversary", truthOf(fights), fights ? `${name} fights.` : `${name} does not fight.`);
}

function promisorFights(at: Case, { promisor, promisee }: Pledge): Judgement {
  const { attackers, target } = at.scenario;
  const fights = (attackers.includes(promisor) && target === promisee) || (attackers.includes(promisee) && target === promisor);
  const [owner, owed] = [promisor, promisee].map((id) => namedOn(at.dataset, id, at.scenario.on.from));
  return judged("fights-promisee", truthOf(fights), fights ? `${owner} fights ${owed}.` : `${owner} does not fight ${owed}.`);
}
