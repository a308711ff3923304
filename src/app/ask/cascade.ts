import { nearest } from "../../base/id.js";
import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import type { Policy } from "../../engine/cascade.js";
import type { Dataset } from "../../engine/dataset.js";
import type { Rates } from "../../engine/reliability.js";
import type { Scenario } from "../../engine/scenario.js";
import { askedScenario, askIf, type IfAnswer, type IfWords } from "./if.js";
import { askedStates } from "./question.js";
import { setOff } from "./set-off.js";

export interface CascadeWords extends IfWords {
  /** all, none, or the states that keep their promises, joined by commas. */
  policy?: string;
  /** A rate, or rates: `0.8`, `FRA=0.6,north-atlantic-1949=0.9,0.75`. */
  reliability?: string;
  /** Rates by kind, as found in past wars, where the reliability is `empirical`. */
  empirical?: Rates;
  seed?: number;
  draws?: number;
}

/** What {@link askIf} answers, with what the attack sets off. */
export function askCascade(dataset: Dataset, words: CascadeWords): Outcome<IfAnswer> {
  const answer = askIf(dataset, words);
  if (!answer.ok) return answer;
  const asked = askedScenario(dataset, words);
  if (!asked.ok) return asked;
  const { scenario } = asked.value;
  const policy = policyOf(dataset, words.policy ?? "all", scenario);
  const rates = words.reliability === undefined ? ok(null) : ratesOf(dataset, words.reliability, words.empirical, scenario);
  const problems = [policy, rates].flatMap((one) => (one.ok ? [] : one.problems));
  if (!policy.ok || !rates.ok) return failed(...problems);
  return ok({ ...answer.value, ...setOff(dataset, scenario, policy.value, words, rates.value) });
}

/** Who keeps its promises: all, none, or the states named. */
export function policyOf(dataset: Dataset, words: string, { on }: Scenario): Outcome<Policy> {
  if (words === "all") return ok(() => true);
  if (words === "none") return ok(() => false);
  const states = askedStates(
    dataset,
    words.split(",").map((word) => word.trim()),
    on,
  );
  return states.ok ? ok((state) => states.value.includes(state)) : states;
}

/** Rates as they are written: numbers from 0 to 1, alone for all or with a state or a treaty; `empirical` as past wars have them. */
export function ratesOf(dataset: Dataset, words: string, empirical: Rates | undefined, { on }: Scenario): Outcome<Rates> {
  if (words === "empirical") {
    return empirical ? ok(empirical) : failed(problem("bad-question", "No past wars are at hand from which rates could be had."));
  }
  const [states, treaties] = [new Map<string, number>(), new Map<string, number>()];
  let all = 1;
  for (const word of words.split(",").map((one) => one.trim())) {
    const [, key, value] = /^(?:(.+)=)?(\d*\.?\d+)$/.exec(word) ?? [];
    const rate = Number(value);
    if (value === undefined || !(rate >= 0 && rate <= 1)) {
      return failed(
        problem("bad-question", `"${word}" is no rate.`, {
          hint: "Write a number from 0 to 1, STATE=0.6 or TREATY=0.9, joined by commas; or empirical.",
        }),
      );
    }
    if (key === undefined) all = rate;
    else if (dataset.treaties.has(key)) treaties.set(key, rate);
    else {
      const state = askedStates(dataset, [key], on);
      if (!state.ok) {
        const near = nearest(key, [...dataset.treaties.keys(), ...dataset.states.keys()]);
        return failed(
          problem("unknown-id", `${dataset.info.title} has no state or treaty "${key}".`, {
            ...(near.length > 0 && { hint: `Try: ${near.join(", ")}` }),
          }),
        );
      }
      states.set(state.value[0]!, rate);
    }
  }
  return ok({ all, states, treaties });
}
