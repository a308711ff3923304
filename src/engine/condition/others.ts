import { and, or, type Truth, throughout, truthOf } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import { statusIn } from "../force.js";
import { type Case, type Judgement, judged, stated, yesNoAsk } from "../scenario.js";
import { moments } from "../status.js";
import { timelineOf } from "../timeline.js";

type Of<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;

/** A fact: these states must already help the target (Soviet-Czechoslovak protocol of signature, 1935). */
export function assists({ states }: Of<"assists">, at: Case): Judgement {
  const { assisting, against } = at.scenario;
  const each = states.map(
    (state): Truth => (assisting?.includes(state) || against?.includes(state) ? "yes" : stated(at, `${state}-assists`)),
  );
  const holds = and(...each);
  const why = () =>
    ({
      yes: `${at.names(states)} assists the target.`,
      no: `${at.names(states)} does not assist the target.`,
      unknown: `Whether ${at.names(states)} assists the target is not stated.`,
    })[holds];
  return judged("assists", holds, why, () =>
    states
      .filter((_, i) => each[i] === "unknown")
      .map((state) => yesNoAsk(`${state}-assists`, `Does ${at.name(state)} assist the target?`)),
  );
}

/** One of these states must attack too, or support the attackers (Franco-Russian convention of 1892). */
export function supportedBy({ states }: Of<"supported-by">, at: Case): Judgement {
  const each = states.map((state): Truth => (at.attacking.includes(state) ? "yes" : stated(at, `${state}-supports-attacker`)));
  const holds = or(...each);
  const why = () =>
    ({
      yes: `${at.names(states, " or ")} attacks too or supports the attackers.`,
      no: `${at.names(states, " or ")} does not support the attackers.`,
      unknown: `Whether ${at.names(states, " or ")} supports the attackers is not stated.`,
    })[holds];
  return judged("supported-by", holds, why, () =>
    states.map((state) => yesNoAsk(`${state}-supports-attacker`, `Does ${at.name(state)} support the attackers?`)),
  );
}

/** A verdict: a promise of another treaty must be owed in the same case. What that is open on, this is open on. */
export function owedUnder({ treaty, provision, by }: Of<"owed-under">, at: Case): Judgement {
  const { holds, asks } = at.owedUnder(treaty, provision, by);
  const what = () => `what ${treaty}${provision ? ` (${provision})` : ""} promises`;
  const why = () =>
    ({
      yes: `${what()} is owed in this case.`,
      no: `${what()} is not owed in this case.`,
      unknown: `whether ${what()} is owed is not settled.`,
    })[holds];
  return judged("owed-under", holds, why, asks);
}

/** A status: another treaty must be in force on the eve. */
export function inForce({ treaty }: Of<"in-force">, at: Case): Judgement {
  const body = at.dataset.treaty(treaty);
  const timeline = body && timelineOf(at.dataset, body, at.known);
  if (!timeline) return judged("in-force", "no", () => `${treaty} is not known.`);
  const told = stated(at, `in-force-${treaty}`);
  const instants = at.moment ? [at.moment] : moments([timeline], at.eve);
  const found = throughout(instants.map(({ day, course }) => truthOf(statusIn(timeline, day, course) === "in-force")));
  const holds = found === "unknown" || (at.moment && told !== "unknown") ? (told === "unknown" ? found : told) : found;
  const title = body.short ?? body.title;
  const why = () =>
    ({
      yes: `the ${title} is in force.`,
      no: `the ${title} is not in force.`,
      unknown: `whether the ${title} is in force is not certain.`,
    })[holds];
  return judged("in-force", holds, why, () => [yesNoAsk(`in-force-${treaty}`, `Was the ${title} in force on the eve?`)]);
}
