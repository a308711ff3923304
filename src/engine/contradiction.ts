import { dayOf } from "../base/day.js";
import type { Obligation } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { owedRows } from "./owed.js";
import type { Join, Round } from "./round.js";
import type { Scenario } from "./scenario.js";

/** Promises that cannot all be kept, or that clash with the Charter of the United Nations. */
export interface Contradiction {
  kind: "both-sides" | "against-own-side" | "against-partner" | "un-charter";
  state: string;
  /** The state towards which a promise is broken. */
  enemy?: string;
  says: string;
  restsOn: { treaty: string; provision: string }[];
}

/** The day on which the Charter of the United Nations entered into force. */
const CHARTER = dayOf(1945, 10, 24);

const PEACEFUL = new Set<Obligation>(["nonaggression", "neutrality", "no-aid-to-enemy"]);

/**
 * What a cascade shows of promises that clash: a state obliged to both sides; one obliged against the side on which it fights; one that
 * fights a state to which it promised nonaggression, neutrality or no aid to its enemy; and a promise to join an attack after 1945.
 */
export function clashes(
  dataset: Dataset,
  scenario: Scenario,
  rounds: readonly Round[],
  against: readonly Join[],
  sides: { attackers: readonly string[]; defenders: readonly string[] },
): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { neither } of rounds) {
    for (const state of new Set(neither.map((one) => one.state))) {
      const calls = neither.filter((one) => one.state === state);
      found.push({ kind: "both-sides", state, says: "It is obliged to both sides at once and joins neither.", restsOn: rests(calls) });
    }
  }
  for (const state of new Set(against.map((one) => one.state))) {
    found.push({
      kind: "against-own-side",
      state,
      says: "It is obliged to help the side that it fights.",
      restsOn: rests(against.filter((one) => one.state === state)),
    });
  }
  for (const { joins, stayOut } of rounds) {
    for (const call of joins) {
      const enemies = call.side === "target" ? sides.attackers : sides.defenders;
      for (const enemy of enemies) found.push(...brokenTowards(dataset, scenario, call, enemy));
    }
    for (const call of [...joins, ...stayOut]) {
      if (call.obligation !== "offense" || call.side !== "attackers" || scenario.joiner || scenario.on.from < CHARTER) continue;
      found.push({
        kind: "un-charter",
        state: call.state,
        says: "It is obliged to join an attack, which the Charter of the United Nations forbids (arts. 2(4) and 103).",
        restsOn: rests([call]),
      });
    }
  }
  return found;
}

function rests(calls: readonly Join[]): Contradiction["restsOn"] {
  return [...new Map(calls.map(({ treaty, provision }) => [`${treaty} ${provision}`, { treaty, provision }])).values()];
}

/**
 * What a state that joins breaks towards one that it then fights: neutrality or no aid that is owed in the case, and nonaggression, unless
 * helping a victim is no attack by the law of its time (rule 11); where the text leaves that open, the clash is told.
 */
function brokenTowards(dataset: Dataset, scenario: Scenario, { state, side }: Join, enemy: string): Contradiction[] {
  const { place: _, ...rest } = scenario;
  const first = [...scenario.attackers, ...(scenario.alongside ?? [])];
  const partners = side === "target" ? [scenario.target] : first;
  const fights: Scenario = {
    ...rest,
    attackers: [state],
    target: enemy,
    alongside: partners.filter((one) => one !== enemy),
    against: [],
    assisting: [],
    joiner: (side === "target") !== (scenario.joiner ?? false),
  };
  return owedRows(dataset, fights).flatMap(({ treaty, provision, obligation, promisor, promisee, verdict, because }) => {
    if (promisor.id !== state || promisee.id !== enemy || !PEACEFUL.has(obligation)) return [];
    const open = because.filter(({ holds }) => holds === "unknown").map(({ condition }) => condition);
    const clash = verdict === "owed" || (obligation === "nonaggression" && verdict === "depends" && open.every((one) => one === "attack"));
    if (!clash) return [];
    return [
      {
        kind: "against-partner",
        state,
        enemy,
        says: `It fights a state to which it promised ${WORDS[obligation]}.`,
        restsOn: [{ treaty, provision }],
      },
    ];
  });
}

const WORDS: Partial<Record<Obligation, string>> = {
  nonaggression: "nonaggression",
  neutrality: "neutrality",
  "no-aid-to-enemy": "no aid to its enemies",
};
