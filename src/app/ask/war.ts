import { whenOf } from "../../base/edtf.js";
import { type FilePlace, failed, type Outcome, ok, type Problem, problem } from "../../base/problem.js";
import type { Dataset } from "../../engine/dataset.js";
import { owed } from "../../engine/owed.js";
import type { Rates } from "../../engine/reliability.js";
import type { Scenario } from "../../engine/scenario.js";
import { type CascadeWords, policyOf, ratesOf } from "./cascade.js";
import { askedScenario, askIf, type IfAnswer, type IfWords } from "./if.js";
import type { TimeWords } from "./question.js";
import { type SetOff, setOff } from "./set-off.js";

/** A war as its file tells it (see `text/war`). */
export interface WarWords extends Pick<CascadeWords, "policy" | "reliability" | "empirical" | "seed" | "draws">, Omit<TimeWords, "on"> {
  title?: string;
  facts?: Readonly<Record<string, string>>;
  episodes: readonly EpisodeWords[];
  cascade?: boolean;
  joinerIsAttack?: IfWords["joinerIsAttack"];
}

export interface EpisodeWords {
  from: string;
  to?: string;
  attackers: readonly string[];
  target: string;
  place?: string;
  happening?: "attacks" | "threatens";
  joiner?: string;
  with?: readonly string[];
  facts?: Readonly<Record<string, string>>;
  /** Where it stands in its file. */
  at?: FilePlace;
}

/** What one episode calls: the answer of `casus if`, with those who fight by then on either side. */
export interface EpisodeAnswer extends Omit<IfAnswer, "notices"> {
  from: string;
  to: string | null;
  joiner: boolean;
  /** Who fights beside the attackers, and whom the attackers fight beside the target. */
  alongside: string[];
  against: string[];
}

export interface WarAnswer {
  title: string;
  dataset: { id: string; version: string };
  episodes: EpisodeAnswer[];
  notices: Problem[];
}

interface Fought {
  from: number;
  to: number;
  attackers: readonly string[];
  target: string;
}

/**
 * What each episode of a war calls due (DESIGN, rule 12), in the order of their days: the promises in force on its eve, judged with those who
 * fight by then. An episode that goes on when another begins puts its attackers beside those who attack the same state, and its target
 * beside the other states that they fight.
 */
export function askWar(dataset: Dataset, words: WarWords): Outcome<WarAnswer> {
  const problems: Problem[] = [];
  const notices = new Map<string, { notice: Problem; times: number }>();
  const episodes: EpisodeAnswer[] = [];
  const fought: Fought[] = [];
  const ordered = [...words.episodes].sort((a, b) => whenOf(a.from)!.lo - whenOf(b.from)!.lo);
  for (const episode of ordered) {
    const asked = ifWords(words, episode);
    const answer = askIf(dataset, asked);
    const found = askedScenario(dataset, asked);
    if (!answer.ok || !found.ok) {
      problems.push(...(answer.ok ? [] : answer.problems.map((one) => (episode.at && !one.at ? { ...one, at: episode.at } : one))));
      continue;
    }
    const [from, to] = [whenOf(episode.from)!.lo, episode.to ? whenOf(episode.to)!.hi : Number.POSITIVE_INFINITY];
    if (to < from) {
      problems.push(
        problem("out-of-order", `The attack of ${episode.from} on ${episode.target} ends before it begins.`, {
          hint: "Mend `from` or `to`.",
          ...(episode.at && { at: episode.at }),
        }),
      );
      continue;
    }
    const { attackers, target } = found.value.scenario;
    const scenario = inWar(found.value.scenario, fought, from, episode.joiner === "yes");
    if (episode.happening !== "threatens") fought.push({ from, to, attackers, target });
    const told = called(dataset, scenario, answer.value);
    for (const notice of answer.value.notices)
      notices.set(notice.message, { notice, times: (notices.get(notice.message)?.times ?? 0) + 1 });
    const more = words.cascade ? cascadeOf(dataset, scenario, words) : ok({ rounds: [], contradictions: [] });
    if (!more.ok) return more;
    episodes.push({
      ...told,
      ...more.value,
      from: episode.from,
      to: episode.to ?? null,
      joiner: scenario.joiner ?? false,
      alongside: [...(scenario.alongside ?? [])],
      against: [...(scenario.against ?? [])],
    });
  }
  if (problems.length > 0) return failed(...new Map(problems.map((one) => [`${one.code} ${one.message}`, one])).values());
  return ok({
    title: words.title ?? "War",
    dataset: { id: dataset.info.id, version: dataset.info.version },
    episodes,
    // A fact is of no use only if it is of none in any episode.
    notices: [...notices.values()]
      .filter(({ notice, times }) => notice.code !== "bad-fact" || times === ordered.length)
      .map(({ notice }) => notice),
  });
}

function ifWords({ facts, joinerIsAttack, known, today }: WarWords, episode: EpisodeWords): IfWords {
  const stated = Object.entries({ ...facts, ...episode.facts }).map(([name, value]) => `${name}=${value}`);
  return {
    today,
    on: episode.from,
    attackers: episode.attackers,
    target: episode.target,
    happening: episode.happening === "threatens" ? "threat" : "armed-attack",
    facts: stated,
    ...(known !== undefined && { known }),
    ...(episode.place !== undefined && { place: episode.place }),
    ...(episode.with && { with: episode.with }),
    ...(joinerIsAttack && { joinerIsAttack }),
  };
}

/** The scenario of an episode with those who fight by its first day. */
function inWar(scenario: Scenario, before: readonly Fought[], day: number, joiner: boolean): Scenario {
  const { attackers, target } = scenario;
  const going = before.filter(({ from, to }) => from <= day && day <= to);
  const enemies = (state: string) =>
    going.flatMap((one) => (one.target === state ? one.attackers : one.attackers.includes(state) ? [one.target] : []));
  const alongside = [...new Set(enemies(target))].filter((state) => !attackers.includes(state) && state !== target);
  const against = [...new Set([...attackers, ...alongside].flatMap(enemies))].filter(
    (state) => state !== target && !attackers.includes(state) && !alongside.includes(state),
  );
  return {
    ...scenario,
    ...(alongside.length > 0 && { alongside }),
    ...(against.length > 0 && { against }),
    ...(joiner && { joiner }),
  };
}

/** The answer of `casus if`, judged anew where others fight too. */
function called(dataset: Dataset, scenario: Scenario, answer: IfAnswer): Omit<IfAnswer, "notices"> {
  const { notices: _, ...rest } = answer;
  if (!scenario.alongside && !scenario.against && !scenario.joiner) return rest;
  const { consulted: __, scenario: ___, ...judged } = owed(dataset, scenario, { notCalled: true });
  return { ...rest, ...judged };
}

function cascadeOf(dataset: Dataset, scenario: Scenario, words: WarWords): Outcome<SetOff> {
  const policy = policyOf(dataset, words.policy ?? "all", scenario);
  const rates: Outcome<Rates | null> =
    words.reliability === undefined ? ok(null) : ratesOf(dataset, words.reliability, words.empirical, scenario);
  if (!policy.ok || !rates.ok) return failed(...[policy, rates].flatMap((one) => (one.ok ? [] : one.problems)));
  return ok(setOff(dataset, scenario, policy.value, words, rates.value));
}
