import type { IfAnswer } from "../../../app/ask/if.js";

/** How a state stands in a case: on which side, and through what. */
export interface Stand {
  side: "attackers" | "target" | "neither";
  as: "attacker" | "target" | "assists" | "joins" | "may" | "stays-out" | "neither";
}

type Rounds = IfAnswer["rounds"];

/**
 * How states stand: the two sides, and who joins. With rounds, as they stand after the round given; without, as what is owed and what may be owed
 * on the spot has it: defense to the target, and offense to whoever fights.
 */
export function standing(
  { scenario, owed }: Pick<IfAnswer, "scenario" | "owed">,
  rounds: Rounds | null,
  round = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, Stand> {
  const stands = new Map<string, Stand>();
  const set = (state: string, stand: Stand) => {
    const held = stands.get(state);
    if (!held || held.as === "may" || held.as === "stays-out") stands.set(state, stand);
  };
  for (const { id } of scenario.attackers) set(id, { side: "attackers", as: "attacker" });
  set(scenario.target.id, { side: "target", as: "target" });
  for (const { id } of scenario.assisting) set(id, { side: "target", as: "assists" });
  const attackers = new Set(scenario.attackers.map(({ id }) => id));
  if (!rounds) {
    for (const { obligation, verdict, promisor, promisee, breached } of owed) {
      if (verdict === "not-owed" || breached || (obligation !== "defense" && obligation !== "offense")) continue;
      set(promisor.id, { side: attackers.has(promisee.id) ? "attackers" : "target", as: verdict === "owed" ? "joins" : "may" });
    }
    return stands;
  }
  for (const { round: of, joins, stayOut, neither, may } of rounds) {
    if (of > round) break;
    for (const { state, side } of may) set(state, { side, as: "may" });
    for (const { state, side } of stayOut) set(state, { side, as: "stays-out" });
    for (const { state } of neither) set(state, { side: "neither", as: "neither" });
    for (const { state, side } of joins) set(state, { side, as: "joins" });
  }
  return stands;
}
