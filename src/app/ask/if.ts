import { spanOf } from "../../base/edtf.js";
import { nearest } from "../../base/id.js";
import { hull, type Interval, overlaps } from "../../base/interval.js";
import { failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { Truth } from "../../base/truth.js";
import type { Dataset } from "../../engine/dataset.js";
import { type OwedAnswer, owed } from "../../engine/owed.js";
import type { Scenario } from "../../engine/scenario.js";
import { siteOf } from "../../engine/site.js";
import { nameOn } from "../../engine/state-name.js";
import type { Joiners } from "../../model/index.js";
import { askedStates, askedTime, type TimeWords } from "./question.js";
import type { SetOff } from "./set-off.js";

export interface IfWords extends TimeWords {
  attackers: readonly string[];
  happening: "armed-attack" | "threat" | "crisis";
  target: string;
  place?: string;
  with?: readonly string[];
  /** `name=value` each. */
  facts?: readonly string[];
  joinerIsAttack?: Joiners;
}

/** Rounds and contradictions are empty where what the attack sets off was not asked for. */
export interface IfAnswer extends Omit<OwedAnswer, "consulted">, SetOff {
  scenario: OwedAnswer["scenario"] & { says: string; known: string | null };
  notices: Problem[];
}

/** What falls due if some states attack or threaten another: every promise in force on the eve, with verdict and reasons. */
export function askIf(dataset: Dataset, words: IfWords): Outcome<IfAnswer> {
  const asked = askedScenario(dataset, words);
  if (!asked.ok) return asked;
  const { scenario, known } = asked.value;
  const answer = owed(dataset, scenario, { notCalled: true });
  const { consulted, ...rest } = answer;
  const notices = [
    ...placeNotices(dataset, words.place, scenario.target),
    ...factNotices(scenario.facts ?? {}, consulted),
    ...stateNotices(dataset, [...scenario.attackers, scenario.target], scenario.on),
  ];
  return ok({
    ...rest,
    scenario: { ...answer.scenario, says: inWords(dataset, scenario), known },
    rounds: [],
    contradictions: [],
    notices,
  });
}

/** The scenario that words mean, and the day of knowledge as it is printed; or all that is wrong with them. */
export function askedScenario(dataset: Dataset, words: IfWords): Outcome<{ scenario: Scenario; known: string | null }> {
  const asked = askedTime(dataset, words);
  if (!asked.ok) return asked;
  const { on, known, says } = asked.value;
  const attackers = askedStates(dataset, words.attackers, on);
  const others = askedStates(dataset, [words.target, ...(words.with ?? [])], on);
  const facts = askedFacts(words.facts ?? []);
  const problems = [attackers, others, facts].flatMap((one) => (one.ok ? [] : one.problems));
  if (!attackers.ok || !others.ok || !facts.ok) return failed(...problems);
  const [target, ...assisting] = others.value as [string, ...string[]];
  if (attackers.value.length === 0)
    return failed(problem("bad-question", "No attacker is named.", { hint: "Name one or several states, joined by commas." }));
  const both = assisting.find((state) => attackers.value.includes(state));
  if (both)
    return failed(
      problem("bad-question", `${both.toUpperCase()} cannot attack and assist the target.`, { hint: "Leave it out of one of the two." }),
    );
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
    ...(words.joinerIsAttack && { joinerIsAttack: words.joinerIsAttack }),
  };
  return ok({ scenario, known: says.known });
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

function placeNotices(dataset: Dataset, place: string | undefined, target: string): Problem[] {
  const site = siteOf(dataset, place, target);
  if (site.kind !== "named") return [];
  const hint = site.near.length > 0 ? `Try: ${site.near.join(", ")}` : "Give coordinates (lat,lon), an area on record or a state.";
  return [
    problem("unknown-area", `The record has no place "${site.name}"; what turns on the place stays open.`, { severity: "notice", hint }),
  ];
}

/** A fact that no condition asked for changed nothing: perhaps its name is misspelled. */
function factNotices(facts: Readonly<Record<string, Truth>>, consulted: readonly string[]): Problem[] {
  return Object.keys(facts)
    .filter((fact) => !consulted.includes(fact))
    .map((fact) => {
      const near = nearest(fact, consulted);
      return problem("bad-fact", `No promise in this answer turns on "${fact}".`, {
        severity: "notice",
        ...(near.length > 0 && { hint: `Try: ${near.join(", ")}` }),
      });
    });
}

/** A state that was none in the time asked about promises nothing then, and is promised nothing. */
function stateNotices(dataset: Dataset, states: readonly string[], on: Interval): Problem[] {
  const absent = states.filter((id) => dataset.states.get(id)?.statehood?.every((during) => !overlaps(hull(spanOf(during)!), on)));
  return absent.map((id) =>
    problem("outside-statehood", `${dataset.states.get(id)!.name} was no state at that time, as the record has it.`, {
      severity: "notice",
      hint: `casus show ${id} tells when it was.`,
    }),
  );
}
