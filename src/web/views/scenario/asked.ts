import type { IfAnswer } from "../../../app/ask/if.js";

/** A scenario as the address states it. States are as they are written there. */
export interface Asked {
  attackers: readonly string[];
  happening: "attacks" | "threatens";
  target: string;
  on: string;
  /** The empty text is the target's home territory. */
  place: string;
  with: readonly string[];
  facts: Readonly<Record<string, "yes" | "no">>;
  joiner: "law" | "never" | "always";
  known: string;
  cascade: boolean;
  /** The round looked at; null is the last one. */
  round: number | null;
  /** Who keeps its promises: all, none, or states joined by commas. */
  policy: string;
  /** How often each promise is kept, from 0 to 1; the empty text is always. */
  keeps: string;
}

/** How many lots are drawn where promises are kept only so often: enough for whole per cent, soon enough for a page. */
export const DRAWS = 4000;

/** What an address asks. What it leaves out is the day given, an attack, the target's home territory and no fact stated. */
export function askedAt(params: URLSearchParams, today: string): Asked {
  const facts: Record<string, "yes" | "no"> = {};
  for (const fact of params.getAll("fact")) {
    const [, name, value] = /^([a-z0-9-]+):(yes|no)$/.exec(fact) ?? [];
    if (name) facts[name] = value as "yes" | "no";
  }
  const joiner = params.get("joiner");
  const round = Number(params.get("round") ?? Number.NaN);
  const place = params.get("place") ?? "";
  return {
    attackers: listOf(params.get("attackers")),
    happening: params.get("happening") === "threatens" ? "threatens" : "attacks",
    target: params.get("target") ?? "",
    on: params.get("on") || today,
    place: place === "home" ? "" : place,
    with: listOf(params.get("with")),
    facts,
    joiner: joiner === "never" || joiner === "always" ? joiner : "law",
    known: params.get("known") ?? "",
    cascade: params.get("cascade") === "1",
    round: Number.isInteger(round) && round >= 0 ? round : null,
    policy: params.get("policy") || "all",
    keeps: params.get("keeps") ?? "",
  };
}

/** A state as addresses and commands write it: codes in capitals. */
export function codeOf(id: string): string {
  return /^[a-z]{3}$/.test(id) ? id.toUpperCase() : id;
}

/** Facts as the address repeats them. */
export function factSettings(facts: Readonly<Record<string, "yes" | "no" | undefined>>): string[] {
  return Object.entries(facts).flatMap(([name, value]) => (value ? [`${name}:${value}`] : []));
}

/** The body of a question to the API; without facts where only what the texts say is asked. */
export function bodyOf(asked: Asked, dataset: string, { facts = true, cascade = false } = {}): Record<string, unknown> {
  const { attackers, target, on, place, joiner, known, policy, keeps } = asked;
  return {
    happening: asked.happening === "threatens" ? "threat" : "armed-attack",
    attackers,
    target,
    on,
    ...(place && { place }),
    ...(asked.with.length > 0 && { with: asked.with }),
    ...(facts && Object.keys(asked.facts).length > 0 && { facts: asked.facts }),
    ...(known && { known }),
    ...(joiner !== "law" && { joinerIsAttack: joiner }),
    ...(dataset !== "record" && { dataset }),
    ...(cascade && { policy, ...(keeps && { reliability: keeps, draws: DRAWS }) }),
  };
}

/** The line that asks the same on the command line. */
export function commandOf(asked: Asked, dataset: string): string {
  const { attackers, happening, target, on, place, facts, known, joiner, cascade, policy, keeps } = asked;
  const options = [
    `--on ${on}`,
    place && `--place ${quoted(place)}`,
    ...asked.with.map((state) => `--with ${quoted(codeOf(state))}`),
    ...Object.entries(facts).map(([name, value]) => `--fact ${name}=${value}`),
    known && `--known ${known}`,
    joiner !== "law" && `--joiner-is-attack ${joiner}`,
    cascade && "--cascade",
    cascade && policy !== "all" && `--policy ${quoted(policy)}`,
    cascade && keeps && `--reliability ${quoted(keeps)} --draws ${DRAWS}`,
    dataset !== "record" && `--dataset ${quoted(dataset)}`,
  ];
  return ["casus if", quoted(attackers.map(codeOf).join(",")), happening, quoted(codeOf(target)), ...options].filter(Boolean).join(" ");
}

/** What tells a case from another when only stated facts differ. */
export function caseOf({ scenario, dataset }: Pick<IfAnswer, "scenario" | "dataset">): string {
  const { facts: _, ...rest } = scenario;
  return JSON.stringify([rest, dataset]);
}

function listOf(text: string | null): string[] {
  return (text ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
}

function quoted(word: string): string {
  return /^[\w.,:=/-]+$/.test(word) && !word.startsWith("-") ? word : `"${word.replaceAll(/(["\\$`])/g, "\\$1")}"`;
}
