import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { Truth } from "../../base/truth.js";
import type { Dataset } from "../../engine/dataset.js";
import { type OwedAnswer, owed } from "../../engine/owed.js";
import { siteOf } from "../../engine/place.js";
import type { Scenario } from "../../engine/scenario.js";
import { nameOn } from "../../engine/state-name.js";
import { askedStates, askedTime, type TimeWords } from "./question.js";

export interface IfWords extends TimeWords {
  attackers: readonly string[];
  happening: "armed-attack" | "threat" | "crisis";
  target: string;
  place?: string;
  with?: readonly string[];
  /** `name=value` each. */
  facts?: readonly string[];
}

export interface IfAnswer extends OwedAnswer {
  scenario: OwedAnswer["scenario"] & { says: string; known: string | null };
  rounds: never[];
  contradictions: never[];
  notices: Problem[];
}

/** What falls due if some states attack or threaten another: every promise in force on the eve, with verdict and reasons. */
export function askIf(dataset: Dataset, words: IfWords): Outcome<IfAnswer> {
  const asked = askedTime(dataset, words);
  if (!asked.ok) return asked;
  const { on, known, says } = asked.value;
  const attackers = askedStates(dataset, words.attackers, on);
  const others = askedStates(dataset, [words.target, ...(words.with ?? [])], on);
  const facts = askedFacts(words.facts ?? []);
  const problems = [attackers, others, facts].flatMap((one) => (one.ok ? [] : one.problems));
  if (!attackers.ok || !others.ok || !facts.ok) return failed(...problems);
  const [target, ...assisting] = others.value as [string, ...string[]];
  if (attackers.value.includes(target))
    return failed(problem("bad-question", `${words.target} cannot attack itself.`, { hint: "Name another target or other attackers." }));
  if (new Set(attackers.value).size < attackers.value.length)
    return failed(problem("bad-question", "An attacker is named twice.", { hint: "Name each attacker once." }));
  const scenario: Scenario = {
    happening: words.happening,
    attackers: attackers.value,
    target,
    on,
    known,
    facts: facts.value,
    assisting,
    ...(words.place !== undefined && { place: words.place }),
  };
  const answer = owed(dataset, scenario, { notCalled: true });
  const site = siteOf(dataset, words.place, target);
  const notices =
    site.kind === "named"
      ? [
          problem("unknown-area", `The record has no place "${site.name}"; what turns on the place stays open.`, {
            severity: "notice",
            hint: site.near.length > 0 ? `Try: ${site.near.join(", ")}` : "Give coordinates (lat,lon), an area on record or a state.",
          }),
        ]
      : [];
  return ok({
    ...answer,
    scenario: { ...answer.scenario, says: inWords(dataset, scenario), known: says.known },
    rounds: [],
    contradictions: [],
    notices,
  });
}

function inWords(dataset: Dataset, { attackers, target, on, happening }: Scenario): string {
  const name = (id: string) => nameOn(dataset, id, on.from);
  const several = attackers.length > 1;
  const acts = {
    "armed-attack": several ? "attack" : "attacks",
    threat: several ? "threaten" : "threatens",
    crisis: several ? "are in a crisis with" : "is in a crisis with",
  }[happening];
  return `${attackers.map(name).join(" and ")} ${acts} ${name(target)}`;
}

const TRUTHS: Record<string, Truth> = { yes: "yes", true: "yes", no: "no", false: "no", unknown: "unknown" };

/** Facts as `name=value`; values are yes or no (true and false are understood), or unknown. */
function askedFacts(words: readonly string[]): Outcome<Record<string, Truth>> {
  const facts: Record<string, Truth> = {};
  const problems: Problem[] = [];
  for (const word of words) {
    const [, name, value] = /^([a-z0-9-]+)=(.+)$/.exec(word) ?? [];
    const truth = value === undefined ? undefined : TRUTHS[value.toLowerCase()];
    if (!name || !truth)
      problems.push(
        problem("bad-fact", `"${word}" states no fact.`, {
          hint: "Write NAME=yes or NAME=no, for instance provoked=no. A verdict that depends names the facts that it asks for.",
        }),
      );
    else if (name in facts && facts[name] !== truth)
      problems.push(problem("bad-fact", `The fact "${name}" is stated in two ways.`, { hint: "State it once." }));
    else facts[name] = truth;
  }
  return problems.length > 0 ? failed(...problems) : ok(facts);
}
