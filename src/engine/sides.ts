import { isParty } from "./condition/adversary.js";
import type { Pledge } from "./pledge.js";
import { type Case, type Judgement, judged, stated, yesNoAsk } from "./scenario.js";

/** An attacker is owed no help for its own attack, and owes none against itself; wars between parties as the treaty has it (rule 10). */
export function sides(at: Case, { timeline, wording, promisor, promisee }: Pledge): Judgement[] {
  const { attackers } = at.scenario;
  const { obligation } = wording.provision;
  if (obligation === "nonaggression" || obligation === "neutrality" || obligation === "offense") return [];
  const { name } = at;
  if (attackers.includes(promisee))
    return [judged("not-the-attacker", "no", `${name(promisee)} is itself the attacker; no help is owed for its own attack.`)];
  if (attackers.includes(promisor)) return [judged("not-the-attacker", "no", `${name(promisor)} is itself the attacker.`)];
  const inside = attackers.filter((attacker) => isParty(timeline, attacker, at) === "yes");
  if (inside.length < attackers.length) return [];
  const words = inside.map(name).join(", ");
  switch (timeline.treaty.betweenParties) {
    case "covered":
      return [judged("between-parties", "yes", `${words} is a party, and the treaty covers wars between parties.`)];
    case "excluded":
      return [judged("between-parties", "no", `${words} is a party, and the treaty does not cover wars between parties.`)];
    default:
      return [
        judged(
          "between-parties",
          stated(at, `between-parties-${timeline.treaty.id}`),
          `${words} is a party; whether the treaty covers wars between parties is not coded or the text is silent.`,
          [yesNoAsk(`between-parties-${timeline.treaty.id}`, "Does the treaty cover a war between its parties?")],
        ),
      ];
  }
}
