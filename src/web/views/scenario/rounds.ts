import type { IfAnswer } from "../../../app/ask/if.js";
import { capital } from "../../words/naming.js";

type Round = IfAnswer["rounds"][number];
type Join = Round["joins"][number];

/** States that come, or do not, through the same promise. */
export interface Through {
  obligation: string;
  promisee: string;
  treaty: string;
  states: readonly Join[];
}

/** What happens in a round, part by part; parts without states are left out. */
export interface RoundPart {
  heading: string;
  side: "target" | "attackers" | "neither";
  as: "joins" | "stays-out" | "neither" | "may";
  through: readonly Through[];
}

/** A round as it is told. */
export function partsOf({ joins, stayOut, neither, may }: Round): RoundPart[] {
  const parts: [string, RoundPart["side"], RoundPart["as"], readonly Join[]][] = [
    ["Join the target", "target", "joins", joins.filter(({ side }) => side === "target")],
    ["Join the attackers", "attackers", "joins", joins.filter(({ side }) => side === "attackers")],
    ["May have to join the target", "target", "may", may.filter(({ side }) => side === "target")],
    ["May have to join the attackers", "attackers", "may", may.filter(({ side }) => side === "attackers")],
    ["Obliged, and stay out", "neither", "stays-out", stayOut],
    ["Obliged to both sides, and join neither", "neither", "neither", neither],
  ];
  return parts.flatMap(([heading, side, as, states]) => (states.length > 0 ? [{ heading, side, as, through: throughOf(states) }] : []));
}

/** How often a state enters, in whole per cent. */
export function percent({ p }: { p: number }): string {
  return `${Math.round(p * 100)} %`;
}

/** A share with its interval of 95 %. */
export function shareWords({ p, low, high }: { p: number; low: number; high: number }): string {
  const of = (value: number) => (value * 100).toFixed(1);
  return `${of(p)} % (${of(low)} to ${of(high)})`;
}

/** A clash as a sentence about the state, with its enemy named. */
export function clashWords({ state, enemy, says }: IfAnswer["contradictions"][number], name: (id: string) => string): string {
  const words = enemy ? says.replace("a state to which", `${name(enemy)}, to which`) : says;
  return words.replace(/^It /, `${capital(name(state))} `);
}

function throughOf(joins: readonly Join[]): Through[] {
  const groups = new Map<string, Join[]>();
  for (const join of joins) {
    const key = [join.treaty, join.obligation, join.promisee].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), join]);
  }
  return [...groups.values()].map((states) => {
    const { obligation, promisee, treaty } = states[0]!;
    return { obligation, promisee, treaty, states };
  });
}
