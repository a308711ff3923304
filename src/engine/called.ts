import { civilDate } from "../base/day.js";
import { or, type Truth, truthOf } from "../base/truth.js";
import type { Obligation, Trigger } from "../model/index.js";
import { adversariesOf } from "./adversaries.js";
import { placeIn } from "./condition/location.js";
import { signedDay } from "./entry.js";
import type { Pledge } from "./pledge.js";
import { type Case, type Happening, type Judgement, judged, stated, yesNoAsk } from "./scenario.js";
import type { Timeline } from "./timeline.js";
import { PREFERRED } from "./variable.js";
import type { Wording } from "./wording.js";

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
  if (obligation !== "nonaggression" && trigger.every((one) => one === "standing")) {
    return [judged("called", "no", "This promise stands at all times; an attack does not call it.")];
  }
  const happens = AMOUNTS_TO[at.scenario.happening];
  const met = trigger.some((one) => happens.includes(one));
  const steps = [
    judged("event", truthOf(met || trigger.includes("standing")), () => {
      const by = `The text is called by ${trigger.map((one) => TRIGGER_WORDS[one]).join(" or ")}`;
      return met ? `${by}.` : `${by}, and this is ${HAPPENING_WORDS[at.scenario.happening]}.`;
    }),
    WHO[obligation]?.(at, pledge) ?? hit(at, pledge),
  ];
  if (at.scenario.joiner && !trigger.some((one) => one !== "armed-attack" && happens.includes(one))) steps.push(joining(at, pledge));
  return steps;
}

const WHO: Partial<Record<Obligation, (at: Case, pledge: Pledge) => Judgement>> = {
  neutrality: fightsThird,
  offense: promiseeFights,
  nonaggression: promisorFights,
  "no-aid-to-enemy": fightsThird,
};

/** The year from which helping a victim is collective self-defence and no attack: that of the UN Charter (art. 51). */
const CHARTER_YEAR = 1945;

/** Joining is not attacking (DESIGN, rule 11): for promises since 1945 never; for earlier ones as the text has it, else it is open. */
export function joining(at: Case, { timeline, wording }: Pledge): Judgement {
  const { id } = timeline.treaty;
  const fact = `joining-is-attack-${id}`;
  const holds = joinerAttacks(at, timeline, wording) ?? stated(at, fact);
  const why = {
    yes: "Those who enter the war count as attackers.",
    no: "Those who enter the war help a victim; that is no attack on the aggressor.",
    unknown:
      "Whether a state that enters a war to help a victim attacks the aggressor is not said by this text, made before the UN Charter.",
  }[holds];
  return judged("attack", holds, why, () => [yesNoAsk(fact, "Does entering the war to help a victim count as an attack under this text?")]);
}

function joinerAttacks(at: Case, timeline: Timeline, { joinersAttack }: Wording): Truth | null {
  const { joinerIsAttack = "law" } = at.scenario;
  if (joinerIsAttack !== "law") return truthOf(joinerIsAttack === "always");
  if (joinersAttack !== undefined && joinersAttack !== "unknown") return joinersAttack;
  return civilDate(signedDay(timeline, PREFERRED)).year >= CHARTER_YEAR ? "no" : null;
}

/** The attack must hit a protected state: the promisee, unless the text protects others. */
function hit(at: Case, { wording, promisee }: Pledge): Judgement {
  const { target } = at.scenario;
  const { protects } = wording;
  if (!protects) {
    return judged("protected", truthOf(target === promisee), () =>
      target === promisee ? `${at.name(target)} is the target.` : `${at.name(target)} is not the promisee.`,
    );
  }
  const areas = (protects.areas ?? []).map((area) => placeIn(area, [target], at).holds);
  const holds = or(truthOf(protects.states?.includes(target) ?? false), ...areas);
  const why = () =>
    ({
      yes: `${at.name(target)} is under the protection of the text.`,
      no: `${at.name(target)} is not under the protection of the text.`,
      unknown: `Whether the text protects the place attacked is not settled.`,
    })[holds];
  return judged("protected", holds, why, () =>
    (protects.areas ?? []).map((one) => yesNoAsk(`in-${one}`, `Does the place of the attack lie in ${one}?`)),
  );
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
  const against = adversariesOf(at, promisee);
  if (against.length === 0) return judged(condition, "no", () => `${at.name(promisee)} does not fight.`);
  const others = against.includes(promisor) ? against.filter((id) => id !== promisor) : against;
  if (others.length === 0) return judged(condition, "no", () => `${at.name(promisee)} fights ${at.name(promisor)} itself, no third party.`);
  return judged(condition, "yes", () => `${at.name(promisee)} fights ${at.names(others)}.`);
}

/** Nonaggression: the promisor fights the promisee. */
function promisorFights(at: Case, { promisor, promisee }: Pledge): Judgement {
  const fights = adversariesOf(at, promisor).includes(promisee);
  return judged("fights-promisee", truthOf(fights), () =>
    fights ? `${at.name(promisor)} fights ${at.name(promisee)}.` : `The promisor does not fight ${at.name(promisee)}.`,
  );
}
