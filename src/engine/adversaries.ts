import type { Case } from "./scenario.js";

/** Whom a state fights in the scenario: an attacker the target, the target the attackers, others nobody. */
export function adversariesOf({ scenario: { attackers, target } }: Case, state: string): readonly string[] {
  if (attackers.includes(state)) return [target];
  return state === target ? attackers : [];
}
