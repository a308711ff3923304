import { dayOf, LATEST } from "../base/day.js";
import type { Obligation } from "../model/index.js";
import type { Dataset } from "./dataset.js";
import { heldOn } from "./held.js";
import type { Join, Round } from "./round.js";
import type { Scenario } from "./scenario.js";

/** Promises that cannot all be kept, or that clash with the Charter of the United Nations. */
export interface Contradiction {
  kind: "both-sides" | "against-own-side" | "against-partner" | "un-charter";
  state: string;
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
  for (const call of rounds.flatMap(({ joins }) => joins)) {
    const enemies = call.side === "target" ? sides.attackers : sides.defenders;
    for (const enemy of enemies) found.push(...brokenTowards(dataset, scenario, call.state, enemy));
    if (call.obligation === "offense" && call.side === "attackers" && scenario.on.from >= CHARTER) {
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

function brokenTowards(dataset: Dataset, { on, known = LATEST }: Scenario, state: string, enemy: string): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { timeline, dated, promisors, wordings, certain } of heldOn(dataset, { from: on.from - 1, to: on.to - 1 }, known).to(enemy)) {
    const { obligation, id } = dated.provision;
    if (!PEACEFUL.has(obligation) || !certain || !promisors.includes(state) || wordings.at(-1)!.force !== "duty") continue;
    const restsOn = [{ treaty: timeline.treaty.id, provision: id }];
    found.push({ kind: "against-partner", state, says: `It fights ${enemy}, to which it promised ${WORDS[obligation]}.`, restsOn });
  }
  return found;
}

const WORDS: Partial<Record<Obligation, string>> = {
  nonaggression: "nonaggression",
  neutrality: "neutrality",
  "no-aid-to-enemy": "no aid to its enemies",
};
