import type { Case } from "./scenario.js";

/** Whom a state fights in the scenario: the attackers' side the target's, and the other way round; others nobody. */
export function adversariesOf({ scenario, attacking }: Case, state: string): readonly string[] {
  const { target, against } = scenario;
  if (attacking.includes(state)) return against?.length ? [target, ...against] : [target];
  return state === target || against?.includes(state) ? attacking : NOBODY;
}

const NOBODY: readonly string[] = [];
