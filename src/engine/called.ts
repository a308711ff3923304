import { or, type Truth, truthOf } from "../base/truth.js";
import type { Obligation, Trigger } from "../model/index.js";
import { adversariesOf } from "./adversaries.js";
import { liesIn } from "./place.js";
import type { Pledge } from "./pledge.js";
import { type Case, type Happening, type Judgement, judged, stated, yesNoAsk } from "./scenario.js";

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
 * the promisee fights a third party. Offense: the promisee fights. Nonaggression: the promisor fights the promisee.
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
  offense: promiseeFights,
  nonaggression: promisorFights,
  "no-aid-to-enemy": fightsThird,
};

/** The attack must hit a protected state: the promisee, unless the text protects others. */
function hit(at: Case, { wording, promisee }: Pledge): Judgement {
  const { target } = at.scenario;
  const name = at.name(target);
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
  const place = (area: string): Truth => {
    const told = stated(at, `in-${area}`);
    return told === "unknown" ? liesIn(at.dataset, at.site, area, at.scenario.target, at.eve).holds : told;
  };
  return or(...areas.map(place));
}

/** Neutrality: the promisee fights, on either side; where the text asks that it be attacked, it must be the target. */
function fightsThird(at: Case, pledge: Pledge): Judgement {
  const { promisor, promisee, wording } = pledge;
  if (!wording.trigger.includes("war") && at.scenario.target !== promisee) return hit(at, pledge);
  return fights(at, promisor, promisee, "fights-third-party");
}

/** Offense: the promisee fights, and not the promisor. */
function promiseeFights(at: Case, { promisor, promisee }: Pledge): Judgement {
  return fights(at, promisor, promisee, "fights-adversary");
}

function fights(at: Case, promisor: string, promisee: string, condition: string): Judgement {
  const name = at.name(promisee);
  const against = adversariesOf(at, promisee);
  if (against.length === 0) return judged(condition, "no", `${name} does not fight.`);
  const others = against.filter((id) => id !== promisor);
  if (others.length === 0) return judged(condition, "no", `${name} fights ${at.name(promisor)} itself, no third party.`);
  return judged(condition, "yes", `${name} fights ${others.map((id) => at.name(id)).join(", ")}.`);
}

/** Nonaggression: the promisor fights the promisee. */
function promisorFights(at: Case, { promisor, promisee }: Pledge): Judgement {
  const { attackers, target } = at.scenario;
  const fights = (attackers.includes(promisor) && target === promisee) || (attackers.includes(promisee) && target === promisor);
  const owed = at.name(promisee);
  return judged(
    "fights-promisee",
    truthOf(fights),
    fights ? `${at.name(promisor)} fights ${owed}.` : `The promisor does not fight ${owed}.`,
  );
}
