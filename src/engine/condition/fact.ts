import { not } from "../../base/truth.js";
import type { Condition } from "../../model/index.js";
import { edgeCases } from "../commitments.js";
import type { Pledge } from "../pledge.js";
import { type Case, type Judgement, judged, stated, yesNoAsk } from "../scenario.js";
import { timelineOf } from "../timeline.js";

type Of<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;

const WORDS = { yes: "It is stated so.", no: "It is stated otherwise.", unknown: "It is not stated." } as const;

/** Provocation unstated is unknown; no scenario presumes it either way (DESIGN, rule 9). */
export function unprovoked(at: Case): Judgement {
  const provoked = stated(at, "provoked");
  const target = () => at.name(at.scenario.target);
  const why = () =>
    ({
      yes: `${target()} provoked the attack.`,
      no: `${target()} did not provoke the attack.`,
      unknown: `Whether ${target()} provoked the attack is not stated.`,
    })[provoked];
  return judged("unprovoked", not(provoked), why, () => [yesNoAsk("provoked", `Did ${target()} provoke the attack?`)]);
}

export function onRequest({ by }: Of<"on-request">, at: Case): Judgement {
  const requested = stated(at, "requested");
  const who = () => at.names(by ?? [at.scenario.target], " or ");
  const why = () =>
    ({
      yes: `${who()} asked for help.`,
      no: `${who()} did not ask for help.`,
      unknown: `Whether ${who()} asks for help is not stated.`,
    })[requested];
  return judged("on-request", requested, why, () => [yesNoAsk("requested", `Has ${who()} asked for help?`)]);
}

export function demandMet({ demand }: Of<"demand-met">, at: Case, { timeline, wording }: Pledge): Judgement {
  const fact = `demand-met-${timeline.treaty.id}-${wording.provision.id}`;
  const holds = stated(at, fact);
  return judged(
    "demand-met",
    holds,
    () => `${demand}: ${WORDS[holds]}`,
    () => [yesNoAsk(fact, `Was this met: ${demand}?`)],
  );
}

export function ongoingConflict({ covered, conflict }: Of<"ongoing-conflict">, at: Case): Judgement {
  const ongoing = stated(at, "under-way");
  if (covered === "yes" || ongoing === "no")
    return judged(
      "ongoing-conflict",
      "yes",
      covered === "yes" ? "The text covers hostilities already under way." : "The hostilities were not under way before.",
    );
  const why = () =>
    ongoing === "yes"
      ? "The hostilities were under way before the treaty."
      : `Whether the hostilities${conflict ? ` (${conflict})` : ""} were under way before the treaty is not stated.`;
  return judged("ongoing-conflict", ongoing === "yes" && covered === "no" ? "no" : "unknown", why, () => [
    yesNoAsk("under-way", "Were the hostilities already under way before the treaty?"),
  ]);
}

/** The attack must hit an ally: one that the text names, else any state that the promisee owes defense, as far as the record tells. */
export function allyAttacked({ states }: Of<"ally-attacked">, at: Case, { promisee }: Pledge): Judgement {
  const { target } = at.scenario;
  if (states?.includes(target)) return judged("ally-attacked", "yes", "The target is an ally that the text names.");
  if (states) return judged("ally-attacked", "no", "The target is none of the allies that the text names.");
  if (owesDefense(at, promisee, target)) {
    return judged("ally-attacked", "yes", () => `${at.name(promisee)} owes ${at.name(target)} defense.`);
  }
  const holds = stated(at, "ally-attacked");
  return judged(
    "ally-attacked",
    holds,
    () => `Whether the attack is on an ally of ${at.name(promisee)} in the sense of the text: ${WORDS[holds]}`,
    () => [yesNoAsk("ally-attacked", "Is the attack on an ally in the sense of the text?")],
  );
}

/** Whether a treaty on record, in force on the eve, has one state promise the other defense. */
function owesDefense(at: Case, promisor: string, promisee: string): boolean {
  const shared = at.dataset.treatiesOf(promisor).filter((id) => at.dataset.treatiesOf(promisee).includes(id));
  return shared.some((id) => {
    const timeline = timelineOf(at.dataset, at.dataset.treaty(id)!, at.known);
    if (!timeline) return false;
    const edges = edgeCases(
      at.dataset,
      timeline,
      at.eve,
      (from, to, { provision }) => provision.obligation === "defense" && from === promisor && to === promisee,
    );
    return edges.some(({ cases }) => cases.every(({ status, wording }) => status === "in-force" && wording !== null));
  });
}

/** A free factual question, as the last resort. */
export function freeFact({ fact, question }: Of<"fact">, at: Case): Judgement {
  const holds = stated(at, fact);
  return judged(
    fact,
    holds,
    () => `${question} ${WORDS[holds]}`,
    () => [yesNoAsk(fact, question)],
  );
}
