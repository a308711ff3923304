import { isParty } from "./condition/adversary.js";
import type { Pledge } from "./pledge.js";
import { type Case, type Judgement, judged, stated, yesNoAsk } from "./scenario.js";

/** An attacker is owed no help for its own attack, and owes none against itself; wars between parties as the treaty has it (rule 10). */
export function sides(at: Case, { timeline, wording, promisor, promisee }: Pledge): readonly Judgement[] {
  const attackers = at.attacking;
  const { obligation } = wording.provision;
  if (obligation === "nonaggression" || obligation === "neutrality" || obligation === "offense") return NOTHING;
  if (attackers.includes(promisee))
    return [judged("not-the-attacker", "no", () => `${at.name(promisee)} is itself the attacker; no help is owed for its own attack.`)];
  if (attackers.includes(promisor)) return [judged("not-the-attacker", "no", () => `${at.name(promisor)} is itself the attacker.`)];
  const strangers = at.scenario.attackers.some((attacker) => isParty(timeline, attacker, at) !== "yes");
  if (strangers) return NOTHING;
  const words = () => at.names(at.scenario.attackers);
  switch (timeline.treaty.betweenParties) {
    case "covered":
      return [judged("between-parties", "yes", () => `${words()}: a war between parties, and the treaty covers wars between parties.`)];
    case "excluded":
      return [
        judged("between-parties", "no", () => `${words()}: a war between parties, and the treaty does not cover wars between parties.`),
      ];
    default: {
      const silent = timeline.treaty.betweenParties === "silent";
      return [
        judged(
          "between-parties",
          stated(at, `between-parties-${timeline.treaty.id}`),
          () => `${words()}: a war between parties, of which ${silent ? "the text says nothing" : "nothing is coded"}.`,
          () => [yesNoAsk(`between-parties-${timeline.treaty.id}`, "Does the treaty cover a war between its parties?")],
        ),
      ];
    }
  }
}

const NOTHING: readonly Judgement[] = [];
